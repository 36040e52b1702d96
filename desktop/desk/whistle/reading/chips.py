"""What stands over a whistle in chips: the clocks in one word, and every overlay of domain.md 7.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.post.clock import reading
from desktop.post.states import ClockState, Escalation, WhistleState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from desktop.ledger.boards import Case

translate = QCoreApplication.translate
_LATE = (ClockState.LATE, ClockState.BREACHED, ClockState.NO_SHOW)


def chips(case: Case, language: str, now: datetime, warn_minutes: int) -> tuple[ChipWords, ...]:
    """Return the overlays of a whistle, then the word on its clocks."""
    return (*_overlays(case, language, now), *_clocks(case, now, warn_minutes))


def _overlays(case: Case, language: str, now: datetime) -> Iterator[ChipWords]:
    whistle = case.whistle
    if whistle.sign_due is not None and whistle.signed_at is None:
        if whistle.sign_overdue(now):
            yield ChipWords(translate("Chips", "signature overdue"), "bad", "x")
        else:
            words = translate("Chips", "to be signed by {time}").format(time=f"{whistle.sign_due:%m-%d %H:%M}")
            yield ChipWords(words, "warn", "pen")
    elif whistle.signed_late:
        yield ChipWords(translate("Chips", "signed late"), "warn", "pen")
    if whistle.escalation is not Escalation.NONE:
        yield ChipWords(whistle.escalation.words.said(language), "acc", "up")
    if whistle.conference_open:
        yield ChipWords(translate("Chips", "in conference"), "acc", "confer")
    if whistle.opinion_risk:
        yield ChipWords(translate("Chips", "public opinion"), "warn", "fire")
    if whistle.cross_boundary:
        yield ChipWords(translate("Chips", "across the boundary"), "plain")
    if whistle.fallback:
        yield ChipWords(translate("Chips", "from paper {serial}").format(serial=whistle.fallback), "plain")
    if case.violations:
        yield ChipWords(translate("Chips", "left without ground {n}").format(n=len(case.violations)), "bad", "x")


def _clocks(case: Case, now: datetime, warn_minutes: int) -> Iterator[ChipWords]:
    states = [reading(call, now, warn_minutes).state for call in case.dispatches]
    if not states or case.whistle.state is WhistleState.WITHDRAWN:
        return
    late = sum(1 for state in states if state in _LATE)
    running = sum(1 for state in states if state in (ClockState.RUNNING, ClockState.WARNING))
    met = states.count(ClockState.MET)
    if late:
        yield ChipWords(translate("Chips", "late {n}").format(n=late), "bad", "x")
    if running:
        soon = ClockState.WARNING in states
        words = translate("Chips", "{n} expected").format(n=running)
        yield ChipWords(words, "warn" if soon else "run", "tri" if soon else "clock")
    if met and not late and not running:
        yield ChipWords(translate("Chips", "all {n} in time").format(n=met), "ok", "ok")
