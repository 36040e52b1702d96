"""What was done last time: earlier whistles whose words are like those of a new matter."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.wordings import pairs, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LIKE = 0.3
"""Least likeness (cosine of weighted pairs, 0 to 1) at which an earlier whistle is named; found by trying the 60
whistles of the shared ledger against those before them."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """An earlier whistle: its number, its words, who led, and who was called."""

    whistle: str
    serial: str
    text: str
    lead: str
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Precedents:
    """Earlier whistles made ready for comparing."""

    known: tuple[Precedent, ...] = ()
    _pairs: tuple[frozenset[str], ...] = ()
    _weight: Mapping[str, float] | None = None

    @classmethod
    def of(cls, known: Iterable[Precedent]) -> Precedents:
        """Prepare whistles, newest first; a pair that stands in few of them weighs more."""
        kept = tuple(known)
        named = tuple(frozenset(pairs(plain(one.text))) for one in kept)
        seen = Counter(pair for one in named for pair in one)
        return cls(kept, named, {pair: math.log(1 + len(kept) / count) for pair, count in seen.items()})

    def like(self, text: str, most: int = 3) -> tuple[tuple[Precedent, float], ...]:
        """Return at most `most` whistles like `text` with their likeness, the most like first."""
        weight = self._weight or {}
        rare = math.log(1 + len(self.known))
        asked = pairs(plain(text))
        length = sum(weight.get(pair, rare) ** 2 for pair in asked)
        found = []
        for one, named in zip(self.known, self._pairs, strict=True):
            shared = sum(weight[pair] ** 2 for pair in named & asked)
            if shared:
                likeness = shared / math.sqrt(length * sum(weight[pair] ** 2 for pair in named))
                if likeness >= LIKE:
                    found.append((one, likeness))
        return tuple(sorted(found, key=lambda hit: -hit[1])[:most])
