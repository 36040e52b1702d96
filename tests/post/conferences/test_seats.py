from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.conferences import seats
from desktop.post.conferences.states import ConferenceKind, Position, SeatMark, SeatRole, Signature
from desktop.post.refused import Refused
from tests.post.conferences.table import HEAD, LEAD, NOON, OTHER, TABLE, seated
from tests.post_of import refusing


def rules(kind: ConferenceKind, *roles: SeatRole) -> list[str]:
    table = [replace(LEAD, id=str(at), role=role, rank=at) for at, role in enumerate(roles)]
    return [one.rule for one in seats.composition(replace(HEAD, kind=kind), table)]


R = SeatRole


@pytest.mark.parametrize(
    ("kind", "roles", "broken"),
    [
        (ConferenceKind.CASE, (R.LEAD, R.REQUIRED), []),
        (ConferenceKind.CASE, (R.REQUIRED, R.REQUIRED), ["B01"]),
        (ConferenceKind.CASE, (R.LEAD, R.LEAD), ["B01"]),
        (ConferenceKind.CASE, (R.LEAD, R.INVITED), [""]),
        (ConferenceKind.APPROVAL, (R.APPROVING, R.SUPERVISING), []),
        (ConferenceKind.APPROVAL, (R.LEAD, R.APPROVING), ["C01"]),
        (ConferenceKind.APPROVAL, (R.LEAD, R.REQUIRED), ["C01", "C01"]),
    ],
)
def test_who_must_sit_at_the_table(kind: ConferenceKind, roles: tuple[SeatRole, ...], broken: list[str]) -> None:
    assert rules(kind, *roles) == broken


def test_seats_stand_in_their_order_and_void_ones_are_gone() -> None:
    assert seats.live((OTHER, LEAD, replace(OTHER, void=True))) == (LEAD, OTHER)
    assert seats.names(TABLE) == "公安局、水务局"


@given(
    marks=st.lists(st.sampled_from(SeatMark), max_size=4),
    positions=st.lists(st.tuples(st.sampled_from(Position), st.sampled_from(("", "先查清"))), max_size=4),
)
def test_whatever_is_tapped_who_did_not_come_says_nothing_and_who_differs_has_words(
    marks: list[SeatMark], positions: list[tuple[Position, str]]
) -> None:
    seat = LEAD
    for mark in marks:
        seat = seats.called(seat, mark, "公安甲", "防汛")
        for position, says in positions:
            try:
                seat = seats.said(seat, position, says)
            except Refused as refused:
                assert refused.field in {"mark", "position", "says"}  # noqa: PT017 - it may be taken too
        if seat.position in seats.AGAINST:
            assert seat.says
        if seat.mark is SeatMark.PRESENT:
            assert seat.position is not Position.ABSENT
        if seat.mark is SeatMark.MISSING:
            assert (seat.position, seat.says) == (Position.ABSENT, "")
        if seat.mark is SeatMark.UNCALLED:
            assert seat.position is Position.NONE


def test_another_sitting_forgets_who_came_and_who_signed() -> None:
    signed = seats.signed(seated()[0], Signature.SIGNED, "公安甲", "", NOON)
    again = seats.fresh(signed)
    assert (again.mark, again.signature, again.signed_at, again.position) == (
        SeatMark.UNCALLED, Signature.WAITING, None, Position.AGREE,
    )  # fmt: skip
    assert seats.fresh(replace(LEAD, position=Position.ABSENT)).position is Position.NONE


def test_a_refusal_needs_no_name_but_a_reason() -> None:
    seat = replace(LEAD, person="")
    assert seats.signed(seat, Signature.REFUSED, "", "不属职责", NOON).signed_by == ""
    with refusing("objection"):
        seats.signed(seat, Signature.REFUSED, "甲", " ", NOON)
