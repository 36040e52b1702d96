"""Whoever is on a list of the owner's department or office never checks its items; other lists make people known."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.post.items.states import ItemOrigin, ItemState
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import RollGroup
from desktop.procedures.directory.departments import keep_department
from desktop.procedures.items import orders, sides
from desktop.procedures.watch import new_id
from tests.items_of import TODAY, ItemsPost, items_post
from tests.post_of import refusing
from tests.procedures.items.test_orders import conference


@pytest.fixture
def post() -> ItemsPost:
    return items_post()


def test_a_check_is_never_by_the_owner_nor_by_anybody_of_the_department(post: ItemsPost) -> None:
    department = replace(post.departments["水务"], contact="水务丁", call_order=("水务戊",))
    keep_department(post.watch, department)
    post.seated("水务己", "水务局", department.id)
    item = post.item(owner="河长甲、水务庚", checker="验收员辛")
    with post.watch.pen() as pen:
        pen.add(RollEntry(new_id(), post.meeting.id, 1, "水务壬", "水务局", department.id, RollGroup.DEPARTMENT))
        pen.entry("call", "meeting", post.meeting.id, {})
    orders.report_item(post.watch, item.id, "清完", "水务甲")
    for name in ("河长甲", "水务庚", "水务乙", "水务丁", "水务戊", "水务己", "水务壬", "张某01", ""):
        with refusing("by"):
            orders.verify_item(post.watch, item.id, name, "好")
        with refusing("by"):
            orders.reject_item(post.watch, item.id, "不好", name)
    assert post.again(item).state is ItemState.REPORTED
    assert orders.verify_item(post.watch, item.id, "验收员辛", "好").result.verified_by == "验收员辛"


def test_an_item_of_an_office_of_the_post_is_not_checked_by_that_office(post: ItemsPost) -> None:
    post.seated("党办甲", "党政办")
    post.seated("经发甲", "经发办")
    item = post.item(short="")
    orders.report_item(post.watch, item.id, "写好", "党办甲")
    with refusing("by"):
        orders.verify_item(post.watch, item.id, "党办甲", "好")
    assert orders.verify_item(post.watch, item.id, "经发甲", "好").result.state is ItemState.VERIFIED


def test_the_chair_of_a_conference_answers_for_its_items_and_its_seats_are_known(post: ItemsPost) -> None:
    made = conference(post, chair="片长甲")
    item = post.item(origin=ItemOrigin.CONFERENCE, source=made.id)
    orders.ask_extension(post.watch, item.id, TODAY + timedelta(days=20), "等雨停", "水务甲")
    assert orders.answer_extension(post.watch, item.id, True, "片长甲").result.extensions == 1
    orders.report_item(post.watch, item.id, "好", "水务甲")
    assert orders.verify_item(post.watch, item.id, "国土丁", "好").result.verified_by == "国土丁"


def test_an_item_of_which_no_source_is_known_has_no_chair(post: ItemsPost) -> None:
    assert sides.chair_of(post.ledger, replace(post.item(), source="gone")) == ""
