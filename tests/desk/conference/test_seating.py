"""The digits of the table in each state: at once where nothing is asked, else in a strip; refused with the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.post.conferences.states import Position, SeatMark, SeatRole, Signature
from tests.desk.conference.conferred import shown
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.conference.page import ConferencePage
    from tests.desk.conference.conferred import Conferred


def press(page: ConferencePage, qtbot: QtBot, key: Qt.Key, seat: str = "") -> None:
    """Press a key at a seat."""
    if seat:
        page.table.seats.choose(seat)
    qtbot.keyClick(page.table.seats, key)


def give(page: ConferencePage, held: Conferred, qtbot: QtBot, **answers: str) -> None:
    """Fill in the strip and give it."""
    panel = page.place.panel
    assert panel is not None
    for name, text in answers.items():
        say_into(panel.inputs[name].editor, text)
    first = next(one.editor for one in panel.inputs.values() if isinstance(one.editor, (QLineEdit, QComboBox)))
    with qtbot.waitSignal(held.session.rang):
        qtbot.keyClick(first, Qt.Key.Key_Return)


def test_who_stands_on_the_scene_is_present_by_one_key(held: Conferred, qtbot: QtBot) -> None:
    held.arrive(held.whistle, "水务", "水务丙")
    held.notified()
    page = shown(held, qtbot)
    press(page, qtbot, Qt.Key.Key_1, held.seat("水务").id)
    assert (held.seat("水务").mark, held.seat("水务").person) == (SeatMark.PRESENT, "水务丙")
    assert page.table.seats.current_key() == held.seat("公安").id
    press(page, qtbot, Qt.Key.Key_3)
    assert held.seat("公安").mark is SeatMark.MISSING
    press(page, qtbot, Qt.Key.Key_2)
    give(page, held, qtbot, excuse="培训")
    assert (held.seat("国土").mark, held.seat("国土").excuse) == (SeatMark.EXCUSED, "培训")
    assert held.seat("国土").excuse in page.board.seat._text.text()


def test_before_the_notice_enter_asks_for_the_part(held: Conferred, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    press(page, qtbot, Qt.Key.Key_Return, held.seat("公安").id)
    panel = page.place.panel
    assert panel is not None
    panel.inputs["role"].editor.choose("invited")  # type: ignore[attr-defined]
    with qtbot.waitSignal(held.session.rang):
        panel.give()
    assert held.seat("公安").role is SeatRole.INVITED
    press(page, qtbot, Qt.Key.Key_Delete, held.seat("国土").id)
    assert len(held.sheet().seats) == 2
    press(page, qtbot, Qt.Key.Key_N)
    panel = page.place.panel
    assert panel is not None
    qtbot.keyClicks(panel.inputs["department"].editor.line, "jt")  # type: ignore[attr-defined]
    with qtbot.waitSignal(held.session.rang):
        panel.give()
    assert [one.unit for one in held.sheet().seats][-1] == "安岭区交通局"


def test_a_position_without_words_is_asked_for_them(page: ConferencePage, held: Conferred, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_6, held.seat("国土").id)
    give(page, held, qtbot, says="不归我管")
    assert (held.seat("国土").position, held.seat("国土").says) == (Position.DISAGREE, "不归我管")
    page.table.seats.choose(held.seat("国土").id)
    assert page.board.seat.isVisible()
    press(page, qtbot, Qt.Key.Key_4, held.seat("国土").id)
    assert (held.seat("国土").position, held.seat("国土").says) == (Position.AGREE, "")
    press(page, qtbot, Qt.Key.Key_Return, held.seat("水务").id)
    give(page, held, qtbot, says="尽快办")
    assert (held.seat("水务").position, held.seat("水务").says) == (Position.AGREE, "尽快办")


def test_enter_calls_who_was_not_called(held: Conferred, qtbot: QtBot) -> None:
    held.notified()
    page = shown(held, qtbot)
    press(page, qtbot, Qt.Key.Key_Return, held.seat("水务").id)
    give(page, held, qtbot)
    assert held.seat("水务").person == "水务甲"
    press(page, qtbot, Qt.Key.Key_4, held.seat("公安").id)
    assert page._refusal is not None
    assert page.back()


def test_signatures(held: Conferred, qtbot: QtBot) -> None:
    held.sent()
    page = shown(held, qtbot)
    press(page, qtbot, Qt.Key.Key_Return, held.seat("水务").id)
    assert held.seat("水务").signature is Signature.SIGNED
    press(page, qtbot, Qt.Key.Key_8, held.seat("国土").id)
    panel = page.place.panel
    assert panel is not None
    assert panel.answers()["text"] == "采坑不归我局管"
    give(page, held, qtbot)
    press(page, qtbot, Qt.Key.Key_9, held.seat("公安").id)
    give(page, held, qtbot, text="与事实不符")
    assert (held.seat("公安").signature, held.seat("公安").objection) == (Signature.REFUSED, "与事实不符")
    page.table.seats.choose(held.seat("公安").id)
    assert "与事实不符" in page.board.seat._text.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_7, Qt.Key.Key_1, Qt.Key.Key_Delete])
def test_what_the_state_does_not_allow_is_refused_in_place(held: Conferred, qtbot: QtBot, key: Qt.Key) -> None:
    held.drafted()
    page = shown(held, qtbot)
    press(page, qtbot, key, held.seat("水务").id)
    assert page._refusal is not None


def test_an_issued_table_asks_nothing(held: Conferred, qtbot: QtBot) -> None:
    held.issued()
    page = shown(held, qtbot)
    press(page, qtbot, Qt.Key.Key_Return, held.seat("水务").id)
    assert page.place.panel is None
    page.seating.order("present", "")
    page.sheet = None
    page.seating.open(held.seat("水务").id)
    assert page.place.panel is None
