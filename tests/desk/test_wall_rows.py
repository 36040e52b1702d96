"""What the wall shows: clocks of rows, and pages that everybody sees."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.wall_rows import PAGE, WallRow, page_of, wall_face
from tests.desk import samples


def many(count: int, overdue: int) -> tuple[WallRow, ...]:
    return tuple(
        replace(samples.WALL[0], key=f"w{n}", deadline=samples.NOW + timedelta(minutes=-1 if n < overdue else n))
        for n in range(1, count + 1)
    )


def test_the_clock_of_a_row() -> None:
    faces = [wall_face(row, samples.NOW) for row in samples.WALL]
    assert [(face.tone, face.figure) for face in faces] == [
        ("bad", "+08:20"),
        ("warn", "05:40"),
        ("run", "17:40"),
        ("ok", "余 1 项"),
    ]
    assert len({face.icon for face in faces}) == 4


@given(st.integers(0, 30), st.integers(0, 30))
def test_every_row_has_its_turn_and_overdue_ones_stay(count: int, overdue: int) -> None:
    rows = many(count, overdue)
    late = [row.key for row in rows if row.deadline is not None and row.deadline < samples.NOW][: PAGE - 1]
    pages = [page_of(rows, samples.NOW, turn) for turn in range(count + 1)]
    assert all(len(page) <= PAGE for page in pages)
    assert {row.key for page in pages for row in page} == {row.key for row in rows}
    assert count <= PAGE or all([row.key for row in page][: len(late)] == late for page in pages)
