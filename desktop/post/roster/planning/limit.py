"""Limits of one person that differ from those of everybody."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.post.guard import no, written

_MOST = 999
"""Nights, weekends, days or hours of a month; a month has 744 hours."""


@dataclass(frozen=True, slots=True)
class DutyLimit:
    """What one person may stand at most; None means as everybody (the plan's rules)."""

    id: str
    person: str
    nights: bool | None = None
    """False: no nights at all (孕期不排夜班); None: as the officer's record says."""
    max_nights: int | None = None
    max_weekends: int | None = None
    max_run: int | None = None
    max_hours: int | None = None
    min_hours: int | None = None
    excused: bool = False
    """Not rostered at all (借调, long illness)."""
    note: str = ""
    active: bool = True
    max_rest: int | None = None
    """Most days off in a row; 0: no limit, whatever the rules say."""

    def checked(self) -> DutyLimit:
        """Return it with a clean note; refuse figures below zero and a least above the most."""
        written("person", self.person, "人员", "The person")
        for name in ("max_nights", "max_weekends", "max_run", "max_rest", "max_hours", "min_hours"):
            value = getattr(self, name)
            if value is not None and not 0 <= value <= _MOST:
                raise no(
                    name,
                    f"限制要在 0 到 {_MOST} 之间。不限就留空。",
                    f"A limit is 0 to {_MOST}; leave it empty for none.",
                )
        if self.max_hours is not None and (self.min_hours or 0) > self.max_hours:
            raise no("min_hours", "最少小时比最多还多。请改小。", "The fewest hours are more than the most.")
        return replace(self, note=self.note.strip())
