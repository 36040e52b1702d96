"""更正: a numbered paper that says what issued minutes should have said; the original stays as it is (C22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.meetings.minutes import colophon, mark
from desktop.paper.official import minutes
from desktop.paper.official.facts import Correction, Minutes, Paragraph
from desktop.paper.press.wording import wording
from desktop.post.serial import CORRECTION, Serial

if TYPE_CHECKING:
    from desktop.paper.meetings.facts import CorrectionFacts


def draw(facts: CorrectionFacts) -> bytes:
    """Return the correction as a PDF; the same facts give the same bytes."""
    return minutes.draw(paper(facts))


def paper(facts: CorrectionFacts) -> Minutes:
    """Return what the official paper says: what it is about, the printed words, the right ones, the reason."""
    words, one, meeting = wording("meetings"), facts.correction, facts.meeting
    original = words["issue"].format(issue=meeting.issue)
    issued = meeting.issued_at or one.at
    blocks = (
        Paragraph(words["wrong"].format(words=one.wrong)),
        Paragraph(words["right"].format(words=one.right)),
        Paragraph(words["reason"].format(reason=one.reason)),
        Paragraph(words["stands"]),
    )
    return Minutes(
        facts.post.name,
        mark(facts),
        str(Serial(one.year, one.number, CORRECTION)),
        words["office"].format(post=facts.post.name),
        one.at.date(),
        blocks,
        one.at,
        title=words["correction_title"].format(series=facts.series.name, original=original),
        colophon=colophon(facts, facts.original_digest),
        correction=Correction(one.number, original, issued.date(), facts.original_digest),
    )
