"""The thirty-minute clock of one department, read from wall time alone, so that it survives restarts (A05)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.states import ClockState, DispatchState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.post.dispatch import Dispatch


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clock says at one moment; `seconds` are left to the limit, negative where it has passed."""

    state: ClockState
    seconds: int
    elapsed: int
    """Seconds since the call, until the arrival where there was one."""

    @property
    def running(self) -> bool:
        """Whether the clock still runs."""
        return self.state in (ClockState.RUNNING, ClockState.WARNING, ClockState.BREACHED)


def reading(dispatch: Dispatch, now: datetime, warn_minutes: int = 10) -> Reading:
    """Read the clock of `dispatch` at `now`; it warns from `warn_minutes` before the limit on."""
    until = dispatch.stopped_at or now
    elapsed = int((until - dispatch.issued_at).total_seconds())
    seconds = dispatch.limit_minutes * 60 - elapsed
    return Reading(_state(dispatch, seconds, warn_minutes), seconds, elapsed)


def _state(dispatch: Dispatch, seconds: int, warn_minutes: int) -> ClockState:
    if dispatch.excused_by:
        return ClockState.EXCUSED
    if dispatch.stopped_at is not None:
        return ClockState.LATE if dispatch.late else ClockState.MET
    if dispatch.missed:
        return ClockState.NO_SHOW
    if dispatch.state in (DispatchState.CANCELLED, DispatchState.STOOD_DOWN):
        return ClockState.EXCUSED
    if seconds < 0:
        return ClockState.BREACHED
    return ClockState.WARNING if seconds <= warn_minutes * 60 else ClockState.RUNNING


def warnings_between(dispatch: Dispatch, earlier: datetime, now: datetime, minutes: Iterable[int]) -> tuple[int, ...]:
    """Return which of the warning `minutes` (and 0, the limit itself) a running clock passed in (earlier, now]."""
    if not reading(dispatch, now).running:
        return ()
    before = (dispatch.deadline - earlier).total_seconds() / 60
    after = (dispatch.deadline - now).total_seconds() / 60
    return tuple(minute for minute in sorted({*minutes, 0}, reverse=True) if after <= minute < before)
