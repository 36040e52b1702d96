"""Whistles of a hand-kept ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.intake.lines.whistle_line import DispatchLine, WhistleLine
from desktop.post.evaluation import Evaluation
from desktop.post.states import DispatchState, Ground, Role, Source, WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.imports.result import Outcome
from desktop.procedures.imports.whistles import order_of, put_whistle
from tests.post_of import NOON, Post, refusing

BLOWN = NOON - timedelta(days=20)
CALLS = (
    DispatchLine(
        "水务", BLOWN + timedelta(minutes=2), BLOWN + timedelta(minutes=35), BLOWN + timedelta(hours=2), "reported"
    ),
    DispatchLine("公安", state="no_show"),
)
LINE = WhistleLine(
    2026, 213, "enforcement", BLOWN, "柳沟村", "QS-03-02", "老采坑", "网格巡查", "盗采砂石", "水务", CALLS, "closed",
    outcome="封堵", closed=BLOWN + timedelta(hours=2), closed_on=BLOWN.date(), rating="satisfied", note="雨天",
)  # fmt: skip


def put(post: Post, line: WhistleLine) -> Whistle:
    """Import a line and return its whistle."""
    with post.watch.pen() as pen:
        written = put_whistle(pen, line, "台账.xlsx")
    return post.ledger.get(Whistle, written.fact)


def test_an_old_whistle_keeps_its_number_times_and_the_rules_of_its_day(post: Post) -> None:
    whistle = put(post, LINE)
    assert str(whistle.serial) == "〔2026〕哨字213号"
    assert (whistle.state, whistle.rules, whistle.imported_from) == (WhistleState.CLOSED, "2018-01", "台账.xlsx")
    assert (whistle.source, whistle.blown_at, whistle.closed_at) == (Source.GRID, BLOWN, LINE.closed)
    water, police = post.call(whistle, "水务"), post.call(whistle, "公安")
    assert (water.role, water.state, water.ground, water.late) == (
        Role.LEAD,
        DispatchState.RELEASED,
        Ground.CLOSED,
        True,
    )
    assert (police.state, police.reported_at) == (DispatchState.NO_SHOW, None)
    assert post.ledger.get(Evaluation, whistle.id).satisfaction == 5
    assert post.blown().number == 214
    assert (
        post.ledger.rows("SELECT occurred_at FROM entry WHERE \"order\" = 'import_whistle'")[0][0] == BLOWN.isoformat()
    )
    post.sound()


def test_a_number_that_is_there_already_is_left_as_it_is(post: Post) -> None:
    first = put(post, LINE)
    with post.watch.pen() as pen:
        again = put_whistle(pen, replace(LINE, facts="别的"), "台账.xlsx")
    assert (again.outcome, again.fact) == (Outcome.SAME, first.id)
    assert post.whistle(first).facts == "盗采砂石"


def test_a_day_of_closing_alone_closes_at_its_end_and_says_so(post: Post) -> None:
    whistle = put(post, replace(LINE, closed=None))
    assert whistle.closed_at is not None
    assert f"{whistle.closed_at:%H:%M}" == "23:59"
    assert whistle.note == "雨天；原台账销哨只写日期"
    unknown = put(post, replace(LINE, serial=214, closed=None, closed_on=None, rating=""))
    assert (unknown.closed_at, post.ledger.get(Evaluation, unknown.id).satisfaction) == (None, 0)


@pytest.mark.parametrize("state", ["checking", "on_ledger", "withdrawn", "in_action"])
def test_other_ends_stay_what_they_were(post: Post, state: str) -> None:
    whistle = put(post, replace(LINE, state=state, closed=None, closed_on=None, rating="", place=""))
    assert whistle.state == state
    assert whistle.place == "柳沟村"
    assert bool(whistle.ledger_reason) is (state == "on_ledger")
    assert bool(whistle.end_reason) is (state == "withdrawn")
    assert post.ledger.having(Evaluation) == ()
    states = {one.state for one in (post.call(whistle, "水务"), post.call(whistle, "公安"))}
    assert (states == {DispatchState.STOOD_DOWN}) is (state == "withdrawn")
    post.sound()


def test_a_recurrence_finds_its_parent_and_an_unknown_one_is_left_open(post: Post) -> None:
    first = put(post, LINE)
    assert put(post, replace(LINE, serial=220, recurs=213, source="村民来电")).parent == first.id
    other = put(post, replace(LINE, serial=221, recurs=7, source="不明"))
    assert (other.parent, other.source) == ("", Source.PATROL)
    assert order_of(replace(LINE, serial=None, year=None)) < order_of(LINE)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"serial": None}, "number"),
        ({"year": None}, "number"),
        ({"blown": None}, "number"),
        ({"facts": " "}, "facts"),
        ({"place": "", "village": ""}, "place"),
        ({"lead": "民政"}, "unit"),
        ({"lead": "国土"}, "lead"),
        ({"lead": ""}, "lead"),
        ({"dispatches": ()}, "departments"),
        ({"dispatches": (CALLS[0], CALLS[0])}, "departments"),
        ({"dispatches": (DispatchLine("水务", arrived=BLOWN - timedelta(minutes=1)),)}, "arrived"),
        ({"dispatches": (replace(CALLS[0], left=BLOWN + timedelta(minutes=5)),)}, "left"),
        ({"kind": "party"}, "kind"),
        ({"blown": BLOWN.replace(year=2016)}, "rules"),
    ],
)
def test_what_could_not_have_been_is_refused_and_nothing_is_written(
    post: Post, change: dict[str, object], field: str
) -> None:
    with post.watch.pen() as pen:
        with refusing(field):
            put_whistle(pen, replace(LINE, **change), "台账.xlsx")  # type: ignore[arg-type]
        assert pen.touched == set()
    assert post.ledger.having(Whistle) == ()
