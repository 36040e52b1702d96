from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ledger import search
from desktop.ledger.book import in_memory
from desktop.ledger.register import ORDERS, Filter, Tally, block, ids, tally
from desktop.ledger.rows import row_of
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.states import OPEN_STATES, DispatchState, Role, WhistleState
from desktop.post.whistle import Whistle
from tests.post_of import NOON

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger

DEPARTMENTS = tuple(Department(one, f"{one}局", one) for one in ("公安", "水务", "国土"))
D = DispatchState
DAYS = st.integers(0, 40).map(lambda day: NOON + timedelta(days=day, hours=day % 24))


@dataclass(frozen=True)
class Kept:
    """A whistle with its calls, as the model knows them."""

    whistle: Whistle
    calls: tuple[Dispatch, ...]

    @property
    def when(self) -> datetime:
        return self.whistle.blown_at or self.whistle.registered_at

    @property
    def late(self) -> int:
        return sum((call.late or call.missed) and not call.excused_by for call in self.calls)


@st.composite
def kept(draw: st.DrawFn, number: int) -> Kept:
    state = draw(st.sampled_from(list(WhistleState)))
    blown = draw(st.none() | DAYS)
    whistle = Whistle(
        f"w{number}",
        draw(st.sampled_from(("enforcement", "emergency"))),
        draw(st.sampled_from(("龙王沟", "桥头"))),
        draw(st.sampled_from(("挖沙", "违建", "焚烧"))),
        draw(DAYS),
        "v1",
        state=state,
        year=None if blown is None else blown.year,
        number=None if blown is None else number + 1,
        village=draw(st.sampled_from(("", "南坪村"))),
        grid=draw(st.sampled_from(("", "NP-01"))),
        blown_at=blown,
        lead=draw(st.sampled_from(("", *(one.id for one in DEPARTMENTS)))),
        closed_at=draw(st.none() | DAYS),
        own_reason=draw(st.sampled_from(("", "力量不足"))),
    )
    called = draw(st.lists(st.sampled_from(DEPARTMENTS), unique=True, max_size=3))
    return Kept(whistle, tuple(draw(call(whistle, one.id)) for one in called))


@st.composite
def call(draw: st.DrawFn, whistle: Whistle, department: str) -> Dispatch:
    start = whistle.blown_at or whistle.registered_at
    minutes = st.none() | st.sampled_from((0, 29, 30, 31, 90))
    came, signed, freed = (
        None if after is None else start + timedelta(minutes=after)
        for after in (draw(minutes), draw(minutes), draw(minutes))
    )
    return Dispatch(
        f"{whistle.id}-{department}",
        whistle.id,
        department,
        Role.SUPPORT,
        start,
        30,
        state=draw(st.sampled_from((D.ISSUED, D.NO_SHOW, D.STOOD_DOWN, D.REPORTED))),
        stops_at=draw(st.sampled_from(("reported", "acknowledged"))),
        acknowledged_at=signed,
        reported_at=came,
        released_at=freed,
        excused_by=draw(st.sampled_from(("", "书记甲"))),
    )


REGISTERS = st.integers(0, 7).flatmap(lambda many: st.tuples(*(kept(number) for number in range(many))))
FILTERS = st.builds(
    Filter,
    words=st.sampled_from(("", "挖沙", "沟", "龙王 违建")),
    states=st.lists(st.sampled_from([one.value for one in WhistleState]), unique=True, max_size=6).map(tuple),
    kinds=st.sampled_from(((), ("enforcement",), ("enforcement", "emergency"))),
    department=st.sampled_from(("", "公安")),
    village=st.sampled_from(("", "南坪村")),
    grid=st.sampled_from(("", "NP-01")),
    since=st.sampled_from(("", "2026-09-30", "2026-10-01")),
    until=st.sampled_from(("", "2026-09-30", "2026-10-20")),
    late=st.booleans(),
)


def let_through(one: Kept, chosen: Filter) -> bool:
    whistle = one.whistle
    day = one.when.date().isoformat()
    return all(
        (
            all(word in whistle.place + "\n" + whistle.facts for word in chosen.words.split()),
            not chosen.states or whistle.state in chosen.states,
            not chosen.kinds or whistle.kind in chosen.kinds,
            not chosen.department or chosen.department in [call.department for call in one.calls],
            not chosen.village or whistle.village == chosen.village,
            not chosen.grid or whistle.grid == chosen.grid,
            not chosen.since or day >= chosen.since,
            not chosen.until or day <= chosen.until,
            not chosen.late or one.late > 0,
        )
    )


def sort_key(order: str, one: Kept) -> object:
    whistle = one.whistle
    return {
        "serial": (whistle.year or 0, whistle.number or 0),
        "blown_at": one.when,
        "state": whistle.state.value,
        "kind": whistle.kind,
        "place": (whistle.village, whistle.place),
        "facts": whistle.facts,
        "lead": whistle.lead,
        "closed_at": whistle.closed_at.timestamp() if whistle.closed_at else 0,
        "grid": whistle.grid,
        "called": len(one.calls),
        "late": one.late,
    }[order]


def keep(ledger: Ledger, register: tuple[Kept, ...]) -> None:
    for department in DEPARTMENTS:
        ledger.database.table("department").insert(row_of(department))
    for one in register:
        ledger.database.table("whistle").insert(row_of(one.whistle))
        search.reindex(ledger.connection, one.whistle, ())
        for called in one.calls:
            ledger.database.table("dispatch").insert(row_of(called))


@settings(max_examples=30)
@given(register=REGISTERS, chosen=FILTERS, order=st.sampled_from(sorted(ORDERS)), descending=st.booleans())
def test_the_register_filters_and_sorts_as_a_plain_list(
    register: tuple[Kept, ...], chosen: Filter, order: str, *, descending: bool
) -> None:
    with in_memory() as ledger:
        keep(ledger, register)
        numbers = ids(ledger, chosen, order, descending=descending)
        rows = block(ledger, numbers)
        counted = tally(ledger, chosen)
    by_id = {one.whistle.id: one for one in register}
    let = [one.whistle for one in register if let_through(one, chosen)]
    blown = [one for one in let if one.blown_at is not None]
    running = [one for one in let if one.state in OPEN_STATES]
    assert counted == Tally(len(let), len(blown), len(running), sum(one.own_reason != "" for one in blown))
    assert {row.id for row in rows} == {one.whistle.id for one in register if let_through(one, chosen)}
    keys: list[Any] = [sort_key(order, by_id[row.id]) for row in rows]
    assert keys == sorted(keys, reverse=descending)
    for row in rows:
        one = by_id[row.id]
        assert (row.called, row.late, row.lead) == (len(one.calls), one.late, one.whistle.lead)
        assert row.serial == str(one.whistle.serial or "")
        assert (row.blown_at, row.closed_at, row.state) == (
            one.whistle.blown_at,
            one.whistle.closed_at,
            one.whistle.state,
        )


def test_rows_come_in_the_order_asked_for_and_gone_ones_are_left_out() -> None:
    base = Whistle("w", "enforcement", "龙王沟", "挖沙", NOON, "v1")
    with in_memory() as ledger:
        keep(ledger, tuple(Kept(replace(base, id=f"w{at}"), ()) for at in range(3)))
        assert [row.id for row in block(ledger, [3, 1, 99, 2])] == ["w2", "w0", "w1"]
        assert block(ledger, []) == ()
        with pytest.raises(KeyError):
            ids(ledger, Filter(), "colour")
