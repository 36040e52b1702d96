"""What a row says: its number, who has not signed, what is open, its paper, its whistle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.conferences import listing
from desktop.post.conferences.states import ConferenceKind, SeatRole
from desktop.post.refused import Refused
from desktop.procedures.conferences import proposing, reading
from desktop.procedures.conferences.proposing import Seated
from tests.desk.conference.conferred import Conferred

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.procedures.conferences.reading import Row


def row(held: Conferred) -> Row:
    """Return its row as it stands."""
    return next(one for one in reading.listing(held.ledger) if one.conference.id == held.id)


def test_a_row_says_what_it_waits_for(look: Look) -> None:
    held = Conferred(look)
    assert (listing.number(row(held)), listing.waiting(row(held)).text, listing.against(row(held))) == ("—", "", "")
    assert listing.whistles(row(held)) == f"哨字{held.whistle.number}号"
    assert listing.paper(row(held)) == ("paper", f"conference_notice:{held.id}")
    held.sent()
    assert (listing.waiting(row(held)).text, listing.against(row(held))) == ("3 unsigned", "1")
    assert listing.paper(row(held)) == ("paper", f"conference_record:{held.id}")
    assert listing.whistle(row(held)) == ("whistle", held.whistle.id)
    assert listing.held_at(row(held)) == held.conference.opened_at


def test_an_issued_one_has_its_number_and_open_items(look: Look) -> None:
    held = Conferred(look).issued()
    assert listing.number(row(held)) == "〔2026〕会商字1号"
    assert listing.waiting(row(held)).text == "1 items open"


def test_one_about_no_whistle_says_so(look: Look) -> None:
    held = Conferred(look)
    seats = [Seated(held.departments["水务"].id, SeatRole.APPROVING),
             Seated(held.departments["公安"].id, SeatRole.SUPERVISING)]  # fmt: skip
    held.id = proposing.propose(held.watch, (), "许可", "要一致", seats, kind=ConferenceKind.APPROVAL).result.id
    with pytest.raises(Refused):
        listing.whistle(row(held))
