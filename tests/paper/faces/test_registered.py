"""What Windows has on its list of fonts is read in the words of its language; elsewhere there is no list."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktop.paper.faces.registered import registered
from tests.paper.faces.registry import play

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_persons_fonts_come_first_and_bare_names_lie_in_the_systems_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own" / "FZXBSJW.TTF"
    play(
        monkeypatch,
        {"方正小标宋简体 (TrueType)": str(own)},
        {"宋体 & 新宋体 (TrueType)": "simsun.ttc", "FangSong (TrueType)": "simfang.ttf", "Modern (All res)": "modern"},
    )
    found = list(registered(tmp_path / "Fonts"))
    assert [(one.path, one.names) for one in found] == [
        (own, ("方正小标宋简体",)),
        (tmp_path / "Fonts" / "simsun.ttc", ("宋体", "新宋体")),
        (tmp_path / "Fonts" / "simfang.ttf", ("fangsong",)),
    ]


def test_a_list_that_is_not_there_or_holds_no_text_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(monkeypatch, None, {"Old (TrueType)": 7, "（方正）黑体（TrueType）": "FZHTJW.TTF"})
    assert [one.names for one in registered(tmp_path)] == [("（方正）黑体",)]


def test_elsewhere_there_is_no_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "winreg", None)
    assert list(registered(tmp_path)) == []
