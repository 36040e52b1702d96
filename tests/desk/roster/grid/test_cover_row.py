"""The row under the grid counts what is missing and leads to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from desktop.desk.roster.grid.cover_row import CoverRow
from desktop.desk.roster.grid.view import GridView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.roster.grid.sheet import GridSheet
    from desktop.desk.theme.look import Look


@pytest.fixture
def row(look: Look, qtbot: QtBot, sheet: GridSheet) -> CoverRow:
    box = QWidget()
    view = GridView(look, "grid")
    made = CoverRow(look, view)
    column = QVBoxLayout(box)
    column.addWidget(view)
    column.addWidget(made)
    qtbot.addWidget(box)
    box.resize(1200, 300)
    view.show_sheet(sheet)
    made.show_sheet()
    box.show()
    return made


def middle(row: CoverRow, day: int) -> QPoint:
    view = row._view
    return QPoint(row._left() + view.columnViewportPosition(day) + 5, 8)


def test_a_click_on_a_hole_leads_to_it_and_on_a_tick_nowhere(row: CoverRow, qtbot: QtBot) -> None:
    chosen: list[int] = []
    row.chosen.connect(chosen.append)
    for point in (middle(row, 3), middle(row, 4), QPoint(3, 8)):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=point)
    assert chosen == [3]
    assert row.accessibleName() == "覆盖; 10月4日 水务 缺 2"


def test_it_tells_who_is_missing(row: CoverRow, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    for day in (3, 4):
        at = middle(row, day)
        QApplication.sendEvent(row, QHelpEvent(QEvent.Type.ToolTip, at, row.mapToGlobal(at)))
    assert told == ["水务 缺 2", ""]


def test_red_is_for_planned_months(row: CoverRow, look: Look, sheet: GridSheet) -> None:
    red = look.tokens.badfill.rgb()

    def loud() -> bool:
        image = row.grab().toImage()
        return any(image.pixel(x, 4) == red for x in range(image.width()))

    assert loud()
    row._view.show_sheet(replace(sheet, begun=False))
    assert not loud()
    assert row.minimumSizeHint() == row.sizeHint()
