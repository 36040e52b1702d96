"""The 补偿建议表: what each department put in and what a conference proposes to make up for it (B05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.official import report
from desktop.paper.official.facts import Block, Column, Paragraph, Report, Side, Table
from desktop.paper.press.wording import wording
from desktop.post.conferences.record import yuan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.conferences.facts import ConferenceFacts
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet


def draw(facts: ConferenceFacts) -> bytes:
    """Return the proposal as a PDF."""
    return lay(facts).content


def lay(facts: ConferenceFacts, types: Case | None = None) -> Sheet:
    """Return the proposal with its pages."""
    return report.lay(proposal(facts), types)


def proposal(facts: ConferenceFacts) -> Report:
    """Return what the official paper says; until the record is issued every page says that it is a draft."""
    words, one = wording("compensation"), facts.held.conference
    on = (one.issued_at or facts.imprint.printed_at).date()
    return Report(
        unit=facts.post.name,
        title=facts.post.name + words["name"],
        blocks=tuple(_blocks(facts)),
        on=on,
        made_at=one.issued_at or facts.imprint.printed_at,
        draft="" if facts.issued else words["draft"],
    )


def _blocks(facts: ConferenceFacts) -> Iterator[Block]:
    words, lines = wording("compensation"), facts.held.contributions
    number = facts.number or words["unnumbered"]
    yield Paragraph(words["opening"].format(number=number, title=facts.held.conference.title))
    columns = (
        Column(words["department"], Side.LEFT, 34),
        Column(words["what"]),
        Column(words["quantity"], Side.CENTRE, 20),
        Column(words["cost"], Side.RIGHT, 22),
        Column(words["proposed"], Side.RIGHT, 26),
        Column(words["ground"], Side.LEFT, 32),
    )
    rows: list[tuple[str, ...]] = []
    for whistle in dict.fromkeys(one.whistle for one in lines):
        if len(facts.whistles) > 1:
            rows.append((facts.whistles[whistle],))
        rows += [
            (
                facts.unit(one.department),
                one.what,
                one.quantity,
                _amount(one.cost) if one.cost else words["uncounted"],
                _amount(one.proposed),
                one.ground,
            )
            for one in lines
            if one.whistle == whistle
        ]
    cost, proposed = sum(one.cost for one in lines), sum(one.proposed for one in lines)
    totals = (words["total"], "", "", _amount(cost), _amount(proposed), "")
    yield Table(columns, tuple(rows), totals=totals, note=words["source"].format(whistles=facts.about, number=number))


def _amount(fen: int) -> str:
    return yuan(fen).removesuffix("元")
