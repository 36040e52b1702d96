"""What keys and dragging mean for the cells of a draft: pure functions from squares to changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop.post.roster.planning.cell import CellChange

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    Spot = tuple[str, date]
    """A person and a day."""

Changes = tuple[CellChange, ...]


class Draft(Protocol):
    """What stands where: the sheet of a month with its checks."""

    @property
    def locked(self) -> frozenset[tuple[str, date]]:
        """Return what was fixed by hand."""

    def shift(self, person: str, day: date) -> str:
        """Return what a person has on a day, nothing where they are free."""


def put(draft: Draft, spots: Iterable[Spot], shift: str) -> Changes:
    """Set `shift` on all of them, fixed, since a hand did it."""
    return different(draft, (CellChange(*spot, shift, locked=True) for spot in spots))


def clear(draft: Draft, spots: Iterable[Spot]) -> Changes:
    """Free all of them, and leave them to the planner again."""
    return different(draft, (CellChange(*spot) for spot in spots))


def lock(draft: Draft, spots: Iterable[Spot]) -> Changes:
    """Fix all of them as they stand, a free day too; loose them where all are fixed."""
    spots = tuple(spots)
    fixed = not draft.locked.issuperset(spots)
    return different(draft, (CellChange(*spot, draft.shift(*spot), locked=fixed) for spot in spots))


def carry(draft: Draft, source: Spot, target: Spot, *, copy: bool) -> Changes:
    """Carry a shift to another spot: what stands there comes back in exchange, so that nothing is lost.

    Onto another person of the same day that is a swap, onto a free day a move; a copy leaves the source alone.
    """
    carried = CellChange(*target, draft.shift(*source), locked=True)
    if copy:
        return different(draft, (carried,))
    back = draft.shift(*target)
    return different(draft, (carried, CellChange(*source, back, locked=bool(back))))


def carry_post(draft: Draft, source: date, target: date, there: Iterable[str], then: Iterable[str]) -> Changes:
    """Exchange who stands a post on two days: `there` on the source, `then` on the target."""
    wanted: dict[Spot, CellChange] = {}
    for people, before, after in ((there, source, target), (then, target, source)):
        for one in people:
            wanted.setdefault((one, before), CellChange(one, before))
            wanted[one, after] = CellChange(one, after, draft.shift(one, before), locked=True)
    return different(draft, wanted.values())


def stand_in(draft: Draft, there: Iterable[str], person: str, day: date, shift: str) -> Changes:
    """Let a person stand a post on a day in the place of those who stand it."""
    gone = [CellChange(one, day) for one in there if one != person]
    return different(draft, (*gone, CellChange(person, day, shift, locked=True)))


def different(draft: Draft, wanted: Iterable[CellChange]) -> Changes:
    """Leave out what stands so already."""
    return tuple(
        one
        for one in wanted
        if (draft.shift(one.person, one.day), (one.person, one.day) in draft.locked) != (one.shift, one.locked)
    )


@dataclass(frozen=True, slots=True)
class History:
    """The way back and forth through the changes of one month."""

    back: tuple[Changes, ...] = ()
    forth: tuple[Changes, ...] = ()

    def did(self, reverse: Changes) -> History:
        """Remember how to take back what was just done; what was taken back before is gone."""
        return History((*self.back[-199:], reverse))

    def undid(self, reverse: Changes) -> History:
        """Remember how to do again what was just taken back."""
        return History(self.back[:-1], (*self.forth, reverse))

    def redid(self, reverse: Changes) -> History:
        """Remember how to take back what was just done again."""
        return History((*self.back, reverse), self.forth[:-1])
