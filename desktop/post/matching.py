"""Which departments a matter calls for, with the reason: duty items found by words, codes and pinyin (A23, B18)."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.post.department import TOWNSHIP
from desktop.post.precedent import Precedents
from desktop.post.states import Role
from desktop.post.wordings import COMMON, pairs, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from desktop.post.duty_list import DutyItem
    from desktop.post.place import Facility
    from desktop.post.precedent import Precedent

_KEYWORD = 2.0
_PART = 0.5
"""How much a pair of a keyword found whole, and of one found in part, weighs against a pair of an item's name (1)."""
_STRONG = 0.45
"""Share of the best score from which on an item's owner is proposed with a tick."""
_FLOOR = 3.0
"""Least score of an item that is shown at all: about one pair that stands in three items of a hundred. The weights were
found by trying the duty list and the 60 whistles of the shared data."""
_USUAL = 100
"""Items of a usual duty list (practice.md 2.1 names lists of 42 to 106 items)."""
_SAME = 0.5
"""Likeness from which on the departments of an earlier whistle are proposed with a tick."""
_LATIN = re.compile(r"^[a-z]{2,}$")


@dataclass(frozen=True, slots=True)
class Match:
    """One duty item that the words of a matter point to."""

    item: DutyItem
    words: tuple[str, ...]
    """Pieces of the caller's text that were recognised, longest first."""
    score: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One department that should be called, and why."""

    department: str
    role: Role
    score: float
    ticked: bool
    match: Match | None = None
    facility: Facility | None = None
    precedent: Precedent | None = None
    """An earlier whistle like this one, where the duty list does not name the department."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What a matter matched: items best first, departments lead first."""

    matches: tuple[Match, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def best(self) -> Match | None:
        """The item that fits best, or None."""
        return self.matches[0] if self.matches else None

    @property
    def lead(self) -> str:
        """The department that the duty list makes the lead; empty where it names none or several (B18)."""
        return next((one.department for one in self.suggestions if one.role is Role.LEAD and one.match is not None), "")

    @property
    def words(self) -> tuple[str, ...]:
        """Every piece of text that was recognised, for marking it on the screen."""
        return tuple(sorted({word for match in self.matches for word in match.words}, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class DutyIndex:
    """The duty list made ready for matching once, so that typing stays quick."""

    items: tuple[DutyItem, ...]
    facilities: tuple[Facility, ...] = ()
    initials: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Pinyin initials of the name and keywords of each item by its id (`wfjs` for 违法建设)."""
    precedents: Precedents = field(default_factory=Precedents)
    _pairs: tuple[frozenset[str], ...] = ()
    _parts: tuple[frozenset[str], ...] = ()
    _weight: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        items: Iterable[DutyItem],
        day: date,
        facilities: Iterable[Facility] = (),
        initials: Mapping[str, tuple[str, ...]] | None = None,
        precedents: Iterable[Precedent] = (),
    ) -> DutyIndex:
        """Prepare the items in force on `day`; a pair that stands in few items weighs more."""
        valid = tuple(item for item in items if item.valid(day) and not item.replaced_by)
        named = tuple(frozenset(pairs(plain(item.name))) for item in valid)
        parts = tuple(frozenset(pair for word in item.keywords for pair in pairs(plain(word))) for item in valid)
        seen = Counter(pair for name, part in zip(named, parts, strict=True) for pair in name | part)
        # A short list is weighed as one of a hundred items, so that its first items are found too.
        size = max(len(valid), _USUAL)
        weight = {pair: math.log(1 + size / count) for pair, count in seen.items()}
        kept = tuple(one for one in facilities if one.active)
        return cls(valid, kept, initials or {}, Precedents.of(precedents), named, parts, weight)

    def match(self, text: str, place: str = "") -> Matching:
        """Match the words of a matter; `place` is looked up among the facilities and villages (A25)."""
        query = plain(text)
        if not query and not place:
            return Matching()
        found = sorted(self._matches(query), key=lambda one: (-one.score, one.item.code))
        best = found[0].score if found else 0.0
        matches = tuple(one for one in found if one.score >= best * 0.25)[:12]
        places = self._known(plain(place) + query)
        return Matching(matches, self._suggest(matches, places, self.precedents.like(text)))

    def _matches(self, query: str) -> Iterable[Match]:
        by_pinyin = _LATIN.match(query) is not None
        present = pairs(query)
        for item, named, parts in zip(self.items, self._pairs, self._parts, strict=True):
            code = plain(item.code)
            if _stands(code, query):
                yield Match(item, (item.code,), 100.0)
            elif by_pinyin:
                hits = [one for one in self.initials.get(item.id, ()) if query in one]
                if hits:
                    yield Match(item, (query,), len(query) * (1 + max(len(query) / len(one) for one in hits)))
            else:
                yield from self._worded(item, named & present, parts & present, query)

    def _worded(self, item: DutyItem, named: frozenset[str], parts: frozenset[str], query: str) -> Iterable[Match]:
        words = [word for word in item.keywords if (clean := plain(word)) and clean in query and clean not in COMMON]
        whole = {pair for word in words for pair in pairs(plain(word))}
        score = _KEYWORD * sum(self._weight[pair] for pair in whole)
        score += sum(self._weight[pair] for pair in named)
        score += _PART * sum(self._weight[pair] for pair in parts - whole)
        # Latin words have no pairs and were written to be found; one character alone (烟 in 黑烟) only adds weight.
        score += sum(_FLOOR if len(plain(word)) > 1 else _FLOOR / 2 for word in words if not pairs(plain(word)))
        if score >= _FLOOR:
            yield Match(item, _longest((*words, *_joined(named | parts, query))), score)

    def _known(self, text: str) -> tuple[Facility, ...]:
        return tuple(
            one
            for one in self.facilities
            if any(plain(name) in text for name in (one.name, *one.aliases) if plain(name))
        )

    def _suggest(  # noqa: C901 - one offer after the other, in the order of their weight
        self,
        matches: Sequence[Match],
        places: Sequence[Facility],
        before: Sequence[tuple[Precedent, float]],
    ) -> tuple[Suggestion, ...]:
        best = matches[0] if matches else None
        found: dict[str, Suggestion] = {}

        def offer(one: Suggestion) -> None:
            if one.department != TOWNSHIP and one.department not in found:
                found[one.department] = one

        sole = best is not None and len(best.item.leads) == 1
        for match in matches:
            strong = best is not None and match.score >= best.score * _STRONG
            for department in match.item.leads:
                role = Role.LEAD if match is best and sole else Role.SUPPORT
                offer(Suggestion(department, role, match.score, strong, match))
        for match in matches[:1]:
            for department in match.item.supports:
                offer(Suggestion(department, Role.SUPPORT, match.score * 0.9, ticked=True, match=match))
        for place in places:
            for department in place.departments:
                role = Role.LEAD if not matches and department == place.departments[0] else Role.SUPPORT
                offer(Suggestion(department, role, 2.0, ticked=True, facility=place))
        for precedent, likeness in before:
            for department in precedent.departments:
                first = not matches and not places and precedent is before[0][0] and department == precedent.lead
                role = Role.LEAD if first else Role.SUPPORT
                ticked = likeness >= _SAME
                offer(Suggestion(department, role, likeness, ticked, precedent=precedent))
        for match in matches[1:]:
            for department in match.item.supports:
                offer(Suggestion(department, Role.SUPPORT, match.score * 0.3, ticked=False, match=match))
        return tuple(sorted(found.values(), key=lambda one: (one.role is not Role.LEAD, not one.ticked, -one.score)))


def _stands(code: str, query: str) -> bool:
    """Whether an item's code stands in a text by itself: `qs-1` does not stand in `qs-12`, nor `3` in `3号楼`."""
    if len(code) < 3:  # noqa: PLR2004 - shorter codes are met by chance in any text
        return bool(code) and code == query
    at = query.find(code)
    while at >= 0:
        around = query[at - 1 : at] + query[at + len(code) : at + len(code) + 1]
        if not any(one.isascii() and one.isalnum() for one in around):
            return True
        at = query.find(code, at + 1)
    return False


def _joined(shared: Iterable[str], query: str) -> tuple[str, ...]:
    """Join neighbouring pairs into the runs of `query` that they cover."""
    marks = [False] * len(query)
    for pair in shared:
        at = query.find(pair)
        while at >= 0:
            marks[at] = marks[at + 1] = True
            at = query.find(pair, at + 1)
    runs, start = [], None
    for at, mark in enumerate([*marks, False]):
        if mark and start is None:
            start = at
        elif not mark and start is not None:
            runs.append(query[start:at])
            start = None
    return tuple(runs)


def _longest(words: Iterable[str]) -> tuple[str, ...]:
    """Keep the words that are not part of a longer one."""
    kept: list[str] = []
    for word in sorted(set(words), key=lambda one: (-len(one), one)):
        if not any(word in longer for longer in kept):
            kept.append(word)
    return tuple(kept)
