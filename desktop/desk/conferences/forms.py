"""The strips that begin a conference: about which whistle, proposing it, the form for the road, calling it off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.ledger import boards, pinyin
from desktop.post.conferences.states import ConferenceKind, SeatRole
from desktop.post.department import Department
from desktop.post.guard import no
from desktop.post.serial import bare
from desktop.post.whistle import Whistle
from desktop.procedures.conferences import calling, proposing
from desktop.procedures.watch import Done

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.desk.session import Session
    from desktop.post.conferences.conference import Conference

translate = QCoreApplication.translate
CASE_ROLES = (SeatRole.LEAD, SeatRole.REQUIRED, SeatRole.INVITED)
_CLAUSE = re.compile("[，。；,;]")
APPROVAL_ROLES = (SeatRole.APPROVING, SeatRole.SUPERVISING, SeatRole.INVITED)


def which_whistle(session: Session, verb: str, chosen: Callable[[str], None]) -> OrderForm:
    """Ask which whistle it is about; `chosen` hears of it before the form that follows is made."""

    def give(said: dict[str, Any]) -> Done[str]:
        if not said["whistle"]:
            raise no("whistle", "没有这样的哨单。换个词找。", "No whistle fits. Try another word.")
        chosen(said["whistle"])
        return Done(said["whistle"], frozenset())

    return OrderForm(
        "which",
        translate("Conferences", "About which whistle"),
        verb,
        (
            Ask("whistle", translate("Conferences", "Whistle"), "pick", _whistles(session),
                hint=translate("Conferences", "number, place, or initials of the pinyin")),
        ),
        give,
        then=("which", ""),
    )  # fmt: skip


def _whistles(session: Session) -> tuple[Choice, ...]:
    """Return the whistles in hand as choices, the latest first."""
    found = sorted((case.whistle for case in boards.in_hand(session.ledger)), key=lambda one: one.id, reverse=True)
    return tuple(
        Choice(
            one.id,
            translate("Conferences", "No. {number} {place}").format(number=one.number or "—", place=one.where),
            one.facts,
            found_by=(str(one.number or ""), pinyin.initials(one.where), pinyin.initials(one.facts)),
        )
        for one in found
    )


def propose(session: Session, whistle_id: str) -> OrderForm:
    """Ask for a conference about a whistle: the departments called to it sit at the table already."""
    whistle = session.ledger.get(Whistle, whistle_id)
    seats = tuple((one.department, one.role.value) for one in proposing.suggested(session.ledger, (whistle_id,)))

    def give(said: dict[str, Any]) -> Done[Conference]:
        about = (whistle_id, *also(session, said["also"]))
        return session.give(proposing.propose, about, said["title"], said["reason"], seated(said["seats"]))

    return OrderForm(
        "propose",
        translate("Conferences", "Confer about no. {number}").format(number=whistle.number or "—"),
        translate("Conferences", "Propose it"),
        (
            Ask("title", translate("Conferences", "About"), start=_title(whistle), wide=True),
            Ask("reason", translate("Conferences", "Why"), wide=True,
                hint=translate("Conferences", "what the departments cannot settle alone")),
            Ask("also", translate("Conferences", "Together with"), refused=("whistles",),
                hint=translate("Conferences", "numbers of other whistles, such as 85, 86")),
            table(session, CASE_ROLES, seats),
        ),
        give,
        lambda _one: translate("Conferences", "Proposed. Next: give notice, or begin by hand."),
        note=translate("Conferences", "one leads; the digit again takes a department away"),
        then=("open_conference", ""),
    )  # fmt: skip


def approval(session: Session, _row: object = None) -> OrderForm:
    """Ask for a conference of approving and supervising departments, about no whistle (C01)."""

    def give(said: dict[str, Any]) -> Done[Conference]:
        seats = seated(said["seats"])
        return session.give(proposing.propose, (), said["title"], said["reason"], seats, kind=ConferenceKind.APPROVAL)

    return OrderForm(
        "approval",
        translate("Conferences", "Approval and supervision conference"),
        translate("Conferences", "Propose it"),
        (
            Ask("title", translate("Conferences", "About"), wide=True),
            Ask("reason", translate("Conferences", "Why"), wide=True),
            table(session, APPROVAL_ROLES, ()),
        ),
        give,
        lambda _one: translate("Conferences", "Proposed. Next: give notice."),
        note=translate("Conferences", "who approves and who supervises must both be there"),
        then=("open_conference", ""),
    )


def table(session: Session, roles: Iterable[SeatRole], start: tuple[tuple[str, str], ...]) -> Ask:
    """Ask which departments sit at the table, and as what; those that are suggested stand first."""
    marked = [key for key, _ in start]
    found = sorted(
        session.ledger.having(Department, active=True),
        key=lambda one: (one.id not in marked, marked.index(one.id) if one.id in marked else 0),
    )
    return Ask(
        "seats",
        translate("Conferences", "At the table"),
        "marks",
        tuple(Choice(one.id, one.short, one.name) for one in found),
        start=start,
        marks=tuple(Choice(role.value, session.words(role.words)) for role in roles),
        refused=("lead",),
    )


def seated(marks: Iterable[tuple[str, str]]) -> tuple[proposing.Seated, ...]:
    """Return departments with their marks as seats, the lead first; refuse an empty table."""
    found = sorted(
        (proposing.Seated(key, SeatRole(role)) for key, role in marks), key=lambda one: one.role is not SeatRole.LEAD
    )
    if not found:
        raise no("seats", "还没选参会部门。逐行按数字键。", "No department sits there yet. Press a digit in its row.")
    return tuple(found)


def also(session: Session, text: str) -> tuple[str, ...]:
    """Read the numbers of further whistles of this year; refuse one that is not there."""
    found = []
    for part in text.replace("，", " ").replace("、", " ").replace(",", " ").split():
        year = session.now().year
        number = bare(part)
        known = session.ledger.having(Whistle, number=number, year=year) if number is not None else ()
        if not known:
            raise no("whistles", f"今年没有 {part} 号哨。", f"There is no whistle {part} this year.")
        found.append(known[0].id)
    return tuple(found)


def cancel(session: Session, conference: Conference) -> OrderForm:
    """Ask why a conference is called off."""
    return OrderForm(
        "cancel",
        translate("Conferences", "Call off: {title}").format(title=conference.title),
        translate("Conferences", "Call it off"),
        (questions.reason(),),
        lambda said: session.give(calling.cancel_conference, conference.id, said["reason"]),
        lambda _one: translate("Conferences", "Called off; its whistles are free for another conference."),
    )


def _title(whistle: Whistle) -> str:
    """Return place and first clause of the facts: a title that fits on two lines of the record."""
    matter = _CLAUSE.split(whistle.facts, maxsplit=1)[0]
    return translate("Conferences", "{place}: {facts}").format(place=whistle.where, facts=matter)
