"""How a conference goes from its proposal to the last of its tasks, and what stands in its way (domain.md 7.4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.conferences import seats as table
from desktop.post.conferences import shares as portions
from desktop.post.conferences.states import ConferenceKind, ConferenceState, Signature
from desktop.post.guard import follows, no, state_in, written
from desktop.post.items.states import UNDONE
from desktop.post.person import person, same_person
from desktop.post.refused import Door
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from desktop.post.conferences.conference import Conference, ConferenceDecision, ConferenceSeat
    from desktop.post.conferences.shares import ResponsibilityShare
    from desktop.post.items.item import ActionItem
    from desktop.post.refused import Refused

S = ConferenceState
BEFORE = (S.PROPOSED, S.NOTIFIED)
"""States before the conference is held."""
SITTING = (S.IN_SESSION, S.DRAFTED, S.COUNTERSIGNING)
"""States from which it may adjourn or end without consensus."""
OPEN = (*BEFORE, *SITTING)
"""States in which it can still end in any way."""
WRITABLE = (S.IN_SESSION, S.DRAFTED)
"""States in which positions, decisions and shares are written."""
_PROPOSED = Words("提请", "the proposal")
_NOTIFIED = Words("通知", "the notice")
OPENED = Words("开会", "the opening")
ENDED = Words("形成意见", "the conclusion")


def require(wants: Iterable[Refused]) -> None:
    """Refuse by the first thing that is wanting."""
    for refused in wants:
        raise refused


def proposed(conference: Conference) -> Conference:
    """Return a proposal with clean words; a case conference is about at least one whistle."""
    if conference.kind is ConferenceKind.CASE and not conference.whistles:
        raise no("whistles", "案件会商要选至少一张哨单。", "A case conference is about at least one whistle.")
    return replace(
        conference,
        title=written("title", conference.title, "会商事项", "What it is about"),
        reason=written("reason", conference.reason, "提请事由", "Why it is proposed"),
        whistles=tuple(dict.fromkeys(conference.whistles)),
    )


def notified(
    conference: Conference,
    seats: Collection[ConferenceSeat],
    starts_at: datetime,
    place: str,
    chair: str,
    recorder: str,
    at: datetime,
) -> Conference:
    """Give notice of time and place to a complete table; given again, the time or place has changed."""
    state_in(conference.state, BEFORE, "发会商通知", "giving notice")
    require(table.composition(conference, seats))
    follows("notified_at", at, "通知", "The notice", ((conference.proposed_at, _PROPOSED),))
    follows("starts_at", starts_at, "开会时间", "The time", ((at, _NOTIFIED),))
    return replace(
        conference,
        state=S.NOTIFIED,
        starts_at=starts_at,
        place=written("place", place, "开会地点", "The place"),
        chair=person(written("chair", chair, "主持人", "The chair")),
        recorder=person(recorder) or conference.recorder,
        notified_at=at,
        end_reason="",
    )


def begun(conference: Conference, seats: Collection[ConferenceSeat], recorder: str, at: datetime) -> Conference:
    """Open the session: a complete table, lead and all required departments present or excused, a recorder."""
    state_in(conference.state, (S.NOTIFIED,), "开会", "opening the session")
    require(table.composition(conference, seats))
    require(table.attendance(seats))
    follows("opened_at", at, "开会", "The opening", ((conference.notified_at, _NOTIFIED),))
    name = person(written("recorder", recorder or conference.recorder, "记录人", "The recorder"))
    return replace(conference, state=S.IN_SESSION, opened_at=at, recorder=name)


def drafted(conference: Conference, seats: Collection[ConferenceSeat], conclusion: str, at: datetime) -> Conference:
    """Close the session with its one conclusion (B03): everybody has a position, the required ones were there."""
    state_in(conference.state, (S.IN_SESSION,), "形成意见", "concluding")
    require(table.held(conference, seats))
    follows("ended_at", at, "散会", "The end", ((conference.opened_at, OPENED),))
    return replace(conference, state=S.DRAFTED, conclusion=_conclusion(conclusion), ended_at=at)


def reworded(conference: Conference, conclusion: str) -> Conference:
    """Put the conclusion of a draft into other words before it goes round."""
    state_in(conference.state, (S.DRAFTED,), "改会商结论", "rewording the conclusion")
    return replace(conference, conclusion=_conclusion(conclusion))


def _conclusion(text: str) -> str:
    return written("conclusion", text, "会商结论", "The conclusion")


def sent_round(
    conference: Conference,
    seats: Collection[ConferenceSeat],
    decisions: Collection[ConferenceDecision],
    shares: Collection[ResponsibilityShare],
) -> Conference:
    """Send the draft round for signatures: from now on its words stand still."""
    state_in(conference.state, (S.DRAFTED,), "送会签", "sending it round")
    require(_complete(conference, seats, decisions, shares))
    return replace(conference, state=S.COUNTERSIGNING)


def _complete(
    conference: Conference,
    seats: Collection[ConferenceSeat],
    decisions: Collection[ConferenceDecision],
    shares: Collection[ResponsibilityShare],
) -> Iterator[Refused]:
    yield from table.held(conference, seats)
    seated = {one.department for one in table.live(seats)}
    yield from portions.wanting(shares, seated)
    if any(not one.void and one.department and one.department not in seated for one in decisions):
        yield no(
            "department",
            "有议定事项的责任部门已不在会上。请改责任部门。",
            "A decision's department sits no longer at the table. Name another.",
            Door("edit_decision", Words("改议定事项", "Change the decision")),
        )


def issued(  # noqa: PLR0913 - what an issue writes down
    conference: Conference,
    seats: Collection[ConferenceSeat],
    by: str,
    at: datetime,
    *,
    commanding: bool,
    year: int,
    number: int,
    head: str,
) -> Conference:
    """Issue the record: all have signed or refused; by the chair, or where somebody refused by the command alone."""
    may_issue(conference, seats, by, commanding=commanding)
    follows("issued_at", at, "签发", "The issue", ((conference.ended_at, ENDED), *_signed_at(seats)))
    return replace(conference, state=S.ISSUED, year=year, number=number, issued_at=at, issued_by=person(by), head=head)


def _signed_at(seats: Iterable[ConferenceSeat]) -> Iterator[tuple[datetime | None, Words]]:
    for one in table.live(seats):
        yield one.signed_at, Words(f"{one.unit}会签", f"the signature of {one.unit}")


def may_issue(conference: Conference, seats: Collection[ConferenceSeat], by: str, *, commanding: bool) -> None:
    """Refuse an issue whose time has not come, or by somebody who may not decide it."""
    state_in(conference.state, (S.COUNTERSIGNING,), "签发", "issuing")
    require(table.signatures(seats))
    if not commanding and not same_person(by, conference.chair):
        raise no(
            "by",
            f"会商纪要由总指挥、副总指挥或主持人（{conference.chair}）签发。",
            f"The commander, a deputy or the chair ({conference.chair}) issues the record.",
            rule="A15",
        )
    refusing = [one for one in table.live(seats) if one.signature is Signature.REFUSED]
    if refusing and not commanding:
        raise no(
            "by",
            f"{table.names(refusing)}拒签，要总指挥或副总指挥签发。",
            "A department refused to sign; only the commander or a deputy may issue it.",
            Door("no_consensus", Words("按未达成一致上报", "Send it up without consensus")),
            rule="C07",
        )


def executing(conference: Conference) -> Conference:
    """Go on to execution: tasks come only from what was issued (B02)."""
    state_in(conference.state, (S.ISSUED,), "落实", "execution")
    return replace(conference, state=S.EXECUTING)


def completed(conference: Conference, items: Collection[ActionItem], at: datetime) -> Conference:
    """Complete an issued conference once all that it asked for is verified or dropped."""
    state_in(conference.state, (S.ISSUED, S.EXECUTING), "办结", "completing")
    owed = [one for one in items if one.state in UNDONE]
    if owed:
        raise no(
            "items",
            f"还有 {len(owed)} 件议定事项没销号。",
            f"{len(owed)} action item(s) are not verified yet.",
            Door("items", Words("去看议定事项", "See the action items")),
        )
    return replace(conference, state=S.COMPLETED, completed_at=at)


def wanting(
    conference: Conference,
    seats: Collection[ConferenceSeat],
    decisions: Collection[ConferenceDecision],
    shares: Collection[ResponsibilityShare],
) -> tuple[Refused, ...]:
    """Return everything that still stands between a conference and its next step, for who looks at it."""
    if conference.state is S.PROPOSED:
        return tuple(table.composition(conference, seats))
    if conference.state is S.NOTIFIED:
        return (*table.composition(conference, seats), *table.attendance(seats))
    if conference.state is S.IN_SESSION:
        return tuple(table.held(conference, seats))
    if conference.state is S.DRAFTED:
        return tuple(_complete(conference, seats, decisions, shares))
    return tuple(table.signatures(seats)) if conference.state is S.COUNTERSIGNING else ()
