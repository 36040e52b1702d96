"""The one way in which a rule says no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.post.words import Words


@dataclass(frozen=True, slots=True)
class Door:
    """Something that would open the gate: `key` names the order, `words` say what it does.

    `closed` says why this door cannot be taken now; a closed door stays visible (ui/guide.md rule 5).
    """

    key: str
    words: Words
    closed: Words | None = None


class Refused(Exception):  # noqa: N818 - the domain's word: an order is refused
    """An order that a rule does not allow: which field, why, what would open the gate, which rule says so."""

    def __init__(self, field: str, reason: Words, *doors: Door, rule: str = "") -> None:
        """Name the `field` (a stable English key), the `reason` and the doors that `opens_with` lists."""
        super().__init__(str(reason))
        self.field = field
        self.reason = reason
        self.opens_with = doors
        self.rule = rule
