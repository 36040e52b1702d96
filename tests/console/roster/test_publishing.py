"""A month is published, exported and its draft thrown away from the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.department import Officer
from desktop.post.roster.planning.cell import CellChange, month_days
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.setup import standard_setup
from tests.post_of import COMMANDER, LEADER, Post

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.console.line import Console


def test_holes_need_a_commander_with_a_reason(console: Console, month: str, post: Post) -> None:
    assert console.refused("roster", "publish", month, "--by", LEADER)["field"] == "holes"
    done = console.ask("roster", "publish", month, "--by", COMMANDER, "--reason", "试行")
    assert done["order"] == "publish"
    assert rosters.roster_of(post.ledger, month).edition == 1  # type: ignore[union-attr]
    one = post.ledger.having(Officer, name="公安甲")[0].id
    set_cells(post.watch, month, [CellChange(one, month_days(month)[4])])
    assert console.ask("roster", "discard", month)["order"] == "discard_draft"


def test_what_breaks_a_rule_is_not_published(console: Console, month: str, post: Post) -> None:
    one = post.ledger.having(Officer, name="公安丙")[0].id
    set_cells(post.watch, month, [CellChange(one, month_days(month)[4], "stationed_day")])
    found = console.refused("roster", "publish", month, "--by", COMMANDER, "--reason", "试行")
    assert "未派驻" in found["reason"]["zh"]


def test_a_month_goes_out_as_workbook_and_paper(console: Console, month: str, tmp_path: Path) -> None:
    console.ask("roster", "publish", month, "--by", COMMANDER, "--reason", "试行")
    book, page = tmp_path / "月.xlsx", tmp_path / "月.pdf"
    assert console.ask("roster", "export", month, str(book))["path"] == str(book)
    assert book.read_bytes()[:2] == b"PK"
    assert console.ask("roster", "export", month, str(page))["path"] == str(page)
    assert page.read_bytes()[:4] == b"%PDF"
    page.write_bytes(b"mine")
    assert console.refused("roster", "export", month, str(page))["field"] == "file"
    assert page.read_bytes() == b"mine"


def test_a_name_without_a_folder_lies_where_one_works(
    console: Console, month: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert console.ask("roster", "export", month, "月.xlsx")["path"] == str(tmp_path / "月.xlsx")
    assert console.refused("roster", "export", month, "月.csv")["field"] == "file"
    assert not (tmp_path / "月.csv").exists()


def test_a_month_that_is_over_is_published_as_it_was(console: Console, post: Post) -> None:
    standard_setup(post.watch)
    console.say("roster", "publish", "2020-01", "--by", COMMANDER)
    assert "2020-01" in console.err
