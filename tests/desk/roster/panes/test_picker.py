"""Who could stand is offered first, who could not says why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.roster.panes.picker import Candidate, Picker, candidates
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from tests.desk.roster.conftest import Barracks

Key = Qt.Key


def test_candidates_are_ranked_by_whether_they_could_and_how_often_they_do(barracks: Barracks) -> None:
    barracks.set("公安甲", 7, "stationed_night")
    barracks.set("公安乙", 1, "stationed_day")
    barracks.page.month.read()
    need = f"{barracks.departments['公安'].id}:stationed_day"
    found = candidates(barracks.page.month.grid, need, date(2026, 10, 8), "zh_CN")
    assert [one.name for one in found] == ["公安丙", "公安乙", "公安甲"]
    assert found[-1].why == "前夜值班"
    assert [one.count for one in found] == [0, 1, 0]
    there = candidates(barracks.page.month.grid, need, date(2026, 10, 1), "zh_CN")
    assert (there[0].name, there[0].there) == ("公安乙", True)


def test_numbers_and_enter_pick_and_letters_do_nothing(look: Look, qtbot: QtBot) -> None:
    rows = (Candidate("a", "A", "D", there=True), Candidate("b", "B", "N", why="too little rest"))
    picker = Picker(look, "who", rows)
    bring_up(qtbot, picker)
    picker.take_focus()
    picker.grab()
    picked: list[tuple[str, str]] = []
    left: list[int] = []
    picker.picked.connect(lambda person, shift: picked.append((person, shift)))
    picker.left.connect(lambda: left.append(1))
    for key in (Key.Key_2, Key.Key_9, Key.Key_Z, Key.Key_Return, Key.Key_Escape, Key.Key_F5):
        qtbot.keyClick(picker.rows, key)
    assert picked == [("b", "N"), ("a", "D")]
    assert left == [1]
