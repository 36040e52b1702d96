"""The 调度令: an order under command authority, laid out as GB/T 9704-2012 10.2 asks of orders (A15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.paper.press.cells import SMALL, blank, label, said
from desktop.paper.press.flow import Flow, marks_of
from desktop.paper.press.fonts import case
from desktop.paper.press.form import Band, Row
from desktop.paper.press.galley import Align, Text
from desktop.paper.press.imprint import day, moment, near
from desktop.paper.press.official import (
    AREA,
    BODY,
    FLUSH,
    FOURTH,
    NUMBER,
    Official,
    body,
    closing_rules,
    red_mark,
)  # fmt: skip
from desktop.paper.press.page import MM, Area, Square
from desktop.paper.press.sheet import Sheet, Title, publish
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.imprint import Imprint
    from desktop.paper.press.page import Mark, Page
    from desktop.post.command_post import CommandPost
    from desktop.post.department import Department
    from desktop.post.order import CommandOrder

_BELOW_TOP = 20 * MM
"""From the top of the type area to the mark of an order (10.2)."""
_BLANK_LINES = 2.0
"""Blank lines under the mark and under the number of an order (10.2)."""
_SIGNATURE_LINES = 3.5
_CODE = 14 * MM
_RECORD = 17 * MM
_ISSUED = 8 * MM
_GAP = 3 * MM
_RECEIPT = tuple(mm * MM for mm in (22, 56, 22, 56))
_SIGNED = 11.0
"""Characters left free for the signature, right of the commander's title."""


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """One order with the unit that it addresses and the imprint of its paper."""

    post: CommandPost
    order: CommandOrder
    department: Department
    imprint: Imprint
    issuer_title: str = ""
    """Title of the one who signs, 总指挥 where it is left empty; the name is written by hand."""
    whistle: str = ""
    """Number of the whistle that the order belongs to."""


def draw(facts: OrderFacts) -> bytes:
    """Return the order as a PDF."""
    return lay(facts).content


def lay(facts: OrderFacts, types: Case | None = None) -> Sheet:
    """Return the order with its pages and the faces that stood in for others."""
    types = types or case()
    title = facts.post.name + wording("order_sheet")["name"]
    pages = _written(facts, types, _BLANK_LINES)
    if len(pages) > 1:
        # The standard lets blank lines give way where the signature would stand on a page of its own (7.3.5.6).
        close = _written(facts, types, 1.0)
        pages = close if len(close) < len(pages) else pages
    about = Title(title + str(facts.order.serial), facts.post.name, title, facts.imprint.printed_at)
    return publish(types, pages, about)


def _written(facts: OrderFacts, types: Case, blank_lines: float) -> tuple[Page, ...]:
    words, order = wording("order_sheet"), facts.order
    mark = red_mark(types, facts.post.name + words["name"], _BELOW_TOP)
    paper = Official(types, mark, max(one.area.bottom for one in mark))
    paper.skip(blank_lines)
    paper.write(Text(str(order.serial), NUMBER))
    paper.skip(blank_lines)
    paper.write(Text(words["addressee"].format(department=facts.department.name), FLUSH))
    for paragraph in body(_words(facts)):
        paper.write(paragraph)
    paper.ensure(_SIGNATURE_LINES + 1)
    paper.write(Text(words["closing"], BODY))
    _sign(paper, facts)
    _close(paper, facts, types)
    return paper.pages(words["name"] + str(order.serial))


def _words(facts: OrderFacts) -> str:
    words, order = wording("order_sheet"), facts.order
    terms = []
    if order.due_at is not None:
        terms.append(words["due"].format(at=moment(order.due_at)))
    if order.basis:
        terms.append(words["basis"].format(basis=order.basis.rstrip("。")))
    if facts.whistle:
        terms.append(words["whistle"].format(number=facts.whistle))
    return "\n".join((order.text, "".join(terms)))


def _sign(paper: Official, facts: OrderFacts) -> None:
    """Leave room for the signature right of the title and write the time of issue under it, four characters in."""
    words = wording("order_sheet")
    paper.skip(_SIGNATURE_LINES - 2)
    style = FLUSH.aligned(Align.RIGHT)
    title = words["issuer"].format(title=facts.issuer_title or words["commander"])
    paper.write(Text(title, style), outset=_SIGNED * style.size)
    paper.write(Text(moment(facts.order.issued_at), style), outset=4 * style.size)


def _close(paper: Official, facts: OrderFacts, types: Case) -> None:
    """Lay the receipt and the 版记 with record and code at the foot of the last page."""
    receipt = Flow(types, AREA, AREA)
    receipt.run((Band(_RECEIPT, tuple(_receipt(facts))),))
    table = receipt.columns[0].used
    top = paper.reserve(2 * _GAP + table + _RECORD + _ISSUED) + _GAP
    receipt.columns[0].area = Area(AREA.x, top, AREA.width, table)
    ruled = top + table + _GAP
    paper.close((*marks_of(receipt.columns[0])[0], *_colophon(facts, types, ruled)))


def _receipt(facts: OrderFacts) -> Iterator[Row]:
    words, order = wording("order_sheet"), facts.order
    at = near(order.received_at, order.issued_at) if order.received_at is not None else words["time_blank"]
    said_by = words["received"].format(name=order.received_by) if order.received_by else ""
    yield Row((label(words["signature"]), blank(corner=said_by), label(words["received_at"]), said(at)), 11 * MM)


def _colophon(facts: OrderFacts, types: Case, top: float) -> Iterator[Mark]:
    words, imprint = wording("order_sheet"), facts.imprint
    middle, bottom = top + _RECORD, top + _RECORD + _ISSUED
    yield from closing_rules(top, (middle,), bottom)
    record = words["record"].format(fingerprint=imprint.fingerprint, entry=imprint.entry)
    lines = (record, imprint.left("")[0])
    for place, line in enumerate(lines):
        galley = Text(line, SMALL).set(types, AREA.width - _CODE - 8 * MM)
        yield from galley.placed(AREA.x + FOURTH.size, top + (_RECORD - 2 * SMALL.leading) / 2 + place * SMALL.leading)
    yield Square(AREA.right - FOURTH.size - _CODE, top + (_RECORD - _CODE) / 2, _CODE, imprint.code)
    inner = AREA.width - 2 * FOURTH.size
    y = middle + (_ISSUED - FOURTH.leading) / 2
    yield from Text(facts.post.name, FOURTH).set(types, inner).placed(AREA.x + FOURTH.size, y)
    issued = words["printed"].format(at=day(facts.order.issued_at))
    yield from Text(issued, FOURTH.aligned(Align.RIGHT)).set(types, inner).placed(AREA.x + FOURTH.size, y)
