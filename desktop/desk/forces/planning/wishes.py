"""Wishes for and against duties on certain days, with the weight that the planner gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.forces.planning import asks
from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.roster.leave import DutyWish
from desktop.post.roster.states import LeavePart, WishKind
from desktop.procedures.roster.leaves import drop_wish, keep_wish
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class WishRow:
    """One wish with the name it stands for."""

    wish: DutyWish
    name: str
    department: str


def _form(session: Session, one: DutyWish, title: str) -> OrderForm:
    return editor.fact_form(
        session,
        title,
        one,
        (
            asks.person(session, one.person),
            asks.days(session, one.days),
            editor.one_of(session, "kind", translate("Planning", "Wish"), WishKind, one.kind),
            editor.one_of(session, "part", translate("Planning", "Part of the day"), LeavePart, one.part),
            editor.number("weight", translate("Planning", "Weight"), one.weight, "1–100"),
            editor.line("note", translate("Planning", "Remark"), one.note),
        ),
        keep_wish,
        said=translate("Planning", "Wish kept."),
        note=translate("Planning", "the planner weighs it against the other wishes and says which it refused"),
    )


def _new(session: Session, _row: object) -> OrderForm:
    blank = DutyWish(new_id(), "", (), WishKind.AVOIDS, noted_at=session.now())
    return _form(session, blank, translate("Planning", "New wish"))


def _drop(session: Session, row: WishRow) -> None:
    session.give(drop_wish, row.wish.id)


def _read(session: Session) -> tuple[WishRow, ...]:
    known = asks.whose(session)
    rows = [WishRow(one, *known.get(one.person, ("", ""))) for one in session.ledger.having(DutyWish, void=False)]
    today = session.now().date().isoformat()
    return tuple(sorted(rows, key=lambda row: (max(row.wish.days, default="") < today, row.wish.days)))


def _kind(session: Session, row: WishRow) -> ChipWords:
    words = row.wish.kind.words.said(session.language)
    return ChipWords(words, "acc" if row.wish.kind is WishKind.WANTS else "run")


def listing(session: Session) -> Listing[WishRow]:
    """Return the list of wishes, those to come first."""
    language = session.language
    return Listing(
        "wish",
        translate("Planning", "Wishes"),
        ("duty_wish", "officer", "member"),
        (
            Column("name", translate("Planning", "Person"), lambda row: row.name, 96, bold=True,
                   order=lambda row: pinyin.name_key(row.name)),
            Column("department", translate("Planning", "Of"), lambda row: row.department, 96),
            Column("days", translate("Planning", "Days"), lambda row: asks.say_days(row.wish.days), 260,
                   order=lambda row: row.wish.days),
            Column("kind", translate("Planning", "Wish"), lambda row: _kind(session, row), 120),
            Column("part", translate("Planning", "Part of the day"),
                   lambda row: row.wish.part.words.said(language), 90),
            Column("weight", translate("Planning", "Weight"), lambda row: str(row.wish.weight), 70, right=True,
                   order=lambda row: row.wish.weight),
            Column("note", translate("Planning", "Remark"), lambda row: row.wish.note, 200, flexible=True),
        ),
        _read,
        lambda row: row.wish.id,
        translate("Planning", "No wish noted. N writes one; a file of wishes comes in by Import."),
        (
            Offer("edit", lambda held, row: _form(held, row.wish, row.name)),
            Offer("drop", do=_drop),
            Offer("add", _new, of_row=False),
        ),
        lambda row: (row.name, pinyin.name_initials(row.name), row.department),
    )  # fmt: skip
