"""Minutes as an office issues them: red mark, 第N期, body, 出席 请假 列席, 版记 (GB/T 9704-2012 10.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.official.body import write_blocks, write_title
from desktop.paper.official.colophon import write_colophon
from desktop.paper.official.draft import marked
from desktop.paper.official.hanging import write_annexes, write_attendance
from desktop.paper.official.heads import minutes_head
from desktop.paper.press.fonts import case
from desktop.paper.press.galley import Text
from desktop.paper.press.official import BODY
from desktop.paper.press.sheet import Sheet, Title, publish

if TYPE_CHECKING:
    from desktop.paper.official.facts import Minutes
    from desktop.paper.press.fonts import Case


def draw(facts: Minutes) -> bytes:
    """Return the minutes as a PDF; raise `ValueError` for a table whose rows do not fit its columns."""
    return lay(facts).content


def lay(facts: Minutes, types: Case | None = None) -> Sheet:
    """Return the minutes with their pages and the faces that stood in for others."""
    types = types or case()
    paper = minutes_head(types, facts)
    if facts.title:
        write_title(paper, facts.title)
    if facts.correction is not None:
        paper.write(Text(facts.correction.words, BODY))
    write_blocks(paper, facts.blocks)
    write_annexes(paper, facts.annexes)
    if facts.attendance:
        paper.skip(1)
    for roll in facts.attendance:
        write_attendance(paper, roll)
    write_blocks(paper, facts.signatures)
    if facts.colophon is not None:
        write_colophon(paper, facts.colophon)
    name = f"{facts.mark}{facts.number}"
    pages = marked(types, paper.pages(name), facts.draft)
    return publish(types, pages, Title(name, facts.unit, facts.title or facts.mark, facts.made_at))
