from __future__ import annotations

import pytest

from tests.paper.format_check.drawn import RIGHT, checked, found


@pytest.mark.parametrize("pitch", [225 / 22, 28.95 * 25.4 / 72, 29 * 25.4 / 72, 10.39])
def test_the_usual_distances_of_22_lines_are_right(pitch: float) -> None:
    assert "5.2.3" not in {one.clause.number for one in checked(RIGHT.but(pitch=pitch)).findings}


@pytest.mark.parametrize(
    ("pitch", "said"), [(28 * 25.4 / 72, "22.8 行（行距 9.88 mm）"), (11.5, "19.6 行（行距 11.50 mm）")]
)
def test_lines_too_near_or_too_far_are_found(pitch: float, said: str) -> None:
    lines = int(225 / pitch)
    assert ("5.2.3", said) in found(RIGHT.but(pitch=pitch, lines=lines))


def test_a_page_with_too_many_lines_is_found() -> None:
    report = checked(RIGHT.but(pitch=10.02, lines=23))
    assert ("本页行数", "23 行") in {(one.what.zh, one.measured.zh) for one in report.findings}


def test_characters_set_at_their_full_size_leave_room_for_27_only() -> None:
    assert ("5.2.3", "27 字（一字 5.64 mm）") in found(RIGHT.but(advance=16 * 25.4 / 72, lines_of=27))
    assert ("5.2.3", "30 字（一字 5.20 mm）") in found(RIGHT.but(advance=5.2))
