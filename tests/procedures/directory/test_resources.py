from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop.post.resource import Booking, Resource
from desktop.procedures.directory.resources import book, cancel_booking, hand_back, keep_resource
from desktop.procedures.watch import new_id
from tests.post_of import Post, refusing

HOUR = timedelta(hours=1)


def car(post: Post, name: str = "执法车1号") -> Resource:
    return keep_resource(post.watch, Resource(new_id(), name, seats=5)).result


def trip(post: Post, resource: Resource, start: int = 1, by: str = "公安甲") -> Booking:
    since = post.now + start * HOUR
    return Booking(new_id(), resource.id, since, since + 2 * HOUR, by, "巡查")


def test_a_car_is_kept_changed_and_its_name_stays_its_own(post: Post) -> None:
    first = car(post)
    assert keep_resource(post.watch, replace(first, seats=7)).touched >= {"resource", "entry"}
    with refusing("name"):
        car(post)
    keep_resource(post.watch, replace(first, active=False))
    assert car(post).id != first.id


def test_one_car_goes_one_way_and_is_free_once_it_is_back(post: Post) -> None:
    one = car(post)
    first = book(post.watch, trip(post, one)).result
    with refusing("since"):
        book(post.watch, trip(post, one, 2, "水务甲"))
    moved = book(post.watch, replace(first, until=first.until - HOUR)).result
    assert book(post.watch, trip(post, one, 2, "水务甲")).result.by == "水务甲"
    post.now = moved.until
    back = hand_back(post.watch, moved.id, moved.since + HOUR / 2).result
    assert back.ends == moved.since + HOUR / 2
    with refusing("booking"):
        book(post.watch, replace(back, purpose="再用"))
    with refusing("booking"):
        cancel_booking(post.watch, back.id, "不用")
    post.sound()


def test_a_booking_for_a_whistle_stands_in_its_journal(post: Post) -> None:
    whistle = post.blown()
    done = book(post.watch, replace(trip(post, car(post)), whistle=whistle.id, purpose=""))
    rows = post.ledger.rows("SELECT noun, noun_id FROM entry WHERE seq = ?", (done.seq,))
    assert [tuple(row) for row in rows] == [("whistle", whistle.id)]


def test_what_was_not_used_is_cancelled_with_the_reason(post: Post) -> None:
    one = car(post)
    first = book(post.watch, trip(post, one)).result
    with refusing("reason"):
        cancel_booking(post.watch, first.id, " ")
    assert cancel_booking(post.watch, first.id, "雨大").result.note == "雨大"
    assert book(post.watch, trip(post, one)).result.void is False
