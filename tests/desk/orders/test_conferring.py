"""A whistle confers: proposed with those who were called, on the road, what superiors said and were answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.orders import conferring
from desktop.post.conferences.states import ConferenceState, SeatRole, SuperiorKind
from desktop.post.refused import Refused
from desktop.post.superior_action import SuperiorAction
from desktop.procedures.conferences import reading

if TYPE_CHECKING:
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def test_a_conference_is_proposed_with_those_who_were_called(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    panel = hand.ask("confer", whistle)
    assert hand.fail(panel, "reason")
    hand.type(panel, title="挖沙联合处置", reason="权属不清")
    hand.give(panel)
    (one,) = reading.of_whistle(scene.ledger, whistle.id)
    assert (one.title, one.state) == ("挖沙联合处置", ConferenceState.PROPOSED)
    sheet = reading.sheet(scene.ledger, one.id)
    assert [seat.role for seat in sheet.seats] == [SeatRole.LEAD, SeatRole.REQUIRED, SeatRole.REQUIRED]
    assert panel.form.then == ("open_conference", "")


def test_what_a_superior_said_waits_for_an_answer(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    with pytest.raises(Refused):
        conferring.answer_superior(scene.session, scene.case(whistle), "")
    panel = hand.ask("superior", whistle)
    hand.type(panel, by="区委书记甲", text="限期整改", answer_by="+3")
    hand.give(panel)
    (noted,) = scene.ledger.having(SuperiorAction)
    assert (noted.kind, noted.waiting, noted.department) == (SuperiorKind.DIRECTIVE, True, "")
    panel = hand.ask("answer_superior", whistle)
    assert hand.fail(panel, "answer")
    hand.type(panel, answer="已整改")
    hand.give(panel)
    assert not scene.ledger.get(SuperiorAction, noted.id).waiting
    panel = hand.ask("superior", whistle)
    hand.type(panel, by="区长乙", text="表扬")
    hand.give(panel)
    assert scene.told[-1][0] == "Noted."


def test_the_form_for_the_road_is_that_of_the_list(scene: Scene, hand: Hand) -> None:
    panel = hand.ask("roadside", scene.blow())
    assert list(panel.inputs) == ["voices", "conclusion", "says", "decisions"]
