"""Which shift nobody has on the day after which other one, because the office says so, and how that is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.post.roster.shift import ShiftKind

_BETWEEN = re.compile(r"[\s,，、;；/]+")
_ARROWS = re.compile(r"[→>＞-]")
_PAIR = 2


def mark(first: str, then: str) -> str:
    """Return how the rules keep that the shift `then` does not follow the shift `first`, both by their ids."""
    return f"{first}>{then}"


def pair(kept: str) -> tuple[str, str]:
    """Return the ids of the shifts that a mark names; the second is empty where it is none."""
    first, _, then = kept.partition(">")
    return first, then


def words_of(kept: str, names: Mapping[str, str]) -> Words:
    """Say what a mark forbids; a shift without a name is called by its id."""
    first, then = (names.get(one, one) for one in pair(kept))
    return Words(f"{first}之后，第二天不排{then}", f"no {then} on the day after {first}")


def written(kept: Iterable[str], shifts: Iterable[ShiftKind]) -> str:
    """Return marks as they are typed: the signs of both shifts side by side, such as `夜驻、全白`."""
    signs = {one.id: one.glyph for one in shifts}
    pairs = (pair(one) for one in kept)
    return "、".join(signs[first] + signs[then] for first, then in pairs if first in signs and then in signs)


def read(text: str, shifts: Iterable[ShiftKind]) -> tuple[str, ...]:
    """Return the marks of what was typed; refuse what is not two signs of shifts in use."""
    known = {one.glyph: one.id for one in shifts if one.active}
    found = set()
    for word in filter(None, _BETWEEN.split(text)):
        signs = _ARROWS.sub("", word)
        strange = next((one for one in signs if one not in known), "")
        if len(signs) != _PAIR or strange:
            about = f"没有“{strange}”这个班。" if strange else ""
            other = f"No shift has the sign “{strange}”. " if strange else ""
            raise no(
                "barred",
                f"“{word}”看不懂。{about}请写前后两班的字，如 夜驻，几组用顿号隔开。",
                f"“{word}” is unclear. {other}Write the signs of both shifts, such as 夜驻, with commas between pairs.",
            )
        found.add(mark(known[signs[0]], known[signs[1]]))
    return tuple(sorted(found))
