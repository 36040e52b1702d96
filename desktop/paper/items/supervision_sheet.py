"""The 督办单 in the letter form: what was decided, how late it is, what is asked for, until when to answer (E15)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.official import letter
from desktop.paper.official.facts import Letter, Paragraph
from desktop.paper.press.imprint import day
from desktop.paper.press.wording import wording
from desktop.post.items.states import Supervision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.items.facts import SupervisionFacts
    from desktop.paper.official.facts import Block
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet


def draw(facts: SupervisionFacts) -> bytes:
    """Return the sheet as a PDF."""
    return lay(facts).content


def lay(facts: SupervisionFacts, types: Case | None = None) -> Sheet:
    """Return the sheet with its pages and the faces that stood in for others.

    Record and code give way where they would stand on a page of their own; the filed file keeps its SHA-256 anyway.
    """
    full = told(facts)
    sheet = letter.lay(full, types)
    if len(sheet.pages) > 1:
        bare = letter.lay(replace(full, journal_head="", digest=""), types)
        sheet = bare if len(bare.pages) < len(sheet.pages) else sheet
    return sheet


def told(facts: SupervisionFacts) -> Letter:
    """Return the letter that the sheet is."""
    words, owing, sheet = wording("supervision_sheet"), facts.owing, facts.sheet
    report = sheet.level is Supervision.REPORT
    phone = owing.post.phone
    return Letter(
        unit=owing.post.name,
        number=str(sheet.serial),
        title=words[f"title_{sheet.level.value}"],
        addressee=words["everybody"] if report else owing.unit,
        blocks=tuple(_blocks(facts)),
        on=sheet.at.date(),
        made_at=facts.imprint.printed_at,
        remark=words["telephone"].format(phone=phone) if phone else "",
        journal_head=facts.imprint.journal_head,
        entry=facts.imprint.entry,
        digest=facts.imprint.journal_head,
    )


def _blocks(facts: SupervisionFacts) -> Iterator[Block]:
    words, owing, sheet = wording("supervision_sheet"), facts.owing, facts.sheet
    item = owing.item
    helped = words["helped"].format(supports=owing.supports) if owing.supports else ""
    measured = words["measured"].format(standard=item.standard.rstrip("。")) if item.standard else ""
    yield Paragraph(
        words["decided"].format(
            source=owing.source,
            number=item.serial,
            text=item.text.rstrip("。"),
            owner=owing.owner,
            helped=helped,
            due=day(item.first_due),
            measured=measured,
        )
    )
    yield Paragraph("".join((*_standing(facts), words["asked"].format(text=sheet.text.rstrip("。")))))
    yield Paragraph(words["answer"].format(by=sheet.by, day=day(sheet.reply_by)))


def _standing(facts: SupervisionFacts) -> Iterator[str]:
    """Yield how the item stood when the sheet was written: late or nearly, how often put off and brought up."""
    words, item, sheet = wording("supervision_sheet"), facts.owing.item, facts.sheet
    left = item.days_left(sheet.at.date())
    yield words["late" if left < 0 else "today" if left == 0 else "left"].format(days=abs(left))
    if item.extensions:
        yield words["extended"].format(count=item.extensions, due=day(item.due))
    if item.carried:
        yield words["carried"].format(count=item.carried + 1)
    notice = facts.notice
    if notice is None:
        yield words["pressed"] if sheet.level is Supervision.NOTICE else words["reminded"]
        return
    unanswered = notice.replied_at is None
    yield words["unanswered" if unanswered else "answered"].format(day=day(notice.at.date()), sheet=notice.serial)
