"""Squares are set, freed, fixed, moved and undone by keys and by dragging, and what they break is said at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.roster.panes.picker import Picker
from desktop.ledger import rosters
from tests.desk.hands import fill
from tests.desk.roster.conftest import MONTH, Barracks

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def asked(barracks: Barracks) -> OrderPanel:
    panel = barracks.page.slot.panel
    assert isinstance(panel, OrderPanel)
    return panel


def picker_of(barracks: Barracks) -> Picker:
    panel = barracks.page.slot.panel
    assert isinstance(panel, Picker)
    return panel


def drag(barracks: Barracks, source: tuple[str, int], target: tuple[str, int], held: Qt.KeyboardModifier) -> None:
    view = barracks.page.grid
    points = []
    for name, day in (source, target):
        barracks.at(name, day)
        points.append(view.visualRect(view.currentIndex()).center())
    barracks.at(*source)
    begin, end = points
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    for point in (begin + QPoint(12, 0), end):
        move(view.viewport(), point, held)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, held, end)


def move(viewport: object, point: QPoint, held: Qt.KeyboardModifier) -> None:
    """Move with the button held: QTest.mouseMove forgets the button."""
    at = QPointF(point)
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), left, left, held)  # type: ignore[attr-defined]
    QApplication.sendEvent(viewport, event)  # type: ignore[arg-type]


def test_a_letter_sets_the_shift_and_fixes_it(barracks: Barracks) -> None:
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Z)
    assert barracks.shift("公安甲", 8) == "stationed_day"
    assert barracks.locked("公安甲", 8)
    square = barracks.page.grid.square()
    assert square is not None
    assert (square.glyph, square.locked) == ("驻", True)


def test_a_range_is_filled_with_one_key_and_taken_back_with_one(barracks: Barracks) -> None:
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Right, SHIFT)
    barracks.press(Key.Key_Right, SHIFT)
    barracks.press(Key.Key_Down, SHIFT)
    barracks.press(Key.Key_Q)
    assert [barracks.shift(name, day) for name in ("公安甲", "公安乙") for day in (8, 9, 10)] == ["stationed_whole"] * 6
    assert "违反规则" in barracks.word()
    assert barracks.page.undo_it()
    assert not any(barracks.shift("公安甲", day) for day in (8, 9, 10))
    barracks.press(Key.Key_Y, CTRL)
    assert barracks.shift("公安乙", 10) == "stationed_whole"


def test_redo_has_a_second_key_and_says_when_there_is_nothing(barracks: Barracks) -> None:
    barracks.press(Key.Key_Z, CTRL | SHIFT)
    assert barracks.word() == "没有可重做的。"
    assert not barracks.page.undo_it()


def test_what_an_edit_breaks_is_marked_and_said_at_the_foot(barracks: Barracks) -> None:
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Y)
    barracks.press(Key.Key_Right)
    assert barracks.page.board.foot.wrong() == ""
    barracks.press(Key.Key_Z)
    assert "前夜值班" in barracks.page.board.foot.wrong()
    square = barracks.page.grid.square()
    assert square is not None
    assert square.breach == barracks.page.board.foot.wrong()
    barracks.press(Key.Key_Delete)
    assert barracks.page.board.foot.wrong() == ""
    assert not barracks.shift("公安甲", 9)


def test_l_fixes_and_looses(barracks: Barracks) -> None:
    barracks.set("公安甲", 8)
    barracks.page.read()
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_L)
    assert barracks.locked("公安甲", 8)
    barracks.press(Key.Key_L)
    assert not barracks.locked("公安甲", 8)
    barracks.at("公安甲", 9)
    barracks.press(Key.Key_L)
    assert barracks.locked("公安甲", 9)


def test_a_drop_on_another_person_of_the_day_swaps(barracks: Barracks, qtbot: QtBot) -> None:
    barracks.set("公安甲", 8, "stationed_day")
    barracks.set("公安乙", 8, "stationed_night")
    barracks.page.read()
    drag(barracks, ("公安甲", 8), ("公安乙", 8), Qt.KeyboardModifier.NoModifier)
    assert (barracks.shift("公安甲", 8), barracks.shift("公安乙", 8)) == ("stationed_night", "stationed_day")


def test_a_drop_on_another_day_moves_and_with_ctrl_copies(barracks: Barracks, qtbot: QtBot) -> None:
    barracks.set("公安甲", 8)
    barracks.page.read()
    drag(barracks, ("公安甲", 8), ("公安甲", 12), Qt.KeyboardModifier.NoModifier)
    assert (barracks.shift("公安甲", 8), barracks.shift("公安甲", 12)) == ("", "stationed_day")
    drag(barracks, ("公安甲", 12), ("公安甲", 14), CTRL)
    assert (barracks.shift("公安甲", 12), barracks.shift("公安甲", 14)) == ("stationed_day", "stationed_day")


def test_what_a_drop_would_do_is_said_while_it_hangs(barracks: Barracks) -> None:
    barracks.set("公安甲", 8)
    barracks.set("公安乙", 8, "stationed_night")
    barracks.page.read()
    page = barracks.page
    places = []
    for name, day in (("公安甲", 8), ("公安乙", 8), ("公安乙", 9)):
        barracks.at(name, day)
        places.append(page.grid.place())
    assert "对换" in page.editing.carried(places[0], places[1], copy=False)
    assert "移到" in page.editing.carried(places[0], places[2], copy=False)
    assert "复制" in page.editing.carried(places[0], places[2], copy=True)
    assert page.editing.carried(places[0], places[0], copy=False) == ""
    page.grid.carried.emit(places[0], places[1], False)
    assert "对换" in page.board.foot.accessibleName()
    page.grid.carried.emit((-1, -1), (-1, -1), False)
    assert "对换" not in page.board.foot.accessibleName()


def test_keys_carry_as_the_mouse_does(barracks: Barracks) -> None:
    barracks.press(Key.Key_V, CTRL)
    assert "没有拿起" in barracks.word()
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_X, CTRL)
    assert "空的" in barracks.word()
    barracks.press(Key.Key_Z)
    barracks.press(Key.Key_X, CTRL)
    assert "Ctrl V" in barracks.page.board.foot.accessibleName()
    barracks.press(Key.Key_Right)
    barracks.press(Key.Key_V, CTRL)
    assert (barracks.shift("公安甲", 8), barracks.shift("公安甲", 9)) == ("", "stationed_day")
    barracks.press(Key.Key_C, CTRL)
    for _ in range(2):
        barracks.press(Key.Key_Right)
        barracks.press(Key.Key_V, CTRL)
    assert [barracks.shift("公安甲", day) for day in (9, 10, 11)] == ["stationed_day"] * 3
    assert barracks.page.back()
    assert not barracks.page.editing.let_go()


def test_leave_is_asked_in_place_and_taken_back_in_place(barracks: Barracks) -> None:
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Right, SHIFT)
    barracks.press(Key.Key_J)
    panel = asked(barracks)
    fill(panel, kind="sick", note="感冒")
    panel.give()
    slips = rosters.leaves_in(barracks.ledger, date(2026, 10, 1), date(2026, 10, 31))
    assert [(one.days, one.kind) for one in slips] == [(("2026-10-08", "2026-10-09"), "sick")]
    barracks.at("公安甲", 8)
    square = barracks.page.grid.square()
    assert square is not None
    assert (square.glyph, square.face) == ("假", "leave")
    barracks.press(Key.Key_J)
    panel = asked(barracks)
    fill(panel, reason="提前回来")
    panel.give()
    left = rosters.leaves_in(barracks.ledger, date(2026, 10, 1), date(2026, 10, 31))
    assert [one.days for one in left] == [("2026-10-09",)]
    barracks.at("公安甲", 9)
    barracks.press(Key.Key_J)
    panel = asked(barracks)
    fill(panel, reason="都回来了")
    panel.give()
    assert rosters.leaves_in(barracks.ledger, date(2026, 10, 1), date(2026, 10, 31)) == ()


def test_enter_on_a_post_chooses_who_stands(barracks: Barracks) -> None:
    page = barracks.page
    page.grid.choose(page.grid.sheet().place_of("need:leader"), 7)
    barracks.press(Key.Key_Z)
    assert "Enter 选谁来值" in barracks.word()
    barracks.press(Key.Key_Return)
    picker = picker_of(barracks)
    assert {row.name for row in picker.rows.row_model.rows()} == {"书记甲", "镇长乙"}
    first = picker.rows.row_model.rows()[0].name
    barracks.press(Key.Key_1)
    assert barracks.shift(first, 8) == "leader_whole"
    barracks.press(Key.Key_Return)
    picker = picker_of(barracks)
    assert picker.rows.row_model.rows()[0].there
    barracks.press(Key.Key_Return)
    assert barracks.shift(first, 8) == "leader_whole"
    barracks.press(Key.Key_Return)
    barracks.press(Key.Key_2)
    assert not barracks.shift(first, 8)
    barracks.press(Key.Key_Delete)
    assert page.grid.square() is not None
    assert not any(barracks.shift(name, 8) for name in ("书记甲", "镇长乙"))


def test_a_post_moves_along_its_own_line_only(barracks: Barracks) -> None:
    barracks.set("书记甲", 8, "leader_whole")
    barracks.set("镇长乙", 12, "leader_whole")
    barracks.page.read()
    page = barracks.page
    line = page.grid.sheet().place_of("need:leader")
    page.editing.drop((line, 7), (line, 11), False)
    assert (barracks.shift("书记甲", 12), barracks.shift("镇长乙", 8)) == ("leader_whole", "leader_whole")
    page.editing.drop((line, 11), (line, 14), True)
    assert (barracks.shift("书记甲", 12), barracks.shift("书记甲", 15)) == ("leader_whole", "leader_whole")
    page.editing.drop((line, 7), (line + 1, 7), False)
    assert "自己这一行" in barracks.word()


def test_enter_on_a_draft_says_what_letters_do(barracks: Barracks) -> None:
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Return)
    assert "草稿" in barracks.word()
    barracks.press(Key.Key_H, CTRL)
    assert "没有公布" in barracks.word()


def test_a_hole_is_filled_by_its_button_and_by_m(barracks: Barracks) -> None:
    barracks.cover()
    barracks.set("水务甲", 8, "")
    barracks.page.read()
    page = barracks.page
    barracks.press(Key.Key_N)
    fault = page.board.faults.fault()
    assert fault is not None
    assert (fault.who, fault.day) == ("水务", date(2026, 10, 8))
    assert page.grid.sheet().lines[page.grid.place()[0]].key == barracks.people["水务甲"]
    barracks.press(Key.Key_M)
    assert barracks.shift("水务甲", 8) == "stationed_day"
    barracks.set("水务甲", 9, "")
    page.read()
    page.board.faults.setFocus()
    barracks.press(Key.Key_Return)
    assert barracks.shift("水务甲", 9) == "stationed_day"


def test_no_hole_is_said(barracks: Barracks) -> None:
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_N)
    assert barracks.word() == "没有空档，也没有违反规则。"
    barracks.press(Key.Key_M)
    assert barracks.word() == "这里没有空档。"


def test_a_breach_is_freed_by_its_button(barracks: Barracks) -> None:
    barracks.cover()
    barracks.set("公安甲", 8, "stationed_night")
    barracks.page.read()
    page = barracks.page
    rows = page.board.faults.row_model.rows()
    broken = next(row for row in rows if row.breach is not None and row.day == date(2026, 10, 9))
    page.board.faults.choose(broken.key)
    page.editing.mend(broken)
    assert barracks.shift("公安甲", 9) == ""
    assert page.editing.line_of(broken) == page.grid.sheet().place_of(barracks.people["公安甲"])


def test_a_hole_that_nobody_can_fill_leads_to_the_people(barracks: Barracks, qtbot: QtBot) -> None:
    barracks.cover()
    for name in ("水务甲", "水务乙", "水务丙"):
        barracks.set(name, 8, "stationed_night" if name != "水务甲" else "")
        barracks.set(name, 7, "stationed_night")
    page = barracks.page
    page.read()
    hole = next(row for row in page.board.faults.row_model.rows() if row.hole is not None)
    with qtbot.waitSignal(page.go) as went:
        page.editing.mend(hole)
    assert went.args[0] == "forces"


def test_the_machine_says_no_in_the_page(barracks: Barracks, monkeypatch: pytest.MonkeyPatch) -> None:
    barracks.page.month.name = "2026-11"
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Z)
    assert isinstance(barracks.page.slot.panel, RefusalPanel)
    barracks.page.month.name = MONTH
    assert barracks.page.back()
    barracks.press(Key.Key_Z)
    barracks.page.month.name = "2026-11"
    assert not barracks.page.undo_it()
