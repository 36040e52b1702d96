"""The questions that many orders share: when, on whose word, by whom, which department."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.desk.orders.ask import Ask, Choice, translate
from desktop.ledger import pinyin
from desktop.post.department import Department, Officer
from desktop.post.refused import Refused
from desktop.post.states import Duty, Evidence
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch

_TIMES = (
    "at", "acknowledged_at", "departed_at", "reported_at", "arrived_at", "released_at", "left_at", "refused_at",
    "ruled_at", "permit_at", "done_at", "work_done_at", "closed_at", "checked_at", "signed_at", "issued_at",
    "received_at", "archived_at",
)  # fmt: skip
"""Names under which an order refuses the moment that it was given."""
_DECIDING = (Duty.COMMANDER, Duty.DEPUTY)
_RULING = (*_DECIDING, Duty.DUTY_LEADER)


def when(at: datetime | None = None, label: str = "", name: str = "at") -> Ask:
    """Ask when it happened; an empty answer is now."""
    return Ask(name, label or translate("Orders", "Time"), "past", start=at or "", refused=_TIMES)


def evidence(session: Session, start: Evidence = Evidence.PHONE) -> Ask:
    """Ask what the time rests on."""
    return Ask("evidence", translate("Orders", "Source"), "choice", of_enum(session, *Evidence), start=start)


def of_enum(session: Session, *members: Any) -> tuple[Choice, ...]:  # noqa: ANN401 - any Named
    """Return members of an enumeration of the post as choices."""
    return tuple(Choice(member.value, session.words(member.words)) for member in members)


def commander(session: Session, label: str, name: str = "by") -> Ask:
    """Ask which commander or deputy decided (A15)."""
    return _member(session, label, name, _DECIDING)


def leader(session: Session, label: str, name: str = "by") -> Ask:
    """Ask which commander, deputy or leader in charge of the day decided (A24)."""
    return _member(session, label, name, _RULING)


def _member(session: Session, label: str, name: str, duties: tuple[Duty, ...]) -> Ask:
    found = sorted(
        (one for one in session.watch.members() if one.duty in duties), key=lambda one: duties.index(one.duty)
    )
    choices = tuple(Choice(one.name, one.name, session.words(one.duty.words)) for one in found)
    first = found[0].name if found else ""
    return Ask(name, label, "combo", choices, start=first, refused=("by", "ruled_by", "signer"))


def reason(label: str = "", name: str = "reason", *others: str) -> Ask:
    """Ask for a reason in writing."""
    return Ask(name, label or translate("Orders", "Reason"), "line", wide=True, refused=("text", "ruling", *others))


def call_of(case: Case, dispatch_id: str) -> Dispatch:
    """Return a dispatch of `case`; refuse where none is chosen."""
    found = next((one for one in case.dispatches if one.id == dispatch_id), None)
    if found is None:
        raise Refused("dispatch", Words("先选一家部门。", "Choose a department first."))
    return found


def called(case: Case) -> tuple[Choice, ...]:
    """Return the called departments as choices, by their ids."""
    return tuple(Choice(one.id, one.short) for one in case.departments)


def departments(session: Session, but: Iterable[str] = ()) -> tuple[Choice, ...]:
    """Return the departments of the post as choices to be found by name, alias or the initials of the pinyin."""
    left_out = set(but)
    return tuple(
        Choice(one.id, one.short, one.name, found_by=(*one.aliases, *_spelt(one.name, one.short)))
        for one in session.ledger.having(Department, active=True)
        if one.id not in left_out
    )


def _spelt(*names: str) -> tuple[str, ...]:
    return tuple(pinyin.initials(name) for name in names)


def officers(session: Session, department: str, there: Iterable[str] = ()) -> tuple[Choice, ...]:
    """Return the officers of a department who are not `there` yet, in the order in which they are telephoned."""
    from desktop.ledger import boards

    order = {name: place for place, name in enumerate(session.ledger.get(Department, department).call_order)}
    found = [
        one for one in session.ledger.having(Officer, department=department, active=True) if one.name not in set(there)
    ]
    found.sort(key=lambda one: order.get(one.name, len(order)))
    away = boards.away(session.ledger)
    return tuple(Choice(one.name, one.name, _aside(one, away), marked=one.certified) for one in found)


def _aside(officer: Officer, away: dict[str, tuple[str, str]]) -> str:
    if officer.name in away:
        return translate("Orders", "at no. {number}").format(number=away[officer.name][1])
    return translate("Orders", "certified") if officer.certified else ""


def there(case: Case, dispatch: Dispatch) -> tuple[Choice, ...]:
    """Return who of a call is on the scene, all of them ticked."""
    return tuple(
        Choice(one.name, one.name, f"{one.arrived_at:%H:%M}", ticked=True)
        for one in case.presences
        if one.there and one.dispatch == dispatch.id
    )
