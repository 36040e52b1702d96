"""Draws docs/windows-check-list.pdf, one page to be ticked by hand, from the list in docs/windows-check-list.zh-CN.md.

    python -m windows.check_list

The same list and the same fonts give the same bytes: only bundled faces are used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.paper.press.flow import Flow, marks_of
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.form import NARROW, Band, Cell, Row
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.page import GREY, MM, Area, Page
from desktop.paper.press.sheet import Title, publish
from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.page import Mark
    from desktop.paper.press.sheet import Sheet

DOCS = Path(__file__).resolve().parent.parent / "docs"
LIST = DOCS / "windows-check-list.zh-CN.md"
PAPER = DOCS / "windows-check-list.pdf"
MADE = datetime(2026, 11, 22, tzinfo=CHINA)
"""Of this list; a fixed time, so that the file changes only with its words."""

_HEAD = Style(Typeface.XIAOBIAOSONG, 16, 8 * MM, Align.CENTRE)
_NOTE = Style(Typeface.FANGSONG, 9, 4.3 * MM, colour=GREY)
_BODY = Style(Typeface.FANGSONG, 9, 3.7 * MM)
_LABEL = Style(Typeface.HEITI, 9, 3.9 * MM, Align.CENTRE)
_TICK = Style(Typeface.SONGTI, 9, 3.7 * MM, Align.CENTRE)
_LEFT, _TOP, _WIDE, _HIGH = 12 * MM, 9 * MM, 186 * MM, 280 * MM
_COLUMNS = tuple(width * MM for width in (8, 7, 65, 65, 20, 21))
_LEAST = 6.5 * MM


@dataclass(frozen=True, slots=True)
class Item:
    """One line: what to do, and what must be seen."""

    act: str
    seen: str


@dataclass(frozen=True, slots=True)
class CheckList:
    """The whole list: its title, what stands above it, and its lines by subject."""

    title: str
    notes: tuple[str, ...]
    subjects: tuple[tuple[str, tuple[Item, ...]], ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All lines in their order."""
        return tuple(item for _, items in self.subjects for item in items)


def read(text: str) -> CheckList:
    """Read the list from its Markdown: a title, paragraphs, and a table under each subject."""
    title, notes = "", []
    subjects: list[tuple[str, list[Item]]] = []
    for line in filter(None, map(str.rstrip, text.splitlines())):
        if line.startswith("## "):
            subjects.append((line[3:], []))
        elif line.startswith("# "):
            title = line[2:]
        elif line.startswith("|"):
            act, seen = (cell.strip() for cell in line.strip("|").split("|"))
            if not re.fullmatch(r"-+", act) and act != "做什么":
                subjects[-1][1].append(Item(act, seen))
        else:
            notes.append(line)
    return CheckList(title, tuple(notes), tuple((name, tuple(items)) for name, items in subjects))


def lay(found: CheckList, types: Case) -> tuple[Page, ...]:
    """Return the pages of the list; a list that is not too long has one."""
    marks: list[Mark] = []
    y = _TOP
    for text in (Text(found.title, _HEAD), *(Text(note, _NOTE) for note in found.notes)):
        galley = text.set(types, _WIDE)
        marks += galley.placed(_LEFT, y, Area(_LEFT, y, _WIDE, galley.height))
        y += galley.height
    y += 1.5 * MM
    flow = Flow(types, Area(_LEFT, y, _WIDE, _TOP + _HIGH - y), Area(_LEFT, _TOP, _WIDE, _HIGH))
    flow.run(tuple(_bands(found)))
    flow.spread(4 * MM)
    columns = [marks_of(column)[0] for column in flow.columns]
    return tuple(Page((*(() if number else marks), *drawn)) for number, drawn in enumerate(columns))


def _bands(found: CheckList) -> Iterator[Band]:
    """Yield a band for each subject, its name beside its lines; the heads of the columns stand over the first."""
    heads = ("", "号", "做什么", "应看到什么", "看到了吗", "备注")
    head = Row(tuple(_cell(words, _LABEL, shade=True) for words in heads), _LEAST)
    yield Band(_COLUMNS, (head,))
    number = 0
    for name, items in found.subjects:
        rows = []
        for item in items:
            number += 1
            cells = ((str(number), _TICK), (item.act, _BODY), (item.seen, _BODY), ("□是　□否", _TICK), ("", _BODY))
            rows.append(Row(tuple(_cell(words, style) for words, style in cells), _LEAST, stretch=1.0))
        yield Band(_COLUMNS, tuple(rows), side=_cell("\n".join(name), _LABEL, shade=True))


def _cell(words: str, style: Style, *, shade: bool = False) -> Cell:
    return Cell((Text(words, style),) if words else (), shade=shade, side=NARROW)


def draw() -> Sheet:
    """Return the printed list."""
    found, types = read(LIST.read_text(encoding="utf-8")), case(bundled_only=True)
    return publish(types, lay(found, types), Title(found.title, "Shaotai 哨台", "真机核对", MADE))


if __name__ == "__main__":
    PAPER.write_bytes(draw().content)
