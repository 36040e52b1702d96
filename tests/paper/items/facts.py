"""Facts of the papers of an invented item."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.paper.items.facts import ClosingFacts, Owing, Step, SupervisionFacts
from desktop.post.items.item import ActionItem, SupervisionSheet
from desktop.post.items.states import ItemOrigin, ItemState, Supervision
from desktop.post.moment import CHINA
from tests.paper.facts import POST
from tests.paper.roster.facts import IMPRINT

AT = datetime(2026, 9, 21, 11, 0, tzinfo=CHINA)
DUE = date(2026, 9, 30)
ITEM = ActionItem(
    "i", 2026, 12, ItemOrigin.MEETING, "m", "d", "清运龙王沟河道垃圾。", "w", "水务甲", AT, DUE, DUE,
    standard="河面无漂浮物。", state=ItemState.IN_PROGRESS,
)  # fmt: skip
OWING = Owing(POST, ITEM, "周例会第38期", "水务局", "水务甲", "公安", IMPRINT)


def sheet(level: Supervision, days: int = 1, number: int = 3, **other: object) -> SupervisionSheet:
    """Return a sheet of a level, written some days after the due date."""
    at = datetime.combine(DUE, AT.timetz()) + timedelta(days=days)
    facts = SupervisionSheet("s", "i", 2026, number, level, at, "三日内清完", "书记甲", at.date() + timedelta(days=3))
    return replace(facts, **other)  # type: ignore[arg-type]


def supervision(level: Supervision, days: int = 1, **other: object) -> SupervisionFacts:
    """Return the facts of a sheet; `other` changes the item."""
    owing = replace(OWING, item=replace(ITEM, **other))  # type: ignore[arg-type]
    notice = sheet(Supervision.NOTICE, 1, 2) if level is Supervision.REPORT else None
    return SupervisionFacts(owing, sheet(level, days), notice)


def closing(steps: int = 3, **other: object) -> ClosingFacts:
    """Return the facts of a slip with a course of so many steps; `other` changes the item."""
    done = replace(
        ITEM, state=ItemState.VERIFIED, reported_at=AT + timedelta(days=8), report="清运46车",
        verified_at=AT + timedelta(days=9), verified_by="书记甲", findings="属实",
    )  # fmt: skip
    owing = replace(OWING, item=replace(done, **other))  # type: ignore[arg-type]
    course = tuple(Step(AT + timedelta(hours=at), "进展", f"第{at + 1}段清完", "水务甲") for at in range(steps))
    return ClosingFacts(owing, course)
