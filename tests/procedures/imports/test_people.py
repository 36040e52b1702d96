"""The post's own people from a list, and whom a name means."""

from __future__ import annotations

from datetime import date

from desktop.intake.roster.lines import MemberLine
from desktop.ledger import rosters
from desktop.post.command_post import Member
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.states import LeaveKind, WishKind
from desktop.post.states import Duty
from desktop.procedures.imports.people import put_days_away, put_member, somebody, who_is
from desktop.procedures.imports.result import Outcome
from desktop.procedures.roster.leaves import cancel_leave
from tests.post_of import CLERK, COMMANDER, Post, refusing
from tests.procedures.imports.entering import entering

PREGNANT = MemberLine(
    "文书甲", "duty_clerk", "科员", ("199-0000-5001", "199-0000-5002"), nights=False,
    away=((date(2026, 10, 8), LeaveKind.TRAINING), (date(2026, 10, 9), LeaveKind.TRAINING)),
    avoids=(date(2026, 10, 30), date(2026, 10, 31)), note="孕期",
)  # fmt: skip


def test_a_new_member_comes_with_limit_leave_and_wish(post: Post) -> None:
    with entering(post) as pen:
        new, same = put_member(pen, PREGNANT), put_member(pen, PREGNANT)
    assert (new.outcome, new.remark.zh) == (Outcome.ADDED, "登记：不排夜班、培训、不希望排")
    assert (same.outcome, same.fact, same.remark.zh) == (Outcome.SAME, new.fact, "")
    member = post.ledger.get(Member, new.fact)
    assert (member.title, member.duty, member.phone) == ("科员", Duty.DUTY_CLERK, "199-0000-5001 / 199-0000-5002")
    limit = rosters.limits(post.ledger)[new.fact]
    assert (limit.nights, limit.note) == (False, "孕期")
    (leave,) = post.ledger.having(Leave, person=new.fact)
    assert (leave.days, leave.kind) == (("2026-10-08", "2026-10-09"), LeaveKind.TRAINING)
    (wish,) = post.ledger.having(DutyWish, person=new.fact)
    assert (wish.days, wish.kind) == (("2026-10-30", "2026-10-31"), WishKind.AVOIDS)


def test_a_commander_stays_one_and_other_things_change(post: Post) -> None:
    with entering(post) as pen:
        leading = put_member(pen, MemberLine(COMMANDER, "duty_leader", phones=("199-0000-0001",)))
        clerk = put_member(pen, MemberLine(CLERK, "driver", "临聘", ("199-0000-0009",)))
        driver = put_member(pen, MemberLine("司机甲", "driver"))
    assert leading.outcome is Outcome.SAME
    assert post.ledger.get(Member, leading.fact).duty is Duty.COMMANDER
    assert (clerk.outcome, clerk.remark.zh) == (Outcome.CHANGED, "登记：岗位、电话、职务")
    assert post.ledger.get(Member, clerk.fact).duty is Duty.DRIVER
    assert post.ledger.get(Member, driver.fact).title == "驾驶员"
    with entering(post) as pen, refusing("duty"):
        put_member(pen, MemberLine("谁", ""))


def test_a_limit_that_is_there_is_added_to_and_leave_only_where_it_is_free(post: Post) -> None:
    with entering(post) as pen:
        first = put_member(pen, MemberLine("文书甲", "duty_clerk"))
        put_member(pen, MemberLine("文书甲", "duty_clerk", nights=False, note="孕期"))
        (limit,) = rosters.limits(pen.ledger).values()
        pen.change(limit, type(limit)(limit.id, limit.person, max_nights=1, note="照顾"))
        again = put_member(pen, MemberLine("文书甲", "duty_clerk", nights=False, note="孕期"))
        assert put_days_away(pen, first.fact, [date(2026, 10, 8)], LeaveKind.SICK, "")
        assert not put_days_away(pen, first.fact, [date(2026, 10, 8)], LeaveKind.ANNUAL, "")
    assert again.outcome is Outcome.CHANGED
    (limit,) = rosters.limits(post.ledger).values()
    assert (limit.nights, limit.max_nights, limit.note) == (False, 1, "照顾；孕期")
    (leave,) = post.ledger.having(Leave)
    cancel_leave(post.watch, leave.id, "病好了")
    with entering(post) as pen:
        assert put_days_away(pen, first.fact, [date(2026, 10, 8)], LeaveKind.ANNUAL, "")


def test_names(post: Post) -> None:
    water = post.departments["水务"].id
    found = who_is(post.ledger, "水务甲", "水务")
    assert found is not None
    assert found.department == water
    clerk = who_is(post.ledger, CLERK, "")
    assert clerk is not None
    assert clerk.department == ""
    assert who_is(post.ledger, "水务甲", "") is None
    assert who_is(post.ledger, "水务甲", "国土") is None
    assert who_is(post.ledger, "水务甲", "林业") is None
    assert somebody(post.ledger, "水务甲", "水务") == found
    with refusing("name"):
        somebody(post.ledger, "水务丁", "水务")
