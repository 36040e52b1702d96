"""A sheet as it lies in the file."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from desktop.intake.page import Page, Raw, text_of


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (None, ""),
        (" a ", " a "),
        (215.0, "215"),
        (0.5, "0.5"),
        (123456789012345678.0, "123456789012345680"),
        (1e300, "1e+300"),
        (True, "是"),
        (False, "否"),
        (7, "7"),
        (datetime(2026, 9, 1, 8, 5), "2026-09-01 08:05"),  # noqa: DTZ001 - as the reader gives it
        (datetime(2026, 9, 1, 8, 5, 9), "2026-09-01 08:05:09"),  # noqa: DTZ001 - as the reader gives it
        (date(2026, 9, 1), "2026-09-01"),
        (time(8, 5), "08:05"),
        (timedelta(hours=1), "1:00:00"),
    ],
)
def test_texts_are_what_a_person_sees(raw: Raw, text: str) -> None:
    assert text_of(raw) == text


def test_places_are_named_as_a_clerk_finds_them() -> None:
    assert Page("人员", ((), ())).where(1) == "人员!2"
    assert Page("人员", ((), ()), lines=(1, 5)).where(1) == "第5行"


def test_cells_outside_are_empty_and_merges_lead_upwards() -> None:
    page = Page("a", (("x", "y"), ("",), (" z ",)), merges=((0, 0, 99, 0), (0, 1, 0, 5)))
    assert (page.raw(9, 0), page.raw(0, 9), page.raw(-1, 0)) == (None, None, None)
    assert [page.merged_from(row, 0) for row in range(3)] == [0, 0, 0]
    assert page.merged_from(1, 1) == 1
    assert page.filled(2) == {0: "z"}
