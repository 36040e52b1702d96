"""Who stood on the scene from when to when, as rows of the chart, and the one sentence that sums it up."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.whistle.presence import Presence as Chart
from desktop.desk.whistle.presence import PresenceRow, Span
from desktop.post.moment import lasting, minutes_between
from desktop.post.states import OPEN_STATES, DispatchState, Ground, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch
    from desktop.post.presence import Presence

translate = QCoreApplication.translate
_NOT_COUNTED = (DispatchState.CANCELLED, DispatchState.STOOD_DOWN)


def chart(case: Case, language: str, now: datetime) -> Chart | None:
    """Return the chart until now or until the whistle was over; None before the blow, and where nobody set out."""
    whistle = case.whistle
    if whistle.blown_at is None or not case.dispatches:
        return None
    limit = whistle.blown_at + timedelta(minutes=case.dispatches[0].limit_minutes)
    rows: list[PresenceRow] = []
    for call in sorted(case.dispatches, key=lambda call: call.role is not Role.LEAD):
        rows.extend(_rows(case, call, language))
    if not rows:
        return None
    end = now
    if whistle.state not in OPEN_STATES:
        # Called off or on the ledger: nobody has to be there, and the time since says nothing about anybody.
        gone = (one.left_at for one in case.presences if one.left_at is not None)
        freed = (one.released_at for one in case.dispatches if one.released_at is not None)
        end = whistle.closed_at or max((*gone, *freed), default=now)
    return Chart(whistle.blown_at, limit, end, tuple(rows), sentence(case, language, end))


def _rows(case: Case, call: Dispatch, language: str) -> Iterable[PresenceRow]:
    name = case.name(call.department)
    stays: dict[tuple[object, ...], list[Presence]] = {}
    for one in case.presences:
        if one.dispatch == call.id:
            stays.setdefault((one.arrived_at, one.left_at, one.ground, one.relieved_by, one.permit), []).append(one)
    if not stays and call.departed_at is not None and call.expected:
        way = Span("way", call.departed_at, None, "", translate("Presence", "on the way"))
        yield PresenceRow(name, "", (way,))
    for place, together in enumerate(stays.values()):
        first = together[0]
        spans = [_stay(case, together, name, language)]
        if (
            call.departed_at is not None
            and first.arrived_at == call.reported_at
            and call.departed_at < first.arrived_at
        ):
            spans.insert(0, Span("way", call.departed_at, first.arrived_at, "", translate("Presence", "on the way")))
        people = " ".join(_short(one.name, name) for one in together)
        yield PresenceRow(name if place == 0 else "", people, tuple(spans))


def _stay(case: Case, together: list[Presence], name: str, language: str) -> Span:
    first = together[0]
    words = [translate("Presence", "{time} arrived").format(time=f"{first.arrived_at:%H:%M}")]
    relieved = [one for one in case.presences if one.relieved_by and one.relieved_by == first.id]
    if len(together) > 1:
        words.append(translate("Presence", "{n} people").format(n=len(together)))
    if relieved:
        whom = "、".join(_short(one.name, name) for one in relieved)
        words.append(translate("Presence", "relieves {name}").format(name=whom))
    if first.left_at is not None:
        words.append(f"{first.left_at:%H:%M} {_why(case, first, name, language)}")
    names = "、".join(one.name for one in together)
    told = "　".join(words)
    return Span("present" if first.there else "left", first.arrived_at, first.left_at, told, f"{names}　{told}")


def _why(case: Case, one: Presence, name: str, language: str) -> str:
    if one.relieved_by:
        by = next((other.name for other in case.presences if other.id == one.relieved_by), "")
        return translate("Presence", "relieved by {name}").format(name=_short(by, name))
    if one.ground is Ground.PERMIT and one.permit:
        return translate("Presence", "left, permit {serial}").format(serial=one.permit)
    return one.ground.words.said(language) if one.ground is not None else ""


def _short(person: str, department: str) -> str:
    return person.removeprefix(department) or person


def sentence(case: Case, language: str, end: datetime) -> str:
    """Return since when the scene was never empty, or how long it was, and the fewest people once all had come."""
    stays = [(one.arrived_at, one.left_at or end) for one in case.presences if one.arrived_at < end]
    if not stays:
        return translate("Presence", "Nobody has arrived yet.")
    first = min(start for start, _ in stays)
    moments = sorted({first, end, *(moment for stay in stays for moment in stay if first <= moment <= end)})
    counts = [(start, until, _there(stays, start)) for start, until in pairwise(moments)]
    left = counts.pop()[0] if len(counts) > 1 and counts[-1][2] == 0 else None
    empty = [(start, until) for start, until, people in counts if people == 0]
    if empty:
        minutes = sum(minutes_between(start, until) for start, until in empty)
        told = translate("Presence", "{start} to {end} nobody was there, {time} in all").format(
            start=f"{empty[0][0]:%H:%M}", end=f"{empty[0][1]:%H:%M}", time=lasting(minutes).said(language)
        )
    else:
        told = translate("Presence", "never empty since {time}").format(time=f"{first:%H:%M}")
    called = [call for call in case.dispatches if call.state not in _NOT_COUNTED]
    came = [call.reported_at for call in called if call.reported_at is not None]
    if called and len(came) == len(called) and max(came) < (left or end):
        fewest = min(people for _, until, people in counts if until > max(came))
        told += translate("Presence", "; once all {n} had come, never fewer than {people}").format(
            n=len({call.department for call in called}), people=fewest
        )
    if left is not None:
        told += translate("Presence", "; all had left by {time}").format(time=f"{left:%H:%M}")
    return told


def _there(stays: Iterable[tuple[datetime, datetime]], at: datetime) -> int:
    return sum(1 for start, until in stays if start <= at < until)
