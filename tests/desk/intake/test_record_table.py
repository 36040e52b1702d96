"""Verdict, place and decision stay in sight, and both parts show the same rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.intake.records import FIRST, WHY
from tests.desk.hand import CTRL

if TYPE_CHECKING:
    from tests.desk.intake.conftest import Intake


def ready(intake: Intake, count: int = 60) -> None:
    rows = "".join(f"公安{at},公安,199-0000-{at:04}\n" for at in range(count))
    path = intake.folder / "人员.csv"
    path.write_text("姓名,单位,手机\n" + rows, "utf-8")
    intake.read(path)
    intake.forth()


def test_each_column_stands_in_one_part(intake: Intake) -> None:
    ready(intake)
    table = intake.page.records.table
    for at in range(intake.page.records.model.columnCount()):
        assert table.isColumnHidden(at) == (at < WHY)
        assert table.still.isColumnHidden(at) == (at >= WHY)


def test_both_parts_scroll_together_and_end_at_the_same_row(intake: Intake) -> None:
    ready(intake)
    table = intake.page.records.table
    intake.hand.press(Qt.Key.Key_End, CTRL)
    assert table.verticalScrollBar().value() > 0
    assert table.still.verticalScrollBar().value() == table.verticalScrollBar().value()
    assert table.still.viewport().height() == table.viewport().height()
    assert table.still.rowViewportPosition(50) == table.rowViewportPosition(50)


def test_enter_on_the_reason_goes_to_the_cell_that_it_is_about(intake: Intake) -> None:
    ready(intake)
    table = intake.page.records.table
    table.go_to(3, WHY)
    intake.hand.enter()
    assert table.currentIndex().column() >= FIRST
    assert not table.editing()
    intake.hand.enter()
    assert table.editing()


def test_a_key_that_is_no_order_is_left_alone(intake: Intake) -> None:
    ready(intake)
    before = intake.page.records.table.currentIndex().row()
    intake.hand.letter("z")
    assert intake.page.records.table.currentIndex().row() == before
