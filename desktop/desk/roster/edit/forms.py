"""The forms of the grid: leave on the chosen days, and back from leave."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.post.roster.leave import Leave
from desktop.post.roster.states import LeaveKind, LeavePart, LeaveState
from desktop.procedures.roster.leaves import cancel_leave, keep_leave
from desktop.procedures.watch import Done, new_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.desk.orders.ask import Answers
    from desktop.desk.session import Session

translate = QCoreApplication.translate


def leave_form(session: Session, days: Mapping[str, tuple[str, ...]], names: Mapping[str, str]) -> OrderForm:
    """Return the form that notes leave for people on their chosen days (ISO), each as an order of its own."""

    def give(said: Answers) -> Done[int]:
        touched: frozenset[str] = frozenset()
        for person, dates in days.items():
            leave = Leave(
                new_id(),
                person,
                dates,
                LeaveKind(said["kind"]),
                LeavePart(said["part"]),
                LeaveState.APPROVED,
                said["note"],
                said["by"],
            )
            touched |= session.give(keep_leave, leave).touched
        return Done(len(days), touched)

    return OrderForm(
        "leave",
        translate("Roster", "Leave: {who}").format(who=_who(days, names)),
        translate("Roster", "Note the leave"),
        (
            Ask("kind", translate("Roster", "Kind"), "choice", _choices(LeaveKind, session), start=LeaveKind.ANNUAL),
            Ask("part", translate("Roster", "Part of the day"), "choice", _choices(LeavePart, session),
                start=LeavePart.WHOLE),
            Ask("by", translate("Roster", "Approved by")),
            Ask("note", translate("Roster", "Remark")),
        ),
        give,
        said=lambda count: translate("Roster", "Leave noted for {n}.").format(n=count),
    )  # fmt: skip


def back_form(session: Session, leave: Leave, dates: tuple[str, ...], name: str) -> OrderForm:
    """Return the form that takes leave back on the chosen days: all of it, or these days only."""
    rest = tuple(day for day in leave.days if day not in dates)

    def give(said: Answers) -> Done[Leave]:
        if rest:
            note = " ".join(part for part in (leave.note, said["reason"]) if part)
            return session.give(keep_leave, replace(leave, days=rest, note=note))
        return session.give(cancel_leave, leave.id, said["reason"])

    days = translate("Roster", "{n} of {of} days").format(n=len(leave.days) - len(rest), of=len(leave.days))
    return OrderForm(
        "back",
        translate("Roster", "Back from leave: {who}").format(who=name),
        translate("Roster", "Take the leave back"),
        (Ask("reason", translate("Roster", "Why"), wide=True),),
        give,
        said=lambda _leave: translate("Roster", "{who} is back from leave.").format(who=name),
        note=f"{session.words(leave.kind.words)} {days}",
    )


def _who(days: Mapping[str, tuple[str, ...]], names: Mapping[str, str]) -> str:
    parts = []
    for person, dates in days.items():
        first, last = dates[0][5:], dates[-1][5:]
        parts.append(f"{names[person]} {first}" if first == last else f"{names[person]} {first} – {last}")
    return ", ".join(parts)


def _choices(kind: type[LeaveKind | LeavePart], session: Session) -> tuple[Choice, ...]:
    return tuple(Choice(one.value, session.words(one.words)) for one in kind)
