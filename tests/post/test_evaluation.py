from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.post.evaluation import Evaluation
from tests.post_of import refusing

FULL = Evaluation("w", 5, 4, 1, 5, recheck_on=date(2026, 10, 22))


@pytest.mark.parametrize(
    ("change", "complete"),
    [
        ({}, True),
        ({"order_kept": 0}, False),
        ({"resources_used": 0}, False),
        ({"public_interest": 0}, False),
        ({"satisfaction": 0}, False),
        ({"satisfaction": 0, "comment": "联系不上"}, True),
        ({"recheck_on": None}, False),
        ({"recheck_on": None, "no_recheck": "一次性"}, True),
    ],
)
def test_it_is_complete_with_ratings_and_recheck_plan(change: dict[str, object], *, complete: bool) -> None:
    assert replace(FULL, **change).complete is complete  # type: ignore[arg-type]


@pytest.mark.parametrize("field", ["order_kept", "resources_used", "public_interest", "satisfaction"])
def test_ratings_run_from_one_to_five(field: str) -> None:
    for wrong in (-1, 6):
        change: dict[str, object] = {field: wrong}
        with refusing("rating"):
            replace(FULL, **change).checked()  # type: ignore[arg-type]
    assert replace(FULL, comment=" ", no_recheck=" 一次性 ").checked() == replace(FULL, comment="", no_recheck="一次性")
