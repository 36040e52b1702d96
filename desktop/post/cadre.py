"""Cadres sunk to a village or grid 干部下沉: who, where, from when to when, for what (A20)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.person import person, same_person

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


@dataclass(frozen=True, slots=True)
class CadrePosting:
    """One cadre posted to a village or one of its grids."""

    id: str
    name: str
    unit: str
    """The office or department that sends the cadre."""
    village: str
    grid: str = ""
    """Code of the grid; empty for the whole village."""
    task: str = ""
    since: date | None = None
    until: date | None = None
    end_reason: str = ""
    """Why it ended, recall included."""

    def checked(self) -> CadrePosting:
        """Return it with clean names; refuse one without person, village or first day, or ending before it starts."""
        if self.since is None:
            raise no("since", "开始日没有填。请写上。", "The first day is empty. Please fill it in.")
        if self.until is not None and self.until < self.since:
            raise no("until", "结束日早于开始日。", "It ends before it starts.")
        return replace(
            self,
            name=person(written("name", self.name, "姓名", "The name")),
            village=written("village", self.village, "村社", "The village"),
            unit=self.unit.strip(),
            grid=self.grid.strip(),
        )

    def covers(self, day: date) -> bool:
        """Whether the cadre is there on `day`."""
        return self.since is not None and self.since <= day and (self.until is None or day <= self.until)

    def recalled(self, until: date, reason: str) -> CadrePosting:
        """Return it as ended on `until`, with the reason; refuse an end after the one it has."""
        if self.until is not None and until > self.until:
            raise no("until", "召回日晚于下沉的结束日。", "The recall lies after the end of the posting.")
        return replace(self, until=until, end_reason=written("reason", reason, "召回理由", "The reason")).checked()


def alone(posting: CadrePosting, others: Iterable[CadrePosting]) -> CadrePosting:
    """Return `posting`; refuse it where the same person is in the same village in that time already."""
    for other in others:
        if other.id == posting.id or other.village != posting.village or other.grid != posting.grid:
            continue
        begun = posting.since is not None and (other.until is None or posting.since <= other.until)
        ended = other.since is not None and (posting.until is None or other.since <= posting.until)
        if same_person(other.name, posting.name) and begun and ended:
            raise no(
                "since",
                f"{posting.name}这段时间已下沉{posting.village}。请改日期，或先召回。",
                f"{posting.name} is posted to {posting.village} in that time. Change the days, or recall first.",
            )
    return posting
