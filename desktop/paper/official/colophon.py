"""The 版记 at the foot of the last page: record and code, copies, who printed it and when (GB/T 9704-2012 7.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.official.facts import Colophon
from desktop.paper.press.galley import Align, Text
from desktop.paper.press.imprint import day
from desktop.paper.press.official import AREA, FOURTH, PITCH, closing_rules
from desktop.paper.press.page import MM, Area, Square
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.official.facts import Letter
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.galley import Galley
    from desktop.paper.press.official import Official
    from desktop.paper.press.page import Mark

_CODE = 14 * MM
_RECORD = 17 * MM
_LINE = 1.0 * MM
"""What a line of the 版记 is higher than its type's own leading."""
_INNER = AREA.width - 2 * FOURTH.size
_LEFT = AREA.x + FOURTH.size
"""One character in on both sides (7.4.2, 7.4.3)."""


def write_colophon(paper: Official, colophon: Colophon) -> None:
    """Write the 版记 at the foot of the last page, a line under the text, on an even page where that is asked for."""
    copies = _copies(paper.types, colophon)
    rows = tuple(_heights(colophon, copies))
    if not rows:
        return
    height = sum(rows)
    paper.reserve(height + (0 if paper.folio.fresh else PITCH))
    if colophon.even and len(paper.folios) % 2:
        blank = paper.folio.fresh
        paper.folio.numbered = paper.folio.numbered and not blank
        paper.turn()
        # A 版记 behind a page that is left blank has no number, nor has the blank page (7.5).
        paper.folio.numbered = not blank
    top = AREA.bottom - height
    tops = [top + sum(rows[:place]) for place in range(len(rows))]
    rules = closing_rules(top, tuple(tops[1:]), AREA.bottom)
    paper.close((*rules, *_rows(paper.types, colophon, copies, tops)))
    paper.folio.y = AREA.bottom


def write_letter_colophon(paper: Official, facts: Letter) -> None:
    """Write what closes a letter: record, code and copies without rules, printer and date (10.1)."""
    colophon = Colophon("", None, facts.copies_to, facts.journal_head, facts.entry, facts.digest)
    copies = _copies(paper.types, colophon)
    rows = tuple(_heights(colophon, copies))
    if rows:
        paper.reserve(sum(rows) + (0 if paper.folio.fresh else PITCH))
        top = AREA.bottom - sum(rows)
        paper.close(
            tuple(_rows(paper.types, colophon, copies, [top + sum(rows[:place]) for place in range(len(rows))]))
        )


def _heights(colophon: Colophon, copies: Galley | None) -> Iterator[float]:
    if colophon.journal_head or colophon.digest:
        yield _RECORD
    if copies is not None:
        yield copies.height + _LINE
    if colophon.printed_by or colophon.printed_on is not None:
        yield FOURTH.leading + _LINE


def _copies(types: Case, colophon: Colophon) -> Galley | None:
    """Return the units that get a copy; wrapped lines align with the first of them, the last has a full stop."""
    if not colophon.copies_to:
        return None
    words = wording("official")
    inset = Text(words["copies"], FOURTH).advance(types)
    return Text(words["joint"].join(colophon.copies_to) + "。", FOURTH).set(types, _INNER - inset)


def _rows(types: Case, colophon: Colophon, copies: Galley | None, tops: list[float]) -> Iterator[Mark]:
    tops = list(tops)
    if colophon.journal_head or colophon.digest:
        yield from _record(types, colophon, tops.pop(0))
    if copies is not None:
        y = tops.pop(0) + _LINE / 2
        label = Text(wording("official")["copies"], FOURTH)
        yield from label.set(types, _INNER).placed(_LEFT, y)
        yield from copies.placed(_LEFT + label.advance(types), y)
    if colophon.printed_by or colophon.printed_on is not None:
        y = tops.pop(0) + _LINE / 2
        yield from Text(colophon.printed_by, FOURTH).set(types, _INNER).placed(_LEFT, y)
        if colophon.printed_on is not None:
            printed = wording("official")["printed"].format(on=day(colophon.printed_on))
            yield from Text(printed, FOURTH.aligned(Align.RIGHT)).set(types, _INNER).placed(_LEFT, y)


def _record(types: Case, colophon: Colophon, top: float) -> Iterator[Mark]:
    room = _INNER - (_CODE + 2 * MM if colophon.digest else 0.0)
    if colophon.journal_head:
        words = wording("official")["record"].format(fingerprint=colophon.fingerprint, entry=colophon.entry)
        line = Text(words, FOURTH).set(types, room)
        yield from line.placed(_LEFT, top + (_RECORD - line.height) / 2, Area(_LEFT, top, room, _RECORD))
    if colophon.digest:
        x = AREA.right - FOURTH.size - _CODE
        yield Square(x, top + (_RECORD - _CODE) / 2, _CODE, colophon.code)
