"""会议签到表: everybody who is asked, in the order of the roll, with room to sign by hand."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop.paper.meetings.meeting_agenda import arrangements
from desktop.paper.official import report
from desktop.paper.official.facts import Column, Paragraph, Report, Side, Table
from desktop.paper.press.wording import wording
from desktop.post.meetings.states import RollMark

if TYPE_CHECKING:
    from desktop.paper.meetings.facts import SignInFacts
    from desktop.post.meetings.roll import RollEntry

_ROW = 11.0
"""Millimetres that a signature needs."""
_SPARE = 3
"""Empty rows for who comes unasked."""


def draw(facts: SignInFacts) -> bytes:
    """Return the sheet as a PDF."""
    return report.draw(paper(facts))


def paper(facts: SignInFacts) -> Report:
    """Return what the official paper says: a heading for each group, a row for each person, a few empty rows."""
    words, meeting = wording("meetings"), facts.meeting
    columns = (
        Column(words["row"], Side.CENTRE, 12),
        Column(words["unit"], Side.LEFT, 36),
        Column(words["name"], Side.CENTRE, 27),
        Column(words["signature"], Side.LEFT, 34),
        Column(words["arrived"], Side.CENTRE, 23),
        Column(words["remark"]),
    )
    rows: list[tuple[str, ...]] = []
    count = 0
    for group, entries in groupby(facts.roll, key=lambda one: one.group):
        rows.append((group.words.zh,))
        for one in entries:
            count += 1
            rows.append((str(count), one.unit, one.name, "", "", _remark(one)))
    rows += [(str(count + at), "", "", "", "", "") for at in range(1, _SPARE + 1)]
    about = (*arrangements(facts), words["count"].format(count=count))
    title = words["sign_in_title"].format(post=facts.post.name, number=meeting.number, series=facts.series.name)
    return Report(
        facts.post.name,
        title,
        (*(Paragraph(one) for one in about), Table(columns, tuple(rows), row_height=_ROW)),
        meeting.starts_at.date(),
        facts.imprint.printed_at,
        signed=False,
    )


def _remark(one: RollEntry) -> str:
    words = wording("meetings")
    if one.mark is RollMark.ON_LEAVE:
        return words["on_leave"]
    if one.stands_for:
        return words["stands_for"].format(name=one.stands_for)
    return words["observer"] if one.observer or one.mark is RollMark.OBSERVER else ""
