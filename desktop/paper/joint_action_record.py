"""The 联合执法记录: who came, which leader was there, what was done, what it led to, who watched (A27, E07)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.cells import blank, centred, heading, label, named, said
from desktop.paper.press.form import BLANK, Band, Cell, Row
from desktop.paper.press.imprint import moment, near, short
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose
from desktop.paper.press.wording import wording
from desktop.paper.remarks import basis, remarks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.dossier import Call, Dossier
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet

_FACTS = tuple(mm * MM for mm in (20, 88, 20, 34))
_DEPARTMENTS = tuple(mm * MM for mm in (20, 14, 18, 18, 58, 34))
_LEADERS = tuple(mm * MM for mm in (20, 26, 36, 26, 26, 28))
_TASKS = tuple(mm * MM for mm in (20, 48, 30, 18, 18, 28))
_WITNESSES = tuple(mm * MM for mm in (20, 26, 36, 50, 30))
_SIGNED = tuple(mm * MM for mm in (20, 61, 20, 61))
_HAND = 16 * MM
_SIGNATURE = 13 * MM
_LEADER_ROWS = 2
_TASK_ROWS = 3
_WITNESS_ROWS = 2
"""Lines that are always there to be filled in by hand."""


def draw(facts: Dossier) -> bytes:
    """Return the record as a PDF."""
    return lay(facts).content


def lay(facts: Dossier, types: Case | None = None) -> Sheet:
    """Return the record with its pages and the faces that stood in for others."""
    return compose(slip(facts), types)


def slip(facts: Dossier) -> Slip:
    """Return the record as a form."""
    words = wording("joint_action_record")
    number = facts.number or wording("whistle_slip")["unnumbered"]
    head = Head(facts.post.name, words["name"], number, _time(facts))
    imprint = replace(facts.imprint, final=facts.settled)
    bands = (
        Band(_FACTS, tuple(_facts(facts))),
        Band(_DEPARTMENTS, tuple(_departments(facts)), (_head("department", "role", "arrived", "left", "officers",
            "signature"),), bookmark=words["department"]),
        _titled("leaders", _LEADERS, ("leader", "title", "leader_arrived", "leader_left", "leader_signature"),
            tuple(_leaders(facts))),
        _titled("tasks", _TASKS, ("task", "standard", "owner", "due", "result"), tuple(_tasks(facts))),
        Band(_FACTS, tuple(_course(facts)), together=True, bookmark=words["course"]),
        _titled("witnesses", _WITNESSES, ("witness", "capacity", "opinion", "witness_signature"),
            tuple(_witnesses(facts))),
        Band(_SIGNED, tuple(_ends()), keep=True),
    )  # fmt: skip
    return Slip(head, bands, Foot(imprint, words["unsettled"], words["remark"], basis(facts.rules)))


def _time(facts: Dossier) -> str:
    words = wording("joint_action_record")
    arrived = [call.dispatch.reported_at for call in facts.calls if call.dispatch.reported_at is not None]
    if not arrived:
        return words["recorded_none"]
    start, end = min(arrived), facts.whistle.done_at
    if end is None:
        return words["recorded_open"].format(start=moment(start))
    return words["recorded"].format(start=moment(start), end=near(end, start))


def _head(*keys: str) -> Row:
    words = wording("joint_action_record")
    return Row(tuple(heading(words[key]) for key in keys))


def _titled(title: str, widths: tuple[float, ...], keys: tuple[str, ...], rows: tuple[Row, ...]) -> Band:
    """Return a band with a shaded cell beside all its rows and a head over its columns."""
    words = wording("joint_action_record")
    side: Cell = label(words[title])
    return Band(widths, (_head(*keys), *rows), side=side, keep=True, bookmark=words[title])


def _facts(facts: Dossier) -> Iterator[Row]:
    words, whistle = wording("joint_action_record"), facts.whistle
    place = "　".join(part for part in (whistle.village, whistle.place) if part)
    lead = facts.short(whistle.lead) if whistle.lead else ""
    yield Row((label(words["place"]), said(place), label(words["lead"]), said(lead)))
    yield Row((label(words["matter"]), said(whistle.facts, 3)))
    yield Row((label(words["basis"]), said(whistle.basis, 3)))


def _departments(facts: Dossier) -> Iterator[Row]:
    for call in facts.calls:
        yield _department(facts, call)
    if not facts.calls:
        for _ in range(5):
            yield Row(tuple(blank() for _ in _DEPARTMENTS))


def _department(facts: Dossier, call: Call) -> Row:
    own = [one for one in facts.presences if one.dispatch == call.dispatch.id and not one.void]
    officers = "\n".join(one.name + (f"（{one.cert}）" if one.cert else "") for one in own)
    seen = facts.whistle.blown_at or call.dispatch.issued_at
    arrived = short(call.dispatch.reported_at, seen) or call.dispatch.state.words.zh
    return Row(
        (
            named(call.department.short),
            centred(call.dispatch.role.words.zh),
            centred(arrived),
            centred(short(call.dispatch.released_at, seen)),
            said(officers),
            blank(),
        )
    )


def _leaders(facts: Dossier) -> Iterator[Row]:
    seen = facts.whistle.blown_at
    visits = [visit for visit in facts.visits if not visit.void]
    for visit in visits:
        since = seen or visit.arrived_at
        times = (short(visit.arrived_at, since), short(visit.left_at, since))
        yield Row((centred(visit.name), centred(visit.title), *(centred(time) for time in times), blank()))
    yield from _empty(len(_LEADERS) - 1, _LEADER_ROWS - len(visits))


def _tasks(facts: Dossier) -> Iterator[Row]:
    for task in facts.tasks:
        seen = facts.whistle.blown_at or task.given_at
        done = f"{short(task.done_at, seen)} {task.result}".strip() if task.done_at is not None else ""
        measure = "，".join(part for part in (task.standard, task.quantity) if part)
        owner = facts.short(task.department)
        yield Row((said(task.what), said(measure), named(owner), centred(short(task.due_at, seen)), said(done)))
    yield from _empty(len(_TASKS) - 1, _TASK_ROWS - len(facts.tasks))


def _course(facts: Dossier) -> Iterator[Row]:
    words, whistle = wording("joint_action_record"), facts.whistle
    seen = whistle.blown_at
    lines = [f"{near(note.at, seen or note.at)}　{note.text}" for note in facts.notes if not note.void]
    yield Row((label(words["course"]), said("\n".join(lines), 3)), _HAND, 4.0)
    yield Row((label(words["outcome"]), said(whistle.outcome, 3)), _HAND, 3.0)
    yield Row((label(words["remarks"]), said(remarks(facts), 3)))


def _witnesses(facts: Dossier) -> Iterator[Row]:
    seen = [witness for witness in facts.witnesses if not witness.void]
    for witness in seen:
        yield Row((centred(witness.name), centred(witness.capacity), said(witness.opinion), blank()))
    yield from _empty(len(_WITNESSES) - 1, _WITNESS_ROWS - len(seen))


def _ends() -> Iterator[Row]:
    words = wording("joint_action_record")
    remark = words["refused_sign"]
    yield Row((label(words["party"]), blank(corner=remark), label(words["party_signature"]), blank()), _SIGNATURE, 1.0)
    date = words["date"]
    yield Row(
        (label(words["recorder"]), blank(corner=date), label(words["commander"]), blank(corner=date)), _SIGNATURE, 1.0
    )


def _empty(columns: int, count: int) -> Iterator[Row]:
    for _ in range(count):
        yield Row(tuple(blank() for _ in range(columns)), BLANK)
