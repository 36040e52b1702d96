from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.ledger import journal, rosters
from desktop.post.roster.planning.cell import CellChange, RosterCell, month_days
from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.states import SheetState
from desktop.procedures.roster.drafting import copy_month, discard_draft, set_cells
from tests.post_of import refusing
from tests.roster_of import MONTH, SHIFTS, RosterPost, roster_post

NAMES = ("公安甲", "公安乙", "水务甲")


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def draft(post: RosterPost) -> set[tuple[str, date, str, bool]]:
    """Return what the draft of September holds."""
    return {(one.person, one.day, one.shift, one.locked) for one in rosters.cells(post.ledger, MONTH)}


CHANGE = st.tuples(st.sampled_from(NAMES), st.integers(23, 26), st.sampled_from(["", *SHIFTS]), st.booleans())
SHARED = roster_post()


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(st.lists(st.lists(CHANGE, max_size=6), max_size=4))
def test_the_reverse_of_any_changes_takes_them_back(rounds: list[list[tuple[str, int, str, bool]]]) -> None:
    post, undos, seen = SHARED, [], [draft(SHARED)]
    for each in rounds:
        changes = [CellChange(post.ids[name], date(2026, 9, day), shift, lock) for name, day, shift, lock in each]
        before = post.ledger.head()[0]
        done = set_cells(post.watch, MONTH, changes)
        assert post.ledger.head()[0] - before == bool(done.result) == bool(done.touched)
        undos.append(done.result)
        seen.append(draft(post))
        last = {(one.person, one.day): one for one in changes}
        standing = {(person, day): (shift, lock) for person, day, shift, lock in seen[-1]}
        for place, change in last.items():
            assert standing.get(place, ("", False)) == (change.shift, change.locked)
    for reverse in reversed(undos):
        assert draft(post) == seen.pop()
        redo = set_cells(post.watch, MONTH, reverse).result
        set_cells(post.watch, MONTH, set_cells(post.watch, MONTH, redo).result)
    assert draft(post) == seen.pop()


def test_nothing_is_written_for_nothing(post: RosterPost) -> None:
    head = post.ledger.head()
    done = set_cells(post.watch, MONTH, [CellChange(post.ids["公安甲"], date(2026, 9, 24))])
    assert (done.result, done.touched, post.ledger.head()) == ((), frozenset(), head)
    assert rosters.roster_of(post.ledger, MONTH) is None


def test_one_order_is_one_entry_that_names_what_it_did(post: RosterPost) -> None:
    post.draft_cells(("公安甲", 24, "stationed_day"))
    entry = journal.entries(post.ledger.connection, newest=True, most=1)[0]
    assert (entry.order, entry.noun, entry.noun_id) == ("set_cells", "roster", MONTH)
    assert (entry.said["person"], entry.said["shift"], entry.said["day"]) == ("公安甲", "常驻白班", "2026-09-24")
    post.draft_cells(("公安甲", 24, ""))
    assert journal.entries(post.ledger.connection, newest=True, most=1)[0].said["shift"] == "空"
    post.draft_cells(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"))
    assert "person" not in journal.entries(post.ledger.connection, newest=True, most=1)[0].said
    post.sound()


def test_what_nobody_could_plan_is_refused_whole(post: RosterPost) -> None:
    good = CellChange(post.ids["公安甲"], date(2026, 9, 24), "stationed_day")
    for field, month, bad in (
        ("day", MONTH, CellChange(post.ids["公安甲"], date(2026, 10, 1), "stationed_day")),
        ("shift", MONTH, CellChange(post.ids["公安甲"], date(2026, 9, 24), "nothing")),
        ("person", MONTH, CellChange("nobody", date(2026, 9, 24), "stationed_day")),
        ("month", "2026-13", good),
    ):
        with refusing(field):
            set_cells(post.watch, month, [good, bad])
    assert draft(post) == set()


def test_many_cells_are_written_as_few_are(post: RosterPost) -> None:
    days = month_days("2026-10")
    people = [post.ids[f"{short}{letter}"] for short in ("公安", "水务", "国土") for letter in "甲乙丙"]
    changes = [CellChange(person, day, "on_call_1") for person in people for day in days]
    assert len(changes) > 200
    reverse = set_cells(post.watch, "2026-10", changes).result
    assert len(rosters.cells(post.ledger, "2026-10")) == len(changes)
    set_cells(post.watch, "2026-10", reverse)
    assert rosters.cells(post.ledger, "2026-10") == ()
    assert len(post.ledger.having(RosterCell)) == len(changes)
    post.sound()


def test_the_sheet_knows_whether_it_differs_from_what_was_published(post: RosterPost) -> None:
    def state() -> SheetState:
        return post.ledger.get(DutyRoster, MONTH).state

    post.draft_cells(("公安甲", 24, "stationed_day"))
    assert state() is SheetState.DRAFT
    post.published(("公安甲", 24, "stationed_day"))
    assert state() is SheetState.PUBLISHED
    reverse = set_cells(
        post.watch, MONTH, [CellChange(post.ids["公安乙"], date(2026, 9, 24), "stationed_night")]
    ).result
    assert state() is SheetState.CHANGED
    set_cells(post.watch, MONTH, reverse)
    assert state() is SheetState.PUBLISHED


def test_the_day_of_a_duty_that_has_begun_is_not_drafted_any_more(post: RosterPost) -> None:
    post.published(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"))
    post.on(24, 8, 30)
    with refusing("day") as caught:
        post.draft_cells(("公安甲", 24, ""))
    assert "9月24日" in caught[0].reason.zh
    post.draft_cells(("公安乙", 24, ""), ("公安甲", 24, "stationed_day"), ("水务甲", 24, "on_call_1"))
    set_cells(post.watch, MONTH, [CellChange(post.ids["公安甲"], date(2026, 9, 24), "stationed_day", locked=True)])


def test_a_draft_is_thrown_away(post: RosterPost) -> None:
    post.published(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"))
    before = draft(post)
    post.draft_cells(("公安甲", 24, ""), ("公安乙", 24, "stationed_day"), ("水务甲", 25, "on_call_1"))
    changed = draft(post)
    reverse = discard_draft(post.watch, MONTH).result
    assert draft(post) == before
    assert post.ledger.get(DutyRoster, MONTH).state is SheetState.PUBLISHED
    with refusing("month"):
        discard_draft(post.watch, MONTH)
    set_cells(post.watch, MONTH, reverse)
    assert draft(post) == changed
    post.sound()


def test_a_month_is_copied_weekday_for_weekday(post: RosterPost) -> None:
    # 3 September 2026 is the first Thursday, 29 September the fifth Tuesday.
    post.draft_cells(("公安甲", 3, "stationed_day"), ("公安乙", 29, "stationed_night"), ("水务甲", 3, "on_call_1"))
    october = "2026-10"
    set_cells(post.watch, october, [CellChange(post.ids["水务甲"], date(2026, 10, 1), "", locked=True)])
    copy_month(post.watch, MONTH, october)
    found = {(one.person, one.day.day, one.shift) for one in rosters.cells(post.ledger, october) if one.shift}
    # October 2026 has five Thursdays: the first and, for want of a fifth in September, the fifth.
    assert found == {
        (post.ids["公安甲"], 1, "stationed_day"), (post.ids["公安甲"], 29, "stationed_day"),
        (post.ids["水务甲"], 29, "on_call_1"),
    }  # fmt: skip
    with refusing("month"):
        copy_month(post.watch, MONTH, october)
    with refusing("month"):
        copy_month(post.watch, "2026-08", october)
    post.sound()


def test_what_has_begun_is_not_filled_by_copying(post: RosterPost) -> None:
    post.published(("公安甲", 23, "stationed_day"), month=MONTH)
    set_cells(post.watch, "2026-08", [CellChange(post.ids["公安甲"], date(2026, 8, 26), "stationed_night")])
    post.on(23, 9)
    with refusing("month"):
        copy_month(post.watch, "2026-08", MONTH)


def test_days_that_are_over_take_no_new_duty_once_published(post: RosterPost) -> None:
    post.published(("公安甲", 24, "stationed_day"))
    post.on(26, 7)
    over = CellChange(post.ids["公安乙"], date(2026, 9, 24), "stationed_day")
    with refusing("day") as said:
        set_cells(post.watch, MONTH, [over])
    assert "补登" in said[0].reason.zh
    night = CellChange(post.ids["公安乙"], date(2026, 9, 25), "stationed_night")
    assert set_cells(post.watch, MONTH, [night]).result, "it runs until half past eight"
    assert set_cells(post.watch, MONTH, [CellChange(post.ids["公安乙"], date(2026, 9, 25))]).result, "freed again"
    assert set_cells(post.watch, "2026-08", [CellChange(post.ids["公安乙"], date(2026, 8, 24), "stationed_day")]).result
