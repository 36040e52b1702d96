"""The places that can be named with a few letters: grids, facilities, and where whistles were blown before (A25)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ledger.gazetteer import earlier_places
from desktop.post.place import Facility, Grid
from desktop.post.wordings import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ledger.book import Ledger

_LATIN = re.compile(r"^[a-z0-9]+$")
MOST = 8
"""Rows of a list that can be taken in at one glance."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place and the three fields that it fills."""

    village: str
    place: str
    grid: str = ""
    names: tuple[str, ...] = ()
    """Further names by which it is found."""

    @property
    def whole(self) -> str:
        """Village and place in one, as people say it."""
        return f"{self.village}{self.place}"

    @property
    def said(self) -> str:
        """The place as it stands in a list: the village first, once."""
        return self.place if self.place.startswith(self.village) else f"{self.village}　{self.place}"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All known places, most useful first, and the villages and grids by themselves."""

    spots: tuple[Spot, ...] = ()
    villages: tuple[str, ...] = ()
    grids: tuple[Grid, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that somebody may spell by its initials."""
        return tuple(dict.fromkeys(text for spot in self.spots for text in (spot.whole, spot.place, *spot.names)))

    def keeper(self, code: str) -> str:
        """Return who keeps the grid `code`, empty when it is not known."""
        return next((grid.keeper for grid in self.grids if grid.code == code), "")

    def find(self, text: str, spelt: Mapping[str, str]) -> tuple[Spot, ...]:
        """Return the places whose name holds `text`, or whose pinyin initials do; those that begin with it first."""
        query = plain(text)
        if not query:
            return ()
        hits: list[tuple[int, Spot]] = []
        for spot in self.spots:
            names = (spot.whole, spot.place, *spot.names)
            texts = [plain(name) for name in names]
            if _LATIN.match(query):
                texts += [spelt[name] for name in names if name in spelt]
                texts.append(plain(spot.grid))
            at = min((one.find(query) for one in texts if query in one), default=-1)
            if at >= 0:
                hits.append((at > 0, spot))
        return tuple(spot for _, spot in sorted(hits, key=lambda hit: hit[0])[:MOST])

    def split(self, text: str) -> tuple[str, str]:
        """Return village and place of a text that begins with the name of a known village."""
        clean = text.strip()
        for village in sorted(self.villages, key=len, reverse=True):
            if clean.startswith(village) and len(clean) > len(village):
                return village, clean[len(village) :].strip(" 　，,")
        return "", clean


def gazetteer(ledger: Ledger) -> Gazetteer:
    """Return every known place: facilities, then earlier whistles, then the areas of the grids."""
    grids = ledger.having(Grid, active=True)
    spots: dict[tuple[str, str], Spot] = {}
    for one in ledger.having(Facility, active=True):
        spots[one.village, one.name] = Spot(one.village, one.name, one.grid, names=one.aliases)
    for village, place, grid in earlier_places(ledger):
        spots.setdefault((village, place), Spot(village, place, grid))
    for area in grids:
        if area.scope:
            spots.setdefault((area.village, area.scope), Spot(area.village, area.scope, area.code))
    villages = [grid.village for grid in grids] + [spot.village for spot in spots.values()]
    return Gazetteer(tuple(spots.values()), tuple(dict.fromkeys(one for one in villages if one)), grids)
