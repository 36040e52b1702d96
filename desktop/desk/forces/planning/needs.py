"""What a roster must cover: how many of which duty, from whom, on which days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.forces.departments import used
from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, Choice
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin, rosters
from desktop.post.department import Department
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.states import DutyClass, NeedDays
from desktop.procedures.roster.setup import keep_need, standard_setup
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One need with the names that its keys stand for."""

    need: DutyNeed
    department: str
    shifts: str


def standard(session: Session, _row: object) -> None:
    """Write the standard shifts, rules and needs, each where it is not there yet."""
    needs = session.give(standard_setup).result
    session.say(translate("Planning", "Standard shifts, rules and {n} needs are written.").format(n=len(needs)))


def _form(session: Session, one: DutyNeed, title: str) -> OrderForm:
    departments = tuple(
        Choice(it.id, it.short, it.name)
        for it in session.ledger.having(Department)
        if it.active or it.id == one.department
    )
    own = Choice("", translate("Planning", "the post's own people"))
    shifts = tuple(Choice(it.id, it.name, ticked=it.id in one.shifts) for it in rosters.shifts(session.ledger))
    return editor.fact_form(
        session,
        title,
        one,
        (
            editor.line("name", translate("Planning", "Name"), one.name),
            editor.one_of(session, "duty", translate("Planning", "Duty"), DutyClass, one.duty),
            editor.Part(
                Ask("department", translate("Planning", "Department"), "choice", (own, *departments),
                    start=one.department)
            ),
            editor.one_of(session, "days", translate("Planning", "On"), NeedDays, one.days),
            editor.Part(Ask("shifts", translate("Planning", "Shifts, each counts"), "ticks", shifts), tuple),
            editor.number("least", translate("Planning", "At least"), one.least),
            editor.number("wanted", translate("Planning", "Wanted"), one.wanted),
            editor.number("most", translate("Planning", "At most"), one.most, translate("Planning", "open when empty"),
                          optional=True),
            editor.flag("certified", translate("Planning", "Certified officers only"), start=one.certified),
            editor.day("since", translate("Planning", "From"), one.since),
            editor.day("until", translate("Planning", "Until"), one.until),
            editor.flag("active", translate("Planning", "In force"), start=one.active),
        ),
        keep_need,
        said=translate("Planning", "Need kept."),
    )  # fmt: skip


def _new(session: Session, row: NeedRow | None) -> OrderForm:
    like = row.need if row is not None else DutyNeed("", "", DutyClass.DUTY_LEADER, "", ())
    return _form(session, replace(like, id=new_id(), name="", active=True), translate("Planning", "New need"))


def _drop(session: Session, row: NeedRow) -> None:
    session.give(keep_need, replace(row.need, active=False))


def _read(session: Session) -> tuple[NeedRow, ...]:
    departments = {one.id: one.short for one in session.ledger.having(Department)}
    shifts = {one.id: one.name for one in rosters.shifts(session.ledger, every=True)}
    rows = [
        NeedRow(one, departments.get(one.department, ""), "、".join(shifts.get(it, it) for it in one.shifts))
        for one in session.ledger.having(DutyNeed)
    ]
    order = list(DutyClass)
    return tuple(
        sorted(
            rows,
            key=lambda row: (not row.need.active, order.index(row.need.duty), pinyin.name_key(row.department)),
        )
    )


def _count(row: NeedRow) -> str:
    most = "" if row.need.most is None else f" ≤{row.need.most}"
    return f"{row.need.least} / {row.need.wanted}{most}"


def _certified(row: NeedRow) -> str | ChipWords:
    return ChipWords(translate("Planning", "certified"), "ok", "seal") if row.need.certified else ""


def listing(session: Session) -> Listing[NeedRow]:
    """Return the list of needs, leaders first."""
    language = session.language
    return Listing(
        "need",
        translate("Planning", "Needs"),
        ("duty_need", "department", "shift_kind"),
        (
            Column("name", translate("Planning", "Name"), lambda row: row.need.name, 150, bold=True),
            Column("duty", translate("Planning", "Duty"), lambda row: row.need.duty.words.said(language), 90),
            Column("department", translate("Planning", "Department"), lambda row: row.department, 96,
                   order=lambda row: pinyin.name_key(row.department)),
            Column("days", translate("Planning", "On"), lambda row: row.need.days.words.said(language), 130),
            Column("count", translate("Planning", "Least / wanted"), _count, 120, right=True,
                   order=lambda row: row.need.least),
            Column("certified", translate("Planning", "Certified"), _certified, 96),
            Column("since", translate("Planning", "From"), lambda row: str(row.need.since or ""), 96),
            Column("until", translate("Planning", "Until"), lambda row: str(row.need.until or ""), 96),
            Column("active", translate("Planning", "State"), lambda row: used(row.need.active), 90),
            Column("shifts", translate("Planning", "Shifts, each counts"), lambda row: row.shifts, 240, flexible=True),
        ),
        _read,
        lambda row: row.need.id,
        translate("Planning", "Nothing must be covered yet. Z writes the standard needs from the departments."),
        (
            Offer("edit", lambda held, row: _form(held, row.need, row.need.name)),
            Offer("drop", do=_drop),
            Offer("standard", do=standard, of_row=False),
            Offer("add", _new, of_row=False),
        ),
        lambda row: (row.need.name, row.department),
    )  # fmt: skip
