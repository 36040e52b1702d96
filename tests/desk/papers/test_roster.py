"""The papers of a month of the roster on the papers page: sheets, weeks, slips, and the record of a handover."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize

from desktop.desk.papers import printing, roster
from desktop.desk.papers.page import PaperPage
from desktop.ledger import archive
from desktop.post.roster.handover import NOTHING, Handover
from desktop.post.roster.planning.cell import CellChange
from desktop.procedures.roster import duty_log
from desktop.procedures.roster.drafting import set_cells
from tests.procedures.roster.papers.rostered import MONTH, person, rostered

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


@pytest.fixture
def sheet(scene: Scene, qtbot: QtBot) -> PaperPage:
    """Return the page showing the grid of November, drawn and filed."""
    rostered(scene)
    made = PaperPage(scene.session)
    qtbot.addWidget(made)
    made.resize(1298, 650)
    made.show()
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        made.open(f"duty_roster:{MONTH}")
    return made


def keys(page: PaperPage) -> list[str]:
    return [row.key for row in page.list.row_model.rows()]


def test_a_month_offers_all_its_papers_and_shows_the_grid(sheet: PaperPage, scene: Scene) -> None:
    assert keys(sheet) == [
        "duty_roster:2026-11", "duty_table:2026-11",
        *(f"duty_roster:2026-{day}" for day in ("10-26", "11-02", "11-09", "11-16", "11-23", "11-30")),
        "duty_slip:2026-11", "change_notice:2026-11", "attendance_summary:2026-11",
    ]  # fmt: skip
    (paper,) = archive.filed(scene.ledger)
    assert (paper.kind, paper.subject) == ("duty_roster", MONTH)
    text = sheet.view.paper.getAllText(0).text()
    assert "2026年11月值班表" in "".join(text.split())


def test_the_arrow_goes_to_the_table_and_a_change_shows_that_the_sheet_is_old(
    sheet: PaperPage, scene: Scene, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        qtbot.keyClick(sheet.list, Qt.Key.Key_Down)
    assert [one.kind for one in archive.filed(scene.ledger)] == ["duty_roster", "duty_table"]
    set_cells(scene.watch, MONTH, [CellChange(person(scene, "公安甲"), date(2026, 11, 25), "")])
    sheet.reread(frozenset({"roster_cell"}))
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        qtbot.keyClick(sheet.list, Qt.Key.Key_Up)
    assert len(archive.filed(scene.ledger)) == 3


def test_a_day_opens_its_week(sheet: PaperPage, scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        sheet.open("duty_roster:2026-11-12")
    assert sheet.list.current_key() == "duty_roster:2026-11-09"
    assert "11月9日至11月15日" in "".join(sheet.view.paper.getAllText(0).text().split())


def test_one_persons_slip_stands_beside_everybodys(sheet: PaperPage, scene: Scene, qtbot: QtBot) -> None:
    who = person(scene, "公安甲")
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        sheet.open(f"duty_slip:{MONTH}:{who}")
    assert sheet.list.current_key() == f"duty_slip:{MONTH}:{who}"
    names = [row.name for row in sheet.list.row_model.rows() if row.key.startswith("duty_slip")]
    assert names == ["个人值班单　everybody", "个人值班单　公安甲"]


def test_what_has_not_changed_is_said_in_place(sheet: PaperPage) -> None:
    sheet.open(f"change_notice:{MONTH}")
    assert "没有变更" in sheet._said.text() or "Nothing has changed" in sheet._said.text()
    assert sheet.view.paper.pageCount() == 0


def test_the_record_of_a_handover_stands_alone(sheet: PaperPage, scene: Scene, qtbot: QtBot) -> None:
    at = scene.now
    with scene.watch.pen() as pen:
        pen.add(Handover("h1", at, at, "镇长乙", "值班员丁", "书记甲", "值班员丁", "零记录", NOTHING, NOTHING))
        pen.entry("begin_handover", "handover", "h1", {"leader": "镇长乙", "clerk": "值班员丁"})
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        sheet.open("handover_record:h1")
    assert keys(sheet) == ["handover_record:h1"]
    assert roster.told(scene.session, "handover_record", "h1") == f"{at:%Y-%m-%d}"


def test_a_large_sheet_asks_for_large_paper_and_shrinks_onto_small(sheet: PaperPage, tmp_path: Path) -> None:
    small = printing.printer_for(sheet.view.paper)
    assert small.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    small.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    small.setOutputFileName(str(tmp_path / "small.pdf"))
    assert printing.send(sheet.view.paper, small) == 1
    assert (tmp_path / "small.pdf").stat().st_size > 10_000


def test_the_log_of_a_day_stands_with_its_calls(scene: Scene, qtbot: QtBot) -> None:
    entry = duty_log.note_call(scene.watch, facts="路灯不亮", unit="石桥村委会").result
    scene.later(1)
    duty_log.follow_up(scene.watch, entry.id, facts="已派人")
    day = f"{entry.at:%Y-%m-%d}"
    found = roster.papers_of_roster(scene.session, "duty_log", day)
    assert [one.key for one in found] == [f"duty_log:{day}", f"phone_record:{entry.id}"]
    assert found[1].name.endswith(f"{entry.at:%H:%M} 石桥村委会")
    alone = roster.papers_of_roster(scene.session, "phone_record", entry.id)
    assert [one.key for one in alone] == [f"phone_record:{entry.id}"]
    assert roster.key_of("duty_log", day) == f"duty_log:{day}"
    assert roster.told(scene.session, "duty_log", day) == day
