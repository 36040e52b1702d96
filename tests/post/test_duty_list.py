from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.post.duty_list import DutyItem, overlap
from tests.post_of import refusing

ITEM = DutyItem("1", " QS-1 ", " 违法建设 ", leads=("chengguan",), supports=("gongan",))
DAY = date(2026, 9, 22)


def test_an_item_has_code_name_and_a_list() -> None:
    assert (ITEM.checked().code, ITEM.checked().name) == ("QS-1", "违法建设")
    with refusing("code"):
        replace(ITEM, code=" ").checked()
    with refusing("name"):
        replace(ITEM, name="").checked()
    with refusing("supports"):
        replace(ITEM, supports=("chengguan",)).checked()
    with refusing("duty"):
        replace(ITEM, duty=False).checked()
    assert replace(ITEM, duty=False, power=True).checked().power
    with refusing("until"):
        replace(ITEM, since=DAY, until=date(2026, 9, 21)).checked()
    assert replace(ITEM, since=DAY, until=DAY).checked().valid(DAY)
    assert replace(ITEM, until=DAY).checked().until == DAY


@pytest.mark.parametrize(
    ("since", "until", "valid"),
    [
        (None, None, True),
        (DAY, DAY, True),
        (date(2026, 9, 23), None, False),
        (None, date(2026, 9, 21), False),
        (None, DAY, True),
    ],
)
def test_an_item_is_in_force_on_its_days(since: date | None, until: date | None, *, valid: bool) -> None:
    assert replace(ITEM, since=since, until=until).valid(DAY) is valid


def test_items_with_none_several_or_outside_owners_are_reported() -> None:
    gap = replace(ITEM, id="2", leads=(), supports=())
    own = replace(gap, id="3", own=True)
    several = replace(ITEM, id="4", leads=("a", "b"))
    outside = replace(gap, id="5", outside=("供电公司",))
    gone = replace(gap, id="6", replaced_by=("QS-9",))
    past = replace(gap, id="7", until=date(2020, 1, 1))
    found = overlap((ITEM, gap, own, several, outside, gone, past), DAY)
    assert (found.gaps, found.overlaps, found.outside) == ((gap,), (several,), (outside,))
