"""The 撤离确认单: on which ground a department left the scene, its people, its tasks, and who agrees (A07)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.cells import MOTTO, blank, centred, heading, label, said
from desktop.paper.press.form import Band, Cell, Row
from desktop.paper.press.galley import Text
from desktop.paper.press.imprint import moment, near, short
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose_all
from desktop.paper.press.wording import wording
from desktop.paper.remarks import basis
from desktop.post.moment import lasting, minutes_between
from desktop.post.states import Ground

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.dossier import Call, Dossier
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet

_FACTS = tuple(mm * MM for mm in (24, 57, 24, 57))
_PEOPLE = tuple(mm * MM for mm in (12, 26, 36, 22, 22, 22, 22))
_TASKS = tuple(mm * MM for mm in (24, 60, 22, 22, 34))
_SIGNED = tuple(mm * MM for mm in (24, 57, 24, 57))
_GROUNDS = (Ground.CLOSED, Ground.PERMIT, Ground.RELIEF, Ground.STOOD_DOWN)
_PEOPLE_ROWS = 4
_HAND = 16 * MM
_SIGNATURE = 15 * MM


def draw(facts: Dossier) -> bytes:
    """Return the slips of all departments that stood on the scene as one PDF."""
    return lay(facts).content


def lay(facts: Dossier, types: Case | None = None) -> Sheet:
    """Return the slips with their pages; raise `ValueError` where no department has reported in."""
    there = [call for call in facts.calls if call.dispatch.reported_at is not None]
    title = facts.post.name + wording("release_slip")["name"]
    return compose_all([slip(facts, call) for call in there], title, types)


def slip(facts: Dossier, call: Call) -> Slip:
    """Return the slip of one department as a form."""
    words, dispatch = wording("release_slip"), call.dispatch
    at = words["made_at"].format(at=moment(dispatch.released_at)) if dispatch.released_at else words["made_blank"]
    number = f"{facts.number}　{call.department.short}".strip("　")
    head = Head(facts.post.name, words["name"], number or wording("whistle_slip")["unnumbered"], at)
    imprint = replace(facts.imprint, final=dispatch.released_at is not None)
    people = Row(tuple(heading(words[key]) for key in (
        "no", "officer", "cert", "officer_arrived", "officer_left", "relieved_by", "signature")))  # fmt: skip
    bands = (
        Band(_FACTS, tuple(_facts(facts, call))),
        Band(_PEOPLE, tuple(_people(facts, call)), (people,)),
        _tasks(facts, call),
        Band(_FACTS, tuple(_rest(facts, call))),
        Band((sum(_FACTS),), (Row((Cell((Text(words["motto"], MOTTO),)),)),), together=True),
        Band(_SIGNED, tuple(_ends()), keep=True),
    )
    return Slip(head, bands, Foot(imprint, words["unsettled"], words["remark"], basis(facts.rules)))


def _facts(facts: Dossier, call: Call) -> Iterator[Row]:
    words, whistle, dispatch = wording("release_slip"), facts.whistle, call.dispatch
    place = "　".join(part for part in (whistle.village, whistle.place) if part)
    seen = whistle.blown_at or dispatch.issued_at
    stayed = ""
    if dispatch.reported_at is not None and dispatch.released_at is not None:
        stayed = lasting(minutes_between(dispatch.reported_at, dispatch.released_at)).zh
    role = dispatch.role.words.zh if call.department.id else ""
    yield Row((label(words["department"]), said(call.department.name), label(words["role"]), said(role)))
    yield Row((label(words["matter"]), said(whistle.facts, 3)))
    yield Row((label(words["place"]), said(place, 3)))
    arrived = near(dispatch.reported_at, seen) if dispatch.reported_at else ""
    yield Row((label(words["arrived"]), said(arrived), label(words["stayed"]), said(stayed)))
    yield Row((label(words["ground"]), said(_grounds(facts, call), 3)))


def _grounds(facts: Dossier, call: Call) -> str:
    """Return the four lawful grounds with a box each, the department's own ticked, and the permit with its number."""
    words, dispatch = wording("release_slip"), call.dispatch
    boxes = "　　".join(("☑ " if dispatch.ground is ground else "☐ ") + ground.words.zh for ground in _GROUNDS)
    permit = next((one for one in facts.permits if one.dispatch == dispatch.id and not one.void), None)
    if permit is None or not call.department.id:
        return boxes
    seen = facts.whistle.blown_at or permit.at
    said_permit = words["permit_no"].format(
        ground=Ground.PERMIT.words.zh, number=permit.serial, by=permit.by, at=near(permit.at, seen)
    )
    return f"{boxes}\n{said_permit}　{words['reason']}：{permit.reason}"


def _people(facts: Dossier, call: Call) -> Iterator[Row]:
    own = [one for one in facts.presences if one.dispatch == call.dispatch.id and call.department.id and not one.void]
    names = {one.id: one.name for one in facts.presences}
    for number, one in enumerate(own, start=1):
        seen = facts.whistle.blown_at or one.arrived_at
        times = (short(one.arrived_at, seen), short(one.left_at, seen))
        relief = names.get(one.relieved_by, "")
        cells = (str(number), one.name, one.cert, *times, relief)
        yield Row((*(centred(text) for text in cells), blank()))
    for number in range(len(own) + 1, _PEOPLE_ROWS + 1):
        yield Row((centred(str(number)), *(blank() for _ in _PEOPLE[1:])))


def _tasks(facts: Dossier, call: Call) -> Band:
    words = wording("release_slip")
    own = [task for task in facts.tasks if task.department == call.department.id and call.department.id]
    rows = []
    for task in own:
        seen = facts.whistle.blown_at or task.given_at
        times = (short(task.due_at, seen), short(task.done_at, seen))
        rows.append(Row((said(task.what), *(centred(time) for time in times), said(task.result))))
    if not own:
        rows.append(Row((said(words["no_tasks"] if call.department.id else ""), *(blank() for _ in _TASKS[2:]))))
    head = Row(tuple(heading(words[key]) for key in ("task", "due", "done", "result")))
    return Band(_TASKS, (head, *rows), side=label(words["tasks"]))


def _rest(facts: Dossier, call: Call) -> Iterator[Row]:
    words = wording("release_slip")
    seen = facts.whistle.blown_at
    broken = [one for one in facts.violations if one.dispatch == call.dispatch.id and not one.void]
    lines = [
        words["violated"].format(names=one.names, at=near(one.at, seen or one.at), reason=one.reason) for one in broken
    ]
    nothing = words["none"] if call.department.id and call.dispatch.released_at is not None else ""
    yield Row((label(words["violation"]), said("\n".join(lines) or nothing, 3)))
    yield Row((label(words["handover"]), blank(3)), _HAND, 1.0)


def _ends() -> Iterator[Row]:
    words = wording("release_slip")
    date = words["date"]
    yield Row(
        (
            label(words["department_signature"]),
            blank(corner=date),
            label(words["reliever_signature"]),
            blank(corner=date),
        ),
        _SIGNATURE,
        1.0,
    )
    yield Row((label(words["commander_signature"]), blank(3, corner=date)), _SIGNATURE, 1.0)
