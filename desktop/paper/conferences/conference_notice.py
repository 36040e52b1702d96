"""The 会商通知 with its receipt: one page for each department at the table, cut apart when it comes back (A14)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.cells import blank, label, said
from desktop.paper.press.form import BLANK, Band, Row
from desktop.paper.press.imprint import day, moment
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, Tail, compose_all
from desktop.paper.press.wording import wording
from desktop.post.conferences.seats import live
from desktop.post.conferences.states import ConferenceState, SeatRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.conferences.facts import ConferenceFacts
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.post.conferences.conference import ConferenceSeat

_PAIRS = tuple(mm * MM for mm in (24, 63, 24, 51))
_HAND, _OPINION = 14 * MM, 22 * MM
_OPEN = (ConferenceState.PROPOSED, ConferenceState.NOTIFIED)


def draw(facts: ConferenceFacts) -> bytes:
    """Return the notices to all departments as one PDF, a page for each."""
    return lay(facts).content


def lay(facts: ConferenceFacts, types: Case | None = None) -> Sheet:
    """Return the notices with their pages."""
    title = facts.post.name + wording("conference_notice")["name"]
    return compose_all([slip(facts, seat) for seat in live(facts.held.seats)], title, types)


def slip(facts: ConferenceFacts, seat: ConferenceSeat) -> Slip:
    """Return the notice to one department as a form with its receipt."""
    words, one = wording("conference_notice"), facts.held.conference
    on = day(one.notified_at) if one.notified_at is not None else words["date_blank"]
    head = Head(facts.post.name, words["name"], seat.unit, words["notified"].format(on=on))
    imprint = replace(facts.imprint, final=one.state not in _OPEN)
    tail = Tail(words["cut"], words["receipt"], seat.unit, (Band(_PAIRS, tuple(_receipt(seat))),))
    bands = (Band(_PAIRS, tuple(_notice(facts, seat))),)
    return Slip(head, bands, Foot(imprint, words["unsettled"], words["remark"]), tail)


def _notice(facts: ConferenceFacts, seat: ConferenceSeat) -> Iterator[Row]:
    words, one = wording("conference_notice"), facts.held.conference
    contact = (facts.contacts or {}).get(seat.department, "")
    starts = moment(one.starts_at) if one.starts_at is not None else words["moment_blank"]
    yield Row((label(words["addressee"]), said(seat.unit), label(words["contact"]), said(contact)))
    yield Row((label(words["kind"]), said(one.kind.words.zh), label(words["role"]), said(seat.role.words.zh)))
    yield Row((label(words["time"]), said(starts, 3)))
    yield Row((label(words["place"]), said(one.place), label(words["chair"]), said(one.chair)))
    yield Row((label(words["title"]), said(one.title, 3)))
    if facts.whistles:
        yield Row((label(words["whistles"]), said("\n".join(facts.whistles.values()), 3)))
    if facts.original:
        yield Row((label(words["original"]), said(facts.original, 3)))
    yield Row((label(words["reason"]), said(one.reason, 3)), BLANK * 1.6, 1.0)
    yield Row((label(words["others"]), said(_others(facts, seat), 3)))
    yield Row((label(words["demand"]), said(_demand(facts, seat), 3)))


def _others(facts: ConferenceFacts, seat: ConferenceSeat) -> str:
    words = wording("conference_notice")
    form = words["other"]
    others = [one for one in live(facts.held.seats) if one.id != seat.id]
    return words["separator"].join(form.format(unit=one.unit, role=one.role.words.zh) for one in others)


def _demand(facts: ConferenceFacts, seat: ConferenceSeat) -> str:
    words = wording("conference_notice")
    key = "demand_invited" if seat.role is SeatRole.INVITED else "demand_required"
    phone = words["phone"].format(phone=facts.post.phone) if facts.post.phone else ""
    return words[key] + words["demand_excuse"].format(phone=phone) + words["demand_sign"]


def _receipt(seat: ConferenceSeat) -> Iterator[Row]:
    words = wording("conference_notice")
    yield Row((label(words["department"]), said(seat.unit), label(words["received"]), said(words["time_blank"])))
    yield Row((label(words["comes"]), blank(), label(words["post"]), blank()))
    yield Row((label(words["answer"]), said(words["answer_boxes"], 3)))
    yield Row((label(words["opinion"]), blank(3)), _OPINION)
    yield Row((label(words["excuse"]), blank(), label(words["signature"]), blank()), _HAND)
