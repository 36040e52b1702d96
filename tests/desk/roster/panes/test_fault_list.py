"""Rows are mended with Enter or their button; why is told whole in a tooltip."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.desk.roster.panes.fault_list import FaultList
from desktop.desk.roster.panes.faults import Fault, Remedy
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

DAY = date(2026, 10, 8)


@pytest.fixture
def rows(look: Look, qtbot: QtBot) -> FaultList:
    made = FaultList(look, "faults")
    bring_up(qtbot, made)
    asked: list[str] = []

    def explain(fault: Fault) -> Remedy:
        asked.append(fault.key)
        return Remedy(f"why {fault.key}", "Fill it" if fault.key != "b" else "")

    made.show_faults(tuple(Fault(key, DAY, "Oct 8", "police") for key in "abcdef"), explain)
    made.setProperty("asked", asked)
    return made


def test_enter_and_the_button_mend(rows: FaultList, qtbot: QtBot) -> None:
    mended: list[str] = []
    rows.mended.connect(lambda fault: mended.append(fault.key))
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    rows.grab()
    place = rows.visualRect(rows.row_model.index(2))
    point = rows.button(place, "Fill it").center().toPoint()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(20, 5))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, rows.viewport().height() - 1))
    assert mended == ["a", "c"]
    assert rows.button(place, "").isEmpty()


def test_three_rows_are_seen_and_each_is_explained_once(rows: FaultList, look: Look) -> None:
    assert rows.height() == 3 * look.px(28)
    assert rows.height_for(1) == look.px(28)
    rows.grab()
    rows.grab()
    asked = rows.property("asked")
    assert len(asked) == len(set(asked))


def test_a_tooltip_tells_why(rows: FaultList, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    at = rows.visualRect(rows.row_model.index(1)).center()
    QApplication.sendEvent(rows.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, rows.viewport().mapToGlobal(at)))
    assert told == ["why b"]
    assert rows.row_model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Oct 8 police why b"


def test_nothing_chosen_mends_nothing(look: Look, qtbot: QtBot) -> None:
    empty = FaultList(look, "faults")
    qtbot.addWidget(empty)
    assert empty.fault() is None
    with qtbot.assertNotEmitted(empty.mended):
        empty.opened.emit("")
    assert empty.remedy(Fault("x", DAY, "", "")).why == ""
