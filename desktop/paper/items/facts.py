"""What the papers of an action item are drawn from: the item, whose it is, its sheet or its course, the imprint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.paper.press.imprint import Imprint
    from desktop.post.command_post import CommandPost
    from desktop.post.items.item import ActionItem, SupervisionSheet


@dataclass(frozen=True, slots=True)
class Owing:
    """An item with the names that it stands for, as papers print them."""

    post: CommandPost
    item: ActionItem
    source: str
    """Where it was decided: 周例会第38期."""
    unit: str
    """Full name of the unit that owns it, or of who does."""
    owner: str
    """Unit and name in short: 水务 李某01."""
    supports: str
    """Short names of the departments that help, with 、 between them."""
    imprint: Imprint


@dataclass(frozen=True, slots=True)
class SupervisionFacts:
    """One 督办单, and the notice before it where it is a report."""

    owing: Owing
    sheet: SupervisionSheet
    notice: SupervisionSheet | None = None

    @property
    def imprint(self) -> Imprint:
        """When it is printed and from which state of the journal."""
        return self.owing.imprint


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an item's course as the 销号单 prints it."""

    at: datetime
    name: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class ClosingFacts:
    """One 销号单: the item with its whole course."""

    owing: Owing
    course: tuple[Step, ...]

    @property
    def imprint(self) -> Imprint:
        """When it is printed and from which state of the journal."""
        return self.owing.imprint
