"""The 吹哨单: the whistle on one sheet, from discovery to the signatures at its end (A01)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.cells import MOTTO, SMALL, blank, centred, heading, label, named, said
from desktop.paper.press.form import BLANK, NARROW, Band, Cell, Row
from desktop.paper.press.galley import Align, Text
from desktop.paper.press.imprint import moment, near, short
from desktop.paper.press.lines import kept
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose
from desktop.paper.press.wording import wording
from desktop.paper.remarks import basis, remarks
from desktop.post.moment import minutes_between
from desktop.post.states import DispatchState, Ground, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.dossier import Call, Dossier
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet

_FACTS = tuple(mm * MM for mm in (20, 34, 20, 34, 20, 34))
_CALLS = tuple(mm * MM for mm in (20, 14, 20, 19, 19, 19, 22, 29))
_RELEASE = tuple(mm * MM for mm in (20, 30, 24, 22, 35, 31))
_CHECK = tuple(mm * MM for mm in (20, 61, 20, 61))
_MOTTO_ROW = 9.2 * MM
_SIGNED = 13 * MM
"""Height of a row with a signature and a date under it."""
_ON_ONE_PAGE = 8
"""Departments up to which it is worth trying to keep the slip on one page."""
_CALLED_ROWS = 5
_RELEASE_ROWS = 3
"""Rows kept free for departments called later and for releases while the whistle is open."""
_SAID_STATES = (DispatchState.NO_SHOW, DispatchState.REFUSED, DispatchState.CANCELLED, DispatchState.STOOD_DOWN)


def draw(facts: Dossier) -> bytes:
    """Return the slip as a PDF."""
    return lay(facts).content


def lay(facts: Dossier, types: Case | None = None) -> Sheet:
    """Return the slip with its pages and the faces that stood in for others, on one page where that is possible."""
    sheet = compose(slip(facts), types)
    if len(sheet.pages) > 1 and len(facts.calls) <= _ON_ONE_PAGE:
        dense = compose(slip(facts, dense=True), types)
        return dense if len(dense.pages) < len(sheet.pages) else sheet
    return sheet


def slip(facts: Dossier, *, dense: bool = False) -> Slip:
    """Return the slip as a form, the same before and after closing; `dense` leaves fewer rows free."""
    words = wording("whistle_slip")
    whistle = facts.whistle
    blown = words["blown_at"].format(at=moment(whistle.blown_at)) if whistle.blown_at else words["not_blown"]
    head = Head(facts.post.name, words["name"], facts.number or words["unnumbered"], blown)
    imprint = replace(facts.imprint, final=facts.settled)
    bands = (
        Band(_FACTS, tuple(_facts(facts))),
        Band(_CALLS, tuple(_calls(facts, dense=dense)), (_calls_head(),), bookmark=words["called"]),
        Band(_FACTS, (Row((label(words["explanation"]), said(remarks(facts), 5))),)),
        Band((sum(_FACTS),), (Row((Cell((Text(words["motto"], MOTTO),)),), _MOTTO_ROW),), together=True),
        Band(
            _RELEASE,
            tuple(_releases(facts, dense=dense)),
            (_release_head(),),
            _release_side(),
            bookmark=words["release"],
        ),
        Band(_CHECK, tuple(_ends(facts)), keep=True, bookmark=words["check"]),
    )
    return Slip(head, bands, Foot(imprint, words["unsettled"], words["remark"], basis(facts.rules)))


def _facts(facts: Dossier) -> Iterator[Row]:
    words, whistle = wording("whistle_slip"), facts.whistle
    seen = whistle.blown_at or whistle.registered_at
    found = near(whistle.found_at, seen) if whistle.found_at else ""
    place = "　".join(part for part in (whistle.village, whistle.place) if part)
    verbatim = words["verbatim"].format(words=whistle.verbatim) if whistle.verbatim else ""
    yield Row((label(words["kind"]), said(kinds(facts), 5)))
    yield Row(
        (
            label(words["source"]),
            _source(facts),
            # Who called stays out of papers that go round; a blank form has room to write it by hand.
            label(words["initiator"] if whistle.initiator else words["reporter"]),
            said(whistle.initiator),
            label(words["found"]),
            said(found),
        )
    )
    yield Row((label(words["place"]), said(place, 3), label(words["grid"]), said(whistle.grid)))
    by_hand = BLANK if whistle.facts else 1.5 * BLANK
    yield Row((label(words["matter"]), said(whistle.facts, 5, small=verbatim)), by_hand)
    yield Row((label(words["self_handling"]), said(_self_handling(facts), 5)), by_hand)
    yield Row((label(words["basis"]), said(whistle.basis, 5)))
    yield Row((label(words["signed"]), said(_signed(facts), 3), label(words["clerk"]), said(facts.clerk)))


def kinds(facts: Dossier) -> str:
    """Return all kinds of the whistle's rules with the box of its own kind ticked, and its special marks."""
    words, whistle = wording("whistle_slip"), facts.whistle
    boxes = [("☑ " if kind.key == whistle.kind else "☐ ") + kind.zh for kind in facts.rules.kinds]
    marks = []
    if whistle.opinion_risk:
        limit = min((call.dispatch.limit_minutes for call in facts.calls), default=0)
        marks.append("☑ " + words["opinion_risk"].format(minutes=limit))
    if whistle.cross_boundary:
        marks.append("☑ " + words["cross_boundary"])
    return "　　".join(boxes) + ("\n" + "　　".join(marks) if marks else "")


def _source(facts: Dossier) -> Cell:
    """Return where the matter came from; a hotline order with its number and the day until which it is due."""
    words, whistle = wording("whistle_slip"), facts.whistle
    if not whistle.id:
        return blank()
    if whistle.source is not Source.HOTLINE or not whistle.hotline_no:
        return said(whistle.source.words.zh)
    due = whistle.hotline_due
    until = words["hotline_due"].format(due=f"{due.month}月{due.day}日") if due is not None else ""
    return said(whistle.source.words.zh, small=whistle.hotline_no + until)


def _self_handling(facts: Dossier) -> str:
    whistle = facts.whistle
    at = near(whistle.self_at, whistle.blown_at or whistle.registered_at) if whistle.self_at else ""
    parts = (at + whistle.self_done, whistle.self_result, whistle.own_reason)
    return "；".join(part.rstrip("。；") for part in parts if part) + ("。" if any(parts) else "")


def _signed(facts: Dossier) -> str:
    """Say who approved, when and how, in type; the approver signs the journal, not this line."""
    whistle = facts.whistle
    if not whistle.signer:
        return ""
    at = near(whistle.signed_at, whistle.blown_at or whistle.signed_at) if whistle.signed_at else ""
    return "　　".join(part for part in (whistle.signer, at + whistle.sign_manner) if part)


def _calls_head() -> Row:
    words = wording("whistle_slip")
    keys = ("called", "role", "due", "acknowledged", "departed", "arrived", "lasted", "signature")
    return Row(tuple(heading(words[key]) for key in keys))


def _calls(facts: Dossier, *, dense: bool) -> Iterator[Row]:
    for call in facts.calls:
        yield _call(call)
    free = 0 if facts.settled or dense else max(1, _CALLED_ROWS - len(facts.calls))
    for _ in range(free):
        yield Row(tuple(blank() for _ in _CALLS))


def _call(call: Call) -> Row:
    dispatch = call.dispatch
    seen = dispatch.issued_at
    times = (dispatch.deadline, dispatch.acknowledged_at, dispatch.departed_at, dispatch.reported_at)
    return Row(
        (
            named(call.department.short),
            centred(dispatch.role.words.zh),
            *(centred(short(time, seen)) for time in times),
            centred(_lasted(call)),
            blank(),
        )
    )


def _lasted(call: Call) -> str:
    """Say how long the department needed, that it was late, or why there is no time."""
    words, dispatch = wording("whistle_slip"), call.dispatch
    if dispatch.stopped_at is None:
        return dispatch.state.words.zh if dispatch.state in _SAID_STATES else ""
    minutes = minutes_between(dispatch.issued_at, dispatch.stopped_at)
    return words["late" if dispatch.late and not dispatch.excused_by else "in_time"].format(minutes=minutes)


def _release_head() -> Row:
    words = wording("whistle_slip")
    keys = ("release", "department", "released", "ground", "permitted_by", "note")
    return Row((label(words["release"]), *(heading(words[key]) for key in keys[1:])))


def _release_side() -> Cell:
    return Cell((Text(wording("whistle_slip")["release_side"], SMALL.aligned(Align.CENTRE)),), side=NARROW)


def _releases(facts: Dossier, *, dense: bool) -> Iterator[Row]:
    gone = [call for call in facts.calls if call.dispatch.released_at is not None]
    together = _leaving_together(facts, gone)
    for calls in together:
        yield _release(facts, calls)
    if facts.settled and gone:
        return
    waiting = 0 if dense else len(facts.calls) - len(gone)
    for _ in range(max(_RELEASE_ROWS - len(together), waiting)):
        yield Row(tuple(blank() for _ in _RELEASE[1:]))


def _leaving_together(facts: Dossier, gone: list[Call]) -> list[list[Call]]:
    """Put departments that left at the same minute because the whistle was closed into one row, one signature."""
    groups: dict[tuple[str, str], list[Call]] = {}
    for call in gone:
        dispatch = call.dispatch
        at = short(dispatch.released_at, facts.whistle.blown_at or dispatch.issued_at)
        alone = "" if dispatch.ground is Ground.CLOSED else dispatch.id
        groups.setdefault((at, alone), []).append(call)
    return list(groups.values())


def _release(facts: Dossier, calls: list[Call]) -> Row:
    dispatch = calls[0].dispatch
    permit = next((one for one in facts.permits if one.dispatch == dispatch.id and not one.void), None)
    note = Cell((Text(str(permit.serial), SMALL.aligned(Align.CENTRE)),), side=NARROW) if permit else blank()
    return Row(
        (
            named("、".join(kept(call.department.short) for call in calls)),
            centred(short(dispatch.released_at, facts.whistle.blown_at or dispatch.issued_at)),
            centred(dispatch.ground.words.zh if dispatch.ground else ""),
            blank(),
            note,
        )
    )


def _ends(facts: Dossier) -> Iterator[Row]:
    words, whistle = wording("whistle_slip"), facts.whistle
    checked = ""
    if whistle.checker:
        passed = whistle.closed_at is not None
        at = near(whistle.closed_at, whistle.blown_at or whistle.closed_at) if whistle.closed_at else ""
        result = words["passed" if passed else "failed"]
        checked = words["checked"].format(checker=whistle.checker, at=at, result=result) + whistle.check_findings
    height = max(_SIGNED, BLANK)
    yield Row(
        (label(words["check"]), said(checked), label(words["checker"]), blank(corner=words["not_lead"])), height, 1.0
    )
    yield Row((label(words["witness"]), blank(), label(words["commander"]), blank(corner=words["date"])), height, 1.0)
