"""The 版记 at the foot of the last page: copies, record and code, who printed it and when (GB/T 9704-2012 7.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.paper.official.facts import Colophon
from desktop.paper.press.galley import Align, Text
from desktop.paper.press.imprint import day
from desktop.paper.press.official import AREA, FOURTH, PITCH, closing_rules
from desktop.paper.press.page import MM, Area, Square
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.paper.official.facts import Letter
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.official import Official
    from desktop.paper.press.page import Mark

_CODE = 14 * MM
_RECORD = 17 * MM
_LINE = 1.0 * MM
"""What a line of the 版记 is higher than its type's own leading."""
_INNER = AREA.width - 2 * FOURTH.size
_LEFT = AREA.x + FOURTH.size
"""One character in on both sides (7.4.2, 7.4.3)."""


class _Row(NamedTuple):
    """One row between two rules: how high it is, and what draws it from its upper edge."""

    height: float
    draw: Callable[[float], Iterator[Mark]]


def write_colophon(paper: Official, colophon: Colophon) -> None:
    """Write the 版记 at the foot of the last page, a line under the text, on an even page where that is asked for."""
    types = paper.types
    rows = (*_copies(types, colophon.copies_to), *_record(types, colophon), *_printed(types, colophon))
    if not rows:
        return
    height = sum(row.height for row in rows)
    paper.reserve(height + (0 if paper.folio.fresh else PITCH))
    if colophon.even and len(paper.folios) % 2:
        blank = paper.folio.fresh
        paper.folio.numbered = paper.folio.numbered and not blank
        paper.turn()
        # A 版记 behind a page that is left blank has no number, nor has the blank page (7.5).
        paper.folio.numbered = not blank
    tops = _tops(rows)
    paper.close(closing_rules(tops[0], tuple(tops[1:]), AREA.bottom))
    _lay(paper, rows, tops)


def write_letter_colophon(paper: Official, facts: Letter) -> None:
    """Write what closes a letter: record, code and copies without rules, printer and date (10.1)."""
    colophon = Colophon(journal_head=facts.journal_head, entry=facts.entry, digest=facts.digest)
    rows = (*_record(paper.types, colophon), *_copies(paper.types, facts.copies_to))
    if rows:
        paper.reserve(sum(row.height for row in rows) + (0 if paper.folio.fresh else PITCH))
        _lay(paper, rows, _tops(rows))


def _tops(rows: tuple[_Row, ...]) -> list[float]:
    """Return where rows begin of which the last ends with the type area."""
    return [AREA.bottom - sum(row.height for row in rows[place:]) for place in range(len(rows))]


def _lay(paper: Official, rows: tuple[_Row, ...], tops: list[float]) -> None:
    for row, top in zip(rows, tops, strict=True):
        paper.close(tuple(row.draw(top)))
    paper.folio.y = AREA.bottom


def _copies(types: Case, units: tuple[str, ...]) -> Iterator[_Row]:
    """Yield the units that get a copy; wrapped lines align with the first of them, the last has a full stop."""
    if not units:
        return
    words = wording("official")
    label = Text(words["copies"], FOURTH)
    inset = label.advance(types)
    galley = Text(words["joint"].join(units) + "。", FOURTH).set(types, _INNER - inset)

    def draw(top: float) -> Iterator[Mark]:
        yield from label.set(types, _INNER).placed(_LEFT, top + _LINE / 2)
        yield from galley.placed(_LEFT + inset, top + _LINE / 2)

    yield _Row(galley.height + _LINE, draw)


def _printed(types: Case, colophon: Colophon) -> Iterator[_Row]:
    on = colophon.printed_on
    if not colophon.printed_by and on is None:
        return
    said = wording("official")["printed"].format(on=day(on)) if on is not None else ""
    date = Text(said, FOURTH.aligned(Align.RIGHT))
    office = Text(colophon.printed_by, FOURTH).fitted(types, _INNER - date.width(types) - FOURTH.size)

    def draw(top: float) -> Iterator[Mark]:
        yield from office.set(types, _INNER).placed(_LEFT, top + _LINE / 2)
        yield from date.set(types, _INNER).placed(_LEFT, top + _LINE / 2)

    yield _Row(FOURTH.leading + _LINE, draw)


def _record(types: Case, colophon: Colophon) -> Iterator[_Row]:
    if not colophon.journal_head and not colophon.digest:
        return
    words = wording("official")["record"].format(fingerprint=colophon.fingerprint, entry=colophon.entry)
    room = _INNER - (_CODE + 2 * MM if colophon.digest else 0.0)

    def draw(top: float) -> Iterator[Mark]:
        if colophon.journal_head:
            line = Text(words, FOURTH).set(types, room)
            yield from line.placed(_LEFT, top + (_RECORD - line.height) / 2, Area(_LEFT, top, room, _RECORD))
        if colophon.digest:
            x = AREA.right - FOURTH.size - _CODE
            yield Square(x, top + (_RECORD - _CODE) / 2, _CODE, colophon.code)

    yield _Row(_RECORD, draw)
