from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.post.resource import Booking, Resource, free
from tests.post_of import NOON, refusing

CAR = Resource("r", "执法车1号")
HOUR = timedelta(hours=1)
TRIP = Booking("b", "r", NOON, NOON + 2 * HOUR, "公安甲", "巡查")


def test_a_resource_has_a_name_and_room_for_somebody() -> None:
    assert Resource("r", " 会议室 ", keeper=" 党办 甲 ").checked() == Resource("r", "会议室", keeper="党办甲")
    with refusing("name"):
        Resource("r", " ").checked()
    with refusing("seats"):
        Resource("r", "车", seats=0).checked()


def test_a_booking_has_an_end_a_user_and_a_reason() -> None:
    assert TRIP.checked() == TRIP
    assert replace(TRIP, purpose=" ", whistle="w").checked().purpose == ""
    with refusing("until"):
        replace(TRIP, until=NOON).checked()
    with refusing("purpose"):
        replace(TRIP, purpose="").checked()
    with refusing("by"):
        replace(TRIP, by=" ").checked()


def test_what_came_back_is_free_at_once_and_comes_back_once() -> None:
    back = TRIP.returned(NOON + HOUR)
    later = replace(TRIP, id="c", since=NOON + HOUR)
    assert free(later, CAR, (back,)) == later
    with refusing("booking"):
        back.returned(NOON + HOUR)
    with refusing("booking"):
        replace(TRIP, void=True).returned(NOON + HOUR)
    with refusing("at"):
        TRIP.returned(NOON - HOUR)


def test_out_of_use_is_not_booked() -> None:
    with refusing("resource"):
        free(TRIP, replace(CAR, active=False), ())


@given(st.integers(-6, 6), st.integers(1, 6), st.booleans(), st.sampled_from(["r", "s"]))
def test_two_bookings_of_one_thing_never_overlap(start: int, hours: int, void: bool, resource: str) -> None:  # noqa: FBT001
    other = Booking("o", resource, NOON + start * HOUR, NOON + (start + hours) * HOUR, "水务甲", "抢修", void=void)
    apart = start >= 2 or start + hours <= 0
    if apart or void or resource == "s":
        assert free(TRIP, CAR, (other, TRIP)) == TRIP
    else:
        with refusing("since"):
            free(TRIP, CAR, (other, TRIP))
