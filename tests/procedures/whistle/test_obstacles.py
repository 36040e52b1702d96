"""All that stands against a blow, told at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.post.command_post import Member
from desktop.post.draft import Call, Draft
from desktop.post.duty_list import DutyItem
from desktop.post.refused import Refused
from desktop.post.states import Duty
from desktop.procedures.directory.duty_items import keep_duty_item
from desktop.procedures.directory.post import keep_member
from desktop.procedures.matching import advise
from desktop.procedures.watch import Watch, new_id
from desktop.procedures.whistle.blow import blow
from desktop.procedures.whistle.obstacles import obstacles
from tests.post_of import CLERK, LEADER, Post, founded_post

BLANK = Draft("enforcement")


def told(post: Post, draft: Draft) -> list[str]:
    return [one.field for one in obstacles(post.watch, draft, advise(post.watch, draft))]


def test_an_empty_form_lacks_everything_in_the_order_of_the_blow(post: Post) -> None:
    fields = ["place", "facts", "self_done", "self_at", "self_result", "signer", "departments", "lead"]
    assert told(post, BLANK) == fields


def test_an_emergency_lacks_less(post: Post) -> None:
    assert told(post, replace(BLANK, kind="emergency")) == ["place", "facts", "departments", "lead"]
    assert told(post, replace(BLANK, on_the_spot=True)) == ["place", "facts", "departments", "lead"]


def test_times_to_come_and_a_stranger_are_told(post: Post) -> None:
    later = post.now.replace(hour=23)
    draft = replace(BLANK, found_at=later, self_at=later, signer="无此人")
    assert {"found_at", "self_at", "signer"} <= set(told(post, draft))


def test_a_blow_before_the_discovery_is_told_once(post: Post) -> None:
    earlier = post.now.replace(hour=9)
    draft = replace(post.draft(), blown_at=earlier, found_at=earlier.replace(hour=10), self_at=earlier)
    assert told(post, draft) == ["blown_at"]


def test_reasons_are_asked_for_by_the_duty_list(post: Post) -> None:
    keep_duty_item(post.watch, DutyItem(new_id(), "镇-031", "村内道路养护", own=True, keywords=("坑洼",)))
    water, land = post.departments["水务"].id, post.departments["国土"].id
    keep_duty_item(post.watch, DutyItem(new_id(), "水-014", "河道采砂", leads=(water,), keywords=("挖沙",)))
    assert told(post, replace(post.draft(), facts="路面坑洼")) == ["own_reason"]
    other = replace(post.draft(), facts="挖沙", lead=land, calls=(Call(land),))
    assert told(post, other) == ["lead_reason"]
    assert told(post, replace(other, lead_reason="水务在外地")) == []


def test_without_rules_there_is_nothing_else_to_tell(post: Post) -> None:
    old = replace(BLANK, blown_at=post.now.replace(year=2001))
    assert told(post, old) == ["rules"]
    assert told(post, replace(BLANK, kind="unknown")) == ["kind"]


def test_where_nobody_may_approve_it_ends(post: Post) -> None:
    for one in post.watch.members():
        keep_member(post.watch, Member(one.id, one.name, one.title, Duty.DUTY_CLERK))
    assert told(post, BLANK)[-1] == "signer"
    assert told(post, replace(post.draft(), signer=CLERK)) == ["signer"]


@settings(max_examples=40)
@given(
    st.builds(
        Draft,
        kind=st.sampled_from(["enforcement", "emergency"]),
        place=st.sampled_from(["", "龙王沟"]),
        facts=st.sampled_from([" ", "挖沙"]),
        self_done=st.sampled_from(["", "劝阻"]),
        self_result=st.sampled_from(["", "无效"]),
        signer=st.sampled_from(["", LEADER, CLERK, "无此人"]),
        on_the_spot=st.booleans(),
    )
)
def test_the_blow_gives_the_first_of_them_or_goes_through(draft: Draft) -> None:
    """The form promises what the blow then does."""
    post = founded_post()
    water = post.departments["水务"].id
    draft = replace(draft, lead=water, calls=(Call(water),), self_at=post.now)
    found = obstacles(post.watch, draft, advise(post.watch, draft))
    watch = Watch(post.ledger, "值班员", now=lambda: post.now)
    if not found:
        blow(watch, draft)
        return
    with pytest.raises(Refused) as refused:
        blow(watch, draft)
    assert refused.value.field == found[0].field
