"""Composes a slip: title, number line, a form over as many pages as it needs, and the foot on every page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.paper.press.cells import NUMBER, SECTION, SMALL, TITLE
from desktop.paper.press.flow import Column, Flow, marks_of
from desktop.paper.press.fonts import Case, case
from desktop.paper.press.form import HAIR, Band
from desktop.paper.press.galley import Align, Text
from desktop.paper.press.page import A4, LANDSCAPE, MM, Area, Mark, Page, Rule, Setting, Square
from desktop.paper.press.sheet import Sheet, Title, publish
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.paper.press.imprint import Imprint

_TOP = 20 * MM
_BINDING = 28 * MM
_RIGHT = 20 * MM
_FOOT = 17 * MM
"""Height of the foot: three lines, as high as a square code of 14 mm."""
_BOTTOM = 11 * MM
_CODE = 14 * MM
_GAP = 3 * MM
_DATE = 0.65
"""The widest part of the number line that its date may take."""
_CUT = 6 * MM
"""Blank above and below a line where the paper is cut."""
_OVER = 8 * MM
_MOST = 6 * MM
"""The most that spare height adds to a row for handwriting."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the form: the unit and the paper's name as the title, number left, date right."""

    unit: str
    name: str
    left: str = ""
    right: str = ""

    @property
    def title(self) -> str:
        """Unit and name, as the title and the file's title."""
        return self.unit + self.name


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot says beside the imprint: which later print counts, and a remark on every page."""

    imprint: Imprint
    unsettled: str = ""
    remark: str = ""
    basis: str = ""
    """The rule on which the paper rests, on every page (A21)."""


@dataclass(frozen=True, slots=True)
class Tail:
    """A form of its own that is cut off at the lower end of the last page: the receipt of a notice."""

    caption: str
    """What stands on the dashed line."""
    title: str
    number: str
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """A form with its head and foot."""

    head: Head
    bands: tuple[Band, ...]
    foot: Foot
    tail: Tail | None = None
    landscape: bool = False
    """Wide tables lie on their side (spec/papers.md)."""


def width(*, landscape: bool = False) -> float:
    """Return the width of a form in points."""
    return (LANDSCAPE if landscape else A4)[0] - _BINDING - _RIGHT


def compose(slip: Slip, types: Case | None = None) -> Sheet:
    """Draw one slip."""
    return compose_all((slip,), slip.head.title, types)


def compose_all(slips: Sequence[Slip], title: str, types: Case | None = None) -> Sheet:
    """Draw slips one after another into one file, each numbered from its own first page."""
    types = types or case()
    pages = tuple(page for slip in slips for page in _pages(slip, types))
    first = slips[0]
    number = first.head.left if len(slips) == 1 else ""
    named = Title(title + number, first.head.unit, title, first.foot.imprint.printed_at)
    return publish(types, pages, named)


def _pages(slip: Slip, types: Case) -> Iterator[Page]:
    size = LANDSCAPE if slip.landscape else A4
    across = width(landscape=slip.landscape)
    opening = tuple(_opening(slip.head, types, across))
    bottom = size[1] - _BOTTOM - _FOOT
    top = max(mark.area.bottom for mark in opening) + 1.2 * MM
    later = tuple(_continued(slip.head, types, across))
    below = _TOP + SMALL.leading + 1.2 * MM
    flow = Flow(types, Area(_BINDING, top, across, bottom - top), Area(_BINDING, below, across, bottom - below))
    flow.run(slip.bands)
    tail = tuple(_tail(slip.tail, flow, types, across, bottom)) if slip.tail is not None else ()
    if slip.tail is None:
        flow.spread(_MOST)
    for number, column in enumerate(flow.columns, start=1):
        head = opening if number == 1 else later
        foot = tuple(_foot(slip.foot, types, size, number, len(flow.columns)))
        last = tail if number == len(flow.columns) else ()
        yield _page(slip, column, head, (*last, *foot), number)


def _page(slip: Slip, column: Column, above: Sequence[Mark], below: Sequence[Mark], number: int) -> Page:
    marks, bookmarks = marks_of(column)
    if number == 1:
        bookmarks = ((slip.head.name + slip.head.left, 0.0), *bookmarks)
    # In the order in which a person reads, which is the order in which text is copied.
    return Page((*above, *marks, *below), LANDSCAPE if slip.landscape else A4, bookmarks)


def _tail(tail: Tail, flow: Flow, types: Case, across: float, bottom: float) -> Iterator[Mark]:
    """Yield the tail at the lower end of the last page, on a page of its own where it does not fit."""
    below = Flow(types, *(Area(_BINDING, 0.0, across, bottom),) * 2)
    below.run(tail.bands)
    title = Text(tail.title, SECTION).set(types, across)
    depth = below.columns[0].used + title.height + 2 * _CUT
    if depth > flow.columns[-1].room:
        flow.turn()
    flow.columns[-1] = replace(flow.columns[-1], area=flow.columns[-1].area._replace(height=flow.columns[-1].used))
    spare = bottom - flow.columns[-1].area.bottom - depth
    y = bottom - depth - max(0.0, min(spare, 2 * _CUT)) / 2
    caption = Text(tail.caption, SMALL.aligned(Align.CENTRE)).set(types, across)
    yield Rule(_BINDING - _OVER, y, _BINDING + across + _OVER, y, HAIR * 2, dashed=True)
    yield from caption.placed(_BINDING, y + 0.4 * MM)
    y += _CUT + 2 * MM
    yield from title.placed(_BINDING, y)
    number = Text(tail.number, NUMBER.aligned(Align.LEFT)).set(types, across)
    yield from number.placed(_BINDING, y + title.height - number.height)
    y += title.height + 1.2 * MM
    column = Column(Area(_BINDING, y, across, bottom - y), below.columns[0].strips)
    yield from marks_of(column)[0]


def _opening(head: Head, types: Case, across: float) -> Iterator[Setting]:
    title = Text(head.title, TITLE)
    if title.width(types) + TITLE.tracking * len(head.title) > across:
        title = Text(f"{head.unit}\n{head.name}", TITLE)
    galley = title.set(types, across)
    yield from galley.placed(_BINDING, _TOP)
    y = _TOP + galley.height + 3.2 * MM
    date = Text(head.right, NUMBER.aligned(Align.RIGHT))
    share = min(date.width(types) + 0.1, across * _DATE)
    yield from Text(head.left, NUMBER).set(types, across - share - _GAP).placed(_BINDING, y)
    yield from date.set(types, share).placed(_BINDING + across - share, y)


def _continued(head: Head, types: Case, across: float) -> Iterator[Mark]:
    words = wording("foot")["continued"].format(title=head.title, number=head.left)
    yield from Text(words, SMALL).set(types, across).placed(_BINDING, _TOP)


def _foot(foot: Foot, types: Case, size: tuple[float, float], number: int, pages: int) -> Iterator[Mark]:
    top = size[1] - _BOTTOM - _FOOT + _GAP
    inner = size[0] - _BINDING - _RIGHT - _CODE - _GAP
    left = (*foot.imprint.left(foot.unsettled), foot.basis)
    right = (*foot.imprint.right(number, pages, foot.remark), "")
    for place, (first, last) in enumerate(zip(left, right, strict=True)):
        y = top + place * SMALL.leading
        yield from Text(first, SMALL).set(types, inner).placed(_BINDING, y)
        yield from Text(last, SMALL.aligned(Align.RIGHT)).set(types, inner).placed(_BINDING, y)
    yield Square(size[0] - _RIGHT - _CODE, top, _CODE, foot.imprint.code)
