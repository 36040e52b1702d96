"""What an order writes takes the place of nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.console.new_file import new_file
from tests.post_of import refusing

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    named = tmp_path / "有 空格.json"
    assert new_file(named) == named
    named.write_text("mine", encoding="utf-8")
    with refusing("file"):
        new_file(named)
    with refusing("file"):
        new_file(tmp_path / "没有" / "a.json")
    assert named.read_text(encoding="utf-8") == "mine"
