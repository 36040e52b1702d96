"""The 报到通知单 with its receipt: one page for each called department, cut apart when it comes back (A05)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.cells import blank, label, said
from desktop.paper.press.form import BLANK, Band, Row
from desktop.paper.press.imprint import moment, near
from desktop.paper.press.lines import kept
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, Tail, compose_all
from desktop.paper.press.wording import wording
from desktop.paper.remarks import basis
from desktop.paper.whistle_slip import kinds
from desktop.post.states import DispatchState, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.dossier import Call, Dossier
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet

_PAIRS = tuple(mm * MM for mm in (24, 63, 24, 51))
_ANSWER = 14 * MM


def draw(facts: Dossier) -> bytes:
    """Return the notices of all called departments as one PDF, a page for each."""
    return lay(facts).content


def lay(facts: Dossier, types: Case | None = None) -> Sheet:
    """Return the notices with their pages; raise `ValueError` where no department is called."""
    title = facts.post.name + wording("dispatch_notice")["name"]
    return compose_all([slip(facts, call) for call in facts.calls], title, types)


def slip(facts: Dossier, call: Call) -> Slip:
    """Return the notice to one department as a form with its receipt."""
    words, whistle = wording("dispatch_notice"), facts.whistle
    at = moment(call.dispatch.issued_at) if call.department.id else words["moment_blank"]
    number = f"{facts.number}　{call.department.short}".strip("　")
    head = Head(
        facts.post.name,
        words["name"],
        number or wording("whistle_slip")["unnumbered"],
        words["notified_at"].format(at=at),
    )
    settled = call.dispatch.state not in (DispatchState.ISSUED, DispatchState.ACKNOWLEDGED, DispatchState.EN_ROUTE)
    imprint = replace(facts.imprint, final=facts.settled or settled)
    tail = Tail(words["cut"], words["receipt"], number, (Band(_PAIRS, tuple(_receipt(call))),))
    bands = (Band(_PAIRS, tuple(_notice(facts, call, whistle.blown_at is not None))),)
    return Slip(head, bands, Foot(imprint, words["unsettled"], words["remark"], basis(facts.rules)), tail)


def _notice(facts: Dossier, call: Call, blown: bool) -> Iterator[Row]:  # noqa: FBT001 - read off the whistle
    words, whistle, dispatch, department = wording("dispatch_notice"), facts.whistle, call.dispatch, call.department
    contact = words["contact_said"].format(name=department.contact, phone=department.phone).strip("　")
    place = "　".join(part for part in (whistle.village, whistle.place) if part)
    verbatim = wording("whistle_slip")["verbatim"].format(words=whistle.verbatim) if whistle.verbatim else ""
    due = words["due_said"].format(at=near(dispatch.deadline, dispatch.issued_at)) if department.id else ""
    yield Row((label(words["addressee"]), said(department.name), label(words["contact"]), said(contact)))
    yield Row(
        (
            label(words["role"]),
            said(dispatch.role.words.zh if department.id else ""),
            label(words["due"]),
            said(due),
        )
    )
    yield Row((label(words["kind"]), said(kinds(facts), 3)))
    at = moment(whistle.blown_at) if blown and whistle.blown_at is not None else ""
    yield Row((label(words["blown"]), said(at), label(words["grid"]), said(whistle.grid)))
    yield Row((label(words["place"]), said(place, 3)))
    yield Row((label(words["matter"]), said(whistle.facts, 3, small=verbatim)), BLANK if whistle.facts else 2 * BLANK)
    yield Row((label(words["basis"]), said(dispatch.reason or whistle.basis, 3)))
    yield Row((label(words["others"]), said(_others(facts, call), 3)))
    yield Row((label(words["demand"]), said(_demand(facts, call), 3)))
    yield Row((label(words["signed"]), said(whistle.signer), label(words["clerk"]), said(facts.clerk)))


def _others(facts: Dossier, call: Call) -> str:
    words = wording("dispatch_notice")
    parts = []
    for role, key in ((Role.LEAD, "others_lead"), (Role.SUPPORT, "others_support")):
        names = [kept(one.department.short) for one in facts.calls if one is not call and one.dispatch.role is role]
        if names:
            parts.append(words[key].format(names="、".join(names)))
    return words["separator"].join(parts)


def _demand(facts: Dossier, call: Call) -> str:
    words = wording("dispatch_notice")
    due = moment(call.dispatch.deadline) if call.department.id else words["moment_blank"]
    sentences = [words["demand_text"].format(due=due)]
    if call.department.enforcing:
        sentences.append(words["demand_certified"].format(count=facts.rules.min_certified))
    return "".join((*sentences, words["demand_stay"], words["demand_refuse"]))


def _receipt(call: Call) -> Iterator[Row]:
    words, time = wording("dispatch_notice"), wording("dispatch_notice")["time_blank"]
    yield Row(
        (
            label(words["receipt_department"]),
            said(call.department.name),
            label(words["acknowledged"]),
            said(time),
        )
    )
    yield Row((label(words["departed"]), said(time), label(words["arrived"]), said(time)))
    yield Row((label(words["leader"]), blank(), label(words["phone"]), blank()))
    yield Row((label(words["headcount"]), said(words["headcount_blank"], 3)))
    yield Row((label(words["answer"]), said(words["answer_boxes"], 3)))
    yield Row((label(words["reason"]), blank(), label(words["signature"]), blank()), _ANSWER)
