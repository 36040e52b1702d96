"""A founded post whose November stands in the draft: leaders in turn, three departments on call, one stationed."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from desktop.ledger import rosters
from desktop.post.moment import CHINA
from desktop.post.roster.planning.cell import CellChange, month_days
from desktop.post.roster.states import DutyClass
from desktop.procedures.directory.departments import post_officer
from desktop.procedures.roster import setup
from desktop.procedures.roster.calendar import import_year
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.publishing import publish
from tests.post_of import COMMANDER

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.procedures.watch import Watch

MONTH = "2026-11"
PLANNED = datetime(2026, 10, 20, 9, 0, tzinfo=CHINA)


class Kept(Protocol):
    """A founded post whose clock a test moves: of the procedures' tests, or of the desk's."""

    ledger: Ledger
    watch: Watch
    now: datetime


K = TypeVar("K", bound=Kept)
CALLS = ("on_call_1", "on_call_2")


def rostered(post: K, *, publishing: bool = True) -> K:
    """Plan November by a rotation, and publish it with its holes by the commander's reason."""
    post.now = PLANNED
    watch = post.watch
    for letter in "甲乙":
        post_officer(watch, person(post, f"水务{letter}"), date(2026, 10, 1))
    setup.standard_setup(watch)
    import_year(watch, 2026)
    set_cells(watch, MONTH, tuple(rotation(post, MONTH)))
    if publishing:
        publish(watch, MONTH, COMMANDER, (), "值班员只有一名")
    return post


def rotation(post: Kept, month: str) -> list[CellChange]:
    """Return the cells of a month by a plain rotation: no clerk, so that there are holes."""
    days = month_days(month)
    leaders = [one.id for one in rosters.people(post.ledger, days[0], days[-1]) if DutyClass.DUTY_LEADER in one.classes]
    found = []
    for number, day in enumerate(days):
        found.append(CellChange(leaders[number % len(leaders)], day, "leader_whole"))
        found.append(CellChange(person(post, "水务" + "甲乙"[number % 2]), day, "stationed_day"))
        for short in ("公安", "国土"):
            for place, kind in enumerate(CALLS):
                found.append(CellChange(person(post, short + "甲乙丙"[(number + place) % 3]), day, kind))
    return found


def person(post: Kept, name: str) -> str:
    """Return the id of a person by name."""
    return next(one for one, known in rosters.names(post.ledger).items() if known == name)


def duty(post: Kept, name: str, day: date) -> str:
    """Return the id of somebody's duty on a day."""
    found = rosters.duties(post.ledger, day, day)
    return next(one.id for one in found if one.person == person(post, name))
