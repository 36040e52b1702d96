"""Days as a clerk types them, and people found by name, initials and department."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.desk.forces.planning import asks
from tests.post_of import refusing

if TYPE_CHECKING:
    from tests.desk.scene import Scene

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("11-8", ("2026-11-08",)),
        ("11-8、11-10~11-12", ("2026-11-08", "2026-11-10", "2026-11-11", "2026-11-12")),
        ("2026-12-31至2027-1-1, 11.3", ("2026-12-31", "2027-01-01", "2026-11-03")),
        ("10-1~3 10-2", ("2026-10-01", "2026-10-02", "2026-10-03")),
        ("", ()),
        (" 、~ ", ()),
    ],
)
def test_days_are_read_as_they_are_written_on_slips(text: str, days: tuple[str, ...]) -> None:
    assert asks.read_days(text, TODAY) == days


@pytest.mark.parametrize("text", ["11-12~11-10", "13-1", "周三", "2020-1-1~2026-1-1"])
def test_what_is_no_day_is_refused_at_the_field(text: str) -> None:
    with refusing("days"):
        asks.read_days(text, TODAY)


def test_days_are_said_in_short_and_read_back() -> None:
    days = ("2026-11-10", "2026-11-08", "2026-11-11", "2026-11-12")
    assert asks.say_days(days) == "2026-11-08、2026-11-10~2026-11-12"
    assert set(asks.read_days(asks.say_days(days), TODAY)) == set(days)
    assert asks.say_days(()) == ""


def test_a_person_is_a_member_or_an_officer(scene: Scene) -> None:
    found = {one.text: one for one in asks.people(scene.session)}
    assert found["镇长乙"].aside == "带班领导"
    assert (found["水务甲"].aside, found["水务甲"].found_by) == ("水务", ("swj",))
    assert asks.whose(scene.session)[found["水务甲"].key] == ("水务甲", "水务")
    part = asks.person(scene.session)
    assert part.take("x") == "x"
    with refusing("person"):
        part.take("")
    known = asks.person(scene.session, found["水务甲"].key)
    assert [one.text for one in known.ask.choices] == ["水务甲"]
