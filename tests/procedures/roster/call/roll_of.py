"""A post with a published October: 公安 stationed by day and night, 水务 on call with two, 国土 as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.post.department import Officer
from desktop.post.moment import CHINA
from desktop.post.roster.planning.cell import CellChange
from desktop.post.states import Mode
from desktop.procedures.directory.departments import keep_department, post_officer
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.setup import standard_setup
from tests.post_of import COMMANDER, Post, founded_post

MONTH = "2026-10"
DAYS = tuple(date(2026, 10, 1) + timedelta(days=at) for at in range(31))


def at(day: int, clock: str) -> datetime:
    """Return a moment of October."""
    return datetime.combine(DAYS[day - 1], datetime.strptime(clock, "%H:%M").replace(tzinfo=CHINA).timetz())


def who(post: Post, name: str) -> str:
    """Return the id of an officer."""
    return post.ledger.having(Officer, name=name)[0].id


def rostered_post() -> Post:
    """Return the post on 28 September, October published with 国土 left out."""
    post = founded_post()
    kept = replace(post.departments["公安"], mode=Mode.STATIONED, minutes=9)
    post.departments["公安"] = keep_department(post.watch, kept).result
    water = replace(post.departments["水务"], call_order=("水务丙", "水务甲", "水务己"))
    post.departments["水务"] = keep_department(post.watch, water).result
    for letter in "甲乙":
        post_officer(post.watch, who(post, f"公安{letter}"), post.watch.today)
    post.now = datetime(2026, 9, 28, 9, 0, tzinfo=CHINA)
    standard_setup(post.watch)
    kinds = {"公安甲": "stationed_day", "公安乙": "stationed_night", "水务甲": "on_call_1", "水务乙": "on_call_2"}
    cells = [CellChange(who(post, name), day, shift) for name, shift in kinds.items() for day in DAYS]
    set_cells(post.watch, MONTH, [one for one in cells if one.day != DAYS[9]])
    publish(post.watch, MONTH, COMMANDER, holes_reason="试行")
    return post
