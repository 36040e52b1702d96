"""Stationed postings with today's attendance: begin, recall, at the post or absent (A11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.department import Attendance, Department, Officer, Posting
from desktop.procedures.directory.departments import mark_attendance, post_officer, recall_officer

if TYPE_CHECKING:
    from datetime import date

    from desktop.desk.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PostingRow:
    """One posting with the names it stands for, and what was noted of today."""

    posting: Posting
    officer: str
    department: str
    present: bool | None = None
    noted: str = ""
    today: date | None = None

    @property
    def runs(self) -> bool:
        """Whether the posting covers today."""
        return self.today is not None and self.posting.covers(self.today)


def _recall(session: Session, row: PostingRow) -> OrderForm:
    today = session.now().date()
    return OrderForm(
        "recall",
        translate("Forces", "Recall {name}").format(name=row.officer),
        translate("Forces", "Recall"),
        (
            Ask("until", translate("Forces", "Last day"), "day", start=today),
            Ask("reason", translate("Forces", "Reason"), wide=True),
        ),
        lambda said: session.give(recall_officer, row.posting.id, said["until"] or today, said["reason"]),
        lambda _one: translate("Forces", "{name} is recalled.").format(name=row.officer),
    )


def _new(session: Session, _row: object) -> OrderForm:
    names = {one.id: one.short for one in session.ledger.having(Department)}
    known = sorted(session.ledger.having(Officer, active=True), key=lambda one: pinyin.name_key(one.name))
    choices = tuple(
        Choice(one.id, one.name, names.get(one.department, ""), found_by=(pinyin.name_initials(one.name),))
        for one in known
    )
    today = session.now().date()
    return OrderForm(
        "post",
        translate("Forces", "New posting"),
        translate("Forces", "Post"),
        (
            Ask(
                "officer", translate("Forces", "Officer"), "pick", choices, hint=translate("Forces", "name or initials")
            ),
            Ask("since", translate("Forces", "From"), "day", start=today),
            Ask("until", translate("Forces", "Until"), "day", hint=translate("Forces", "open when empty")),
        ),
        lambda said: session.give(post_officer, said["officer"], said["since"] or today, said["until"]),
        lambda _one: translate("Forces", "Posted."),
    )


def _mark(session: Session, row: PostingRow, *, present: bool) -> None:
    session.give(mark_attendance, row.posting.officer, present=present)
    said = translate("Forces", "{name}: at the post.") if present else translate("Forces", "{name}: absent.")
    session.say(said.format(name=row.officer))


def _read(session: Session) -> tuple[PostingRow, ...]:
    today = session.now().date()
    people = {one.id: one.name for one in session.ledger.having(Officer)}
    names = {one.id: one.short for one in session.ledger.having(Department)}
    marks = {one.officer: one for one in session.ledger.having(Attendance, day=today, void=False)}
    rows = []
    for posting in session.ledger.having(Posting):
        mark = marks.get(posting.officer)
        rows.append(
            PostingRow(
                posting,
                people.get(posting.officer, ""),
                names.get(posting.department, ""),
                None if mark is None else mark.present,
                "" if mark is None else f"{mark.noted_at:%H:%M}",
                today,
            )
        )
    return tuple(sorted(rows, key=lambda row: (not row.runs, pinyin.name_key(row.department), row.posting.since)))


def _state(row: PostingRow) -> ChipWords:
    if not row.runs:
        return ChipWords(translate("Forces", "ended or to come"), "plain")
    if row.present is None:
        return ChipWords(translate("Forces", "not noted yet"), "warn", "tri")
    if row.present:
        return ChipWords(translate("Forces", "at the post"), "ok", "ok")
    return ChipWords(translate("Forces", "absent"), "bad", "x")


def _counts(rows: tuple[PostingRow, ...]) -> tuple[ChipWords, ...]:
    now = [row for row in rows if row.runs]
    there = sum(1 for row in now if row.present)
    absent = sum(1 for row in now if row.present is False)
    found = [ChipWords(translate("Forces", "at the post {n}").format(n=there), "ok", "ok")]
    if absent:
        found.append(ChipWords(translate("Forces", "absent {n}").format(n=absent), "bad", "x"))
    if len(now) - there - absent:
        unknown = translate("Forces", "not noted {n}").format(n=len(now) - there - absent)
        found.append(ChipWords(unknown, "warn", "tri"))
    return tuple(found)


def listing(_session: Session) -> Listing[PostingRow]:
    """Return the list of postings."""
    return Listing(
        "posting",
        translate("Forces", "Stationed"),
        ("posting", "attendance", "officer", "department"),
        (
            Column("department", translate("Forces", "Department"), lambda row: row.department, 110, bold=True,
                   order=lambda row: pinyin.name_key(row.department)),
            Column("officer", translate("Forces", "Officer"), lambda row: row.officer, 110,
                   order=lambda row: pinyin.name_key(row.officer)),
            Column("state", translate("Forces", "Today"), _state, 136),
            Column("noted", translate("Forces", "Noted at"), lambda row: row.noted, 80, right=True),
            Column("since", translate("Forces", "From"), lambda row: row.posting.since.isoformat(), 110, right=True),
            Column("until", translate("Forces", "Until"), lambda row: row.posting.until.isoformat()
                   if row.posting.until else "", 110, right=True),
            Column("reason", translate("Forces", "Why it ended"), lambda row: row.posting.end_reason, 220,
                   flexible=True),
        ),
        _read,
        lambda row: row.posting.id,
        translate("Forces", "Nobody is posted to the command post."),
        (
            Offer("present", do=lambda held, row: _mark(held, row, present=True)),
            Offer("absent", do=lambda held, row: _mark(held, row, present=False)),
            Offer("recall", _recall),
            Offer("add", _new, of_row=False),
        ),
        lambda row: (row.officer, pinyin.name_initials(row.officer), row.department),
        chips=_counts,
    )  # fmt: skip
