"""The records as a table: the reason is in the cell that it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.intake.records import CHOICE, TINT, VERDICT, WHERE, WHY, Records
from desktop.desk.tables.columns import CHIP
from desktop.intake.verdict import Verdict

if TYPE_CHECKING:
    from tests.desk.intake.conftest import Intake

ROLE = Qt.ItemDataRole


@pytest.fixture
def people(intake: Intake) -> Records:
    intake.read(intake.people())
    intake.forth()
    intake.sheet()
    return intake.page.records.model


def head(model: Records, title: str) -> int:
    return next(at for at in range(model.columnCount()) if model.headerData(at, Qt.Orientation.Horizontal) == title)


def test_the_cell_that_is_asked_about_is_tinted_and_says_why(people: Records) -> None:
    phone = people.index(1, head(people, "手机"))
    assert phone.data(TINT) == Verdict.QUESTION
    assert "10" in phone.data(ROLE.ToolTipRole)
    assert phone.data(ROLE.ToolTipRole).startswith("199-0000-100\n")
    assert "10" in phone.data(ROLE.AccessibleTextRole)
    assert people.index(1, head(people, "姓名")).data(TINT) is None
    assert people.concerned(1) == phone.column()
    assert people.index(1, WHY).data() in phone.data(ROLE.ToolTipRole)


def test_verdict_place_and_decision_stand_first(people: Records) -> None:
    assert people.index(1, VERDICT).data(CHIP).icon == "tri"
    assert people.index(1, WHERE).data() == "人员!3"
    assert people.index(1, CHOICE).data(CHIP).text == "undecided"
    assert people.index(0, CHOICE).data(CHIP).text == ""


def test_only_cells_of_the_file_can_be_corrected(people: Records) -> None:
    assert people.cell(1, WHY) is None
    place = people.cell(1, head(people, "手机"))
    assert place is not None
    assert (place.sheet, place.row, place.column) == ("人员", 2, 4)
    assert people.index(1, place.column + 4).flags() & Qt.ItemFlag.ItemIsEditable
    assert not people.index(1, WHY).flags() & Qt.ItemFlag.ItemIsEditable


def test_lines_that_are_no_records_can_be_seen_with_the_reason(intake: Intake, people: Records) -> None:
    intake.page.records.show_only("none")
    assert people.rowCount() == 1
    assert "合计" in people.index(0, WHY).data()
    assert people.cell(0, 5) is None
    assert people.index(0, VERDICT).data(CHIP).text == "No record"


def test_a_model_without_a_sheet_is_empty(intake: Intake) -> None:
    model = Records(intake.session)
    assert (model.rowCount(), model.line(0), model.index(0, 0).isValid()) == (0, None, False)
    assert model.headerData(0, Qt.Orientation.Vertical) is None
