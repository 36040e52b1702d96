"""The roll as cells: marks in shape and word, digits call, letters ask, the next one is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.meeting.lists.roll_grid import RollGrid, cell_of
from desktop.post.meetings.states import RollMark
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.meeting.held import Held


@pytest.fixture
def roll(held: Held, qtbot: QtBot) -> RollGrid:
    made = RollGrid(held.session.look, "Roll")
    bring_up(qtbot, made)
    made.show_rows(tuple(cell_of(held.session, one) for one in held.sheet().roll))
    made.setFocus()
    return made


def test_each_mark_has_its_shape_and_word(held: Held) -> None:
    one = held.on_roll("水务甲")
    told = {mark: cell_of(held.session, replace(one, mark=mark)) for mark in RollMark}
    assert len({cell.mark for cell in told.values()}) == len(RollMark)
    assert told[RollMark.MISSING].tone == "bad"
    late = cell_of(held.session, replace(one, mark=RollMark.PRESENT, came_at=held.now))
    assert late.mark == f"{held.now:%H:%M}"
    instead = cell_of(held.session, replace(one, mark=RollMark.PRESENT, stands_for="水务乙"))
    assert instead.mark == "for 水务乙"
    assert cell_of(held.session, replace(one, reason="培训")).spoken.endswith("培训")


def test_digits_and_letters_are_orders_to_the_chosen_one(roll: RollGrid, qtbot: QtBot, held: Held) -> None:
    told: list[tuple[str, str]] = []
    roll.ordered.connect(lambda name, key: told.append((name, key)))
    qtbot.keyClick(roll, Qt.Key.Key_1)
    roll.go_on()
    qtbot.keyClick(roll, Qt.Key.Key_L)
    people = held.sheet().roll
    assert told == [("present", people[0].id), ("came", people[1].id)]
    qtbot.keyClick(roll, Qt.Key.Key_Down)
    assert roll.currentIndex().row() > 1
    for _ in people:
        roll.go_on()
    assert roll.currentIndex().row() == len(people) - 1
    assert not roll.grab().isNull()


def test_more_than_four_lines_scroll(roll: RollGrid, held: Held) -> None:
    low = roll.height()
    one = cell_of(held.session, held.on_roll("水务甲"))
    roll.show_rows(tuple(replace(one, key=str(at)) for at in range(40)))
    assert low < roll.height() < 40 / 4 * 26
