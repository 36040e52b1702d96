from __future__ import annotations

from desktop.ledger.rows import columns_of, fact_of, row_of
from desktop.post.conferences.conference import Conference, ConferenceDecision, ConferenceSeat
from desktop.post.conferences.states import ConferenceState, Position, Signature
from tests.post.conferences.table import HEAD, LEAD, decision


def test_a_new_one_is_proposed_and_nobody_has_said_or_signed_anything() -> None:
    assert HEAD.state is ConferenceState.PROPOSED
    assert (LEAD.position, LEAD.signature) == (Position.NONE, Signature.WAITING)
    assert (HEAD.record, HEAD.digest, HEAD.number) == ("", "", None)


def test_facts_come_back_from_their_rows_as_they_were() -> None:
    for cls, fact in ((Conference, HEAD), (ConferenceSeat, LEAD), (ConferenceDecision, decision(supports=("water",)))):
        row = row_of(fact)
        assert fact_of(cls, [row[name] for name in columns_of(cls)]) == fact
