"""Who is on duty on a day is reminded one by one; who was not stays open, and a changed duty is open again."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.ledger import boards
from desktop.post.roster.reminder import Reminder
from desktop.post.roster.states import ReminderManner
from desktop.post.telling import tell
from desktop.procedures.corrections import undo
from desktop.procedures.roster.checks.remind import Told, remind, to_remind
from desktop.procedures.roster.duty import go_on_leave
from desktop.procedures.verify import verify
from tests.post_of import CLERK, LEADER, refusing
from tests.roster_of import RosterPost, roster_post

DAY = date(2026, 9, 24)
M = ReminderManner


@pytest.fixture
def post() -> RosterPost:
    made = roster_post()
    made.published(
        ("公安丙", 24, "on_call_1"), ("公安甲", 24, "stationed_day"), (CLERK, 24, "clerk_day"),
        (LEADER, 24, "leader_whole"),
    )  # fmt: skip
    made.on(23, 16)
    return made


def left(post: RosterPost) -> list[str]:
    return [one.name for one in to_remind(post.ledger, DAY) if one.reminder is None]


def test_those_at_the_post_come_before_those_at_home(post: RosterPost) -> None:
    assert left(post) == [LEADER, CLERK, "公安甲", "公安丙"]
    told = {one.name: one for one in to_remind(post.ledger, DAY)}
    assert (told["公安甲"].department, told["公安甲"].shift) == ("公安", "常驻白班")
    assert told[LEADER].department == ""
    assert to_remind(post.ledger, date(2026, 9, 28)) == ()


def test_a_reminder_is_noted_for_each(post: RosterPost) -> None:
    duties = {one.name: one.duty.id for one in to_remind(post.ledger, DAY)}
    done = remind(post.watch, (Told(duties[LEADER], M.TELEPHONE), Told(duties["公安甲"], M.MESSAGE)), CLERK)
    assert left(post) == [CLERK, "公安丙"]
    entry = boards.entry(post.ledger, done.seq)
    assert entry is not None
    assert tell(entry.order, entry.said).zh == f"{CLERK}提醒值班（短信）：公安甲 2026-09-24 常驻白班"
    assert verify(post.ledger).faults == ()
    undo(post.watch, done.seq)
    assert left(post) == [CLERK, "公安甲", "公安丙"]


def test_all_or_none(post: RosterPost) -> None:
    duties = {one.name: one.duty.id for one in to_remind(post.ledger, DAY)}
    with refusing("told"):
        remind(post.watch, (), CLERK)
    post.on(24, 9)
    with refusing("at"):
        remind(post.watch, (Told(duties["公安甲"], M.TELEPHONE),), CLERK)
    assert post.ledger.having(Reminder) == ()


def test_who_stands_in_is_reminded_anew(post: RosterPost) -> None:
    duties = {one.name: one.duty.id for one in to_remind(post.ledger, DAY)}
    remind(post.watch, (Told(duties["公安甲"], M.IN_PERSON),), CLERK)
    go_on_leave(post.watch, duties["公安甲"], "家里有事", stand_in=post.ids["公安乙"])
    assert "公安乙" in left(post)
