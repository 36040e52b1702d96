"""What a strip shows at a given moment."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.strips.rows import LineRow, StripCell, StripRow, edge, face, ranked, runs
from tests.desk import samples

BLOWN = samples.at("14:00")

DEADLINE = samples.at("14:30")


def running(**changes: object) -> StripCell:
    return StripCell("安监", "安监", BLOWN, DEADLINE, "在途", **changes)  # type: ignore[arg-type]


def test_more_than_ten_minutes_is_calm() -> None:
    said = face(running(), DEADLINE - timedelta(minutes=10, seconds=1))
    assert (said.tone, said.icon, said.figure, said.running) == ("run", "clock", "10:01", True)


def test_ten_minutes_are_amber() -> None:
    said = face(running(), DEADLINE - timedelta(minutes=10))
    assert (said.tone, said.icon, said.figure) == ("warn", "tri", "10:00")


def test_the_deadline_itself_is_not_late() -> None:
    assert face(running(), DEADLINE).figure == "00:00"
    assert not face(running(), DEADLINE).late
    late = face(running(), DEADLINE + timedelta(seconds=1))
    assert (late.tone, late.icon, late.figure, late.late) == ("bad", "x", "00:01", True)


def test_a_part_of_a_second_never_shows_nought_too_early() -> None:
    assert face(running(), DEADLINE - timedelta(milliseconds=400)).figure == "00:01"


def test_an_arrival_stops_the_clock_for_good() -> None:
    cell = running(arrived=samples.at("14:21"))
    assert face(cell, DEADLINE) == face(cell, DEADLINE + timedelta(hours=5))
    assert (face(cell, DEADLINE).tone, face(cell, DEADLINE).figure) == ("ok", "21")
    late = face(running(arrived=samples.at("14:35")), DEADLINE)
    assert (late.tone, late.icon, late.figure, late.running) == ("bad", "x", "35", False)


def test_a_quiet_cell_has_no_clock() -> None:
    said = face(running(quiet=True), DEADLINE + timedelta(hours=1))
    assert (said.tone, said.figure, said.running, said.late) == ("plain", "", False, False)


@given(st.integers(-4000, 4000))
def test_the_tone_follows_from_what_is_left(left: int) -> None:
    said = face(running(), DEADLINE - timedelta(seconds=left))
    assert said.tone == ("run" if left > 600 else "warn" if left >= 0 else "bad")
    assert said.minutes >= 0


def test_the_edge_shows_the_worst_running_clock() -> None:
    rows = samples.strips()
    tones = [edge(row, samples.NOW) for row in rows if isinstance(row, StripRow)]
    # 公安 of no. 85 came late, yet what makes its edge red is 安监, which is still out.
    assert tones == ["bad", "warn", "run", "ok"]
    assert [runs(row, samples.NOW) for row in rows] == [True, True, True, False, False, False, False]


def test_the_most_urgent_comes_first_whatever_the_order_was() -> None:
    rows = samples.strips()
    assert ranked(rows[::-1], samples.NOW)[:4] == rows[:4]
    assert all(isinstance(row, LineRow) for row in ranked(rows[::-1], samples.NOW)[4:])
