"""A meeting looks back to the cut-off of the one before; words of days are those of an office."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.post.meetings.states import AgendaSource
from desktop.procedures.meetings.matters.span import day, late, matter, span_of
from tests.meeting_of import MONDAY, meeting_post


def test_it_looks_back_to_the_cut_off_before() -> None:
    post = meeting_post()
    first = post.planned()
    span = span_of(post.ledger, first, post.now)
    assert (span.last, span.since) == (None, first.cutoff_at - timedelta(days=7))
    assert (span.today, span.shorts[post.departments["水务"].id]) == (MONDAY.date(), "水务")
    held = post.ended()
    following = post.planned()
    span = span_of(post.ledger, following, post.now)
    assert (span.last, span.since) == (post.meeting(held), held.cutoff_at)


def test_words() -> None:
    assert (day(date(2026, 9, 2)), late(3)) == ("9月2日", "逾期3天")
    one = matter(AgendaSource.BY_HAND, "s", "便道", "两户", 2)
    assert (one.subject, one.title, one.detail, one.times, one.place) == ("s", "便道", "两户", 2, 0)
