"""The list of conferences: columns, what it is counted by, and what can be done with one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.conferences import forms
from desktop.desk.conferences.chips import state_chip
from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.conferences.states import FROZEN_STATES, ConferenceState
from desktop.post.department import Department
from desktop.post.guard import no

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.procedures.conferences.reading import Row

translate = QCoreApplication.translate
TABLES = (
    "conference", "conference_seat", "conference_decision", "action_item", "whistle", "department",
)  # fmt: skip
"""What must be touched for the list to be read again."""
_WITH_RECORD = (ConferenceState.DRAFTED, ConferenceState.COUNTERSIGNING, *FROZEN_STATES)


def held_at(row: Row) -> datetime:
    """Return when a conference was held, is called for, or was proposed."""
    one = row.conference
    return one.opened_at or one.starts_at or one.proposed_at


def number(row: Row) -> str:
    """Return the number, or a dash before the issue."""
    return str(row.serial or "—")


def whistles(row: Row) -> str:
    """Return the numbers of its whistles as people call them: without the year where it is the conference's own."""
    year = f"〔{row.conference.proposed_at.year}〕"
    return "、".join(one.removeprefix(year) for one in row.whistles)


def waiting(row: Row) -> ChipWords:
    """Return who is waited for: signatures while it goes round, items after the issue."""
    if row.unsigned:
        return ChipWords(translate("Conferences", "{n} unsigned").format(n=row.unsigned), "warn", "pen")
    if row.owed:
        return ChipWords(translate("Conferences", "{n} items open").format(n=row.owed), "run", "clock")
    return ChipWords("", "plain")


def against(row: Row) -> str:
    """Return how many are not of one mind."""
    return str(row.against) if row.against else ""


def paper(row: Row) -> tuple[str, str]:
    """Return the paper that its state calls for."""
    kind = "conference_record" if row.conference.state in _WITH_RECORD else "conference_notice"
    return "paper", f"{kind}:{row.conference.id}"


def whistle(row: Row) -> tuple[str, str]:
    """Return its first whistle; refuse where it is about none."""
    if not row.conference.whistles:
        raise no("whistle", "这次会商没有关联的哨。", "This conference is about no whistle.")
    return "whistle", row.conference.whistles[0]


def listing(
    session: Session, read: Callable[[Session], tuple[Row, ...]], empty: str, new: tuple[Offer[Row], ...]
) -> Listing[Row]:
    """Return the list of those conferences that `read` gives; `new` are the ways to begin one."""
    title, shorts = translate("Conferences", "Conferences"), dict[str, str]()

    def named(held: Session) -> tuple[Row, ...]:
        shorts.update({one.name: one.short for one in held.ledger.having(Department)})
        return read(held)

    def lead(row: Row) -> str:
        return shorts.get(row.lead, row.lead)

    return Listing(
        "conferences",
        title,
        TABLES,
        (
            Column("number", translate("Conferences", "Number"), number, 156, bold=True,
                   order=lambda row: (row.conference.year or 0, row.conference.number or 0)),
            Column("title", translate("Conferences", "About"), lambda row: row.conference.title, 190, flexible=True),
            Column("state", translate("Conferences", "State"), lambda row: state_chip(session, row.conference), 116,
                   order=lambda row: tuple(ConferenceState).index(row.conference.state)),
            Column("at", translate("Conferences", "Time"), lambda row: f"{held_at(row):%m-%d %H:%M}", 92, right=True,
                   order=held_at, value=held_at),
            Column("waiting", translate("Conferences", "Waits for"), waiting, 118,
                   order=lambda row: (row.unsigned, row.owed)),
            Column("lead", translate("Conferences", "Lead"), lead, 84,
                   order=lambda row: pinyin.initials(lead(row))),
            Column("against", translate("Conferences", "Against"), against, 64, right=True,
                   order=lambda row: row.against, value=lambda row: row.against),
            Column("whistles", translate("Conferences", "Whistles"), whistles, 100),
            Column("kind", translate("Conferences", "Kind"), lambda row: session.words(row.conference.kind.words), 150),
            Column("units", translate("Conferences", "Departments"), lambda row: "、".join(row.units), 200),
            Column("place", translate("Conferences", "Place"), lambda row: row.conference.place, 110),
            Column("chair", translate("Conferences", "Chair"), lambda row: row.conference.chair, 84),
            Column("conclusion", translate("Conferences", "Conclusion"), lambda row: row.conference.conclusion, 220),
            Column("reason", translate("Conferences", "Reason"), lambda row: row.conference.end_reason, 160),
        ),
        named,
        lambda row: row.conference.id,
        empty,
        (
            Offer("open", to=lambda row: ("conference", row.conference.id)),
            Offer("cancel", lambda held, row: forms.cancel(held, row.conference)),
            Offer("papers", to=paper),
            Offer("whistle", to=whistle, fits=lambda row: bool(row.conference.whistles)),
            *new,
        ),
        lambda row: (row.conference.chair, row.lead, *row.units, pinyin.name_initials(row.conference.chair)),
        hidden=frozenset({"kind", "units", "place", "chair", "conclusion", "reason"}),
        paper=lambda _session: title,
    )  # fmt: skip
