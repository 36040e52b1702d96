"""Rosters and slips go through the page by keys: questions, a corrected cell, the entry, and on to the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from desktop.desk.intake.records import FIRST
from desktop.desk.intake.steps import RECORDS, RESULT
from desktop.desk.tables.list_page import ListPage
from desktop.intake.mapping import Found, Kind
from desktop.intake.verdict import Verdict
from desktop.ledger import rosters
from desktop.post.command_post import Member
from desktop.post.department import Department, Officer
from desktop.post.states import Duty, Mode
from desktop.procedures.directory.departments import keep_department, keep_officer
from desktop.procedures.directory.post import keep_member
from desktop.procedures.imports.result import Outcome
from desktop.procedures.watch import new_id
from tests.desk.intake.conftest import workbook

if TYPE_CHECKING:
    from tests.desk.intake.conftest import Intake

Key = Qt.Key
ROSTER = (
    ("青石镇2026年11月值班表", "", "", "", "", "", ""),
    ("日期", "星期", "带班领导", "值班员·白班", "值班员·夜班", "派出所", "备注"),
    ("1日", "日", "书记甲", "文书甲", "文书乙", "公安甲", ""),
    ("2日", "二", "镇长乙", "文书甲", "文书乙", "公安乙", ""),
    ("3日", "二", "书记甲", "文书丙", "文书乙", "公安丙", ""),
    ("4日", "三", "镇长乙", "文书甲", "文书乙", "公安乙", ""),
)
SLIPS = (("姓名", "日期", "类型", "备注"), ("公安甲", "11月7日至9日", "年假", ""), ("文书甲", "下旬", "年假", ""))


def engaged(intake: Intake) -> None:
    """Give the post a department, officers, leaders and clerks."""
    watch = intake.watch
    police = keep_department(watch, Department(new_id(), "派出所", "公安", mode=Mode.STATIONED)).result
    for name in ("公安甲", "公安乙"):
        keep_officer(watch, Officer(new_id(), name, police.id, mode=Mode.STATIONED))
    people = {"书记甲": Duty.DUTY_LEADER, "镇长乙": Duty.DEPUTY, "文书甲": Duty.DUTY_CLERK, "文书乙": Duty.DUTY_CLERK}
    for name, duty in people.items():
        keep_member(watch, Member(new_id(), name, duty.words.zh, duty))


def test_a_roster_is_looked_through_corrected_and_entered(intake: Intake) -> None:
    engaged(intake)
    intake.read(workbook(intake.folder / "值班表.xlsx", 值班=ROSTER, 请假=SLIPS))
    batch = intake.page.batch
    assert batch is not None
    assert [mapping.kind for mapping in batch.mappings.values() if mapping] == [Kind.ROSTER, Kind.LEAVES]
    mapping = batch.mappings["值班"]
    assert mapping is not None
    assert [column.found for column in mapping.columns if column.field.startswith("@")] == [Found.UNIT]
    intake.forth()
    assert intake.step() == RECORDS
    pane = intake.page.records
    sheet = batch.sheets[0]
    assert [record.verdict for record in sheet.records] == [
        Verdict.ACCEPT, Verdict.QUESTION, Verdict.QUESTION, Verdict.ACCEPT,
    ]  # fmt: skip
    intake.hand.letter("n")
    assert (pane.table.currentIndex().row(), pane.table.currentIndex().column()) == (1, FIRST + 1)
    assert "星期写错" in pane.sentences.text()
    intake.retype("一")
    assert batch.sheets[0].records[1].verdict is Verdict.ACCEPT
    assert "改值：原为“二”，改成“一”。" in pane.sentences.text()
    intake.hand.letter("n")
    assert pane.table.currentIndex().row() == 2
    assert "公安丙" in pane.sentences.text()
    intake.hand.letter("a")
    intake.forth()
    assert intake.step() == RESULT
    intake.forth()
    result = intake.page.results.result
    assert result is not None
    assert (result.count(Outcome.ADDED), result.count(Outcome.LEFT_OUT)) == (5, 1)
    assert len(rosters.cells(intake.ledger, "2026-11")) == 14
    went: list[tuple[str, str]] = []
    intake.page.go.connect(lambda page, argument: went.append((page, argument)))
    intake.page.results.leave()
    assert went == [("roster", "2026-11")]


def test_slips_lead_to_the_list_of_leave(intake: Intake) -> None:
    engaged(intake)
    intake.read(workbook(intake.folder / "2026年11月请假.xlsx", 请假=SLIPS))
    for _ in range(3):
        intake.forth()
    intake.page.results.leave()
    forces = intake.window.page("forces")
    assert isinstance(forces, ListPage)
    assert forces.isVisible()
    assert forces.shown() == "leave"


def test_a_column_may_be_chosen_as_a_department_or_a_day(intake: Intake) -> None:
    engaged(intake)
    grid = (("姓名", *(f"{day}日" for day in range(1, 8)), "八号"), ("公安甲", *"驻休夜休驻休夜", "驻"))
    intake.read(workbook(intake.folder / "2026年11月.xlsx", 排班=grid, 值班=ROSTER))
    last = fields(intake, 8)
    assert last.itemText(last.findData("#8")) == "8日"
    intake.sheet()
    last = fields(intake, 6)
    assert last.itemText(last.findData("@公安")) == "公安"


def fields(intake: Intake, row: int) -> QComboBox:
    """Return what may be chosen for a column of the sheet that is shown."""
    frame = intake.page.columns.table.cellWidget(row, 2)
    assert frame is not None
    (combo,) = frame.findChildren(QComboBox)
    return combo
