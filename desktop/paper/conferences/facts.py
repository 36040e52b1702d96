"""What the papers of a conference are drawn from: values only, gathered at one moment and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.conferences.record import serial_of, unit_of
from desktop.post.conferences.states import FROZEN_STATES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.paper.press.imprint import Imprint
    from desktop.post.command_post import CommandPost
    from desktop.post.conferences.record import Proceedings


@dataclass(frozen=True, slots=True)
class ConferenceFacts:
    """One conference with all that was said and decided, and the imprint of the papers drawn from it."""

    post: CommandPost
    held: Proceedings
    whistles: Mapping[str, str]
    """Number and place of each of its whistles by id."""
    imprint: Imprint
    original: str = ""
    """Number of the issued record that it adds to."""
    contacts: Mapping[str, str] | None = None
    """Name and telephone of each department's contact by its id."""
    entry: int = 0
    """Number of the journal entry before its issue, whose hash the record keeps; 0 before."""

    @property
    def number(self) -> str:
        """The record's number as it stands on paper, empty before the issue."""
        return str(serial_of(self.held.conference) or "")

    @property
    def issued(self) -> bool:
        """Whether its words stand for good."""
        return self.held.conference.state in FROZEN_STATES

    @property
    def about(self) -> str:
        """Its whistles as a line."""
        return "；".join(self.whistles.values())

    def unit(self, department: str) -> str:
        """Return the name of a department at the table, the post's own for none."""
        return unit_of(self.held.seats, department, self.post.name)
