"""Only the edition in force is sent out, and not before it was published."""

from __future__ import annotations

from dataclasses import replace

from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.sending import RosterSent, sent
from desktop.post.roster.states import SendManner
from tests.post_of import refusing
from tests.roster_of import MONTH, at

ROSTER = DutyRoster(MONTH, edition=2, published_at=at(20, 9))
SENDING = RosterSent("s", MONTH, "d", 2, at(20, 10), SendManner.PAPER, " 值班员丁 ")


def test_the_edition_in_force_is_sent() -> None:
    assert sent(SENDING, ROSTER).by == "值班员丁"
    with refusing("edition"):
        sent(replace(SENDING, edition=1), ROSTER)
    with refusing("by"):
        sent(replace(SENDING, by=""), ROSTER)


def test_nothing_is_sent_before_it_is_published() -> None:
    with refusing("at"):
        sent(replace(SENDING, at=at(20, 8)), ROSTER)
    for roster in (None, DutyRoster(MONTH)):
        with refusing("month"):
            sent(SENDING, roster)
