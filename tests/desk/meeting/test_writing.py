"""Outcomes by keys: a whole line, field by field, changed, taken back, half typed and come back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.meeting.matter.offices import Offices
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import AgendaState, OutcomeKind
from tests.desk.meeting.held import MATTERS
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.meeting.page import MeetingPage
    from tests.desk.meeting.held import Held

CTRL = Qt.KeyboardModifier.ControlModifier


def at(page: MeetingPage, held: Held, title: str = MATTERS[0]) -> None:
    """Go to a matter with the focus on the line."""
    page.agenda.list.choose(held.matter(title).id)
    page.take_focus_on_card()


def test_a_whole_line_makes_a_decision_at_once(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    at(page, held)
    quick = page.board.card.quick
    assert quick.hasFocus()
    say_into(quick, "决: 水务 10-9前 选定消纳点，公安配合")
    qtbot.keyClick(quick, Qt.Key.Key_Return)
    (one,) = held.ledger.having(Outcome)
    assert (one.kind, one.department, one.due is not None) == (OutcomeKind.DECISION, held.departments["水务"].id, True)
    assert one.supports == (held.departments["公安"].id,)
    assert held.matter().state is AgendaState.DONE
    assert quick.text() == ""
    say_into(quick, "决: 10-7前 清运")
    qtbot.keyClick(quick, Qt.Key.Key_Return)
    assert held.told[-1][1] == "warn"
    qtbot.keyClick(quick, Qt.Key.Key_Return)
    assert len(held.ledger.having(Outcome)) == 2


def test_a_line_that_is_refused_stays_with_the_sentence(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    at(page, held)
    quick = page.board.card.quick
    say_into(quick, "续: 继续抓紧")
    qtbot.keyClick(quick, Qt.Key.Key_Return)
    assert quick.text() == "续: 继续抓紧"
    assert page.board.card.fields["about"].wrong()
    assert not held.ledger.having(Outcome)


def test_fields_are_kept_with_one_key_and_the_next_matter_comes(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    at(page, held)
    card = page.board.card
    qtbot.keyClick(card.quick, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    say_into(card.text, "选定消纳点")
    say_into(card.owner, "水务 水务甲")
    say_into(card.due, "10-9")
    qtbot.keyClick(card.due, Qt.Key.Key_Return, CTRL)
    (one,) = held.ledger.having(Outcome)
    assert (one.text, one.owner) == ("选定消纳点", "水务甲")
    assert page.agenda.list.current_key() == held.matter(MATTERS[1]).id
    assert card.typed().empty
    qtbot.keyClick(card.quick, Qt.Key.Key_Return, CTRL)
    assert page.agenda.list.current_key() == held.matter(MATTERS[2]).id


def test_what_is_half_typed_waits_at_its_matter(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    at(page, held)
    card = page.board.card
    assert page.caught_up()
    say_into(card.text, "还没写完")
    qtbot.keyClick(card.text, Qt.Key.Key_PageDown)
    assert card.typed().empty
    assert not page.caught_up()
    qtbot.keyClick(page.board.card.quick, Qt.Key.Key_PageUp)
    assert card.text.toPlainText() == "还没写完"


def test_a_bad_field_keeps_the_card_where_it_is(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    at(page, held)
    card = page.board.card
    say_into(card.text, "选定")
    say_into(card.supports, "气象")
    qtbot.keyClick(card.supports, Qt.Key.Key_Return, CTRL)
    assert card.fields["supports"].wrong()
    assert page.agenda.list.current_key() == held.matter().id
    assert not held.ledger.having(Outcome)


def test_an_outcome_is_changed_left_and_taken_back(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    at(page, held)
    one = held.decide()
    page.reread(frozenset({"outcome"}))
    page.board.outcomes.list.setFocus()
    qtbot.keyClick(page.board.outcomes.list, Qt.Key.Key_Return)
    card = page.board.card
    assert card.text.hasFocus()
    assert page.back()
    assert card.typed().empty
    page.writing.change(one.id)
    say_into(card.due, "10-9")
    qtbot.keyClick(card.due, Qt.Key.Key_S, CTRL)
    assert held.ledger.get(Outcome, one.id).due is not None
    page.board.outcomes.list.setFocus()
    qtbot.keyClick(page.board.outcomes.list, Qt.Key.Key_Delete)
    panel = page.place.panel
    assert panel is not None
    say_into(panel.inputs["reason"].editor, "记错了")
    qtbot.keyClick(panel.inputs["reason"].editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: held.ledger.get(Outcome, one.id).void)


def test_a_matter_about_an_item_speaks_of_that_item(page: MeetingPage, held: Held) -> None:
    page.board.card.know(page.board.card.offices or Offices(held.ledger), (("i1", "12　标牌"), ("i2", "13　清淤")))
    page.writing.open_matter("m2", "i2")
    assert page.board.card.about.currentData() == "i2"
    assert page.board.card.typed().empty


def test_a_line_and_no_text_is_kept_as_a_line(page: MeetingPage, held: Held) -> None:
    at(page, held)
    assert not page.writing.keep()
    say_into(page.board.card.quick, "通: 已清理")
    assert page.writing.keep()
    assert held.ledger.having(Outcome)[0].kind is OutcomeKind.NOTED
