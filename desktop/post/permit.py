"""The commander's written permission to leave the scene 撤离许可, and the record of one who left without (A07)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, written
from desktop.post.serial import PERMIT, Serial
from desktop.post.states import DispatchState
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.dispatch import Dispatch


@dataclass(frozen=True, slots=True)
class Permit:
    """A numbered permission for one department at one whistle."""

    id: str
    whistle: str
    dispatch: str
    year: int
    number: int
    by: str
    at: datetime
    reason: str
    manner: str = ""
    void: bool = False

    @property
    def serial(self) -> Serial:
        """The number of the permit, 〔2026〕撤字9号."""
        return Serial(self.year, self.number, PERMIT)


@dataclass(frozen=True, slots=True)
class Violation:
    """A record that somebody left the scene without ground; no state, and never deleted (domain.md 7.2)."""

    id: str
    whistle: str
    dispatch: str
    department: str
    names: str
    at: datetime
    reason: str
    void: bool = False


def permitted(dispatch: Dispatch, by: str, reason: str, at: datetime) -> str:
    """Return the clean reason of a permit given at `at`; refuse one for a department whose work is not done."""
    written("by", by, "许可人", "Who permits")
    if dispatch.state is not DispatchState.WORK_DONE:
        raise no(
            "permit",
            "任务完成后才能许可撤离。请先报任务完成，或用接替。",
            "A permit is possible only when the work is done. Report it done first, or relieve.",
            rule="A07",
        )
    follows("permit_at", at, "许可", "The permit", ((dispatch.work_done_at, Words("任务完成", "its work")),))
    return written("reason", reason, "许可理由", "The reason")
