"""How months, people and days of the roster are named on the line, and read."""

from __future__ import annotations

import re
import unicodedata
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


_NUMBER = re.compile(r"^\d{1,3}$", re.ASCII)
_POST = "指挥部"
"""Stands before a name for the department that the post's own people have none of."""


def month() -> Callable[[Any], Any]:
    """Return the argument that names a month."""
    return click.argument("month", metavar="MONTH")


def gathered(watch: Watch, text: str) -> Material:
    """Return the month that is named; refuse what is no month."""
    return gather(watch.ledger, text.strip(), watch.today)


def person(material: Material, text: str) -> RosterPerson:
    """Return the person of that name on the roster, `公安:张某01` where two departments have one of the name.

    Refuses a name that is not there, and one that several people bear.
    """
    unit, _, name = text.replace("：", ":").rpartition(":")
    found = [one for one in material.people if same_person(one.name, name) and unit.strip() in ("", one.short or _POST)]
    if len(found) == 1:
        return found[0]
    clean = text.strip()
    if found:
        units = "、".join(f"{one.short or _POST}:{one.name}" for one in found)
        raise no(
            "person",
            f"“{clean}”有 {len(found)} 人：{units}。请写成 部门:姓名。",
            f"There are {len(found)} of the name “{clean}”: {units}. Write department:name.",
        )
    raise no(
        "person",
        f"排班名册里没有“{clean}”。全部人员：shaotai officers",
        f"“{clean}” is not on the roster. See shaotai officers.",
    )


def days(month_text: str, texts: str) -> tuple[date, ...]:
    """Return days typed as `8,9`, `8-10` or ISO dates, comma between them; refuse what is no day, or runs backwards."""
    of_month = {one.day: one for one in month_days(month_text)}
    found: set[date] = set()
    for text in unicodedata.normalize("NFKC", texts).replace("、", ",").split(","):
        first, dash, last = (part.strip() for part in text.partition("-"))
        if not _NUMBER.match(first) or (dash and not _NUMBER.match(last)):
            day = read_day(text)
            if day is not None:
                found.add(day)
            continue
        span = range(int(first), int(last or first) + 1)
        if not span:
            raise no("days", f"“{text.strip()}”前后颠倒。请从小写到大。", f"“{text.strip()}” ends before it begins.")
        found.update(_of(of_month, number, text) for number in span)
    return tuple(sorted(found))


def _of(of_month: dict[int, date], number: int, text: str) -> date:
    if number not in of_month:
        raise no("days", f"“{text.strip()}”不在这个月里。", f"“{text.strip()}” is not in the month.")
    return of_month[number]
