"""Cadres sunk to villages and grids: posted, changed, recalled (A20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, OrderForm
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.cadre import CadrePosting
from desktop.procedures.directory.cadres import keep_cadre, recall_cadre
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from datetime import date

    from desktop.desk.session import Session

translate = QCoreApplication.translate


def _form(session: Session, one: CadrePosting, title: str) -> OrderForm:
    return editor.fact_form(
        session,
        title,
        one,
        (
            editor.line("name", translate("Lists", "Name of the cadre"), one.name),
            editor.line("unit", translate("Lists", "Sent by"), one.unit),
            editor.line("village", translate("Lists", "Village"), one.village),
            editor.line("grid", translate("Lists", "Grid"), one.grid, translate("Lists", "whole village when empty")),
            editor.day("since", translate("Lists", "From"), one.since),
            editor.day("until", translate("Lists", "Until"), one.until, translate("Lists", "open when empty")),
            editor.line("task", translate("Lists", "Task"), one.task, wide=True),
        ),
        keep_cadre,
        said=translate("Lists", "Posting kept."),
    )


def _new(session: Session, _row: object) -> OrderForm:
    fresh = CadrePosting(new_id(), "", "", "", since=session.now().date())
    return _form(session, fresh, translate("Lists", "New posting"))


def _recall(session: Session, one: CadrePosting) -> OrderForm:
    today = session.now().date()
    return OrderForm(
        "recall",
        translate("Lists", "Recall {name}").format(name=one.name),
        translate("Lists", "Recall"),
        (
            Ask("until", translate("Lists", "Last day"), "day", start=today),
            Ask("reason", translate("Lists", "Reason"), wide=True),
        ),
        lambda said: session.give(recall_cadre, one.id, said["until"] or today, said["reason"]),
        lambda _one: translate("Lists", "{name} is recalled.").format(name=one.name),
    )


def _state(one: CadrePosting, today: date) -> ChipWords:
    if one.covers(today):
        return ChipWords(translate("Lists", "posted"), "ok", "ok")
    if one.since is not None and one.since > today:
        return ChipWords(translate("Lists", "to come"), "run")
    return ChipWords(translate("Lists", "ended"), "plain")


def listing(session: Session) -> Listing[CadrePosting]:
    """Return the list of postings, the running ones first."""

    def read(held: Session) -> tuple[CadrePosting, ...]:
        today = held.now().date()
        rows = held.ledger.having(CadrePosting)
        return tuple(sorted(rows, key=lambda one: (not one.covers(today), pinyin.initials(one.village), one.name)))

    return Listing(
        "cadre",
        translate("Lists", "Cadres in villages"),
        ("cadre",),
        (
            Column("name", translate("Lists", "Name of the cadre"), lambda one: one.name, 110, bold=True,
                   order=lambda one: pinyin.name_key(one.name)),
            Column("unit", translate("Lists", "Sent by"), lambda one: one.unit, 130),
            Column("village", translate("Lists", "Village"), lambda one: one.village, 120,
                   order=lambda one: pinyin.initials(one.village)),
            Column("grid", translate("Lists", "Grid"), lambda one: one.grid, 100),
            Column("state", translate("Lists", "State"), lambda one: _state(one, session.now().date()), 100),
            Column("since", translate("Lists", "From"), lambda one: one.since.isoformat() if one.since else "", 110,
                   right=True),
            Column("until", translate("Lists", "Until"), lambda one: one.until.isoformat() if one.until else "", 110,
                   right=True),
            Column("task", translate("Lists", "Task"), lambda one: one.end_reason or one.task, 220, flexible=True),
        ),
        read,
        lambda one: one.id,
        translate("Lists", "No cadre is posted to a village. Write the first one (N)."),
        (
            Offer("edit", lambda held, one: _form(held, one, one.name)),
            Offer("recall", _recall),
            Offer("add", _new, of_row=False),
        ),
        lambda one: (one.name, pinyin.name_initials(one.name), one.village, one.unit),
        chips=lambda rows: (
            ChipWords(
                translate("Lists", "posted {n}").format(n=sum(one.covers(session.now().date()) for one in rows)), "run"
            ),
        ),
    )  # fmt: skip
