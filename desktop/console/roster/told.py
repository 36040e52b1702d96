"""How months, people and days of the roster are named on the line, and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console.naming import day as read_day
from desktop.post.guard import no
from desktop.post.person import same_person
from desktop.post.roster.planning.cell import month_days
from desktop.procedures.roster.month.gathering import gather

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from typing import Any

    from desktop.post.roster.person import RosterPerson
    from desktop.procedures.roster.month.material import Material
    from desktop.procedures.watch import Watch


def month() -> Callable[[Any], Any]:
    """Return the argument that names a month."""
    return click.argument("month", metavar="MONTH")


def gathered(watch: Watch, text: str) -> Material:
    """Return the month that is named; refuse what is no month."""
    return gather(watch.ledger, text.strip(), watch.today)


def person(material: Material, text: str) -> RosterPerson:
    """Return the person of that name on the roster; refuse a name that is not there or not only once."""
    found = [one for one in material.people if same_person(one.name, text)]
    if len(found) != 1:
        raise no(
            "person",
            f"排班名册里没有“{text.strip()}”，或有重名。全部人员：shaotai officers",
            f"“{text.strip()}” is not on the roster, or not only once. See shaotai officers.",
        )
    return found[0]


def days(month_text: str, texts: str) -> tuple[date, ...]:
    """Return days typed as `8,9`, `8-10` or ISO dates, comma between them."""
    of_month = {one.day: one for one in month_days(month_text)}
    found: set[date] = set()
    for text in texts.replace("，", ",").split(","):
        first, _, last = text.strip().partition("-")
        if first.isdigit() and (last.isdigit() or not last):
            span = range(int(first), int(last or first) + 1)
            found.update(_of(of_month, number, text) for number in span)
        else:
            found.add(read_day(text) or next(iter(of_month.values())))
    return tuple(sorted(found))


def _of(of_month: dict[int, date], number: int, text: str) -> date:
    if number not in of_month:
        raise no("days", f"“{text.strip()}”不在这个月里。", f"“{text.strip()}” is not in the month.")
    return of_month[number]
