"""Codes of grids and duty items: one shape for a whole column, learnt from the column itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.repair.plain import tight

if TYPE_CHECKING:
    from collections.abc import Iterable

_DASH = re.compile(r"[-‐‑‒–—―_.·]+")
_PART = re.compile(r"[A-Z]+|\d+|[^A-Z\d]+")
_LIKE_DIGITS = str.maketrans({"O": "0", "I": "1", "L": "1"})


def code(text: str) -> str:
    """Return a code in capitals and half-width, every dash written `-`."""
    return _DASH.sub("-", tight(text).upper())


def digits_meant(text: str) -> str:
    """Return a code with the letters O, I and L as the figures they look like, to compare by, not to keep."""
    return text.translate(_LIKE_DIGITS)


@dataclass(frozen=True, slots=True)
class Shape:
    """How most codes of a column are built, such as `QS-03-02`: letters, then digits, with or without dashes."""

    parts: tuple[tuple[str, int], ...]
    """Kind and length of each part: `A` letters, `9` digits, `-` a dash."""

    def fits(self, text: str) -> bool:
        """Whether a code has this shape."""
        return _parts(text) == self.parts

    def repaired(self, text: str) -> str | None:
        """Return the code with its dashes set as in the others, None where letters or digits differ too."""
        bare = text.replace("-", "")
        wanted = [part for part in self.parts if part[0] != "-"]
        if sum(length for _, length in wanted) != len(bare):
            return None
        built, at = "", 0
        for kind, length in self.parts:
            if kind == "-":
                built += "-"
                continue
            piece = bare[at : at + length]
            at += length
            if not piece.isascii() or (not piece.isdigit() if kind == "9" else not piece.isalpha()):
                return None
            built += piece
        return built

    def meant(self, text: str) -> str | None:
        """Return what a code with a letter O, I or L among its digits may mean, None where that does not help."""
        bare = text.replace("-", "")
        head = next((length for kind, length in self.parts if kind == "A"), 0) if self.parts[0][0] == "A" else 0
        return self.repaired(bare[:head] + digits_meant(bare[head:]))


def _parts(text: str) -> tuple[tuple[str, int], ...]:
    found = []
    for part in _PART.findall(text):
        kind = "9" if part.isdigit() else "A" if part.isascii() and part.isalpha() else part
        found.append((kind, len(part)))
    return tuple(found)


def shape_of(codes: Iterable[str]) -> Shape | None:
    """Return the shape that most codes have or can be brought to, None where there is no such habit."""
    listed = [text for text in codes if text]
    shapes = Counter(_parts(text) for text in listed)
    if not shapes:
        return None
    parts, times = shapes.most_common(1)[0]
    if not all(kind in {"A", "9", "-"} for kind, _ in parts):
        return None
    shape = Shape(parts)
    near = sum(shape.repaired(text) is not None or shape.meant(text) is not None for text in listed)
    return shape if near * 3 >= len(listed) * 2 and times * 5 >= len(listed) * 2 else None


def following(text: str) -> str:
    """Return the code after this one: `QS-10-02` gives `QS-10-03`; the code itself where it ends in no digit."""
    match = re.search(r"\d+$", text)
    if match is None:
        return text
    return text[: match.start()] + str(int(match[0]) + 1).zfill(len(match[0]))
