"""The agenda as rows: chips by how often, dragging, Del."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.desk.meeting.lists.agenda_list import AgendaList, chip_of, row_of
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.states import AgendaSource, AgendaState
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def matter(place: int, **other: object) -> AgendaItem:
    """Return a matter that somebody brought."""
    given: dict[str, object] = {"times": 1, **other}
    return AgendaItem(f"m{place}", "meeting", place, AgendaSource.BY_HAND, "", f"议题{place}", "情况", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "text", "tone"),
    [
        (matter(1), "1. time up", "plain"),
        (matter(1, times=2), "2. time up", "warn"),
        (matter(1, times=3), "3. time up", "bad"),
        (matter(1, times=3, state=AgendaState.DONE), "Dealt with", "ok"),
        (matter(1, state=AgendaState.DEFERRED), "Next time", "run"),
    ],
)
def test_the_chip_turns_amber_at_the_second_time_and_red_at_the_third(one: AgendaItem, text: str, tone: str) -> None:
    assert (chip_of(one).text, chip_of(one).tone) == (text, tone)


def test_a_standing_matter_says_so() -> None:
    one = AgendaItem("m", "meeting", 1, AgendaSource.STANDING, "", "本周工作", "")
    assert chip_of(one).text == "Standing"
    assert row_of(one, 4).number == "4"


@pytest.fixture
def agenda(look: Look, qtbot: QtBot) -> AgendaList:
    made = AgendaList(look, "Agenda")
    bring_up(qtbot, made)
    made.show_rows(tuple(row_of(matter(at), at) for at in (1, 2, 3)))
    return made


def test_dragging_tells_the_new_place(agenda: AgendaList, qtbot: QtBot) -> None:
    told: list[tuple[str, int]] = []
    agenda.moved.connect(lambda key, place: told.append((key, place)))
    centres = [agenda.visualRect(agenda.row_model.index(at)).center() for at in range(3)]
    port = agenda.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=centres[0])
    qtbot.mouseMove(port, centres[1])
    agenda.grab()
    qtbot.mouseMove(port, centres[2])
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=centres[2])
    assert told in ([], [("m1", 3)])
    agenda._from, agenda._over = 2, 0
    assert not agenda.grab().isNull()
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert told[-1] == ("m3", 1)


def test_del_asks_to_drop_and_letters_go_to_the_page(agenda: AgendaList, qtbot: QtBot) -> None:
    dropped: list[str] = []
    agenda.dropped.connect(dropped.append)
    qtbot.keyClick(agenda, Qt.Key.Key_Down)
    qtbot.keyClick(agenda, Qt.Key.Key_Delete)
    assert dropped == ["m2"]
    index = agenda.row_model.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "2 议题2 情况 1. time up"
