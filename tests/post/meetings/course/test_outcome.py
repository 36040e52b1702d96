"""A decision is complete with an owner and a date; nobody checks what is theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemOrigin, ItemState
from desktop.post.meetings.course.outcome import ABOUT, checked, lacking
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import OWED, OutcomeKind
from tests.post_of import NOON, refusing

DAY = NOON.date()
PLAIN = Outcome("o", "m", "a", 1, OutcomeKind.DECISION, " 断路 ", NOON)
ITEM = ActionItem("i", 2026, 1, ItemOrigin.MEETING, "m", "d", "断路", "", "水务甲", NOON, DAY, DAY)


@given(
    kind=st.sampled_from(OutcomeKind),
    department=st.sampled_from(("", "d")),
    owner=st.sampled_from(("", "水务甲")),
    due=st.none() | st.dates(DAY, DAY + timedelta(days=90)),
)
def test_what_is_owed_lacks_owner_and_date_until_they_are_there(
    kind: OutcomeKind, department: str, owner: str, due: date | None
) -> None:
    missing = {field for field, _ in lacking(replace(PLAIN, kind=kind, department=department, owner=owner, due=due))}
    assert ("owner" in missing) == (kind in OWED and not department and not owner)
    assert ("due" in missing) == (kind in (*OWED, OutcomeKind.EXTEND) and due is None)


def test_it_is_kept_clean() -> None:
    new = checked(replace(PLAIN, department="d", supports=("d", "e", "", "e"), standard=" 两张照片 "), DAY)
    assert (new.text, new.supports, new.standard) == ("断路", ("e",), "两张照片")
    assert checked(replace(PLAIN, checker="水务甲", owner="水务乙"), DAY, ("水务丙",)).checker == "水务甲"


def test_nobody_checks_what_is_theirs() -> None:
    with refusing("checker"):
        checked(replace(PLAIN, owner="水务甲", checker="水 务 甲"), DAY)
    with refusing("checker"):
        checked(replace(PLAIN, department="d", checker="水务丙"), DAY, ("水务丙",))


def test_a_word_about_an_item_names_one_that_is_owed() -> None:
    for kind in ABOUT:
        with refusing("about"):
            checked(replace(PLAIN, kind=kind), DAY)
        with refusing("about"):
            checked(replace(PLAIN, kind=kind), DAY, (), replace(ITEM, state=ItemState.DROPPED))
        assert checked(replace(PLAIN, kind=kind), DAY, (), ITEM).kind is kind
    later = replace(PLAIN, kind=OutcomeKind.EXTEND, due=DAY)
    with refusing("due"):
        checked(later, DAY, (), ITEM)
    assert checked(replace(later, due=DAY + timedelta(days=1)), DAY, (), ITEM).due == DAY + timedelta(days=1)
    with refusing("due"):
        checked(replace(PLAIN, due=DAY - timedelta(days=1)), DAY)
