"""Orders to a whole month: set up, holidays, copied, published with its doors, gone back from, exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.orders.panel import OrderPanel
from desktop.ledger import rosters
from desktop.post.roster.states import SheetState
from desktop.post.words import Words
from desktop.procedures.files import Unwritten
from desktop.procedures.roster.papers import gathering
from desktop.procedures.roster.publishing import publish
from tests.desk.hands import fill
from tests.desk.roster.conftest import MONTH, Barracks

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def panel(barracks: Barracks) -> OrderPanel:
    found = barracks.page.slot.panel
    assert isinstance(found, OrderPanel)
    return found


def test_ctrl_enter_publishes_and_says_what_is_new(barracks: Barracks) -> None:
    barracks.cover()
    barracks.page.read()
    barracks.press(Key.Key_Return, CTRL)
    assert "第 1 版" in panel(barracks).form.title
    fill(panel(barracks), by="书记甲")
    panel(barracks).give()
    roster = rosters.roster_of(barracks.ledger, MONTH)
    assert roster is not None
    assert (roster.state, roster.edition, roster.published_by) == (SheetState.PUBLISHED, 1, "书记甲")
    assert "已公布第 1 版" in barracks.word()
    assert barracks.page.slot.panel is None


def test_what_is_published_is_not_taken_back_by_a_key(barracks: Barracks) -> None:
    barracks.cover()
    page = barracks.page
    page.read()
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_L)
    assert page.month.history.back
    page.order("publish")
    fill(panel(barracks), by="书记甲")
    panel(barracks).give()
    assert not page.undo_it()
    assert barracks.locked("公安甲", 8)
    roster = rosters.roster_of(barracks.ledger, MONTH)
    assert roster is not None
    assert roster.state is SheetState.PUBLISHED


def test_holes_keep_it_from_being_published_until_a_commander_says_why(barracks: Barracks) -> None:
    barracks.cover()
    barracks.set("公安甲", 8, "")
    page = barracks.page
    page.read()
    page.order("publish")
    panel(barracks).give()
    refusal = page.slot.panel
    assert isinstance(refusal, RefusalPanel)
    assert "公布不了" in refusal.words.sentence
    assert [door.verb for door in refusal.words.doors] == ["排班", "去看", "写理由"]
    barracks.press(Key.Key_2)
    assert page.slot.panel is None
    assert page.grid.square() is not None
    page.order("publish")
    panel(barracks).give()
    barracks.press(Key.Key_3)
    fill(panel(barracks), reason="公安借调，分管已同意")
    panel(barracks).give()
    roster = rosters.roster_of(barracks.ledger, MONTH)
    assert roster is not None
    assert roster.holes_reason == "公安借调，分管已同意"


def test_a_broken_rule_keeps_it_from_being_published(barracks: Barracks) -> None:
    barracks.cover()
    barracks.set("公安甲", 8, "stationed_night")
    barracks.page.read()
    barracks.page.order("publish")
    panel(barracks).give()
    refusal = barracks.page.slot.panel
    assert isinstance(refusal, RefusalPanel)
    assert "硬规则" in refusal.words.sentence


def test_without_a_commander_there_is_no_way_with_holes(barracks: Barracks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(barracks.session.watch), "members", lambda _watch: ())
    barracks.page.order("publish_with_holes")
    refusal = barracks.page.slot.panel
    assert isinstance(refusal, RefusalPanel)
    assert "没有总指挥" in refusal.words.sentence


def test_going_back_to_what_was_published_can_be_taken_back(barracks: Barracks) -> None:
    barracks.cover()
    publish(barracks.watch, MONTH, "书记甲")
    barracks.set("公安甲", 8, "stationed_night")
    page = barracks.page
    page.read()
    page.order("discard")
    assert barracks.shift("公安甲", 8) == "stationed_day"
    assert "Ctrl Z" in barracks.word()
    assert page.undo_it()
    assert barracks.shift("公安甲", 8) == "stationed_night"
    page.order("discard")
    page.order("discard")
    assert isinstance(page.slot.panel, RefusalPanel)


def test_the_month_before_is_copied(barracks: Barracks) -> None:
    barracks.cover()
    page = barracks.page
    page.open("2026-11")
    page.order("copy_month")
    assert any(cell.shift for cell in rosters.cells(barracks.ledger, "2026-11"))


def test_a_year_is_taken_in_or_refused_where_it_is_not_known(barracks: Barracks) -> None:
    page = barracks.page
    page.open("2025-10")
    notice = page.board._notice
    assert notice is not None
    assert "2025年放假安排未导入" in notice.accessibleName()
    page.order("year:2025")
    assert barracks.word() == "2025年放假安排已导入。"
    assert page.grid.sheet().days[0].kind == "holiday"
    page.order("year:2050")
    assert isinstance(page.slot.panel, RefusalPanel)


def test_the_month_goes_into_a_spreadsheet(barracks: Barracks, qtbot: QtBot, tmp_path: Path) -> None:
    barracks.cover()
    page = barracks.page
    page.read()
    page.export_it()
    fill(panel(barracks), file=str(tmp_path / "表.csv"))
    panel(barracks).give()
    assert page.slot.panel is not None
    fill(panel(barracks), file=str(tmp_path / "表.xlsx"))
    with qtbot.waitSignal(barracks.session.said, timeout=20000):
        panel(barracks).give()
    assert (tmp_path / "表.xlsx").read_bytes()[:2] == b"PK"
    assert str(tmp_path) in barracks.word()


@pytest.mark.parametrize("error", [OSError("磁盘满"), Unwritten("file", Words("磁盘满了。", "The disk is full."))])
def test_a_folder_that_cannot_be_written_is_said(
    barracks: Barracks, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    def full(*_words: object) -> Path:
        raise error

    monkeypatch.setattr(gathering, "write_grid", full)
    barracks.cover()
    barracks.page.export_it()
    fill(panel(barracks), file=str(tmp_path / "表.xlsx"))
    with qtbot.waitSignal(barracks.session.said, timeout=20000):
        panel(barracks).give()
    assert "磁盘满" in barracks.word()
