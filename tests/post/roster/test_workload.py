"""Hours are counted once, late ones by the clock; who bears most and least is measured by what is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.post.roster.states import DutyClass
from desktop.post.roster.workload import Workload, extremes, late_minutes, merged, minutes
from tests.roster_of import at

START = at(1, 0, 0)
SPANS = st.lists(
    st.tuples(st.integers(0, 4000), st.integers(-60, 3000)).map(
        lambda one: (START + timedelta(minutes=one[0]), START + timedelta(minutes=one[0] + one[1]))
    ),
    max_size=6,
)
ONE = Workload("p", "公安甲", "公安", DutyClass.STATIONED, 600, 600, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 600.0)


@given(spans=SPANS)
def test_each_minute_counts_once_and_late_ones_by_the_clock(spans: list[tuple[object, object]]) -> None:
    kept = merged(spans)  # type: ignore[arg-type]
    assert all(first[1] < second[0] for first, second in pairwise(kept))
    whole = [
        START + timedelta(minutes=n)
        for n in range(8000)
        if any(begin <= START + timedelta(minutes=n) < end for begin, end in spans)  # type: ignore[operator]
    ]
    assert minutes(kept) == len(whole)
    assert late_minutes(kept) == sum(one.hour >= 22 or one.hour < 6 for one in whole)


def test_most_and_least_are_told_by_what_is_due() -> None:
    other = replace(ONE, person="q", name="镇长丙", department="", duty=DutyClass.DUTY_LEADER, minutes=300, due=420.0)
    said = extremes([other, replace(ONE, due=480.0)])
    assert said.zh == (
        "近一年担得最多的是公安甲（公安）：10 小时，比应担的多 2；最少的是镇长丙（带班领导）：5 小时，比应担的少 2。"
    )
    assert said.en.endswith("镇长丙 (Duty leader) least: 5 hours, 2 fewer than due.")
    even = replace(ONE, person="r", name="公安乙")
    assert "最少的是公安乙（公安）：10 小时，和应担的一样" in extremes([even, replace(ONE, due=480.0)]).zh
    assert extremes([ONE, even]).zh == "各人担的和应担的一样。"
    assert extremes([ONE]).zh == ""
