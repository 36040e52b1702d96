"""周例会纪要: the text as it was frozen, red head, lists of who was there, 版记 with journal head and code (10.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.meetings import body
from desktop.paper.official import minutes
from desktop.paper.official.facts import Colophon, Minutes
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from desktop.paper.meetings.facts import CorrectionFacts, MinutesFacts


def draw(facts: MinutesFacts) -> bytes:
    """Return the minutes as a PDF; the same facts give the same bytes."""
    return minutes.draw(paper(facts))


def paper(facts: MinutesFacts) -> Minutes:
    """Return what the official paper says; a draft says on each page that it is one."""
    words, meeting = wording("meetings"), facts.meeting
    issued = meeting.issued_at
    blocks, attendance = body.read(facts.body)
    on = (issued or facts.imprint.printed_at).date()
    return Minutes(
        facts.post.name,
        mark(facts),
        words["no_issue"] if meeting.issue is None else words["issue"].format(issue=meeting.issue),
        words["office"].format(post=facts.post.name),
        on,
        blocks,
        facts.imprint.printed_at,
        attendance=attendance,
        colophon=colophon(facts, meeting.digest),
        draft="" if issued else words["draft"],
    )


def mark(facts: MinutesFacts | CorrectionFacts) -> str:
    """Return the red mark: the office's own words, or the post's name with that of the series."""
    words = wording("meetings")
    if facts.series.mark:
        return words["own_mark"].format(mark=facts.series.mark)
    return words["mark"].format(post=facts.post.name, series=facts.series.name)


def colophon(facts: MinutesFacts | CorrectionFacts, digest: str) -> Colophon:
    """Return the 版记; a draft has neither a day of printing nor a head of the journal yet."""
    words = wording("meetings")
    office = words["office"].format(post=facts.post.name)
    copies = tuple(one for one in words["copies"].split("；") if one)
    imprint = facts.imprint
    if not imprint.final:
        return Colophon(office, None, copies)
    # The head that is printed is that of the entry before the issue, which cannot hold its own hash.
    before = imprint.entry - 1
    return Colophon(office, imprint.printed_at.date(), copies, imprint.journal_head, before, digest)
