"""The remarks of a whistle in sentences: limit and rule, who was late or absent, objections and rulings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.press.imprint import moment, near
from desktop.paper.press.wording import wording
from desktop.post.moment import minutes_between
from desktop.post.states import DispatchState, WhistleState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.dossier import Call, Dossier
    from desktop.post.rules import Rules

_DEFAULT = "默认值"
"""How a citation itself may say that its values are still to be checked with the district."""


def remarks(facts: Dossier) -> str:
    """Return the remarks as one paragraph, in the order limit, departments, signatures, end."""
    return "".join((*_limit(facts), *_departments(facts), *_whole(facts)))


def basis(rules: Rules) -> str:
    """Return the line that names the rule on every slip (A21), with a warning where its values are defaults."""
    words = wording("foot")
    line = words["basis"].format(version=rules.version, citation=rules.citation.rstrip("。"))
    warned = rules.confirmed or _DEFAULT in rules.citation
    return line if warned else line + words["unconfirmed"]


def _limit(facts: Dossier) -> Iterator[str]:
    words = wording("whistle_slip")
    whistle = facts.whistle
    known = [kind for kind in facts.rules.kinds if kind.key == whistle.kind]
    minutes = known[0].limit(opinion_risk=whistle.opinion_risk) if known else None
    minutes = next((call.dispatch.limit_minutes for call in facts.calls), minutes)
    if minutes is None:
        return
    stop = next((call.dispatch.stops_at for call in facts.calls), facts.rules.clock_stops_at)
    sentence = words["limit_signed" if stop == "acknowledged" else "limit"]
    yield sentence.format(minutes=minutes, version=facts.rules.version)


def _departments(facts: Dossier) -> Iterator[str]:
    for call in facts.calls:
        yield from _arrival(facts, call)
        yield from _objection(call)
    if facts.violations:
        names = "、".join(one.names for one in facts.violations if not one.void)
        if names:
            yield wording("whistle_slip")["early"].format(names=names)


def _arrival(facts: Dossier, call: Call) -> Iterator[str]:
    words, dispatch, name = wording("whistle_slip"), call.dispatch, call.department.short
    blown = facts.whistle.blown_at
    if blown is not None and dispatch.issued_at > blown:
        yield words["added"].format(name=name, at=near(dispatch.issued_at, blown))
    if dispatch.late and dispatch.stopped_at is not None:
        over = minutes_between(dispatch.deadline, dispatch.stopped_at)
        said = {"name": name, "minutes": over, "by": dispatch.excused_by, "reason": dispatch.excuse}
        yield words["excused" if dispatch.excused_by else "late_by"].format(**said)
    elif dispatch.state in (DispatchState.NO_SHOW, DispatchState.STOOD_DOWN):
        yield words[str(dispatch.state.value)].format(name=name)


def _objection(call: Call) -> Iterator[str]:
    words, dispatch = wording("whistle_slip"), call.dispatch
    if not dispatch.refusal:
        return
    yield words["refused"].format(name=call.department.short, reason=dispatch.refusal.rstrip("。"))
    if dispatch.ruled_by:
        yield words["ruled"].format(by=dispatch.ruled_by, ruling=dispatch.ruling.rstrip("。"))
    else:
        yield words["ruling_open"]
    if dispatch.state is DispatchState.CANCELLED:
        yield words["cancelled"].format(name=call.department.short)


def _whole(facts: Dossier) -> Iterator[str]:
    words, whistle = wording("whistle_slip"), facts.whistle
    if whistle.sign_due is not None and whistle.signed_at is None:
        yield words["sign_due"].format(due=moment(whistle.sign_due))
    if whistle.signed_late:
        yield words["signed_late"]
    if whistle.state is WhistleState.ON_LEDGER and whistle.review_on is not None:
        review = f"{whistle.review_on.month}月{whistle.review_on.day}日"
        yield words["suspended"].format(
            reason=whistle.ledger_reason.rstrip("。"), approver=whistle.ledger_approver, review=review
        )
    if whistle.state is WhistleState.WITHDRAWN and whistle.blown_at is not None:
        yield words["cancelled_whole"].format(reason=whistle.end_reason.rstrip("。"))
    if whistle.fallback:
        yield words["backfilled"].format(number=whistle.fallback)
