"""周例会议程: what is to be dealt with, in its order, with the facts as they stood at the cut-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.official import report
from desktop.paper.official.facts import Column, Paragraph, Report, Side, Table
from desktop.paper.press.imprint import moment
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.meetings.facts import AgendaFacts, SignInFacts


def draw(facts: AgendaFacts) -> bytes:
    """Return the agenda as a PDF."""
    return report.draw(paper(facts))


def paper(facts: AgendaFacts) -> Report:
    """Return what the official paper says: when and where, then a row for each matter."""
    words, meeting = wording("meetings"), facts.meeting
    columns = (
        Column(words["row"], Side.CENTRE, 12),
        Column(words["matter"], Side.LEFT, 46),
        Column(words["facts"]),
        Column(words["source"], Side.CENTRE, 22),
        Column(words["times"], Side.CENTRE, 17),
    )
    rows = tuple(
        (
            str(at),
            one.title,
            one.detail,
            one.source.words.zh,
            words["nth"].format(times=one.times) if one.times > 1 else "",
        )
        for at, one in enumerate(facts.matters, start=1)
    )
    about = [*arrangements(facts)]
    if meeting.frozen_at is None:
        about.append(words["not_frozen"])
    else:
        about.append(words["cutoff"].format(at=moment(meeting.frozen_at)))
    title = words["agenda_title"].format(post=facts.post.name, number=meeting.number, series=facts.series.name)
    return Report(
        facts.post.name,
        title,
        (*(Paragraph(one) for one in about), Table(columns, rows)),
        meeting.starts_at.date(),
        facts.imprint.printed_at,
        signed=False,
        draft="" if meeting.frozen_at is not None else words["draft"],
    )


def arrangements(facts: AgendaFacts | SignInFacts) -> Iterator[str]:
    """Yield when and where the meeting is, who is in the chair and who takes the minutes."""
    words, meeting = wording("meetings"), facts.meeting
    yield words["when"].format(at=moment(meeting.opened_at or meeting.starts_at))
    for key, value in (("place", meeting.place), ("chair", meeting.chair), ("recorder", meeting.recorder)):
        if value:
            yield words[key].format(**{key: value})
