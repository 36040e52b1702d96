"""Which orders a whistle and its departments offer now; what cannot be done says why, what makes no sense goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from desktop.post.conferences.course import OPEN
from desktop.post.states import EXPECTED_STATES, ON_SITE_STATES, OPEN_STATES, DispatchState, WhistleState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from desktop.ledger.boards import Case
    from desktop.post.conferences.conference import Conference
    from desktop.post.dispatch import Dispatch
    from desktop.post.order import CommandOrder

translate = QCoreApplication.translate
S, D = WhistleState, DispatchState
_RUNS = (S.BLOWN, S.IN_ACTION)
_ON_THE_WAY = (D.ISSUED, D.ACKNOWLEDGED, D.EN_ROUTE)
_BEFORE_THE_WAY = (D.ISSUED, D.ACKNOWLEDGED)
_CALLED = (*EXPECTED_STATES, *ON_SITE_STATES)
_IN_HAND = (*OPEN_STATES, S.ON_LEDGER)


@dataclass(frozen=True, slots=True)
class Act:
    """One order on offer: its name, its words, whether it concerns the department, and why it is closed."""

    name: str
    text: str
    of: Literal["department", "whistle"] = "whistle"
    closed: str = ""


def of_department(case: Case, call: Dispatch, now: datetime) -> Iterator[Act]:
    """Yield the orders to one department."""
    state, whistle = call.state, case.whistle.state
    there = any(one.there and one.dispatch == call.id for one in case.presences)
    waiting = sum(1 for task in case.tasks if task.department == call.department and not task.done)
    in_hand, runs = whistle in _IN_HAND, whistle in _RUNS
    on_site = in_hand and call.on_site
    on_the_way = in_hand and state in _ON_THE_WAY
    early = translate("Acts", "the limit {time} has not passed").format(time=f"{call.deadline:%H:%M}")
    unfinished = translate("Acts", "{n} task(s) open").format(n=waiting)
    undone = translate("Acts", "possible when the work is done")
    known = call.acknowledged_at or call.departed_at or call.reported_at
    offers = (
        (in_hand and state is D.ISSUED, "acknowledge", translate("Acts", "Acknowledged"), ""),
        (in_hand and state in _BEFORE_THE_WAY, "depart", translate("Acts", "Set out"), ""),
        (in_hand and call.expected, "telephone", translate("Acts", "Telephone ..."), ""),
        (in_hand and state in (*_ON_THE_WAY, D.NO_SHOW), "report_in", translate("Acts", "Arrived ..."), ""),
        (on_the_way, "refuse", translate("Acts", "Objects ..."), ""),
        (on_the_way, "no_show", translate("Acts", "Confirm no show"), early if now <= call.deadline else ""),
        (in_hand and state in (D.RULING, D.REFUSED), "rule", translate("Acts", "Rule ..."), ""),
        (on_site, "join", translate("Acts", "More people ..."), ""),
        (runs, "give_task", translate("Acts", "Give a task ..."), ""),
        (in_hand and bool(waiting), "finish_task", translate("Acts", "Finish a task ..."), ""),
        (
            on_site and state is D.REPORTED,
            "finish_work",
            translate("Acts", "Work done"),
            unfinished if waiting else "",
        ),
        (on_site and there, "release", translate("Acts", "Leave ..."), ""),
        (on_site and there, "relieve", translate("Acts", "Relieve ..."), ""),
        (on_site, "permit", translate("Acts", "Permit to leave ..."), "" if state is D.WORK_DONE else undone),
        (on_site and there, "leave_early", translate("Acts", "Left without ground ..."), ""),
        (runs and state in _CALLED, "stand_down", translate("Acts", "Stand down ..."), ""),
        (
            (call.late or state is D.NO_SHOW) and not call.excused_by,
            "excuse",
            translate("Acts", "Do not count as late ..."),
            "",
        ),
        (known is not None, "correct_time", translate("Acts", "Correct a time ..."), ""),
    )
    for possible, name, text, closed in offers:
        if possible:
            yield Act(name, text, "department", closed)


def of_whistle(
    case: Case,
    orders: tuple[CommandOrder, ...],
    *,
    rated: bool,
    conferences: tuple[Conference, ...] = (),
    unanswered: bool = False,
) -> Iterator[Act]:
    """Yield the orders to the whistle as a whole; `rated` tells that its evaluation is complete.

    `conferences` are those about it, `unanswered` tells that a superior waits for an answer.
    """
    whistle, state = case.whistle, case.whistle.state
    runs, in_hand = state in _RUNS, state in _IN_HAND
    blown = whistle.blown_at is not None and state is not S.ARCHIVED
    unsigned = whistle.sign_due is not None and whistle.signed_at is None
    running = any(one.state in OPEN for one in conferences)
    confer = translate("Acts", "Confer ...")
    if whistle.conference_open:
        confer = translate("Acts", "Its conference") if running else translate("Acts", "Close the conference ...")
    offers = (
        (state is S.DRAFT, "submit", translate("Acts", "Send to screening"), ""),
        (state is S.DRAFT, "edit", translate("Acts", "Fill in the form"), ""),
        (state is S.SCREENING, "blow", translate("Acts", "Approve and blow"), ""),
        (state is S.SCREENING, "send_back", translate("Acts", "Return it ..."), ""),
        (state is S.SCREENING, "merge", translate("Acts", "Merge ..."), ""),
        (state in (S.DRAFT, S.SCREENING), "withdraw", translate("Acts", "Withdraw ..."), ""),
        (runs, "add_department", translate("Acts", "Call one more ..."), ""),
        (runs, "report_done", translate("Acts", "Report complete ..."), missing(case)),
        (state is S.CHECKING, "check", translate("Acts", "Check ..."), ""),
        (state is S.CLOSED, "evaluate", translate("Acts", "Rate ..."), ""),
        (
            state is S.CLOSED,
            "archive",
            translate("Acts", "Archive"),
            "" if rated else translate("Acts", "rate it first"),
        ),
        (state in (S.CLOSED, S.ARCHIVED), "recur", translate("Acts", "It came back: blow again"), ""),
        (unsigned, "countersign", translate("Acts", "Sign later ..."), ""),
        (in_hand, "confer", confer, ""),
        (in_hand and not running, "roadside", translate("Acts", "Conference on the road ..."), ""),
        (in_hand, "escalate", translate("Acts", "Escalation ..."), ""),
        (state is S.ON_LEDGER, "resume", translate("Acts", "Off the ledger ..."), ""),
        (runs, "suspend", translate("Acts", "On the ledger ..."), ""),
        (blown, "witness", translate("Acts", "Witness ..."), ""),
        (blown, "leader_arrives", translate("Acts", "Leader on the scene ..."), ""),
        (
            blown and any(visit.left_at is None for visit in case.visits),
            "leader_leaves",
            translate("Acts", "Leader leaves ..."),
            "",
        ),
        (blown, "superior", translate("Acts", "From a superior ..."), ""),
        (blown and unanswered, "answer_superior", translate("Acts", "Answer to a superior ..."), ""),
        (blown, "opinion", translate("Acts", "Opinion of a department ..."), ""),
        (blown, "join_team", translate("Acts", "Task force ..."), ""),
        (in_hand, "issue_order", translate("Acts", "Issue an order ..."), ""),
        (
            any(order.received_at is None for order in orders),
            "receive_order",
            translate("Acts", "Order received ..."),
            "",
        ),
        (state is not S.ARCHIVED, "correct", translate("Acts", "Correct the facts ..."), ""),
        (runs, "cancel", translate("Acts", "Call off the whistle ..."), ""),
    )
    for possible, name, text, closed in offers:
        if possible:
            yield Act(name, text, "whistle", closed)
    for one in conferences:
        yield Act(f"conference:{one.id}", translate("Acts", "Conference: {title}").format(title=one.title))


def missing(case: Case) -> str:
    """Return what keeps a whistle from being reported complete, in a few words; empty when nothing does."""
    if case.whistle.state is S.BLOWN:
        return translate("Acts", "nobody has arrived")
    if any(call.state in (D.REFUSED, D.RULING) for call in case.dispatches):
        return translate("Acts", "an objection to be ruled")
    waiting = sum(1 for task in case.tasks if not task.done)
    if waiting:
        return translate("Acts", "{n} task(s) open").format(n=waiting)
    over = (D.WORK_DONE, D.RELEASED, D.CANCELLED, D.STOOD_DOWN)
    departments = sum(1 for call in case.dispatches if call.state not in over)
    return translate("Acts", "{n} department(s) not done").format(n=departments) if departments else ""


def next_act(case: Case, *, rated: bool) -> str:
    """Return the name of the order that takes the whistle its next step; empty where its way is over."""
    return {
        S.DRAFT: "submit",
        S.SCREENING: "blow",
        S.BLOWN: "report_done",
        S.IN_ACTION: "report_done",
        S.CHECKING: "check",
        S.ON_LEDGER: "resume",
        S.CLOSED: "archive" if rated else "evaluate",
    }.get(case.whistle.state, "")
