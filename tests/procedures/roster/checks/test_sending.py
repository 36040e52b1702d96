"""The edition in force goes to the offices; who waits for it is named, and a new edition is sent anew."""

from __future__ import annotations

import pytest

from desktop.ledger import boards
from desktop.post.roster.sending import RosterSent
from desktop.post.roster.states import SendManner
from desktop.post.telling import tell
from desktop.procedures.corrections import undo
from desktop.procedures.roster.checks.sending import Distribution, distribution, note_sent
from desktop.procedures.verify import verify
from tests.post_of import CLERK, refusing
from tests.roster_of import MONTH, RosterPost, roster_post

M = SendManner


@pytest.fixture
def post() -> RosterPost:
    made = roster_post()
    made.published(("公安甲", 24, "stationed_day"))
    return made


def test_who_waits_is_named(post: RosterPost) -> None:
    known = distribution(post.ledger, MONTH)
    assert (known.edition, known.sent, known.used) == (1, (), False)
    assert len(known.waiting) == known.whole == len(post.departments)
    water, police = post.departments["水务"].id, post.departments["公安"].id
    done = note_sent(post.watch, MONTH, (water, police), CLERK, M.PAPER)
    entry = boards.entry(post.ledger, done.seq)
    assert entry is not None
    assert tell(entry.order, entry.said).zh == f"{MONTH} 值班表第 1 版发 2 家（纸质）：水务、公安"
    assert verify(post.ledger).faults == ()
    after = distribution(post.ledger, MONTH)
    assert {one.department for one in after.sent} == {water, police}
    assert (after.whole, after.used) == (known.whole, True)
    undo(post.watch, done.seq)
    assert distribution(post.ledger, MONTH) == known


def test_a_new_edition_is_sent_anew(post: RosterPost) -> None:
    note_sent(post.watch, MONTH, [one.id for one in post.departments.values()], CLERK, M.ELECTRONIC)
    assert distribution(post.ledger, MONTH).waiting == ()
    post.later(5)
    post.published(("公安乙", 25, "stationed_day"))
    known = distribution(post.ledger, MONTH)
    assert (known.edition, known.sent, known.used) == (2, (), True)
    assert len(known.waiting) == len(post.departments)


def test_what_is_not_published_is_not_sent(post: RosterPost) -> None:
    assert distribution(post.ledger, "2027-01") == Distribution(0, (), ())
    with refusing("month"):
        note_sent(post.watch, "2027-01", (post.departments["水务"].id,), CLERK, M.FAX)
    with refusing("departments"):
        note_sent(post.watch, MONTH, (), CLERK, M.FAX)
    with refusing("by"):
        note_sent(post.watch, MONTH, (post.departments["水务"].id,), " ", M.FAX)
    assert post.ledger.having(RosterSent) == ()
