"""Leave as slips of paper bring it: asked for, approved, taken back; what of it meets duties already published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.forces.planning import asks
from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin, rosters
from desktop.post.roster.leave import Leave
from desktop.post.roster.states import LeaveKind, LeavePart, LeaveState
from desktop.procedures.roster.leaves import approve_leave, ask_leave, cancel_leave, keep_leave
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.procedures.watch import Done, Watch

translate = QCoreApplication.translate
_AHEAD = timedelta(days=92)
"""How far ahead published duties are looked for."""


@dataclass(frozen=True, slots=True)
class LeaveRow:
    """One leave with the name it stands for, and on how many of its days a duty is published."""

    leave: Leave
    name: str
    department: str
    meets: int = 0


def _new(session: Session, _row: object) -> OrderForm:
    blank = Leave(new_id(), "", (), LeaveKind.ANNUAL, noted_at=session.now())
    choices = (
        Choice(LeaveState.APPROVED, translate("Planning", "approved")),
        Choice(LeaveState.ASKED, translate("Planning", "only asked for")),
    )
    leader = questions.leader(session, translate("Planning", "Approved by"))
    form = editor.fact_form(
        session,
        translate("Planning", "New leave"),
        blank,
        (
            asks.person(session),
            asks.days(session),
            editor.one_of(session, "kind", translate("Planning", "Kind"), LeaveKind, LeaveKind.ANNUAL),
            editor.one_of(session, "part", translate("Planning", "Part of the day"), LeavePart, LeavePart.WHOLE),
            editor.Part(
                Ask("state", translate("Planning", "State"), "choice", choices, start=LeaveState.APPROVED), LeaveState
            ),
            editor.Part(replace(leader, when=("state", LeaveState.APPROVED)), str),
            editor.line("note", translate("Planning", "Remark"), "", wide=True),
        ),
        _keep,
        said=translate("Planning", "Leave noted."),
    )
    return replace(form, note=translate("Planning", "the planner leaves these days free"))


def _keep(watch: Watch, leave: Leave) -> Done[Leave]:
    """Write a slip as it is: approved by somebody, or only asked for."""
    if leave.state is LeaveState.ASKED:
        return ask_leave(watch, leave)
    return keep_leave(watch, leave)


def _approve(session: Session, row: LeaveRow) -> OrderForm:
    return OrderForm(
        "approve",
        translate("Planning", "Approve leave: {name}").format(name=row.name),
        translate("Planning", "Approve"),
        (questions.leader(session, translate("Planning", "Approved by")),),
        lambda said: session.give(approve_leave, row.leave.id, said["by"]),
        lambda _one: translate("Planning", "{name}'s leave is approved.").format(name=row.name),
        note=asks.say_days(row.leave.days),
    )


def _cancel(session: Session, row: LeaveRow) -> OrderForm:
    return OrderForm(
        "cancel",
        translate("Planning", "Back from leave: {name}").format(name=row.name),
        translate("Planning", "Take it back"),
        (Ask("reason", translate("Planning", "Reason"), wide=True),),
        lambda said: session.give(cancel_leave, row.leave.id, said["reason"]),
        lambda _one: translate("Planning", "{name}'s leave is taken back.").format(name=row.name),
        note=asks.say_days(row.leave.days),
    )


def _read(session: Session) -> tuple[LeaveRow, ...]:
    today = session.now().date()
    known = asks.whose(session)
    kinds = {one.id: one for one in rosters.shifts(session.ledger, every=True)}
    stands: dict[str, list[DutyAssignment]] = {}
    for duty in rosters.duties(session.ledger, today, today + _AHEAD, live=True):
        stands.setdefault(duty.person, []).append(duty)
    rows = []
    for one in session.ledger.having(Leave):
        name, department = known.get(one.person, ("", ""))
        own = stands.get(one.person, ()) if one.holds else ()
        rows.append(LeaveRow(one, name, department, sum(one.bars(kinds[it.shift], it.day) for it in own)))
    last = today.isoformat()
    return tuple(
        sorted(rows, key=lambda row: (not row.leave.holds, max(row.leave.days, default="") < last, row.leave.days))
    )


def _state(row: LeaveRow) -> ChipWords:
    tone, icon = {LeaveState.ASKED: ("warn", "tri"), LeaveState.APPROVED: ("ok", "ok")}.get(
        row.leave.state, ("plain", "")
    )
    words = {
        LeaveState.ASKED: translate("Planning", "asked for"),
        LeaveState.APPROVED: translate("Planning", "approved"),
        LeaveState.CANCELLED: translate("Planning", "taken back"),
    }[row.leave.state]
    return ChipWords(words, tone, icon)  # type: ignore[arg-type]


def _meets(row: LeaveRow) -> str | ChipWords:
    if not row.meets:
        return ""
    return ChipWords(translate("Planning", "{n} duties published").format(n=row.meets), "bad", "x")


def _counts(rows: tuple[LeaveRow, ...]) -> tuple[ChipWords, ...]:
    asked = sum(1 for row in rows if row.leave.state is LeaveState.ASKED)
    meets = sum(1 for row in rows if row.meets)
    found = (
        (asked, ChipWords(translate("Planning", "asked for {n}").format(n=asked), "warn", "tri")),
        (meets, ChipWords(translate("Planning", "meet published duties {n}").format(n=meets), "bad", "x")),
    )
    return tuple(chip for count, chip in found if count)


def listing(session: Session) -> Listing[LeaveRow]:
    """Return the list of leave: what is to come first, what was taken back last."""
    language = session.language
    return Listing(
        "leave",
        translate("Planning", "Leave"),
        ("leave", "officer", "member", "duty"),
        (
            Column("name", translate("Planning", "Person"), lambda row: row.name, 96, bold=True,
                   order=lambda row: pinyin.name_key(row.name)),
            Column("department", translate("Planning", "Of"), lambda row: row.department, 96),
            Column("days", translate("Planning", "Days"), lambda row: asks.say_days(row.leave.days), 230,
                   order=lambda row: row.leave.days),
            Column("count", translate("Planning", "Count"), lambda row: str(len(row.leave.days)), 60, right=True,
                   order=lambda row: len(row.leave.days)),
            Column("kind", translate("Planning", "Kind"), lambda row: row.leave.kind.words.said(language), 90),
            Column("part", translate("Planning", "Part of the day"),
                   lambda row: row.leave.part.words.said(language), 90),
            Column("state", translate("Planning", "State"), _state, 110),
            Column("meets", translate("Planning", "In the roster"), _meets, 150),
            Column("by", translate("Planning", "Approved by"), lambda row: row.leave.by, 96),
            Column("note", translate("Planning", "Remark"), lambda row: row.leave.note, 160, flexible=True),
        ),
        _read,
        lambda row: row.leave.id,
        translate("Planning", "No leave noted. N writes a slip; a file of slips comes in by Import."),
        (
            Offer("approve", _approve),
            Offer("cancel", _cancel),
            Offer("add", _new, of_row=False),
        ),
        lambda row: (row.name, pinyin.name_initials(row.name), row.department),
        chips=_counts,
    )  # fmt: skip
