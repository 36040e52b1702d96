"""What lies in the folders: the filed papers, the orders under command authority, the blank forms (A15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, OrderForm
from desktop.desk.register.columns import stamp
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import archive
from desktop.post.department import Department
from desktop.post.order import CommandOrder
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures import forms, papers
from desktop.procedures.orders import receive_order
from desktop.procedures.papers import OF_A_WHISTLE, PaperKind

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.ledger.archive import FiledPaper

translate = QCoreApplication.translate
_KINDS = {kind.value: kind for kind in PaperKind}


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One order with the short name of its addressee."""

    order: CommandOrder
    department: str


@dataclass(frozen=True, slots=True)
class FormRow:
    """One numbered blank form: when it was printed, what became of it."""

    serial: str
    printed_at: str
    whistle: str
    void_reason: str


def _show(session: Session, paper: FiledPaper) -> None:
    path = papers.path_of(session.ledger, paper)
    if not path.exists():
        raise Refused("paper", Words(f"归档的 {paper.file} 不在了。请核验台账。", f"{paper.file} is gone. Verify."))
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def filed(session: Session) -> Listing[FiledPaper]:
    """Return the list of filed papers, the newest first."""

    def kind(paper: FiledPaper) -> str:
        known = _KINDS.get(paper.kind)
        return paper.kind if known is None else known.words.said(session.language)

    return Listing(
        "paper",
        translate("Journal", "Papers"),
        ("paper",),
        (
            Column("drawn", translate("Journal", "Drawn"), lambda one: stamp(one.drawn_at), 130, right=True,
                   order=lambda one: one.drawn_at, value=lambda one: one.drawn_at),
            Column("kind", translate("Journal", "Paper"), kind, 140, bold=True),
            Column("serial", translate("Journal", "Number"), lambda one: one.serial, 180),
            Column("copies", translate("Journal", "Printed"), lambda one: str(one.copies), 80, right=True,
                   order=lambda one: one.copies),
            Column("sha256", "SHA-256", lambda one: one.sha256[:16], 150),
            Column("seq", translate("Journal", "As of entry"), lambda one: str(one.seq), 96, right=True,
                   order=lambda one: one.seq),
            Column("file", translate("Journal", "File"), lambda one: one.file, 320, flexible=True),
        ),
        lambda held: tuple(reversed(archive.filed(held.ledger))),
        lambda one: one.id,
        translate("Journal", "No paper was filed yet."),
        (
            Offer("open", do=_show),
            Offer("check_format", to=lambda one: ("format", f"filed:{one.id}")),
            Offer("check_file", to=lambda _row: ("format", ""), of_row=False),
        ),
        lambda one: (kind(one),),
    )  # fmt: skip


def _receive(session: Session, row: OrderRow) -> OrderForm:
    return OrderForm(
        "receive",
        translate("Journal", "{serial} received").format(serial=row.order.serial),
        translate("Journal", "Received"),
        (
            Ask("by", translate("Journal", "Received by"), refused=("received_by",)),
            Ask("at", translate("Journal", "Time"), "past", refused=("received_at",)),
        ),
        lambda said: session.give(receive_order, row.order.id, said["by"], said["at"]),
        lambda one: translate("Journal", "{serial} was received by {by}.").format(
            serial=one.serial, by=one.received_by
        ),
    )


def _orders(session: Session) -> tuple[OrderRow, ...]:
    names = {one.id: one.short for one in session.ledger.having(Department)}
    return tuple(OrderRow(one, names.get(one.department, "")) for one in reversed(session.ledger.having(CommandOrder)))


def orders(_session: Session) -> Listing[OrderRow]:
    """Return the list of orders under command authority, the newest first."""

    def state(row: OrderRow) -> ChipWords:
        if row.order.received_at is None:
            return ChipWords(translate("Journal", "not received"), "warn", "tri")
        return ChipWords(f"{row.order.received_by} {row.order.received_at:%m-%d %H:%M}", "ok", "ok")

    return Listing(
        "order",
        translate("Journal", "Orders"),
        ("command_order",),
        (
            Column("serial", translate("Journal", "Number"), lambda row: str(row.order.serial), 150, bold=True,
                   order=lambda row: (row.order.year, row.order.number)),
            Column("department", translate("Journal", "To"), lambda row: row.department, 90),
            Column("text", translate("Journal", "Order"), lambda row: row.order.text, 330, flexible=True),
            Column("issuer", translate("Journal", "Issued by"), lambda row: row.order.issuer, 96),
            Column("issued", translate("Journal", "Issued"), lambda row: stamp(row.order.issued_at), 120, right=True,
                   value=lambda row: row.order.issued_at),
            Column("due", translate("Journal", "Until"), lambda row: stamp(row.order.due_at), 120, right=True,
                   value=lambda row: row.order.due_at),
            Column("state", translate("Journal", "Received"), state, 170),
        ),
        _orders,
        lambda row: row.order.id,
        translate("Journal", "No order was issued yet; they are issued on the sheet of a whistle."),
        (Offer("receive", _receive),),
    )  # fmt: skip


def _void(session: Session, row: FormRow) -> OrderForm:
    return OrderForm(
        "void",
        translate("Journal", "{serial} void").format(serial=row.serial),
        translate("Journal", "Declare void"),
        (Ask("reason", translate("Journal", "Reason"), wide=True, refused=("serial",)),),
        lambda said: session.give(forms.void_form, row.serial, said["reason"]),
        lambda serial: translate("Journal", "{serial} is void.").format(serial=serial),
    )


def _print_forms(session: Session, _row: object) -> OrderForm:
    asks = tuple(
        Ask(kind.value, session.words(kind.words), start="2" if kind is PaperKind.WHISTLE_SLIP else "0",
            refused=("count", "kind") if kind is PaperKind.WHISTLE_SLIP else ())
        for kind in OF_A_WHISTLE
    )  # fmt: skip

    def give(said: dict[str, Any]) -> Any:  # noqa: ANN401 - what the order returns
        counts = {ask.name: editor.whole(ask.name, ask.label, said[ask.name] or "0") for ask in asks}
        done = session.give(forms.print_forms, counts)
        _show(session, done.result)
        return done

    return OrderForm(
        "forms",
        translate("Journal", "Blank numbered forms for a power cut"),
        translate("Journal", "Number and draw"),
        asks,
        give,
        lambda one: translate("Journal", "{serial}: the file is filed and open.").format(serial=one.serial),
        note=translate("Journal", "how many of each; every number is used or declared void"),
    )


def _back_fill(row: FormRow) -> tuple[str, str]:
    """Return where a paper form is typed in, or the whistle that came of it."""
    if row.void_reason:
        raise Refused("serial", Words(f"{row.serial}已作废，不能补录。", f"{row.serial} is void."))
    return ("whistle", row.whistle) if row.whistle else ("blow", f"fallback:{row.serial}")


def blanks(_session: Session) -> Listing[FormRow]:
    """Return the list of numbered blank forms."""

    def state(row: FormRow) -> ChipWords:
        if row.void_reason:
            return ChipWords(translate("Journal", "void"), "plain")
        if row.whistle:
            return ChipWords(translate("Journal", "back-filled"), "ok", "ok")
        return ChipWords(translate("Journal", "blank"), "run", "pen")

    return Listing(
        "form",
        translate("Journal", "Blank forms"),
        ("fallback_form",),
        (
            Column("serial", translate("Journal", "Number"), lambda row: row.serial, 170, bold=True),
            Column("printed", translate("Journal", "Numbered"), lambda row: row.printed_at[:16].replace("T", " "), 150),
            Column("state", translate("Journal", "State"), state, 120),
            Column("reason", translate("Journal", "Why void"), lambda row: row.void_reason, 320, flexible=True),
        ),
        lambda held: tuple(FormRow(*row) for row in reversed(archive.forms(held.ledger))),
        lambda row: row.serial,
        translate("Journal", "No blank form was numbered yet. Print some before the power goes (N)."),
        (Offer("open", to=_back_fill), Offer("void", _void), Offer("forms", _print_forms, of_row=False)),
    )
