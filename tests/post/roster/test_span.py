from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.post.roster.span import begin_of, end_of, may_follow, overlap
from tests.roster_of import SHIFTS, at


def test_a_whole_day_ends_on_the_next_morning() -> None:
    assert begin_of(SHIFTS["leader_whole"], date(2026, 9, 3)) == at(3)
    assert end_of(SHIFTS["leader_whole"], date(2026, 9, 3)) == at(4)
    assert end_of(SHIFTS["stationed_night"], date(2026, 9, 3)) == at(4)


def test_what_may_follow_what() -> None:
    night, day, whole, standby = (
        SHIFTS[one] for one in ("stationed_night", "stationed_day", "leader_whole", "on_call_1")
    )
    assert not may_follow(night, day)
    assert may_follow(night, night)
    assert may_follow(night, standby)  # standby at home is no work
    assert may_follow(standby, standby)
    assert may_follow(day, day)
    assert not may_follow(whole, whole)
    assert may_follow(whole, whole, 2)
    assert not may_follow(day, SHIFTS["stationed_night"], 0) or day.rest_minutes == 0
    assert not may_follow(whole, standby, 0)


HOURS = st.tuples(st.integers(0, 100), st.integers(1, 50)).map(
    lambda pair: (at(1) + timedelta(hours=pair[0]), at(1) + timedelta(hours=sum(pair)))
)


@given(HOURS, HOURS)
def test_overlap_is_the_same_both_ways_and_needs_a_shared_hour(
    one: tuple[object, object], other: tuple[object, object]
) -> None:
    def hours(span: tuple[object, object]) -> set[float]:
        begin, end = ((moment - at(1)).total_seconds() / 3600 for moment in span)  # type: ignore[operator]
        return {begin + step for step in range(int(end - begin))}

    assert overlap(one, other) == overlap(other, one) == bool(hours(one) & hours(other))  # type: ignore[arg-type]
