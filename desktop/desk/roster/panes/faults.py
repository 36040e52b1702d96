"""What is wrong with a month as rows: holes, broken rules, what nobody noted, wishes not granted; what helps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.roster.drawn import day_said
from desktop.post.roster.planning.cell import CellChange
from desktop.procedures.roster.month.explaining import breach_words, hole_of, mends_of, why_refused_on

if TYPE_CHECKING:
    from datetime import date

    from desktop.desk.roster.edit.changes import Changes
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.leave import DutyWish
    from desktop.procedures.roster.month.checking import Cover, Grid
    from desktop.procedures.roster.month.explaining import Refusals, WhyRefused
    from desktop.procedures.roster.month.lines import Breach

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fault:
    """One row: a hole, a square that breaks a rule, a day gone by with duties nobody noted, a wish not granted."""

    key: str
    day: date
    when: str
    who: str
    """The department, or the person."""
    hole: Cover | None = None
    breach: Breach | None = None
    unrecorded: tuple[DutyAssignment, ...] = ()
    wish: DutyWish | None = None


@dataclass(frozen=True, slots=True)
class Remedy:
    """Why, and what helps: the verb on the button, and the changes it makes or the page where it is done."""

    why: str
    verb: str = ""
    changes: Changes = ()
    to: tuple[str, str] = ("", "")


def faults_of(
    grid: Grid,
    holes: tuple[Cover, ...],
    hidden: frozenset[str] = frozenset(),
    unrecorded: tuple[DutyAssignment, ...] = (),
    wishes: Refusals = (),
) -> tuple[Fault, ...]:
    """Return the rows of a sheet, its `holes`, its `unrecorded` duties (a row a day), the `wishes` it does not grant.

    What squares of hidden departments break, nobody noted of them or they wished for, is left out; holes never.
    """
    frame = grid.frame
    rows = [
        Fault(
            f"hole:{cover.need.id}:{cover.day}",
            cover.day,
            day_said(cover.day),
            frame.short(cover.need.department) or cover.need.name,
            hole=cover,
        )
        for cover in holes
    ]
    people = {one.id: one for one in frame.material.people}
    for place, breach in enumerate(grid.all_breaches()):
        person = people.get(breach.person)
        if person is not None and person.department in hidden and person.department:
            continue
        name = person.name if person is not None else ""
        rows.append(Fault(f"breach:{place}:{breach.person}", breach.day, day_said(breach.day), name, breach=breach))
    seen = [one for one in unrecorded if not one.department or one.department not in hidden]
    for day, many in groupby(seen, key=lambda one: one.day):
        found = tuple(many)
        who = translate("Roster", "not noted {n}").format(n=len(found))
        rows.append(Fault(f"unrecorded:{day}", day, day_said(day), who, unrecorded=found))
    for wish, day in wishes:
        person = people.get(wish.person)
        if person is not None and (not person.department or person.department not in hidden):
            rows.append(Fault(f"wish:{wish.id}:{day}", day, day_said(day), person.name, wish=wish))
    return tuple(rows)


def remedy_of(grid: Grid, fault: Fault, language: str, why: WhyRefused | None = None) -> Remedy:
    """Return why a row is there and what helps; worked out when it is looked at, for a new month has hundreds.

    `why` is what `why_refused_on` returns for this sheet, so that it is worked out once for all of its rows.
    """
    if fault.wish is not None:
        return Remedy(_after(fault.who, (why or why_refused_on(grid))(fault.wish, fault.day).said(language)))
    if fault.breach is not None:
        words = _after(fault.who, breach_words(grid.frame, fault.breach).said(language))
        if not fault.breach.shift:
            return Remedy(words)
        return Remedy(words, translate("Roster", "Free it"), (CellChange(fault.breach.person, fault.breach.day),))
    if fault.hole is None:
        kinds = grid.frame.shifts
        named = (f"{grid.name(one.person)} {kinds[one.shift].name}" for one in fault.unrecorded)
        return Remedy(translate("Roster", ", ").join(named), translate("Roster", "All stood ..."))
    return _filling(grid, fault.hole, language)


def _filling(grid: Grid, hole: Cover, language: str) -> Remedy:
    """Return why nobody fills a hole, and the first thing that would."""
    found = hole_of(grid, hole)
    why, mend = _short(grid, hole, found.words.said(language)), mends_of(grid, found)[0]
    if mend.changes:
        changes = tuple(replace(one, locked=True) for one in mend.changes)
        return Remedy(f"{why} {mend.words.said(language)}", translate("Roster", "Fill it"), changes)
    if mend.key == "cancel_leave":
        day = hole.day.isoformat()
        leaves = grid.frame.material.leaves
        slip = next((one.id for one in leaves if one.person == mend.person and day in one.days), "")
        return Remedy(why, mend.words.said(language), to=("forces", f"leave:{slip}"))
    return Remedy(why, mend.words.said(language), to=("forces", "officers"))


def _after(name: str, words: str) -> str:
    """Return what a sentence says of somebody: day and name stand in front of it already."""
    return (words.partition(name)[2].lstrip(" ,:：") if name else "") or words


def _short(grid: Grid, cover: Cover, words: str) -> str:
    """Return the reasons after the shift alone: day and department stand in front of them already."""
    kinds = grid.frame.shifts
    named = kinds[cover.need.shifts[0]].name if len(cover.need.shifts) == 1 else cover.need.name
    for mark in ("：", ": "):
        _place, found, why = words.partition(mark)
        if found:
            return f"{named}{mark}{why}"
    return words
