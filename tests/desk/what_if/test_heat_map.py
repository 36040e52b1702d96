"""The heat map: keys, pointer, words for those who see no colours."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.desk.what_if.heat_map import HOURS, DayRow, HeatMap, HourCell
from desktop.post.moment import CHINA
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

MONDAY = datetime(2026, 9, 21, 0, 30, tzinfo=CHINA)


def week() -> tuple[DayRow, ...]:
    marks = {0: ("", False), 4: ("休", True), 6: ("班", False)}
    rows = []
    for day in range(7):
        cells = []
        for hour in range(HOURS):
            at = MONDAY + timedelta(days=day, hours=hour)
            tone, icon = (("ok", "ok"), ("warn", "tri"), ("bad", "x"))[hour % 3]
            cells.append(HourCell(at, tone, icon, str(hour), f"{at:%d %H}"))  # type: ignore[arg-type]
        rows.append(DayRow(f"9/{21 + day}", *marks.get(day, ("", False)), tuple(cells)))
    return tuple(rows)


@pytest.fixture
def drawn(qtbot: QtBot, look: Look) -> HeatMap:
    made = HeatMap(look)
    bring_up(qtbot, made)
    made.resize(900, 280)
    made.show_days(week(), MONDAY + timedelta(days=1, hours=14))
    made.setFocus()
    return made


def at(drawn: HeatMap) -> str:
    cell = drawn.current()
    assert cell is not None
    return cell.words


def test_arrows_walk_over_midnight_and_stop_at_the_ends(qtbot: QtBot, drawn: HeatMap) -> None:
    chosen: list[datetime] = []
    drawn.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(drawn, key)
    assert (at(drawn), chosen) == ("21 00", [])
    for key, expected in (
        (Qt.Key.Key_End, "21 23"), (Qt.Key.Key_Right, "22 00"), (Qt.Key.Key_Down, "23 00"), (Qt.Key.Key_Left, "22 23"),
        (Qt.Key.Key_Home, "22 00"), (Qt.Key.Key_Up, "21 00"),
    ):  # fmt: skip
        qtbot.keyClick(drawn, key)
        assert at(drawn) == expected
    assert len(chosen) == 6
    assert drawn.accessibleDescription() == "21 00"
    qtbot.keyClick(drawn, Qt.Key.Key_A)
    qtbot.keyClick(drawn, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert at(drawn) == "21 00"


def test_the_pointer_chooses_and_asks(qtbot: QtBot, drawn: HeatMap) -> None:
    box = drawn._box(3, 20).toRect()
    qtbot.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=box.center())
    assert at(drawn) == "24 20"
    qtbot.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert at(drawn) == "24 20"
    for point in (QPoint(2, 2), box.center()):
        QApplication.sendEvent(drawn, QHelpEvent(QEvent.Type.ToolTip, point, drawn.mapToGlobal(point)))
    assert QToolTip.text() == "24 20"


def test_a_moment_is_chosen_from_outside(drawn: HeatMap) -> None:
    drawn.choose(MONDAY + timedelta(days=2, hours=5, minutes=12))
    assert at(drawn) == "23 05"
    drawn.choose(MONDAY - timedelta(days=40))
    assert at(drawn) == "23 05"


def test_states_differ_without_colour_and_holes_are_solid(drawn: HeatMap, look: Look) -> None:
    image = drawn.grab().toImage()
    hole, fine = (drawn._box(0, column).toRect() for column in (2, 0))
    assert image.pixelColor(hole.left() + 3, hole.top() + 3) == look.tokens.badfill
    assert image.pixelColor(fine.left() + 3, fine.top() + 3) == look.tokens.okbg
    drawn.resize(560, 230)
    assert drawn._box(0, 1).width() < 22
    drawn.grab()
    look.apply("dark", 150)
    assert not drawn.grab().isNull()


def test_without_a_week_nothing_is_current(qtbot: QtBot, look: Look) -> None:
    made = HeatMap(look)
    bring_up(qtbot, made)
    assert made.current() is None
    qtbot.keyClick(made, Qt.Key.Key_Right)
    assert made.accessibleDescription() == ""
    assert made.sizeHint().width() > made.minimumSizeHint().width()
