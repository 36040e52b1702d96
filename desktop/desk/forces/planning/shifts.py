"""Kinds of shift: what stands on the grid, when it begins, how long it lasts, what rest follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.forces.departments import used
from desktop.desk.forces.planning.needs import standard
from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.post.roster.shift import ShiftKind
from desktop.post.roster.states import DutyClass
from desktop.procedures.roster.setup import keep_shift
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session

translate = QCoreApplication.translate


def _form(session: Session, one: ShiftKind, title: str) -> OrderForm:
    return editor.fact_form(
        session,
        title,
        one,
        (
            editor.line("name", translate("Planning", "Name"), one.name),
            editor.line("glyph", translate("Planning", "Sign on the grid"), one.glyph,
                        translate("Planning", "one character")),
            editor.one_of(session, "duty", translate("Planning", "Duty"), DutyClass, one.duty),
            editor.line("key", translate("Planning", "Key"), one.key,
                        translate("Planning", "a letter or digit, or none")),
            editor.line("start", translate("Planning", "Begins"), one.start, "08:30"),
            editor.number("minutes", translate("Planning", "Lasts, minutes"), one.minutes),
            editor.number("rest_minutes", translate("Planning", "Rest after it, minutes"), one.rest_minutes),
            editor.number("load", translate("Planning", "Points of burden"), one.load),
            editor.flag("works", translate("Planning", "Work at the post"), start=one.works),
            editor.flag("night", translate("Planning", "A night"), start=one.night),
            editor.number("rank", translate("Planning", "Place in the call order"), one.rank,
                          translate("Planning", "0: not on call")),
            editor.flag("active", translate("Planning", "In use"), start=one.active),
        ),
        keep_shift,
        said=translate("Planning", "Shift kept."),
    )  # fmt: skip


def _new(session: Session, _row: object) -> OrderForm:
    return _form(session, ShiftKind(new_id(), "", "", DutyClass.STATIONED), translate("Planning", "New shift"))


def _drop(session: Session, one: ShiftKind) -> None:
    session.give(keep_shift, replace(one, active=False))


def _read(session: Session) -> tuple[ShiftKind, ...]:
    order = list(DutyClass)
    return tuple(
        sorted(
            session.ledger.having(ShiftKind),
            key=lambda one: (not one.active, order.index(one.duty), one.rank, one.start, one.minutes),
        )
    )


def hours(minutes: int) -> str:
    """Say how long something lasts."""
    whole, rest = divmod(minutes, 60)
    if rest:
        return translate("Planning", "{h} h {m} min").format(h=whole, m=rest)
    return translate("Planning", "{h} h").format(h=whole)


def _night(one: ShiftKind) -> str | ChipWords:
    return ChipWords(translate("Planning", "night"), "run", "moon") if one.night else ""


def _works(one: ShiftKind) -> str:
    return translate("Planning", "at the post") if one.works else translate("Planning", "standby at home")


def listing(session: Session) -> Listing[ShiftKind]:
    """Return the list of shifts by duty."""
    language = session.language
    return Listing(
        "shift",
        translate("Planning", "Shifts"),
        ("shift_kind",),
        (
            Column("glyph", translate("Planning", "Sign"), lambda one: one.glyph, 56, bold=True),
            Column("key", translate("Planning", "Key"), lambda one: one.key, 56),
            Column("name", translate("Planning", "Name"), lambda one: one.name, 140),
            Column("duty", translate("Planning", "Duty"), lambda one: one.duty.words.said(language), 96),
            Column("start", translate("Planning", "Begins"), lambda one: one.start, 76, right=True),
            Column("minutes", translate("Planning", "Lasts"), lambda one: hours(one.minutes), 96, right=True,
                   order=lambda one: one.minutes, value=lambda one: one.minutes),
            Column("rest", translate("Planning", "Rest after it"), lambda one: hours(one.rest_minutes)
                   if one.rest_minutes else "", 96, right=True, order=lambda one: one.rest_minutes,
                   value=lambda one: one.rest_minutes),
            Column("night", translate("Planning", "Night"), _night, 86),
            Column("works", translate("Planning", "Where"), _works, 116),
            Column("rank", translate("Planning", "Call order"), lambda one: str(one.rank or ""), 86, right=True,
                   order=lambda one: one.rank),
            Column("load", translate("Planning", "Burden"), lambda one: str(one.load), 70, right=True,
                   order=lambda one: one.load),
            Column("active", translate("Planning", "State"), lambda one: used(one.active), 90, flexible=True),
        ),
        _read,
        lambda one: one.id,
        translate("Planning", "No shift yet. Z writes the standard shifts of township offices."),
        (
            Offer("edit", lambda held, one: _form(held, one, one.name)),
            Offer("drop", do=_drop),
            Offer("standard", do=standard, of_row=False),
            Offer("add", _new, of_row=False),
        ),
        lambda one: (one.name,),
    )  # fmt: skip
