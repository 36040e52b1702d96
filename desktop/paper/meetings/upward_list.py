"""上报问题清单: what the post cannot solve alone, of each source with its number, for the district (E22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.official import report
from desktop.paper.official.facts import Column, Paragraph, Report, Side, Table
from desktop.paper.press.imprint import moment
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from desktop.paper.meetings.facts import UpwardFacts


def draw(facts: UpwardFacts) -> bytes:
    """Return the list as a PDF."""
    return report.draw(paper(facts))


def paper(facts: UpwardFacts) -> Report:
    """Return what the official paper says: a heading for each source, a row for each problem, how many they are."""
    words = wording("meetings")
    columns = (
        Column(words["row"], Side.CENTRE, 12),
        Column(words["problem"]),
        Column(words["responsible"], Side.LEFT, 28),
        Column(words["since"], Side.CENTRE, 25),
        Column(words["until"], Side.CENTRE, 22),
        Column(words["state"], Side.LEFT, 25),
    )
    rows: list[tuple[str, ...]] = []
    count = 0
    for key, problems in (
        ("decided", facts.decided),
        ("on_ledger", facts.on_ledger),
        ("escalated", facts.escalated),
    ):
        if problems:
            rows.append((words[key],))
        for one in problems:
            count += 1
            until = "" if one.until is None else f"{one.until.month}月{one.until.day}日"
            rows.append((str(count), f"{one.text}（{one.number}）", one.owner, one.since, until, one.state))
    totals = ("", words["sum"].format(count=facts.count), "", "", "", "")
    intro = words["upward_intro"].format(
        at=moment(facts.at),
        district=facts.post.district,
        count=facts.count,
        number=facts.meeting.number,
        series=facts.series.name,
    )
    return Report(
        facts.post.name,
        words["upward_title"].format(post=facts.post.name),
        (Paragraph(intro), Table(columns, tuple(rows), totals=totals, note=words["sources"])),
        facts.at.date(),
        facts.imprint.printed_at,
        sealed=True,
    )
