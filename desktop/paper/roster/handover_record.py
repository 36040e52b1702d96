"""The 交接班记录: what was handled, what is passed on, which things changed hands, signed by both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.press.cells import CENTRED, blank, label, said
from desktop.paper.press.form import Band, Cell, Row
from desktop.paper.press.galley import Text
from desktop.paper.press.imprint import day, moment
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.paper.roster.facts import HandoverFacts

_SIDES = tuple(mm * MM for mm in (26, 68, 68))
_WHOLE = tuple(mm * MM for mm in (26, 136))
_HANDLED, _OPEN, _ITEMS, _SIGN = 52 * MM, 44 * MM, 18 * MM, 20 * MM


def draw(facts: HandoverFacts) -> bytes:
    """Return the record as a PDF."""
    return lay(facts).content


def lay(facts: HandoverFacts, types: Case | None = None) -> Sheet:
    """Return the record with its pages; until both have signed it says that a later print counts."""
    words, one = wording("handover_record"), facts.handover
    head = Head(
        facts.post.name,
        words["name"],
        words["span"].format(since=moment(one.since), until=moment(one.begun_at)),
        day(one.begun_at),
    )
    bands = (
        Band(_SIDES, tuple(_sides(facts))),
        Band(_WHOLE, tuple(_matters(facts))),
        Band(_SIDES, tuple(_signatures(facts)), keep=True),
    )
    return compose(Slip(head, bands, Foot(facts.imprint, words["unsettled"], words["remark"], words["basis"])), types)


def _middle(words: str) -> Cell:
    return Cell((Text(words, CENTRED),) if words else ())


def _sides(facts: HandoverFacts) -> Iterator[Row]:
    words, one = wording("handover_record"), facts.handover
    yield Row((label(""), label(words["outgoing"]), label(words["incoming"])), 8 * MM)
    yield Row((label(words["leader"]), _middle(one.from_leader), _middle(one.to_leader)))
    yield Row((label(words["clerk"]), _middle(one.from_clerk), _middle(one.to_clerk)))


def _matters(facts: HandoverFacts) -> Iterator[Row]:
    words, one = wording("handover_record"), facts.handover
    yield Row((label(words["handled"]), said(one.handled)), _HANDLED, 1.0)
    yield Row((label(words["unhandled"]), said(one.unhandled)), _OPEN, 1.0)
    yield Row((label(words["items"]), said(one.items)), _ITEMS)
    if facts.leader_duty:
        yield Row((label(words["reach"]), said(facts.leader_duty)))
    if one.note:
        yield Row((label(words["note"]), said(one.note)))


def _signatures(facts: HandoverFacts) -> Iterator[Row]:
    """Yield the cells to be signed by hand, with the moment at which each side signed in the ledger."""
    words, one = wording("handover_record"), facts.handover
    for key in ("leader_signs", "clerk_signs"):
        cells = (blank(corner=_at(one.out_signed_at)), blank(corner=_at(one.in_signed_at)))
        yield Row((label(words[key]), *cells), _SIGN)


def _at(when: datetime | None) -> str:
    words = wording("handover_record")
    return words["signed"].format(at=moment(when)) if when is not None else words["unsigned"]
