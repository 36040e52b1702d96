"""Whose an action item is: who speaks for the owner, who may check, who may answer for the chair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.post.command_post import COMMAND, Member, duty_of
from desktop.post.conferences.conference import Conference, ConferenceSeat
from desktop.post.department import Department, Officer
from desktop.post.guard import no
from desktop.post.items.side import Side
from desktop.post.items.states import ItemOrigin
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.series import SeriesSeat
from desktop.post.person import person, same_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.book import Ledger
    from desktop.post.items.item import ActionItem

_BETWEEN = re.compile(r"[、,，;；/]")


def side_of(ledger: Ledger, item: ActionItem) -> Side:
    """Return who is of the owner's side and who else is known, from all lists of people that the post keeps."""
    known = tuple(_known(ledger, item))
    mine = {item.department} - {""}
    owners = [*_BETWEEN.split(item.owner), *(name for name, units in known if mine & units or item.owner in units)]
    helpers = tuple(name for name, units in known if units & set(item.supports))
    others = (item.checker, *(name for name, _ in known))
    return Side(tuple(filter(None, map(person, owners))), tuple(filter(None, others)), helpers)


def _known(ledger: Ledger, item: ActionItem) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield every name that the post knows, with the ids of departments and names of units that it belongs to."""
    for member in ledger.having(Member, active=True):
        yield member.name, frozenset()
    for department in ledger.having(Department):
        for name in (department.contact, *department.call_order):
            yield name, frozenset((department.id,))
    for officer in ledger.having(Officer):
        yield officer.name, frozenset((officer.department,))
    for seat in ledger.having(SeriesSeat, active=True):
        yield seat.name, frozenset((seat.department, seat.unit)) - {""}
    if item.origin is ItemOrigin.MEETING:
        for entry in ledger.having(RollEntry, meeting=item.source, void=False):
            yield entry.name, frozenset((entry.department, entry.unit)) - {""}
    else:
        for place in ledger.having(ConferenceSeat, conference=item.source, void=False):
            yield place.person, frozenset((place.department,))


def chair_of(ledger: Ledger, item: ActionItem) -> str:
    """Return who was in the chair when the item was decided."""
    source: Meeting | Conference | None
    if item.origin is ItemOrigin.MEETING:
        source = ledger.find(Meeting, item.source)
    else:
        source = ledger.find(Conference, item.source)
    return source.chair if source else ""


def presiding(ledger: Ledger, item: ActionItem, name: str) -> str:
    """Return the clean name of who may answer for what was decided: its chair, the commander or a deputy."""
    clean, chair = person(name), chair_of(ledger, item)
    if clean and chair and same_person(clean, chair):
        return clean
    members = ledger.having(Member, active=True)
    if not clean or duty_of(clean, members, "by") not in COMMAND:
        who = "、".join(dict.fromkeys((*filter(None, (chair,)), *(m.name for m in members if m.duty in COMMAND))))
        raise no(
            "by",
            f"这要会议主持人、总指挥或副总指挥决定（{who}）。",
            f"Only the chair, the commander or a deputy may decide this ({who}).",
        )
    return clean
