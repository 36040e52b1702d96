"""A 函 in the letter form: mark, red double rules, number at the right, title, addressee (GB/T 9704-2012 10.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.official.body import write_blocks, write_title
from desktop.paper.official.colophon import write_letter_colophon
from desktop.paper.official.draft import marked
from desktop.paper.official.hanging import write_annexes
from desktop.paper.official.heads import letter_head
from desktop.paper.official.signature import SIGNATURE, write_signature
from desktop.paper.press.fonts import case
from desktop.paper.press.galley import Text
from desktop.paper.press.official import AREA, BODY, FLUSH
from desktop.paper.press.sheet import Sheet, Title, publish
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from desktop.paper.official.facts import Letter
    from desktop.paper.press.fonts import Case


def draw(facts: Letter) -> bytes:
    """Return the letter as a PDF; raise `ValueError` for a table whose rows do not fit its columns."""
    return lay(facts).content


def lay(facts: Letter, types: Case | None = None) -> Sheet:
    """Return the letter with its pages and the faces that stood in for others."""
    types, words = types or case(), wording("official")
    paper = letter_head(types, facts)
    write_title(paper, facts.title)
    paper.write(Text(words["colon"].format(label=facts.addressee), FLUSH))
    remark = Text(words["remark"].format(remark=facts.remark), BODY)
    under = len(remark.set(types, AREA.width).lines) if facts.remark else 0
    write_blocks(paper, facts.blocks, after=0 if facts.annexes else SIGNATURE + under)
    write_annexes(paper, facts.annexes, after=SIGNATURE + under)
    write_signature(paper, facts.unit, facts.on, sealed=facts.sealed, after=under)
    if facts.remark:
        paper.write(remark)
    write_letter_colophon(paper, facts)
    pages = marked(types, paper.pages(facts.title), facts.draft)
    return publish(types, pages, Title(facts.title, facts.unit, facts.number, facts.made_at))
