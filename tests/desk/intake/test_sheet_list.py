"""The list of sheets says what each is taken for and what waits in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.intake.mapping import Kind

if TYPE_CHECKING:
    from tests.desk.intake.conftest import Intake


def test_each_sheet_says_its_kind_and_after_reading_what_waits(intake: Intake) -> None:
    intake.read(intake.people())
    rows = intake.page.sheets.model.rows()
    assert [(row.name, row.kind, row.waiting) for row in rows] == [
        ("部门", intake.session.words(Kind.DEPARTMENTS.words), ""),
        ("人员", intake.session.words(Kind.OFFICERS.words), ""),
    ]
    intake.forth()
    assert [row.waiting for row in intake.page.sheets.model.rows()] == ["1", "2"]


def test_alt_and_arrows_walk_and_stop_at_the_ends(intake: Intake) -> None:
    intake.read(intake.people())
    seen = []
    for by in (-1, 1, 1, -1):
        intake.sheet(by)
        seen.append(intake.page.sheets.current())
    assert seen == ["部门", "人员", "人员", "部门"]


def test_a_narrow_page_keeps_names_and_what_waits(intake: Intake) -> None:
    sheets = intake.page.sheets
    wide = sheets.width()
    sheets.set_short(short=True)
    assert sheets.minimumWidth() < wide
    titles = [
        sheets.model.headerData(at, Qt.Orientation.Horizontal) for at in range(4) if not sheets.table.isColumnHidden(at)
    ]
    assert titles == ["Sheet", "Asked"]
