from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.post.cadre import CadrePosting, alone
from tests.post_of import refusing

DAY = date(2026, 11, 2)
POSTED = CadrePosting("c", "党办甲", "党政办", "南坪村", since=DAY, until=date(2026, 12, 31))


def test_a_posting_names_who_where_and_since_when() -> None:
    assert replace(POSTED, name=" 党办 甲 ", village=" 南坪村 ", grid=" NP-01 ").checked().grid == "NP-01"
    for field, odd in (
        ("name", replace(POSTED, name="")),
        ("village", replace(POSTED, village=" ")),
        ("since", replace(POSTED, since=None)),
        ("until", replace(POSTED, until=date(2026, 11, 1))),
    ):
        with refusing(field):
            odd.checked()


def test_it_covers_its_days() -> None:
    assert POSTED.covers(DAY)
    assert POSTED.covers(date(2026, 12, 31))
    assert not POSTED.covers(date(2027, 1, 1))
    assert not POSTED.covers(date(2026, 11, 1))
    assert replace(POSTED, until=None).covers(date(2030, 1, 1))
    assert not replace(POSTED, since=None).covers(DAY)


def test_a_recall_ends_it_with_its_reason() -> None:
    ended = POSTED.recalled(date(2026, 11, 20), "抽调防火")
    assert (ended.until, ended.end_reason) == (date(2026, 11, 20), "抽调防火")
    assert replace(POSTED, until=None).recalled(DAY, "调回").until == DAY
    with refusing("until"):
        POSTED.recalled(date(2027, 1, 1), "调回")
    with refusing("reason"):
        POSTED.recalled(DAY, " ")


def test_nobody_is_posted_twice_to_one_place_at_a_time() -> None:
    again = replace(POSTED, id="d", since=date(2026, 12, 1), until=None)
    with refusing("since"):
        alone(again, (POSTED,))
    assert alone(POSTED, (POSTED,)) == POSTED
    for other in (
        replace(again, village="北岭村"),
        replace(again, grid="NP-01"),
        replace(again, name="党办乙"),
        replace(again, since=date(2027, 1, 1)),
    ):
        assert alone(other, (POSTED,)) == other
    before = replace(POSTED, id="e", since=date(2026, 10, 1), until=date(2026, 10, 31))
    assert alone(before, (POSTED,)) == before
    assert alone(before, (replace(POSTED, since=None),)) == before
