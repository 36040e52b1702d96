"""Departments as the post keeps them: mode, call order, minutes, contact (A10)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.department import Department, Officer
from desktop.post.states import Mode
from desktop.procedures.directory.departments import keep_department
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session

translate = QCoreApplication.translate


def _form(session: Session, one: Department, title: str) -> OrderForm:
    people = [officer.name for officer in session.ledger.having(Officer, department=one.id, active=True)]
    hint = translate("Forces", "names in the order of the calls: {names}").format(
        names="、".join(sorted(people, key=pinyin.name_key))
    )
    return editor.fact_form(
        session,
        title,
        one,
        (
            editor.line("name", translate("Forces", "Full name"), one.name),
            editor.line("short", translate("Forces", "Short name"), one.short),
            editor.line("code", translate("Forces", "Code"), one.code),
            editor.one_of(session, "mode", translate("Forces", "Mode"), Mode, one.mode),
            editor.line("contact", translate("Forces", "Contact"), one.contact),
            editor.line("phone", translate("Forces", "Telephone"), one.phone),
            editor.names("call_order", translate("Forces", "Call order"), one.call_order, hint if people else ""),
            editor.number("minutes", translate("Forces", "Minutes to arrive"), one.minutes, optional=True),
            editor.flag("enforcing", translate("Forces", "Enforcement powers"), start=one.enforcing),
            editor.names("aliases", translate("Forces", "Also called"), one.aliases),
            editor.day("since", translate("Forces", "Since"), one.since),
            editor.flag("active", translate("Forces", "In use"), start=one.active),
            editor.line("note", translate("Forces", "Remark"), one.note, wide=True),
        ),
        keep_department,
        said=translate("Forces", "Department kept."),
    )


def _new(session: Session, _row: object) -> OrderForm:
    return _form(session, Department(new_id(), "", ""), translate("Forces", "New department"))


def _drop(session: Session, one: Department) -> None:
    session.give(keep_department, replace(one, active=False))


def _read(session: Session) -> tuple[Department, ...]:
    return tuple(
        sorted(session.ledger.having(Department), key=lambda one: (not one.active, pinyin.name_key(one.short)))
    )


def used(active: bool) -> ChipWords:  # noqa: FBT001 - the value itself
    """Return the chip that says whether something is in use."""
    if active:
        return ChipWords(translate("Forces", "in use"), "ok", "ok")
    return ChipWords(translate("Forces", "no longer"), "plain")


def listing(session: Session) -> Listing[Department]:
    """Return the list of departments."""
    language = session.language
    yes, no = translate("Editor", "yes"), translate("Editor", "no")
    return Listing(
        "department",
        translate("Forces", "Departments"),
        ("department", "officer"),
        (
            Column("short", translate("Forces", "Short name"), lambda one: one.short, 96, bold=True,
                   order=lambda one: pinyin.name_key(one.short)),
            Column("name", translate("Forces", "Full name"), lambda one: one.name, 190),
            Column("mode", translate("Forces", "Mode"), lambda one: one.mode.words.said(language), 90),
            Column("contact", translate("Forces", "Contact"), lambda one: one.contact, 90),
            Column("phone", translate("Forces", "Telephone"), lambda one: one.phone, 124),
            Column("minutes", translate("Forces", "Minutes"), lambda one: "" if one.minutes is None else
                   str(one.minutes), 70, right=True, order=lambda one: -1 if one.minutes is None else one.minutes),
            Column("enforcing", translate("Forces", "Enforces"), lambda one: yes if one.enforcing else no, 76),
            Column("call_order", translate("Forces", "Call order"), lambda one: "→".join(one.call_order), 220,
                   flexible=True),
            Column("active", translate("Forces", "State"), lambda one: used(one.active), 90),
            Column("aliases", translate("Forces", "Also called"), lambda one: "、".join(one.aliases), 140),
            Column("note", translate("Forces", "Remark"), lambda one: one.note, 160),
        ),
        _read,
        lambda one: one.id,
        translate("Forces", "No department yet. Import the office's list (Ctrl 8) or write one (N)."),
        (
            Offer("edit", lambda held, one: _form(held, one, one.short)),
            Offer("drop", do=_drop),
            Offer("add", _new, of_row=False),
        ),
        lambda one: (one.short, one.name, *one.aliases),
        chips=lambda rows: (
            ChipWords(
                translate("Forces", "stationed {n}").format(n=sum(one.mode is Mode.STATIONED for one in rows)), "run"
            ),
        ),
        hidden=frozenset({"aliases", "note"}),
    )  # fmt: skip
