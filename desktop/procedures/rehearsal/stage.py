"""The stage of a rehearsal: a clock that is moved by hand, and orders kept until their moment comes."""

from __future__ import annotations

import heapq
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop import resources
from desktop.procedures.matching import duty_index
from desktop.procedures.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.post.matching import DutyIndex

DEVICE = "演示机"


def script(name: str) -> dict[str, Any]:
    """Return the part `name` of the invented post under resources/demo."""
    return tomllib.loads((resources.folder("demo") / f"{name}.toml").read_text(encoding="utf-8"))


@dataclass(slots=True)
class Stage:
    """Orders waiting for their moment; `play` gives each at its time, so that the journal's times never go back."""

    ledger: Ledger
    end: datetime
    """The moment of the present: nothing is given after it."""
    time: datetime
    clerk: str
    leader: str = ""
    departments: dict[str, str] = field(default_factory=dict)
    """Id of each department by its short name."""
    named: dict[str, str] = field(default_factory=dict)
    """Ids of whistles by the names that the script refers to."""
    index: DutyIndex | None = None
    _waiting: list[tuple[datetime, int, Callable[..., object], tuple[object, ...]]] = field(default_factory=list)
    _turn: int = 0

    @property
    def watch(self) -> Watch:
        """Who gives the next order: the clerk on duty, at the stage's time."""
        return Watch(self.ledger, self.clerk, device=DEVICE, now=lambda: self.time)

    def duties(self) -> DutyIndex:
        """Return the duty list made ready once, as an open window keeps it."""
        if self.index is None:
            self.index = duty_index(self.watch, with_pinyin=False)
        return self.index

    def at(self, moment: datetime, order: Callable[..., object], *words: object) -> None:
        """Keep an order for `moment`; orders of one moment stay in the order in which they were kept."""
        self._turn += 1
        heapq.heappush(self._waiting, (moment, self._turn, order, words))

    def play(self) -> int:
        """Give every order up to the present and return how many; what lies after it never happens."""
        given = 0
        while self._waiting and self._waiting[0][0] <= self.end:
            self.time, _, order, words = heapq.heappop(self._waiting)
            order(*words)
            given += 1
        self.time = self.end
        return given
