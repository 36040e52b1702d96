"""The roster on the Today board: who stands by it, who is missing, what waits, and orders from the pane."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.desk.today.on_duty import OnDuty, on_duty
from desktop.desk.today.rostered import tasks, turns
from desktop.post.department import Officer
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.states import CheckFinding, CheckManner, ReminderManner, SendManner
from desktop.procedures.directory.departments import mark_attendance
from desktop.procedures.directory.post import take_watch
from desktop.procedures.dispatch.arrivals import Comer, join
from desktop.procedures.roster import duty as orders
from desktop.procedures.roster import handover, swaps
from desktop.procedures.roster.checks import spot
from desktop.procedures.roster.checks.remind import Told, remind, to_remind
from desktop.procedures.roster.checks.sending import note_sent
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.publishing import publish
from tests.desk.rostered import MONTH, Rostered

if TYPE_CHECKING:
    from desktop.desk.frame.tasks import TaskRow
    from desktop.desk.theme.look import Look


@pytest.fixture
def post(look: Look) -> Rostered:
    return Rostered(look)


def told(post: Rostered) -> OnDuty:
    return on_duty(post.session, post.now)


def others(post: Rostered) -> list[TaskRow]:
    """Return what waits, reminders left out: somebody stands on most days."""
    return [one for one in tasks(post.session, turns(post.session, post.now)) if not one.key.startswith("remind:")]


def water(post: Rostered) -> tuple[str, str, str]:
    one = told(post).stationed[0]
    assert one.chip is not None
    return one.name, one.chip.text, one.chip.tone


def test_a_stationed_duty_is_told_by_its_state(post: Rostered) -> None:
    post.now = post.now.replace(hour=8, minute=40)
    assert water(post) == ("水务乙", "not noted", "run")
    post.later(30)
    assert water(post) == ("水务乙", "not noted 40 min", "warn")
    orders.confirm_absent(post.watch, post.duty("水务乙").id)
    assert water(post) == ("水务乙", "absent 40 min", "bad")
    post.later(120)
    assert water(post) == ("水务乙", "absent 2 h", "bad")
    orders.start_duty(post.watch, post.duty("水务乙").id)
    assert water(post) == ("水务乙", "at the post", "ok")
    whistle = post.blow()
    post.arrive(whistle, "水务", "水务乙", "水务甲")
    assert water(post) == ("水务乙", "out 1", "run")


def test_who_left_the_post_is_told_until_they_are_seen_again(post: Rostered) -> None:
    duty = post.duty("水务乙").id
    orders.start_duty(post.watch, duty)

    def found(finding: CheckFinding) -> None:
        spot.spot_check(post.watch, (spot.Found(duty, finding),), "书记甲", CheckManner.IN_PERSON)

    found(CheckFinding.LEFT_POST)
    assert water(post) == ("水务乙", "left post 14:00", "bad")
    (row,) = [one for one in tasks(post.session, turns(post.session, post.now)) if "explain" in one.key]
    assert (row.key, row.kind, row.text) == (f"duty:explain_check:{duty}", "脱岗", "水务乙")
    post.later(20)
    found(CheckFinding.AT_POST)
    assert water(post) == ("水务乙", "at the post", "ok")
    assert any("explain" in one.key for one in tasks(post.session, turns(post.session, post.now)))
    spot.explain_check(post.watch, spot.unexplained(post.ledger)[0].id, "领备件")
    post.later(60 * 24)
    assert not any("explain" in one.key for one in tasks(post.session, turns(post.session, post.now)))


def test_tomorrows_people_wait_until_all_are_reminded(post: Rostered) -> None:
    def row() -> list[tuple[str, str, str]]:
        found = tasks(post.session, turns(post.session, post.now))
        return [(one.key, one.text, one.aside) for one in found if one.key.startswith("remind:")]

    assert row() == [("remind:2026-09-23", "6 not reminded", "0/6")]
    waiting = [one.duty.id for one in to_remind(post.ledger, post.now.date() + timedelta(days=1))]
    told = [Told(one, ReminderManner.TELEPHONE) for one in waiting]
    remind(post.watch, told[:4], "值班员甲")
    (short,) = [one for one in tasks(post.session, turns(post.session, post.now)) if one.key.startswith("remind:")]
    assert (short.text, short.aside, short.second.count(",")) == ("2 not reminded", "4/6", 1)
    remind(post.watch, told[4:], "值班员甲")
    assert row() == []


def test_a_new_edition_is_asked_for_again_where_the_post_notes_what_it_sends(post: Rostered) -> None:
    def row() -> list[tuple[str, str]]:
        return [(one.key, one.aside) for one in others(post) if one.key.startswith("note_sent:")]

    assert row() == []
    units = [one.id for one in post.departments.values()]
    note_sent(post.watch, MONTH, units[:3], "值班员甲", SendManner.PAPER)
    assert row() == [(f"note_sent:{MONTH}", "3/4")]
    note_sent(post.watch, MONTH, units[3:], "值班员甲", SendManner.PAPER)
    assert row() == []
    set_cells(post.watch, MONTH, [CellChange(post.person("交通甲"), date(2026, 9, 28), "on_call_1")])
    publish(post.watch, MONTH, "书记甲", holes_reason="试行")
    assert row() == [(f"note_sent:{MONTH}", "0/4")]


def test_a_mark_of_the_day_counts_too(post: Rostered) -> None:
    officer = post.ledger.having(Officer, name="水务乙")[0].id
    mark_attendance(post.watch, officer, present=False)
    assert water(post)[2] == "bad"
    mark_attendance(post.watch, officer, present=True)
    assert water(post)[2] == "ok"


def test_a_hole_is_a_hole_and_two_are_counted(post: Rostered) -> None:
    post.now = post.now.replace(day=24, hour=10)
    assert water(post) == ("—", "hole", "bad")
    assert told(post).stationed[0].duty == ""


def test_who_is_on_call_comes_in_the_order_of_the_roster(post: Rostered) -> None:
    found = {one.department: one for one in told(post).on_call}
    assert found["公安"].free == ("公安甲", "公安乙")
    assert found["国土"].free == ("国土甲",)
    assert found["交通"].free == ("交通甲", "交通乙", "交通丙")
    post.now = post.now.replace(day=24, hour=10)
    after = {one.department: one for one in told(post).on_call}
    assert (after["公安"].free, after["公安"].out) == ((), "")
    assert (after["公安"].spare, after["公安"].tone) == ("none on duty; try 公安甲、公安乙", "warn")


def test_where_all_on_call_are_out_the_next_are_named_and_nobody_only_when_none_is_left(post: Rostered) -> None:
    whistle = post.blow()
    post.arrive(whistle, "公安", "公安甲", "公安乙")
    found = {one.department: one for one in told(post).on_call}["公安"]
    assert (found.free, found.spare, found.tone) == ((), "all out; try 公安丙", "warn")
    assert "公安甲" in found.out
    join(post.watch, post.call(whistle, "公安").id, [Comer("公安丙", post.person("公安丙"))])
    last = {one.department: one for one in told(post).on_call}["公安"]
    assert (last.free, last.spare, last.tone) == ((), "", "bad")


def test_another_leader_than_the_rosters_is_said(post: Rostered) -> None:
    take_watch(post.watch, "书记甲", "值班员甲")
    assert (told(post).leader, told(post).leader_planned) == ("书记甲", "roster: 镇长乙")
    assert told(post).clerk_planned == ""
    post.later(1)
    take_watch(post.watch, "镇长乙", "值班员丙")
    assert (told(post).leader_planned, told(post).clerk_planned) == ("", "roster: 值班员甲")
    assert told(post).title == "镇长"
    assert told(post).leader_duty == post.duty("镇长乙").id


def waits(post: Rostered) -> list[tuple[str, str, str]]:
    return [(row.key.partition(":")[0], row.text, row.aside) for row in others(post)]


def test_a_handover_waits_three_hours_before_until_both_have_signed(post: Rostered) -> None:
    assert waits(post) == []
    post.later(90)
    assert waits(post) == [("handover", "17:30, 值班员甲 hands over", "2 时 0 分 left")]
    take_watch(post.watch, "镇长乙", "值班员甲")
    begun = handover.begin_handover(post.watch, "镇长乙", "值班员丙").result
    assert waits(post)[0][1] == "the outgoing watch signs first"
    handover.amend_handover(post.watch, begun.id, items="公章")
    post.later(100)
    handover.sign_out(post.watch, begun.id)
    assert waits(post)[0][1] == "值班员丙 signs to take over"
    handover.sign_in(post.watch, begun.id)
    assert [row for row in waits(post) if row[0] == "handover"] == []


def test_a_watch_over_its_time_is_pressing(post: Rostered) -> None:
    orders.start_duty(post.watch, post.duty("值班员甲").id)
    post.later(4 * 60)
    (row,) = others(post)
    assert (row.tone, row.aside) == ("warn", "30 分 over")
    assert row.second == ""


def test_a_swap_that_was_asked_for_waits_for_a_leader(post: Rostered) -> None:
    swaps.ask_swap(post.watch, post.duty("公安丙", 25).id, post.person("公安乙"), "家里有事")
    (row,) = others(post)
    assert (row.text, row.tone) == ("公安丙 9-25, with 公安乙", "plain")
    post.now = post.now.replace(day=24, hour=20)
    (row,) = others(post)
    assert row.tone == "warn"
    post.later(24 * 60)
    assert others(post) == []
