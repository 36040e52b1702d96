"""Names in one cell of a roster: several people, their units, their hours, what stands in brackets behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.repair.plain import nothing, person, tight
from desktop.intake.roster.shifts import PART_WORDS, part_of

if TYPE_CHECKING:
    from desktop.intake.roster.people import People
    from desktop.intake.roster.shifts import Part

_MARKS = re.compile(r"[、，,;；/／|\s]+(?![^（(]*[）)])")
_BRACKETS = re.compile(r"[（(]([^）)]*)[）)]")
_LABEL = re.compile(r"^(.{1,12}?)[:：](.*)$", re.DOTALL)
_HOURS = re.compile(rf"^(?:{PART_WORDS})[:：]?|(?:{PART_WORDS})$")
_TELEPHONE = re.compile(r"\+?\d[\d\- ]{6,}\d")
_ORDER = re.compile(r"^[①-⑳]|^\d{1,2}[.．、)）]")


@dataclass(frozen=True, slots=True)
class Named:
    """One person as a cell names them."""

    name: str
    unit: str = ""
    """What stands before a colon in front of the name."""
    part: Part | None = None
    doubt: str = ""
    """Words in brackets that are neither hours nor a telephone, such as 借调中."""


def names_of(text: str, people: People) -> tuple[Named, ...]:
    """Return the people a cell names; a name is kept whole where the post knows somebody called so."""
    if nothing(text):
        return ()
    whole = person(text)
    if whole in people:
        return (Named(whole),)
    found: list[Named] = []
    unit, part = "", None
    for token in _joined([piece for piece in _MARKS.split(text.strip()) if piece], people):
        rest = token
        label = _LABEL.match(token)
        if label is not None:
            said, rest = person(label[1]), label[2]
            hours = part_of(said)
            unit, part = ("", hours) if hours is not None and _HOURS.fullmatch(tight(said)) else (said, None)
        one = _one(rest, unit, part, people)
        if one is not None:
            found.append(one)
    return tuple(found)


def _joined(pieces: list[str], people: People) -> list[str]:
    """Put characters together that blanks pulled apart, as in 张 三."""
    if len(pieces) > 1 and all(len(piece) == 1 for piece in pieces):
        return ["".join(pieces)]
    joined: list[str] = []
    for piece in pieces:
        if joined and len(piece) == 1 and joined[-1] + piece in people:
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def _one(text: str, unit: str, part: Part | None, people: People) -> Named | None:
    doubts = []
    for inside in _BRACKETS.findall(text):
        hours = part_of(inside)
        if hours is not None:
            part = hours
        elif not _TELEPHONE.fullmatch(tight(inside)):
            doubts.append(inside.strip())
    name = person(_TELEPHONE.sub("", _BRACKETS.sub("", _ORDER.sub("", text))))
    if name not in people:
        hours_found = _HOURS.search(name)
        if hours_found is not None and hours_found[0] != name:
            part = part_of(hours_found[0])
            name = person(_HOURS.sub("", name, count=1))
    return Named(name, unit, part, "，".join(doubts)) if name else None
