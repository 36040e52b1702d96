from __future__ import annotations

from desktop.ledger import conferences
from desktop.ledger.book import open_post
from desktop.post.conferences.states import ConferenceState, Position, Signature
from desktop.procedures.conferences import reading
from tests.demo_of import demo_folder


def test_one_conference_was_issued_and_one_is_in_session_with_a_reservation() -> None:
    with open_post(demo_folder()) as ledger:
        running, issued = reading.listing(ledger)
        assert (running.conference.state, running.against) == (ConferenceState.IN_SESSION, 1)
        assert running.conference.facts
        sheet = reading.sheet(ledger, running.conference.id)
        assert sheet.wanting == ()
        assert sheet.whistles[0].conference_open
        assert (str(issued.serial), issued.conference.on_the_spot) == (f"〔{issued.conference.year}〕会商字1号", True)
        signed = {one.signature for one in conferences.seats(ledger, issued.conference.id)}
        assert signed == {Signature.SIGNED, Signature.RESERVED}
        told = reading.sheet(ledger, issued.conference.id)
        assert told.genuine
        assert len(told.items) == 2
        assert reading.counts(told.seats)[Position.RESERVE] == 1
