"""The strips are worked by keys alone, say what they show, and tell once when a clock turns."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.desk.strips.rows import StripRow
from desktop.desk.strips.view import StripList
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        """Stand at the time of the samples."""
        self.moment: datetime = samples.NOW

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def strips(look: Look, qtbot: QtBot, clock: Clock) -> StripList:
    view = StripList(look, clock)
    qtbot.addWidget(view)
    view.resize(960, 700)
    view.show_rows(samples.strips())
    view.show()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def test_the_department_that_is_waited_for_is_chosen_first(strips: StripList) -> None:
    assert strips.chosen_keys() == ("w85", "安监")


def test_arrows_walk_through_rows_and_departments(strips: StripList, qtbot: QtBot) -> None:
    qtbot.keyClick(strips, Qt.Key.Key_Down)
    assert strips.chosen_keys() == ("w86", "公安")
    with qtbot.waitSignal(strips.department_chosen) as chosen:
        qtbot.keyClick(strips, Qt.Key.Key_Left)
    assert chosen.args == ["w86", "消防"]
    for _ in range(9):
        qtbot.keyClick(strips, Qt.Key.Key_Right)
    assert strips.chosen_keys() == ("w86", "工商")
    for _ in range(9):
        qtbot.keyClick(strips, Qt.Key.Key_Down)
    assert strips.chosen_keys() == ("w79", "")


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_Q, "acknowledge"), (Qt.Key.Key_W, "depart"), (Qt.Key.Key_E, "arrive"), (Qt.Key.Key_R, "note")],
)
def test_letters_are_orders_for_the_chosen_department(strips: StripList, qtbot: QtBot, key: Qt.Key, name: str) -> None:
    with qtbot.waitSignal(strips.ordered) as ordered:
        qtbot.keyClick(strips, key)
    assert ordered.args == [name, "w85", "安监", ""]


def test_digits_before_a_letter_are_the_time_and_choose_nothing(strips: StripList, qtbot: QtBot) -> None:
    typed: list[str] = []
    strips.typed.connect(typed.append)
    for key in "1433":
        qtbot.keyClick(strips, key)
    assert strips.chosen_keys() == ("w85", "安监")
    with qtbot.waitSignal(strips.ordered) as ordered:
        qtbot.keyClick(strips, Qt.Key.Key_E)
    assert ordered.args == ["arrive", "w85", "安监", "1433"]
    assert typed == ["1", "14", "143", "1433", ""]
    with qtbot.waitSignal(strips.ordered) as ordered:
        qtbot.keyClick(strips, Qt.Key.Key_E)
    assert ordered.args[3] == ""


def test_digits_are_taken_back(strips: StripList, qtbot: QtBot) -> None:
    for key in "14":
        qtbot.keyClick(strips, key)
    qtbot.keyClick(strips, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(strips.typed) as typed:
        qtbot.keyClick(strips, Qt.Key.Key_Escape)
    assert typed.args == [""]
    with qtbot.waitSignal(strips.ordered) as ordered:
        qtbot.keyClick(strips, Qt.Key.Key_W)
    assert ordered.args[3] == ""


def test_enter_opens_and_other_letters_choose_nothing(strips: StripList, qtbot: QtBot) -> None:
    qtbot.keyClick(strips, Qt.Key.Key_Down)
    with qtbot.waitSignal(strips.opened) as opened:
        qtbot.keyClick(strips, Qt.Key.Key_Return)
    assert opened.args == ["w86"]
    with qtbot.assertNotEmitted(strips.ordered):
        qtbot.keyClick(strips, Qt.Key.Key_8)
        qtbot.keyClick(strips, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(strips, Qt.Key.Key_X)
    assert strips.chosen_keys()[0] == "w86"


def test_a_click_finds_row_and_department(strips: StripList, qtbot: QtBot) -> None:
    row = strips.visualRect(strips.row_model.index(2))
    place = strips.plan().cell(strips.strip_rect(row), 3).center().toPoint()
    qtbot.mouseClick(strips.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert strips.chosen_keys() == ("w87", "交通")
    head = QPoint(row.left() + 300, row.top() + 10)
    qtbot.mouseClick(strips.viewport(), Qt.MouseButton.LeftButton, pos=head)
    assert strips.chosen_keys()[0] == "w87"


def test_a_row_says_its_whole_sentence(strips: StripList) -> None:
    told = strips.row_model.data(strips.row_model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "85" in told
    assert "南岭废品场" in told
    assert "08:20" in told
    # The worst comes first, for a listener may not wait for the end.
    assert told.index("公安") < told.index("环保")
    assert told.index("安监") < told.index("环保")
    line = strips.row_model.data(strips.row_model.index(4), Qt.ItemDataRole.AccessibleTextRole)
    assert "待核查" in line
    assert "赵某" in line


def test_a_clock_that_turns_is_told_once(strips: StripList, clock: Clock, qtbot: QtBot) -> None:
    turned: list[list[str]] = []
    strips.turned.connect(lambda *told: turned.append(list(told)))
    strips.tick(clock.moment)
    assert turned == []
    clock.moment = samples.at("14:42", 1)
    strips.tick(clock.moment)
    assert turned == [["w86", name, "bad"] for name in ("公安", "食药", "工商")]
    strips.tick(clock.moment)
    assert len(turned) == 3
    clock.moment = samples.at("14:44")
    strips.tick(clock.moment)
    assert turned[3:] == [["w87", name, "warn"] for name in ("国土", "交通", "农业")]


def test_the_chosen_department_stays_when_rows_come_and_go(strips: StripList, qtbot: QtBot) -> None:
    qtbot.keyClick(strips, Qt.Key.Key_Down)
    qtbot.keyClick(strips, Qt.Key.Key_Right)
    assert strips.chosen_keys() == ("w86", "食药")
    rows = samples.strips()
    strips.show_rows((rows[1], rows[2]))
    assert strips.chosen_keys() == ("w86", "食药")
    strips.show_rows((rows[2],))
    assert strips.chosen_keys() == ("w87", "国土")
    strips.show_rows(())
    assert strips.chosen_keys() == ("", "")
    with qtbot.assertNotEmitted(strips.ordered):
        qtbot.keyClick(strips, Qt.Key.Key_Q)


def test_six_whistles_fold_those_without_a_running_clock(strips: StripList) -> None:
    rows = samples.strips()
    calm = rows[3]
    assert isinstance(calm, StripRow)
    assert not strips.folded(calm)
    strips.show_rows((*rows[:4], replace(calm, key="w82"), replace(calm, key="w78")))
    assert strips.folded(calm)
    busy = rows[0]
    assert isinstance(busy, StripRow)
    assert not strips.folded(busy)
    heights = [strips.sizeHintForRow(place) for place in range(6)]
    assert heights[3] < heights[0] / 2


def test_choosing_from_outside(strips: StripList) -> None:
    strips.choose_department("w87", "农业")
    assert strips.chosen_keys() == ("w87", "农业")
    strips.choose_department("nowhere", "农业")
    assert strips.chosen_keys() == ("w87", "农业")


def test_letters_never_reach_an_input_method(strips: StripList) -> None:
    assert not strips.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_model_keeps_the_rules_of_qt(strips: StripList) -> None:
    tester = QAbstractItemModelTester(strips.row_model)
    strips.show_rows(samples.strips()[:3])
    rows = samples.strips()[:3]
    first = rows[0]
    assert isinstance(first, StripRow)
    strips.show_rows((replace(first, text="改过"), *rows[1:]))
    assert tester.model() is strips.row_model


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_nothing_of_a_clock_is_cut_at_any_size(look: Look, strips: StripList, percent: int) -> None:
    look.apply("light", percent)
    strips.resize(look.px(640), look.px(700))
    strips.plan()
    assert strips.plan().cell_width >= look.px(159)
    assert strips.sizeHintForRow(1) >= look.px(102)
    image = strips.grab().toImage()
    assert image.width() == look.px(640)


def test_a_running_clock_moves_without_repainting_the_rest(strips: StripList, clock: Clock) -> None:
    before = strips.grab().toImage()
    clock.moment += timedelta(seconds=1)
    strips.tick(clock.moment)
    after = strips.grab().toImage()
    plan, rect = strips.plan(), strips.strip_rect(strips.visualRect(strips.row_model.index(0)))
    still, moving = plan.cell(rect, 0).toRect(), plan.cell(rect, 3).toRect()
    assert before.copy(still) == after.copy(still)
    assert before.copy(moving) != after.copy(moving)
