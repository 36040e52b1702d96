"""Every state, position, mark and signature has its chip, and colour never speaks alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.desk.conferences import chips
from desktop.post.conferences.states import ConferenceState, Position, SeatMark, Signature
from tests.desk.conference.conferred import Conferred

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def test_colour_never_speaks_alone(look: Look) -> None:
    held = Conferred(look)
    session, one = held.session, held.conference
    found = [
        *(chips.state_chip(session, replace(one, state=state)) for state in ConferenceState),
        *(chips.position_chip(session, position) for position in Position),
        *(chips.mark_chip(session, mark) for mark in SeatMark),
        *(chips.signature_chip(session, signature) for signature in Signature),
    ]
    assert all(chip.text for chip in found)
    assert all(chip.icon for chip in found if chip.tone != "plain")
    assert {chip.icon for chip in found if chip.tone == "bad"} == {"x"}
