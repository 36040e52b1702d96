"""Blocks of an official paper as paragraphs and tables of a Word file, in their named styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.official.facts import Heading, Listing, NewPage, Paragraph, Table
from desktop.paper.official.signature import PLAIN_ABOVE, SEALED_ABOVE, insets
from desktop.paper.official.title import title_lines
from desktop.paper.press.galley import Text
from desktop.paper.press.imprint import day
from desktop.paper.press.official import AREA, CHARACTER, FLUSH
from desktop.paper.press.wording import wording
from desktop.paper.word.markup import PITCH, hanging, paragraph, run, spaced, twips
from desktop.paper.word.sections import section
from desktop.paper.word.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from desktop.paper.official.facts import Attendance, Block
    from desktop.paper.press.fonts import Case

_IN = 2 * CHARACTER
_RUNNING = '<w:keepNext w:val="0"/><w:keepLines w:val="0"/>'


class Blocks:
    """Turns blocks into WordprocessingML; wide tables go on sections of their own."""

    def __init__(self, types: Case, *, letter: bool = False, draft: bool = False) -> None:
        """Begin on a portrait page, of a letter the first."""
        self._types = types
        self._letter = letter
        self._draft = draft
        self._across = False

    def written(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the blocks one after another; raise `ValueError` for a table whose rows do not fit its columns."""
        fresh = False
        for block in blocks:
            yield from self._lie(across=isinstance(block, Table) and block.landscape)
            breaking, fresh = ("<w:pageBreakBefore/>" if fresh else ""), False
            match block:
                case Heading():
                    yield _heading(block, breaking)
                case Paragraph():
                    yield from _paragraph(block, breaking)
                case Listing():
                    yield from (
                        paragraph("Item", run(sign) + run(words), hanging(_IN, self._wide(sign)))
                        for sign, words in block.items
                    )
                case Table():
                    yield table(self._types, block, breaking)
                case NewPage():
                    fresh = True
        yield from self._lie(across=False)

    def last(self) -> str:
        """Return the properties of the section in which the document ends."""
        return section(letter=self._letter, draft=self._draft, last=True)

    def _lie(self, *, across: bool) -> Iterator[str]:
        """Yield the end of a section where the next block lies on other pages than the one before it."""
        if across is not self._across:
            yield section(landscape=self._across, letter=self._letter, draft=self._draft)
            self._across, self._letter = across, False

    def _wide(self, words: str) -> float:
        return Text(words, FLUSH).advance(self._types)

    def titled(self, words: str, above: int) -> str:
        """Return the title, its lines broken as on the printed page, `above` blank lines under what is there."""
        lines = "\n".join(line.words for line in title_lines(self._types, words, AREA.width))
        return paragraph("DocTitle", run(lines), spaced(above * PITCH, PITCH))

    def present(self, rolls: Sequence[Attendance]) -> Iterator[str]:
        """Yield the lists of who was there, a blank line under the body (10.3)."""
        for place, roll in enumerate(rolls):
            label = wording("official")["colon"].format(label=roll.label)
            above = spaced(before=PITCH) if not place else ""
            words = run(label, "Label") + run(roll.words)
            yield paragraph("Present", words, above + hanging(_IN, self._wide(label)))

    def annexed(self, annexes: Sequence[str]) -> Iterator[str]:
        """Yield the names of what is annexed, a blank line under the body (7.3.4)."""
        opening = wording("official")["annexes"]
        for place, words in enumerate(annexes):
            sign = f"{place + 1}." if len(annexes) > 1 else ""
            label = sign if place else opening + sign
            left = _IN + self._wide(opening) if place else _IN
            above = spaced(before=PITCH) if not place else ""
            yield paragraph("Annex", run(label) + run(words), above + hanging(left, self._wide(label)))

    def signed(self, unit: str, on: date, *, sealed: bool) -> str:
        """Return unit and date, with room for a seal where one is set (7.3.5)."""
        blank = SEALED_ABOVE if sealed else PLAIN_ABOVE
        unit_in, date_in = insets(self._types, unit, on, sealed=sealed)
        above = f"<w:keepNext/>{spaced(before=blank * PITCH)}{_outset(unit_in)}"
        return paragraph("Signed", run(unit), above) + paragraph("Signed", run(day(on)), _outset(date_in))


def _outset(points: float) -> str:
    return f'<w:ind w:right="{twips(points)}"/>'


def _heading(block: Heading, breaking: str) -> str:
    following = run(block.run_on, "RunOn") if block.run_on else ""
    return paragraph(f"Level{block.level}", run(block.words) + following, (_RUNNING if following else "") + breaking)


def _paragraph(block: Paragraph, breaking: str) -> Iterator[str]:
    style = "Addressee" if block.flush else "Body"
    for place, line in enumerate(line.strip() for line in block.words.split("\n")):
        if line:
            yield paragraph(style, run(line), breaking if not place else "")
