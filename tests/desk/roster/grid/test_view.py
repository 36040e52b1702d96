"""The grid is walked, selected and ordered by keys; squares are carried with the mouse; nothing is cut at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.desk.roster.grid.sheet import EMPTY, GridSheet
from desktop.desk.roster.grid.view import NOWHERE, GridView
from desktop.desk.theme.look import Look
from tests.desk.hands import bring_up
from tests.desk.roster.grid.conftest import sheet_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key
LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(look: Look, qtbot: QtBot, sheet: GridSheet) -> GridView:
    made = GridView(look, "grid")
    bring_up(qtbot, made)
    made.show_sheet(sheet)
    made.hear({Key.Key_L.value: "lock"}, {Key.Key_Z.value: "D"})
    made.setFocus()
    return made


def mouse(view: GridView, kind: QEvent.Type, point: QPoint, held: Qt.KeyboardModifier = PLAIN) -> None:
    at = QPointF(point)
    event = QMouseEvent(kind, at, view.viewport().mapToGlobal(at), LEFT, LEFT, held)
    QApplication.sendEvent(view.viewport(), event)


def test_letters_order_and_arrows_walk(view: GridView, qtbot: QtBot) -> None:
    put: list[str] = []
    ordered: list[str] = []
    view.put.connect(put.append)
    view.ordered.connect(ordered.append)
    for key in (Key.Key_Z, Key.Key_L, Key.Key_Return, Key.Key_Delete, Key.Key_Backspace, Key.Key_K):
        qtbot.keyClick(view, key)
    assert put == ["D"]
    assert ordered == ["lock", "open", "clear", "clear"]
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Right)
    assert view.place() == (1, 1)
    qtbot.keyClick(view, Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert put == ["D"]


def test_shift_widens_and_the_selection_is_told(view: GridView, qtbot: QtBot) -> None:
    view.choose(1, 1)
    assert not view.several()
    qtbot.keyClick(view, Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Key.Key_Down, SHIFT)
    assert view.places() == ((1, 1), (1, 2), (2, 1), (2, 2))
    assert view.several()
    assert view.stretches()[0].width() > 40
    view.select(((0, 0), (3, 3)))
    assert view.places() == ((0, 0), (3, 3))
    assert not view.grab().isNull()


def test_a_square_is_carried_only_where_something_stands(view: GridView) -> None:
    dropped: list[tuple[object, object, bool]] = []
    hung: list[object] = []
    view.dropped.connect(lambda one, two, copy: dropped.append((one, two, copy)))
    view.carried.connect(lambda _one, two, _copy: hung.append(two))
    centre = {place: view.visualRect(view.grid_model.index(*place)).center() for place in ((1, 1), (1, 0), (2, 5))}
    mouse(view, QEvent.Type.MouseButtonPress, centre[1, 1])
    mouse(view, QEvent.Type.MouseMove, centre[1, 1] + QPoint(1, 0))
    assert view.carried_to() == NOWHERE
    mouse(view, QEvent.Type.MouseMove, centre[2, 5])
    assert view.carried_to() == (2, 5)
    assert not view.grab().isNull()
    mouse(view, QEvent.Type.MouseButtonRelease, centre[2, 5], Qt.KeyboardModifier.ControlModifier)
    assert dropped == [((1, 1), (2, 5), True)]
    assert hung[0] == (2, 5)
    assert hung[-1] == NOWHERE
    assert view.place() == (2, 5)
    mouse(view, QEvent.Type.MouseButtonPress, centre[1, 0])
    mouse(view, QEvent.Type.MouseMove, centre[2, 5])
    mouse(view, QEvent.Type.MouseButtonRelease, centre[2, 5])
    assert len(dropped) == 1


def test_esc_lets_go(view: GridView, qtbot: QtBot) -> None:
    dropped: list[object] = []
    view.dropped.connect(lambda *what: dropped.append(what))
    point = view.visualRect(view.grid_model.index(1, 1)).center()
    mouse(view, QEvent.Type.MouseButtonPress, point)
    mouse(view, QEvent.Type.MouseMove, point + QPoint(60, 0))
    qtbot.keyClick(view, Key.Key_Escape)
    mouse(view, QEvent.Type.MouseButtonRelease, point + QPoint(60, 0))
    assert not dropped


def test_the_place_stays_while_the_sheet_changes(view: GridView) -> None:
    view.choose(2, 9)
    view.show_sheet(sheet_of(lines=6))
    assert view.sheet().lines[view.place()[0]].key == "p2"
    assert view.place()[1] == 9
    view.show_sheet(sheet_of(lines=2))
    assert view.place() == (0, 9)
    view.show_sheet(EMPTY)
    assert view.place() == NOWHERE
    assert view.square() is None
    assert view.places() == ()
    assert not view.grab().isNull()


@pytest.mark.parametrize("percent", [100, 125, 150, 175])
@pytest.mark.parametrize("width", [700, 1000, 1600])
def test_days_share_the_room_and_two_marks_fit(
    qapp: QApplication, qtbot: QtBot, sheet: GridSheet, percent: int, width: int
) -> None:
    look = Look(qapp, "light", percent)
    view = GridView(look, "grid")
    qtbot.addWidget(view)
    view.show_sheet(sheet)
    view.resize(width, 400)
    view.show()
    least = look.type.width(look.type.f8, "甲乙")
    widths = [view.columnWidth(day) for day in range(31)]
    assert min(widths) >= least
    assert max(widths) - min(widths) <= 1
    names = max(look.type.width(look.type.f9, line.name) for line in sheet.lines)
    assert view.verticalHeader().width() >= names
    assert view.rows_height() > look.px(34)
    qapp.setStyleSheet("")
    look.deleteLater()


def test_a_changed_look_is_drawn_anew(view: GridView, look: Look) -> None:
    light = view.viewport().grab().toImage()
    look.apply("dark", 100)
    assert view.viewport().grab().toImage() != light
