"""What a build can leave behind is missed by the self-test."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from desktop import resources
from desktop.console.office import outfit
from desktop.desk.about import parts
from desktop.desk.about.parts import Part
from desktop.ledger import pinyin, register
from desktop.ledger.book import open_post
from desktop.paper import workbook
from desktop.paper.official.facts import Report
from desktop.paper.word import document

if TYPE_CHECKING:
    from pathlib import Path


def test_a_frozen_program_has_the_licences_of_its_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(parts, "parts", lambda: (Part("x", "1", "MIT"),))
    assert "licences 0" in outfit.resources_found(tmp_path).en


def test_fonts_search_and_spelling_are_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outfit, "FACES", 99)
    with pytest.raises(OSError, match="fonts"):
        outfit.resources_found(tmp_path)
    monkeypatch.setattr(resources, "folder", lambda name: tmp_path / name)
    with pytest.raises(FileNotFoundError):
        outfit.resources_found(tmp_path)
    with open_post(tmp_path / "post"):
        pass
    monkeypatch.setattr(register, "first", lambda *_given: ("x",))
    with pytest.raises(OSError, match="search finds 1"):
        outfit.searched(tmp_path / "post")
    monkeypatch.setattr(pinyin, "initials", lambda _text: "?")
    with pytest.raises(OSError, match="days"):
        outfit.spelt(tmp_path)


def test_files_that_are_not_as_they_should_be_are_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = workbook.draw(workbook.Workbook("自检", ("姓名", "编号", "备注"), (("", "", ""),)))
    monkeypatch.setattr(workbook, "draw", lambda _book: empty)
    with pytest.raises(OSError, match="spreadsheet says"):
        outfit.spreadsheet(tmp_path)
    drawn = document.draw

    def untitled(facts: Report) -> bytes:
        return drawn(Report(facts.unit, "别的", (), facts.on, facts.made_at))

    monkeypatch.setattr(document, "draw", untitled)
    with pytest.raises(OSError, match="title"):
        outfit.word_file(tmp_path)
