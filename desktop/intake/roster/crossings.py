"""What only several rows of a roster tell: two posts at once, nights without rest, limits, leave, swaps."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.intake.repair.plain import tight
from desktop.intake.repair.units import unit as unit_of
from desktop.intake.roster.shifts import Part, at_once, length_of, unrested
from desktop.intake.roster.swaps import sentence, swap_in

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Row
    from desktop.intake.roster.dates import Dated
    from desktop.intake.roster.lines import StandLine
    from desktop.intake.roster.people import People, Person
    from desktop.intake.verdict import Findings


@dataclass(slots=True)
class Day:
    """One row while it is read."""

    row: Row
    date: Dated
    found: Findings
    stands: list[tuple[str, StandLine]] = field(default_factory=list)
    """Who stands, each with the field of the column."""
    note: str = ""


Stood = tuple[Day, str, "StandLine"]
"""A stand with its row and the field of its column."""


def unit_meant(label: str, known: Known) -> str:
    """Return the short name of the department that a label before a name means, the label where none fits."""
    return (unit_of(label, known.departments).short or tight(label)) if label else ""


def check(days: list[Day], people: People) -> None:
    """Ask about everything that one row alone does not tell."""
    by_person: dict[tuple[str, str], list[Stood]] = {}
    for day in days:
        for name, stand in day.stands:
            by_person.setdefault((stand.name, stand.unit), []).append((day, name, stand))
    for (name, unit), stood in by_person.items():
        stood.sort(key=lambda one: (one[2].day, one[2].shift.start))
        _twice(stood)
        _rested(stood)
        who = next((one for one in people.named(name, unit) if one.unit == unit), None)
        if who is not None:
            _limited(who, stood)
            _away(who, stood)
    _swapped(days)


def _twice(stood: list[Stood]) -> None:
    """Ask where one person has two posts at the same time."""
    for at, (day, name, stand) in enumerate(stood):
        for _, _, other in stood[:at]:
            if other.day == stand.day and at_once(other.shift, stand.shift):
                day.found.question(
                    name,
                    f"{stand.name}{_when(day, stand, '同一天')}既在{other.shift.name}又在{stand.shift.name}，"
                    "请改一个；照录只留前一个。",
                    f"{stand.name} has two posts on {stand.day}. Change one; as it is, only the first is kept.",
                )
                break


def _when(day: Day, stand: StandLine, this: str) -> str:
    """Return the day of a stand where the row does not say it: a row of a grid is a person's."""
    return this if day.date.day is not None else f"{stand.day.month}月{stand.day.day}日"


def _rested(stood: list[Stood]) -> None:
    """Ask where work follows a night or a whole day before the rest is over, at the row of the earlier shift.

    Where people usually stay for several whole days, such as a leader for a week, whole days in a row are no doubt.
    """
    pairs = [(one, then) for one, then in pairwise(stood) if one[2].day < then[2].day]
    for (day, name, stand), (_, _, then) in pairs:
        if not unrested((stand.day, stand.shift), (then.day, then.shift)):
            continue
        whole = length_of(stand.shift) is Part.WHOLE and stand.shift == then.shift
        said = f"{then.day.month}月{then.day.day}日{then.shift.name}"
        if whole and _stays(stood):
            day.found.note(name, f"{stand.name}连值到{said}。", f"{stand.name} stays on until {then.day}.")
        else:
            day.found.question(
                name,
                f"{stand.name}{stand.shift.name}之后接{said}，中间没有休息。请改一个。",
                f"{stand.name} stands again on {then.day} without rest. Change one.",
            )


def _stays(stood: list[Stood]) -> bool:
    """Whether somebody stands for days on end rather than once in a while."""
    days = sorted({stand.day for _, _, stand in stood})
    following = sum((then - day).days == 1 for day, then in pairwise(days))
    return following >= 2 and following * 2 >= len(days) - 1  # noqa: PLR2004 - three days running are a habit


def _limited(who: Person, stood: list[Stood]) -> None:
    """Ask once for each person who may stand no nights and has some; the further ones carry a hint."""
    if who.nights is not False:
        return
    nights = [one for one in stood if one[2].shift.night and not _lasting(who, one[2])]
    for day, name, stand in [one for one in stood if one[2].shift.night and _lasting(who, one[2])][:1]:
        day.found.note(
            name, f"{stand.name}登记为不值夜班，24小时班含夜间。", f"{stand.name} stands no nights; this shift has one."
        )
    if not nights:
        return
    dates = "、".join(f"{stand.day.day}日" for _, _, stand in nights)
    why = f"（{who.note}）" if who.note else ""
    for at, (day, name, stand) in enumerate(nights):
        if at == 0:
            day.found.question(
                name,
                f"{who.name}登记为不排夜班{why}，却排了{dates}夜班。请换人。",
                f"{who.name} stands no nights, yet is down for them. Change the names.",
            )
        else:
            first = nights[0][2].day
            day.found.note(
                name,
                f"{stand.name}登记为不排夜班，见{first.month}月{first.day}日。",
                f"{stand.name} stands no nights; asked at {first}.",
            )


def _lasting(who: Person, stand: StandLine) -> bool:
    """Whether it is the whole day of an officer, which offices roster for people without nights of their own, too."""
    return bool(who.unit) and length_of(stand.shift) is Part.WHOLE


def _away(who: Person, stood: list[Stood]) -> None:
    why = who.note or "已登记请假"
    for day, name, stand in stood:
        if stand.day in who.away:
            day.found.question(
                name,
                f"{who.name}{_when(day, stand, '这天')}不在（{why}），却排了{stand.shift.name}。请换人。",
                f"{who.name} is away on {stand.day}, yet is down for duty. Change the name.",
            )


def _swapped(days: list[Day]) -> None:
    """Ask about every swap that a remark speaks of, on both of its days."""
    there = {day.date.day.day: day for day in days if day.date.day is not None}
    for day in days:
        if day.date.day is None:
            continue
        swap = swap_in(day.note, day.date.day.day)
        if swap is None:
            continue
        day.found.question("note", *sentence(swap))
        for number in swap.partners:
            partner = there.get(number)
            if partner is not None and swap_in(partner.note, number) is None:
                partner.found.question(
                    "note",
                    f"{day.date.day.day}日备注“{swap.text}”，涉及这一天，请一并核对。",
                    f"The remark on {day.date.day} speaks of this day. Check both.",
                )
