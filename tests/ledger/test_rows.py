from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ledger.rows import columns_of, fact_of, row_of, written
from desktop.ledger.tables import TABLES
from desktop.post import states
from desktop.post.conferences import states as conference_states
from desktop.post.items import states as item_states
from desktop.post.meetings import states as meeting_states
from desktop.post.moment import CHINA
from desktop.post.place import Grid
from desktop.post.roster import states as roster_states
from desktop.post.states import Named
from tests.post_of import refusing

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SECONDS = st.datetimes(datetime(1949, 10, 1), datetime(2999, 1, 1), timezones=st.just(CHINA)).map(  # noqa: DTZ001 - bounds
    lambda moment: moment.replace(microsecond=0)
)
NAMES_OF = (states, roster_states, meeting_states, item_states, conference_states)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "str": TEXT,
    "int": st.integers(-(2**62), 2**62),
    "bool": st.booleans(),
    "datetime": SECONDS,
    "date": st.dates(),
    "tuple[str, ...]": st.lists(TEXT, max_size=3).map(tuple),
}


def any_value(kind: str) -> st.SearchStrategy[Any]:
    name = kind.removesuffix(" | None")
    values = VALUES.get(name)
    if values is None:
        (found,) = {getattr(one, name) for one in NAMES_OF if hasattr(one, name)}
        values = st.sampled_from(list(found))
    return st.none() | values if name != kind else values


def any_fact(cls: type[Any]) -> st.SearchStrategy[Any]:
    return st.builds(cls, **{one.name: any_value(str(one.type)) for one in fields(cls)})


@pytest.mark.parametrize("cls", list(TABLES), ids=lambda cls: str(cls.__name__))
@settings(max_examples=25)
@given(data=st.data())
def test_a_fact_becomes_a_row_and_the_same_fact_again(cls: type[Any], data: st.DataObject) -> None:
    fact = data.draw(any_fact(cls))
    row = row_of(fact)
    assert tuple(row) == columns_of(cls)
    assert all(value is None or type(value) in (str, int) for value in row.values())
    again = fact_of(cls, list(row.values()))
    assert again == fact
    for one in fields(cls):
        value, back = getattr(fact, one.name), getattr(again, one.name)
        assert type(back) is type(value)
        if isinstance(value, Named):
            assert back is value


@given(st.datetimes(datetime(1950, 1, 1), datetime(2090, 1, 1), timezones=st.timezones()))  # noqa: DTZ001 - bounds
def test_any_moment_is_stored_in_china_time_to_the_second(moment: datetime) -> None:
    text = written(moment)
    assert isinstance(text, str)
    assert text.endswith("+08:00")
    assert timedelta(0) <= moment - datetime.fromisoformat(text) < timedelta(seconds=1)


def test_stored_times_sort_as_they_happened() -> None:
    west = datetime(2026, 1, 1, 23, 0, tzinfo=timezone(-timedelta(hours=8)))
    assert written(west) == "2026-01-02T15:00:00+08:00"
    assert written(date(2024, 2, 29)) == "2024-02-29"
    assert (written(value=True), written(7), written(None)) == (1, 7, None)


def test_half_a_character_is_refused_where_it_stands() -> None:
    for broken in ("龙王沟\ud83d北侧", ("好", "\udc80")):
        with refusing("text"):
            written(broken)
    with refusing("text") as caught:
        written("龙王沟\ud83d北侧")
    assert "第 4 个字" in caught[0].reason.zh


def test_a_row_of_another_length_is_no_fact() -> None:
    with pytest.raises(ValueError, match="Grid has"):
        fact_of(Grid, ["g", "南坪村"])
