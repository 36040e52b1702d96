"""The card: what is typed becomes an outcome's fields; a holiday, an unknown office and a bad date are said there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.desk.meeting.matter.card import MatterCard, Typed
from desktop.desk.meeting.matter.offices import Offices
from desktop.post.meetings.states import OutcomeKind
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.meetings import entry
from tests.desk.hands import bring_up
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.meeting.held import Held

DAY = date(2026, 9, 28)


@pytest.fixture
def card(held: Held, qtbot: QtBot) -> MatterCard:
    ledger = held.ledger
    made = MatterCard(
        held.session,
        lambda text: entry.read_due(ledger, text, DAY),
        lambda day: Words("休息日", "a day of rest") if day == date(2026, 10, 7) else None,
    )
    bring_up(qtbot, made)
    made.know(Offices(ledger), (("i1", "12　补齐标牌"), ("i2", "13　清淤")))
    return made


def test_what_is_typed_is_read_into_fields(card: MatterCard, held: Held) -> None:
    water, police = held.departments["水务"].id, held.departments["公安"].id
    card.show_typed(
        Typed("", OutcomeKind.DECISION, "选定一处 ", "水务 水务甲", "公安", "10-9", "张某01", "看现场", "另选")
    )
    assert card.values() == {
        "kind": OutcomeKind.DECISION, "text": "选定一处", "department": water, "owner": "水务甲", "supports": (police,),
        "due": date(2026, 10, 9), "checker": "张某01", "standard": "看现场", "reservation": "另选", "about": "",
    }  # fmt: skip
    assert card.due.said() == "= 10-9 Fri"
    assert not card.typed().empty
    card.show_typed(Typed())
    assert card.typed().empty
    assert card.values()["due"] is None


def test_a_rest_day_is_said_at_the_date_while_it_is_typed(card: MatterCard) -> None:
    card.due.setFocus()
    say_into(card.due, "1007")
    assert card.fields["due"].message.text() == "休息日"
    assert card.fields["due"].wrong()
    say_into(card.due, "x")
    assert not card.fields["due"].wrong()
    card.clear_errors()


def test_what_is_not_understood_is_said_when_the_field_is_left(card: MatterCard) -> None:
    card.due.setText("改天")
    card.supports.setText("气象")
    for name in ("due", "supports", "owner"):
        card.fields[name].left.emit()
    assert card.fields["due"].wrong()
    assert card.fields["supports"].message.text() == "No department is called “气象”."
    with pytest.raises(Refused, match="气象"):
        card.values()
    card.supports.clear()
    with pytest.raises(Refused, match="日期"):
        card.values()
    card.due.setText("10-9")
    card.fields["due"].left.emit()
    assert card.due.said()


def test_each_kind_shows_its_own_fields(card: MatterCard) -> None:
    shown = {}
    for kind in OutcomeKind:
        card.kind.choose(kind)
        shown[kind] = {name for name, field in card.fields.items() if not field.isHidden()}
    base = {"quick", "kind", "text"}
    assert shown[OutcomeKind.NOTED] == base
    assert shown[OutcomeKind.CONTINUE] == base | {"about"}
    assert shown[OutcomeKind.EXTEND] == base | {"about", "due"}
    assert shown[OutcomeKind.UPWARD] == shown[OutcomeKind.DECISION] == {*card.fields} - {"about"}
    card.kind.choose(OutcomeKind.DROP)
    card.about.setCurrentIndex(1)
    assert card.values()["about"] == "i2"


def test_an_outcome_comes_back_to_be_changed(card: MatterCard, held: Held) -> None:
    held.opened()
    one = held.decide(due=date(2026, 10, 9), owner="水务甲", supports=(held.departments["公安"].id,))
    card.show_outcome(one)
    assert card.typed().editing == one.id
    assert (card.owner.text(), card.supports.text(), card.due.text()) == ("水务 水务甲", "公安", "10-9")
    card.take_focus()
    assert card.text.hasFocus()


def test_a_refusal_stands_at_its_field(card: MatterCard) -> None:
    said = Words("写上责任", "Say whose it is")
    assert card.refuse(Refused("department", said))
    assert card.fields["owner"].message.text() == "写上责任"
    assert not card.refuse(Refused("elsewhere", said))
    card.set_lines(1)
    one = card.text.height()
    card.set_lines(2)
    assert card.text.height() > one
