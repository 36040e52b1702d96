"""Draws minutes, letters and reports as Word files; the same facts give the same bytes."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from desktop.paper.official.facts import Colophon, Letter, Minutes, Report
from desktop.paper.press.fonts import case
from desktop.paper.press.wording import wording
from desktop.paper.word import heads, package
from desktop.paper.word.blocks import Blocks
from desktop.paper.word.colophon import Copy, colophon, draw_codes
from desktop.paper.word.markup import paragraph, run
from desktop.paper.word.sections import furnish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

    from desktop.paper.press.fonts import Case

Official = Minutes | Letter | Report
_PROGRAM = "Shaotai 哨台"
_ABOVE = 2
"""Blank lines above a title (7.3.1)."""


def draw(facts: Official, *, issued: bool = False) -> bytes:
    """Return a paper as a .docx file; what is `issued` says that it is a copy, of which number and digest.

    Raises `ValueError` for a table whose rows do not fit its columns.
    """
    types = case()
    document = package.empty()
    copy = _copied(facts) if issued and not facts.draft else None
    blocks = Blocks(types, letter=isinstance(facts, Letter), draft=bool(facts.draft))
    content = _content(types, facts, blocks, copy)
    package.fill(document, "".join(content) + blocks.last())
    furnish(document, facts.draft, heads.letter_head(types, facts) if isinstance(facts, Letter) else ("", ""))
    draw_codes(document)
    _describe(document, facts, copy)
    return package.saved(document)


def _content(types: Case, facts: Official, blocks: Blocks, copy: Copy | None) -> Iterator[str]:
    match facts:
        case Minutes():
            return _minutes(types, facts, blocks, copy)
        case Letter():
            return _letter(facts, blocks, copy)
        case Report():
            return _report(types, facts, blocks, copy)


def _copied(facts: Official) -> Copy | None:
    digest = facts.digest if isinstance(facts, Letter) else facts.colophon.digest if facts.colophon else ""
    return Copy(facts.number, digest) if digest and facts.number else None


def _minutes(types: Case, facts: Minutes, blocks: Blocks, copy: Copy | None) -> Iterator[str]:
    yield heads.minutes_head(types, facts)
    if facts.title:
        yield blocks.titled(facts.title, _ABOVE)
    if facts.correction is not None:
        yield paragraph("Body", run(facts.correction.words))
    yield from blocks.written(facts.blocks)
    yield from blocks.annexed(facts.annexes)
    yield from blocks.present(facts.attendance)
    yield from blocks.written(facts.signatures)
    if facts.colophon is not None:
        yield colophon(facts.colophon, copy)


def _letter(facts: Letter, blocks: Blocks, copy: Copy | None) -> Iterator[str]:
    words = wording("official")
    yield heads.letter_number(facts)
    yield blocks.titled(facts.title, _ABOVE)
    yield paragraph("Addressee", run(words["colon"].format(label=facts.addressee)))
    yield from blocks.written(facts.blocks)
    yield from blocks.annexed(facts.annexes)
    yield blocks.signed(facts.unit, facts.on, sealed=facts.sealed)
    if facts.remark:
        yield paragraph("Remark", run(words["remark"].format(remark=facts.remark)))
    closing = Colophon(
        copies_to=facts.copies_to, journal_head=facts.journal_head, entry=facts.entry, digest=facts.digest
    )
    yield colophon(closing, copy, ruled=False)


def _report(types: Case, facts: Report, blocks: Blocks, copy: Copy | None) -> Iterator[str]:
    if facts.mark:
        yield heads.document_head(types, facts.mark, facts.number)
    yield blocks.titled(facts.title, _ABOVE if facts.mark else 0)
    if facts.addressee:
        yield paragraph("Addressee", run(wording("official")["colon"].format(label=facts.addressee)))
    yield from blocks.written(facts.blocks)
    yield from blocks.annexed(facts.annexes)
    if facts.signed:
        yield blocks.signed(facts.unit, facts.on, sealed=facts.sealed)
    if facts.colophon is not None:
        yield colophon(facts.colophon, copy)


def _describe(document: Document, facts: Official, copy: Copy | None) -> None:
    """Write what the file says about itself: as the PDF does, and of which issue it is a copy."""
    words, about = wording("word"), document.core_properties
    if isinstance(facts, Minutes):
        name = f"{facts.mark}{facts.number}"
        about.subject = facts.title or facts.mark
    else:
        name = facts.title.replace("\n", "")
        about.subject = facts.number or name
    about.title, about.author, about.last_modified_by = name, facts.unit, _PROGRAM
    about.language = "zh-CN"
    about.created = about.modified = facts.made_at.astimezone(UTC).replace(tzinfo=None)
    about.revision = 1
    about.keywords, about.category = "", ""
    about.comments = copy.words if copy is not None else ""
    about.content_status = facts.draft or (words["status"] if copy is not None else "")
    about.identifier = f"sha256:{copy.digest}" if copy is not None else ""
    about.version = copy.number if copy is not None else ""
