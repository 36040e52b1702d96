"""A report: title, body, tables on portrait and landscape pages, with a red head where it has a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.official.body import write_blocks, write_title
from desktop.paper.official.colophon import write_colophon
from desktop.paper.official.draft import marked
from desktop.paper.official.hanging import write_annexes
from desktop.paper.official.heads import document_head
from desktop.paper.official.signature import SIGNATURE, write_signature
from desktop.paper.press.fonts import case
from desktop.paper.press.galley import Text
from desktop.paper.press.official import AREA, FLUSH, Official
from desktop.paper.press.sheet import Sheet, Title, publish
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from desktop.paper.official.facts import Report
    from desktop.paper.press.fonts import Case


def draw(facts: Report) -> bytes:
    """Return the report as a PDF; raise `ValueError` for a table whose rows do not fit its columns."""
    return lay(facts).content


def lay(facts: Report, types: Case | None = None) -> Sheet:
    """Return the report with its pages and the faces that stood in for others."""
    types = types or case()
    paper = document_head(types, facts.mark, facts.number) if facts.mark else Official(types, (), AREA.y)
    write_title(paper, facts.title)
    if facts.addressee:
        paper.write(Text(wording("official")["colon"].format(label=facts.addressee), FLUSH))
    write_blocks(paper, facts.blocks, after=SIGNATURE if facts.signed and not facts.annexes else 0)
    write_annexes(paper, facts.annexes, after=SIGNATURE if facts.signed else 0)
    if facts.signed:
        write_signature(paper, facts.unit, facts.on, sealed=facts.sealed)
    if facts.colophon is not None:
        write_colophon(paper, facts.colophon)
    name = facts.title.replace("\n", "")
    pages = marked(types, paper.pages(name), facts.draft)
    return publish(types, pages, Title(name, facts.unit, facts.number or name, facts.made_at))
