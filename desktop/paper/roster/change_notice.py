"""The 值班变更通知: which duties changed hands, came or went, from whom to whom and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.cells import CENTRED, LABEL, blank, centred, heading, label, said
from desktop.paper.press.form import Band, Cell, Row
from desktop.paper.press.galley import Text
from desktop.paper.press.imprint import day
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose, width
from desktop.paper.press.wording import wording
from desktop.paper.roster.posts import weekday
from desktop.post.roster.states import SheetState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.paper.roster.facts import ChangeFacts, DutyChange

_COLUMNS = tuple(mm * MM for mm in (10, 26, 20, 30, 21, 21, 34))
_SIGNED = tuple(mm * MM for mm in (26, 55, 26, 55))
_LEAST = 8.5 * MM


def draw(facts: ChangeFacts) -> bytes:
    """Return the notice as a PDF."""
    return lay(facts).content


def lay(facts: ChangeFacts, types: Case | None = None) -> Sheet:
    """Return the notice with its pages; a change that is not published yet says so."""
    words, edition = wording("change_notice"), facts.edition
    year, month = edition.month.split("-")
    proposed = edition.state is SheetState.CHANGED
    name = words["proposed" if proposed else "name"].format(year=year, month=int(month))
    key = "left_proposed" if proposed else "left"
    at = edition.published_at
    right = "" if proposed or at is None else words["right"].format(at=day(at))
    head = Head(facts.post.name, name, words[key].format(edition=edition.number), right)
    people = {name for one in facts.changes for name in (one.before, one.after) if name}
    phone = facts.phone or wording("roster")["phone_blank"]
    told = words["told"].format(count=len(facts.changes), people=len(people), phone=phone)
    columns = ("no", "day", "group", "shift", "before", "after", "why")
    bands = (
        Band((width(),), (Row((said(told if facts.changes else words["none"]),)),)),
        Band(_COLUMNS, tuple(_rows(facts)), (Row(tuple(heading(words[key]) for key in columns), _LEAST),)),
        Band(_SIGNED, tuple(_signatures()), keep=True),
    )
    return compose(Slip(head, bands, Foot(facts.imprint, words["unsettled"], words["remark"])), types)


def _rows(facts: ChangeFacts) -> Iterator[Row]:
    for number, one in enumerate(facts.changes, start=1):
        yield _row(number, one)


def _row(number: int, one: DutyChange) -> Row:
    words = wording("change_notice")
    date = f"{one.day.month}月{one.day.day}日 {weekday(one.day)}"
    shift = Cell((Text(one.shift, CENTRED), Text(one.hours, replace(LABEL, size=8.5, leading=4.2 * MM))), side=0.6 * MM)
    return Row(
        (
            centred(str(number)),
            centred(date),
            centred(one.group),
            shift,
            centred(one.before or words["nobody"]),
            centred(one.after or words["nobody"]),
            centred(one.why),
        ),
        _LEAST,
    )


def _signatures() -> Iterator[Row]:
    words = wording("change_notice")
    date = wording("joint_action_record")["date"]
    yield Row((label(words["consent"]), blank(corner=date), label(words["office"]), blank(corner=date)), 18 * MM)
