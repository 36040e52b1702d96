from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.post.roster.planning.limit import DutyLimit
from tests.post_of import refusing

LIMIT = DutyLimit("l", "p", nights=False, max_nights=0, min_hours=8, max_hours=8, note=" 孕期不排夜班 ")


def test_a_limit_is_kept_with_a_clean_note() -> None:
    assert LIMIT.checked() == replace(LIMIT, note="孕期不排夜班")
    assert replace(LIMIT, min_hours=None).checked().max_hours == 8
    assert replace(LIMIT, max_hours=None).checked().min_hours == 8


@pytest.mark.parametrize("field", ["max_nights", "max_weekends", "max_run", "max_rest", "max_hours", "min_hours"])
def test_figures_that_no_month_has_are_refused(field: str) -> None:
    for figure in (-1, 1000):
        with refusing(field):
            replace(LIMIT, **{field: figure}).checked()  # type: ignore[arg-type]


def test_a_limit_binds_somebody_and_its_hours_fit() -> None:
    with refusing("person"):
        replace(LIMIT, person=" ").checked()
    with refusing("min_hours"):
        replace(LIMIT, min_hours=9).checked()
