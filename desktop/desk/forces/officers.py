"""Officers: certified or not, nights or not, who is free and who is on a scene now (A10, A12, A17)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.forces.departments import used
from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, OrderForm
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import boards, pinyin
from desktop.post.department import Department, Officer
from desktop.post.refused import Refused
from desktop.post.states import Mode
from desktop.post.words import Words
from desktop.procedures.directory.departments import keep_officer, post_officer
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """One officer with the short name of the department, and the whistle that the officer is at."""

    officer: Officer
    department: str
    at: str = ""


def _form(session: Session, one: Officer, title: str) -> OrderForm:
    return editor.fact_form(
        session,
        title,
        one,
        (
            editor.line("name", translate("Forces", "Name"), one.name),
            editor.department(session, "department", translate("Forces", "Department"), one.department),
            editor.line("post", translate("Forces", "Office"), one.post),
            editor.line("phone", translate("Forces", "Telephone"), one.phone),
            editor.flag("certified", translate("Forces", "Certified"), start=one.certified),
            editor.line("cert", translate("Forces", "Certificate number"), one.cert),
            editor.one_of(session, "mode", translate("Forces", "Mode"), Mode, one.mode),
            editor.perhaps("night", translate("Forces", "Nights"), one.night),
            editor.line("drive", translate("Forces", "Drives"), one.drive),
            editor.flag("active", translate("Forces", "In use"), start=one.active),
            editor.line("note", translate("Forces", "Remark"), one.note, wide=True),
        ),
        keep_officer,
        said=translate("Forces", "Officer kept."),
    )


def _new(session: Session, row: OfficerRow | None) -> OrderForm:
    first = session.ledger.having(Department, active=True)
    if not first:
        raise Refused("department", Words("还没有部门。请先建部门。", "There is no department yet. Write one first."))
    department = row.officer.department if row is not None else first[0].id
    return _form(session, Officer(new_id(), "", department), translate("Forces", "New officer"))


def _posting(session: Session, row: OfficerRow) -> OrderForm:
    today = session.now().date()
    return OrderForm(
        "post",
        translate("Forces", "Post {name} to the command post").format(name=row.officer.name),
        translate("Forces", "Post"),
        (
            Ask("since", translate("Forces", "From"), "day", start=today),
            Ask("until", translate("Forces", "Until"), "day", hint=translate("Forces", "open when empty")),
        ),
        lambda said: session.give(post_officer, row.officer.id, said["since"] or today, said["until"]),
        lambda _one: translate("Forces", "{name} is posted.").format(name=row.officer.name),
    )


def _drop(session: Session, row: OfficerRow) -> None:
    session.give(keep_officer, replace(row.officer, active=False))


def read(session: Session) -> tuple[OfficerRow, ...]:
    """Return the officers by the pinyin of their names, those who left last."""
    names = {one.id: one.short for one in session.ledger.having(Department)}
    away = boards.away(session.ledger)
    found = sorted(session.ledger.having(Officer), key=lambda one: (not one.active, pinyin.name_key(one.name)))
    return tuple(
        OfficerRow(one, names.get(one.department, ""), away[one.name][1] if one.name in away else "") for one in found
    )


def place(row: OfficerRow) -> ChipWords:
    """Return the chip that says where an officer is."""
    if not row.officer.active:
        return used(active=False)
    if row.at:
        return ChipWords(translate("Forces", "at no. {number}").format(number=row.at), "run", "go")
    return ChipWords(translate("Forces", "free"), "ok", "ok")


def listing(session: Session) -> Listing[OfficerRow]:
    """Return the list of officers."""
    language = session.language
    night = {
        None: translate("Editor", "not known"), True: translate("Editor", "yes"), False: translate("Editor", "no"),
    }  # fmt: skip

    def certified(row: OfficerRow) -> str | ChipWords:
        return ChipWords(translate("Forces", "certified"), "ok", "seal") if row.officer.certified else ""

    return Listing(
        "officer",
        translate("Forces", "People"),
        ("officer", "department", "presence"),
        (
            Column("name", translate("Forces", "Name"), lambda row: row.officer.name, 100, bold=True,
                   order=lambda row: pinyin.name_key(row.officer.name)),
            Column("department", translate("Forces", "Department"), lambda row: row.department, 96,
                   order=lambda row: pinyin.name_key(row.department)),
            Column("place", translate("Forces", "Now"), place, 106),
            Column("post", translate("Forces", "Office"), lambda row: row.officer.post, 130),
            Column("phone", translate("Forces", "Telephone"), lambda row: row.officer.phone, 124),
            Column("certified", translate("Forces", "Certified"), certified, 96),
            Column("cert", translate("Forces", "Certificate number"), lambda row: row.officer.cert, 150),
            Column("mode", translate("Forces", "Mode"), lambda row: row.officer.mode.words.said(language), 90),
            Column("night", translate("Forces", "Nights"), lambda row: night[row.officer.night], 74),
            Column("drive", translate("Forces", "Drives"), lambda row: row.officer.drive, 90),
            Column("note", translate("Forces", "Remark"), lambda row: row.officer.note, 160, flexible=True),
        ),
        read,
        lambda row: row.officer.id,
        translate("Forces", "Nobody yet. Import the office's list (Ctrl 8) or write one (N)."),
        (
            Offer("edit", lambda held, row: _form(held, row.officer, row.officer.name)),
            Offer("post", _posting),
            Offer("drop", do=_drop),
            Offer("add", _new, of_row=False),
        ),
        lambda row: (row.officer.name, pinyin.name_initials(row.officer.name)),
        chips=_counts,
        hidden=frozenset({"drive"}),
    )  # fmt: skip


def _counts(rows: tuple[OfficerRow, ...]) -> tuple[ChipWords, ...]:
    active = [row for row in rows if row.officer.active]
    out = sum(1 for row in active if row.at)
    return (
        ChipWords(translate("Forces", "free {n}").format(n=len(active) - out), "ok", "ok"),
        ChipWords(translate("Forces", "out {n}").format(n=out), "run", "go"),
    )
