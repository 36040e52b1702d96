from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.post.rules import DEFAULT_KINDS, EMERGENCY, ENFORCEMENT, Rules, checked, in_force
from tests.post_of import refusing

FIRST = Rules("v1", date(2018, 1, 1), "京办发〔2018〕6号")
SECOND = Rules("v2", date(2026, 9, 1), "区规定")


def test_a_public_opinion_risk_shortens_the_limit_and_never_lengthens_it() -> None:
    kind = FIRST.kind(ENFORCEMENT)
    assert (kind.limit(opinion_risk=False), kind.limit(opinion_risk=True)) == (30, 20)
    assert replace(kind, response_minutes=15).limit(opinion_risk=True) == 15


def test_the_kinds_are_three_and_only_the_emergency_is_urgent() -> None:
    assert [kind.urgent for kind in DEFAULT_KINDS] == [False, False, True]
    assert FIRST.kind(EMERGENCY).self_handling is False
    with refusing("kind"):
        FIRST.kind("picnic")


def test_the_latest_version_in_force_on_the_day_counts() -> None:
    assert in_force((SECOND, FIRST), date(2026, 8, 31)) is FIRST
    assert in_force((SECOND, FIRST), date(2026, 9, 1)) is SECOND
    with refusing("rules"):
        in_force((SECOND, FIRST), date(2017, 12, 31))


KIND = DEFAULT_KINDS[0]


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("version", {"version": " "}),
        ("version", {"version": " v1 "}),
        ("citation", {"citation": " "}),
        ("clock_stops_at", {"clock_stops_at": "lunch"}),
        ("warn_minutes", {"warn_minutes": (10, 0)}),
        ("warn_minutes", {"undo_seconds": -1}),
        ("warn_minutes", {"repeat_days": -1}),
        ("warn_minutes", {"min_certified": -1}),
        ("kinds", {"kinds": ()}),
        ("kinds", {"kinds": (KIND, KIND)}),
        ("response_minutes", {"kinds": (replace(KIND, response_minutes=0),)}),
        ("response_minutes", {"kinds": (replace(KIND, opinion_risk_minutes=0),)}),
        ("response_minutes", {"kinds": (replace(KIND, countersign_hours=0),)}),
        ("approvers", {"kinds": (replace(KIND, approvers=()),)}),
    ],
)
def test_rules_that_no_clock_could_run_by_are_refused(field: str, change: dict[str, object]) -> None:
    with refusing(field):
        checked(replace(SECOND, **change), (FIRST,))  # type: ignore[arg-type]


def test_rules_are_kept_clean() -> None:
    kept = checked(replace(SECOND, version=" v2 ", citation=" 区规定 "), (FIRST,))
    assert kept == SECOND
