"""Prints pages into a PDF: fonts embedded, text selectable, metadata in Chinese, the same input the same bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.paper.press.page import Bookmark, Page, Setting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop.paper.press.fonts import Case, Substitution

_PROGRAM = "Shaotai 哨台"


@dataclass(frozen=True, slots=True)
class Title:
    """What the file says about itself: title, author (the unit), subject, and when it was made."""

    title: str
    author: str
    subject: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawn paper: the bytes of its PDF, its pages, and which faces stood in for others."""

    content: bytes
    pages: tuple[Page, ...]
    substitutions: tuple[Substitution, ...]


def publish(case: Case, pages: Sequence[Page], title: Title) -> Sheet:
    """Print `pages` as one PDF."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    from desktop.paper.press.embedding import Tray, no_font
    from desktop.paper.press.printer import Printer

    # Streams in plain bytes: the text encoding that reportlab adds by default is slow and a quarter larger.
    rl_config.useA85 = 0
    file = io.BytesIO()
    begin: Any = no_font()
    canvas = Canvas(file, pagesize=pages[0].size, pageCompression=1, invariant=1, initialFontName=begin, lang="zh-CN")
    tray = Tray(case, canvas)
    canvas.setTitle(title.title)
    canvas.setAuthor(title.author)
    canvas.setSubject(title.subject)
    canvas.setCreator(_PROGRAM)
    canvas.setProducer(_PROGRAM)
    made = title.made_at
    offset = made.strftime("%z") or "+0000"
    canvas.setDateFormatter(lambda *_: f"D:{made:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:]}'")
    canvas.showOutline()
    above = -1
    for number, page in enumerate(pages):
        canvas.setPageSize(page.size)
        for place, bookmark in enumerate(page.bookmarks):
            key = f"p{number}-{place}"
            words, depth, level = Bookmark(*bookmark)
            # An outline cannot skip a level, as a text may whose （一） stands under no 一、.
            above = min(level, above + 1)
            canvas.bookmarkHorizontal(key, 0, page.size[1] - depth)
            canvas.addOutlineEntry(words, key, level=above)
        Printer(canvas, tray, page.size[1]).print(page.marks)
        canvas.showPage()
    canvas.save()
    settings = [mark for page in pages for mark in page.marks if isinstance(mark, Setting)]
    set_in = [(setting.typeface, setting.text[setting.opened :]) for setting in settings]
    set_in += [(setting.opening, setting.text[: setting.opened]) for setting in settings if setting.opening]
    used = case.substitutions(set_in)
    return Sheet(file.getvalue(), tuple(pages), used)
