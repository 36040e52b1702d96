"""The dossier of a whistle: all frozen facts that its papers are drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.states import WhistleState

if TYPE_CHECKING:
    from desktop.paper.press.imprint import Imprint
    from desktop.post.command_post import CommandPost
    from desktop.post.department import Department
    from desktop.post.dispatch import Dispatch
    from desktop.post.permit import Permit, Violation
    from desktop.post.presence import Presence
    from desktop.post.records import LeaderVisit, Note, Witness
    from desktop.post.rules import Rules
    from desktop.post.task import Task
    from desktop.post.whistle import Whistle


@dataclass(frozen=True, slots=True)
class Call:
    """A department with its dispatch to this whistle."""

    department: Department
    dispatch: Dispatch


@dataclass(frozen=True, slots=True)
class Dossier:
    """One whistle with everything on its side, and the imprint of the papers drawn from it.

    `calls` stand in the order in which they are printed, the lead first. `rules` is the version of the whistle's own
    day. Entries that were taken back (`void`) are left out by whoever makes the dossier or by the paper.
    """

    post: CommandPost
    rules: Rules
    whistle: Whistle
    calls: tuple[Call, ...]
    imprint: Imprint
    presences: tuple[Presence, ...] = ()
    tasks: tuple[Task, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    visits: tuple[LeaderVisit, ...] = ()
    notes: tuple[Note, ...] = ()
    permits: tuple[Permit, ...] = ()
    violations: tuple[Violation, ...] = ()
    clerk: str = ""
    """The duty clerk of the hour, as the slip names him."""

    def short(self, department: str) -> str:
        """Return the short name of a department by its id, or the id itself where it was not called."""
        return next((call.department.short for call in self.calls if call.department.id == department), department)

    @property
    def number(self) -> str:
        """The whistle's number as it stands on paper, empty before the blow."""
        return str(self.whistle.serial or "")

    @property
    def settled(self) -> bool:
        """Whether nothing that is printed can change any more."""
        return self.whistle.state in (
            WhistleState.CLOSED,
            WhistleState.ARCHIVED,
            WhistleState.WITHDRAWN,
            WhistleState.MERGED,
            WhistleState.RETURNED,
        )
