"""A sheet for the wall: narrow margins, a large title, the edition, lines to sign, and the foot of all papers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.paper.press.fonts import Typeface
from desktop.paper.press.form import HAIR
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.imprint import day
from desktop.paper.press.page import A3_LANDSCAPE, BLACK, GREY, LANDSCAPE, MM, Area, Colour, Mark, Page, Rule, Square
from desktop.paper.press.sheet import Sheet, Title, publish
from desktop.paper.press.wording import wording
from desktop.post.roster.states import SheetState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.paper.press.fonts import Case
    from desktop.paper.roster.facts import Edition, RosterFacts, SheetDay
    from desktop.paper.roster.snug import Snug

HOLIDAY: Colour = (0xF6 / 255, 0xD5 / 255, 0xCF / 255)
"""Ground of a holiday: 红底, as offices mark holidays and weekends; it stays light on a black and white printer."""
WEEKEND: Colour = (0xFB / 255, 0xEC / 255, 0xE8 / 255)
HEAD: Colour = (0xEC / 255, 0xEE / 255, 0xF1 / 255)
LINE: Colour = (0x9A / 255, 0xA2 / 255, 0xAA / 255)
ALARM: Colour = (0xC0 / 255, 0x20 / 255, 0x15 / 255)
WHITE: Colour = (1.0, 1.0, 1.0)
SLATE: Colour = (0x3F / 255, 0x4F / 255, 0x63 / 255)
THIN = 0.35
MEDIUM = 0.9
HEAVY = 1.4

_MARGIN = 11 * MM
_TOP = 8 * MM
_CODE = 11 * MM
_BOTTOM = 7 * MM
_SIGNED = 48 * MM


@dataclass(frozen=True, slots=True)
class Words:
    """What stands around the table: its name, what stands at the left and right above it, and who signs below."""

    unit: str
    name: str
    left: str
    right: str
    notes: tuple[str, ...] = ()
    """Lines under the table."""
    settled: bool = True
    """False where what stands at the right warns: a draft."""


class Wall:
    """One landscape page, A4 or A3, with the room that is left for its table."""

    def __init__(self, snug: Snug, words: Words, *, large: bool) -> None:
        """Lay out head and foot; `large` is A3."""
        self.snug = snug
        self.words = words
        self.size = A3_LANDSCAPE if large else LANDSCAPE
        self.scale = 1.3 if large else 1.0
        scale, width = self.scale, self.size[0] - 2 * _MARGIN
        self._title = Area(_MARGIN, _TOP, width, 10.5 * MM * scale)
        self._line = Area(_MARGIN, self._title.bottom, width, 5.6 * MM * scale)
        self._foot = Area(_MARGIN, self.size[1] - _BOTTOM - _CODE, width, _CODE)
        self._signed = Area(_MARGIN, self._foot.y - 7.2 * MM * scale, width, 6.4 * MM * scale)
        depth = len(words.notes) * 4.4 * MM * scale
        self.notes = Area(_MARGIN, self._signed.y - depth, width, depth)
        top = self._line.bottom + 0.8 * MM
        self.table = Area(_MARGIN, top, width, self.notes.y - 1.2 * MM - top)

    def above(self) -> Iterator[Mark]:
        """Yield the title and the line under it."""
        scale, words, place = self.scale, self.words, self.snug.place
        title = Style(Typeface.XIAOBIAOSONG, 21 * scale, 26 * scale, Align.CENTRE)
        yield from place(words.unit + words.name, title, self._title)
        said = Style(Typeface.HEITI, 9.5 * scale, 12 * scale)
        right = Text(words.right, said).width(self.snug.types) + 4
        right = min(right, self._line.width * 0.4)
        yield from place(words.left, said, self._line._replace(width=self._line.width - right), 0.5)
        edition = self._line._replace(x=self._line.right - right, width=right)
        loud = replace(said, align=Align.RIGHT, colour=BLACK if words.settled else ALARM)
        yield from place(words.right, loud, edition, 0.5)

    def below(self, facts: RosterFacts, number: int, pages: int) -> Iterator[Mark]:
        """Yield the notes, the line for signatures, and the foot."""
        scale, words, place = self.scale, self.words, self.snug.place
        depth = self.notes.height / max(1, len(words.notes))
        small = Style(Typeface.HEITI, 8.5 * scale, 11 * scale)
        for row, note in enumerate(words.notes):
            yield from place(note, small, Area(_MARGIN, self.notes.y + row * depth, self.notes.width, depth), 0.5)
        yield from self._signatures()
        yield from self._imprint(facts, number, pages)

    def _signatures(self) -> Iterator[Mark]:
        words, area = wording("roster"), self._signed
        style = Style(Typeface.HEITI, 10.5 * self.scale, 13 * self.scale, Align.RIGHT)
        width = _SIGNED * self.scale
        for place, key in enumerate(("made", "checked")):
            x = area.x + area.width * (0.08 + place * 0.5)
            label = Area(x, area.y, 18 * MM * self.scale, area.height)
            yield from self.snug.place(words[key], style, label)
            yield Rule(label.right, area.bottom - 1.2 * MM, label.right + width, area.bottom - 1.2 * MM, HAIR)

    def _imprint(self, facts: RosterFacts, number: int, pages: int) -> Iterator[Mark]:
        area, imprint = self._foot, facts.imprint
        small = Style(Typeface.HEITI, 8, 10.2, colour=GREY)
        room = area._replace(width=area.width - _CODE - 3 * MM, height=area.height / 2)
        unsettled = wording("roster")["unsettled"]
        yield Rule(area.x, area.y - 0.8 * MM, area.right, area.y - 0.8 * MM, THIN, LINE)
        remark = wording("roster")["remark"]
        pairs = zip(imprint.left(unsettled), imprint.right(number, pages, remark), strict=True)
        for row, (left, right) in enumerate(pairs):
            line = room._replace(y=area.y + row * room.height)
            yield from self.snug.place(left, small, line._replace(width=line.width * 0.62), 0.5)
            share = line._replace(x=line.x + line.width * 0.62, width=line.width * 0.38)
            yield from self.snug.place(right, small.aligned(Align.RIGHT), share, 0.5)
        yield Square(area.right - _CODE, area.y, _CODE, imprint.code)


def ground(one: SheetDay) -> Colour | None:
    """Return the ground of a day's column or row: holidays, weekends, or none for a working day."""
    if not one.rest:
        return None
    return HOLIDAY if one.mark else WEEKEND


def month_words(facts: RosterFacts) -> str:
    """Return 2026年11月."""
    year, month = facts.edition.month.split("-")
    return f"{year}年{int(month)}月"


def edition_words(edition: Edition) -> str:
    """Say which edition it is and when it was published."""
    words = wording("roster")
    if edition.state is SheetState.PUBLISHED and edition.published_at is not None:
        return words["published"].format(edition=edition.number, at=day(edition.published_at))
    key = "draft" if edition.state is SheetState.DRAFT else "changed"
    return words[key].format(edition=edition.number, draft=edition.draft)


def reasons(edition: Edition) -> tuple[str, ...]:
    """Return why it was published with holes, and who allowed it, as a line under the table."""
    if not edition.holes_reason:
        return ()
    words = wording("roster")["holes_reason"]
    return (words.format(reason=edition.holes_reason.rstrip("。"), by=edition.published_by),)


def bound(types: Case, facts: RosterFacts, name: str, tables: Sequence[tuple[Wall, Sequence[Mark]]]) -> Sheet:
    """Return the sheet of all pages, each a wall with the marks of its table."""
    pages = tuple(
        Page((*wall.above(), *marks, *wall.below(facts, number, len(tables))), wall.size, ((wall.words.name, 0.0),))
        for number, (wall, marks) in enumerate(tables, start=1)
    )
    title = facts.post.name + name
    return publish(types, pages, Title(title, facts.post.name, name, facts.imprint.printed_at))


def ruled(area: Area, weight: float = HEAVY, colour: Colour = BLACK) -> Iterator[Rule]:
    """Yield the four lines around an area."""
    for x1, y1, x2, y2 in (
        (area.x, area.y, area.right, area.y),
        (area.x, area.bottom, area.right, area.bottom),
        (area.x, area.y, area.x, area.bottom),
        (area.right, area.y, area.right, area.bottom),
    ):
        yield Rule(x1, y1, x2, y2, weight, colour)
