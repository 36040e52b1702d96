"""The figures of last week with the week before beside them, and what has changed since the last meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import meetings as records
from desktop.ledger import rulebook
from desktop.post.meetings.dates import week_before
from desktop.post.meetings.figures import told
from desktop.post.meetings.states import AgendaSource
from desktop.post.states import WhistleState
from desktop.post.telling import tell
from desktop.post.whistle import Whistle
from desktop.procedures.meetings.matters.span import matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.book import Ledger
    from desktop.ledger.meetings import Change
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.procedures.meetings.matters.span import Span

_CHANGES = ("suspend", "resume", "escalate", "cancel_blown", "keep_rules", "keep_member", "post_officer",
            "recall_officer", "keep_cadre", "recall_cadre", "replace_duty_item", "publish", "keep_plan_rules",
            "issue_order")  # fmt: skip
"""Orders that change how the post stands, which those at the table should hear of."""
_MOST = 6
"""Changes that the agenda names; the journal has them all."""


def figures(ledger: Ledger, span: Span) -> AgendaItem:
    """Return the matter with the figures of the whole weeks before the week of the meeting."""
    weeks = span.series.every_weeks
    since, until = week_before(span.today, weeks)
    earlier = week_before(since, weeks)
    kinds = {kind.key: kind.zh for one in rulebook.all_rules(ledger) for kind in one.kinds}
    now, before = records.figures(ledger, since, until, kinds), records.figures(ledger, *earlier, kinds)
    waiting = len(ledger.having(Whistle, state=WhistleState.ON_LEDGER))
    title = "上周吹哨报到" if weeks == 1 else f"前{weeks}周吹哨报到"
    return matter(AgendaSource.FIGURES, "", title, told(now, before, waiting))


def changes(ledger: Ledger, span: Span) -> Iterator[AgendaItem]:
    """Yield the matter that tells what has changed since the last meeting; none where nothing has."""
    found = records.changes(ledger, span.since, span.until, _CHANGES)
    if found:
        lines = list(dict.fromkeys(_line(ledger, one) for one in found))
        more = f"等{len(lines)}项" if len(lines) > _MOST else ""
        yield matter(AgendaSource.CHANGES, "", "上周以来的变动", "；".join(lines[:_MOST]) + more)


def _line(ledger: Ledger, change: Change) -> str:
    words = tell(change.order, change.said).zh
    if change.noun != "whistle":
        return words
    return f"{ledger.get(Whistle, change.noun_id).serial or ''}{words}"
