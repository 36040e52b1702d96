from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from desktop.ledger import published, rosters
from desktop.ledger.book import open_post
from desktop.procedures.roster import duty as orders
from tests.demo_of import demo_folder
from tests.roster_of import MONTH, RosterPost, at, roster_post


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def test_rows_are_those_of_the_duties() -> None:
    with open_post(demo_folder(), read_only=True) as ledger:
        stands = [(one.person, one.day.isoformat(), one.shift) for one in published.duties(ledger, "2026-09")]
        assert Counter(published.triples(ledger, "2026-09")) == Counter(stands)
        assert len(stands) > 1000


def test_what_is_published_is_held_against_the_draft(post: RosterPost) -> None:
    assert not published.differs(post.ledger, MONTH)
    post.published(("公安甲", 24, "stationed_day"))
    assert not published.differs(post.ledger, MONTH)
    (cell,) = published.cells(post.ledger, MONTH)
    assert (cell.person, cell.day, cell.shift) == (post.ids["公安甲"], date(2026, 9, 24), "stationed_day")
    assert cell in rosters.cells(post.ledger, MONTH)
    post.draft_cells(("公安乙", 24, "stationed_night"))
    assert published.differs(post.ledger, MONTH)


def test_who_came_into_the_middle_of_a_duty_is_left_out(post: RosterPost) -> None:
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    post.on(24, 9)
    orders.start_duty(post.watch, duty.id)
    orders.relieve(post.watch, duty.id, post.ids["公安乙"], "发烧")
    assert [one.person for one in published.duties(post.ledger, MONTH)] == [post.ids["公安甲"]]


def test_what_has_begun_is_told_by_its_cell(post: RosterPost) -> None:
    post.published(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"))
    assert published.begun(post.ledger, MONTH, at(24, 8, 29)) == {}
    assert published.begun(post.ledger, MONTH, at(24, 9)) == {(post.ids["公安甲"], date(2026, 9, 24)): "stationed_day"}
