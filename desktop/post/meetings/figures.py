"""The figures of one week as the agenda and the minutes tell them, with those of the week before beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Figures:
    """What happened from one day to another, both included."""

    since: date
    until: date
    blown: int
    """Whistles blown 吹哨, in 件."""
    kinds: tuple[tuple[str, int], ...]
    """How many of each kind, by the kind's Chinese name."""
    calls: int
    """Departments called 派单, in 家次."""
    late: int
    """Arrived after the limit and not excused."""
    missing: int
    """Did not come within the limit at all and were not excused."""
    closed: int
    """Whistles closed 销哨."""
    suspended: int
    """Whistles put on the ledger 挂账."""
    verified: int
    """Action items verified 销号."""
    overdue: int
    """Action items owed at the end of the last day whose due date had passed."""


def told(now: Figures, before: Figures, on_ledger: int) -> str:
    """Return the line of the agenda: each figure with that of the week before in brackets."""
    kinds = "、".join(f"{name.removesuffix('哨')}{count}件" for name, count in now.kinds)
    parts = (
        f"吹哨{_beside(now.blown, before.blown, '件')}{f'，其中{kinds}' if kinds else ''}",
        f"派单{_beside(now.calls, before.calls, '家次')}",
        f"超时{_beside(now.late, before.late, '家次')}",
        f"未到{_beside(now.missing, before.missing, '家次')}",
        f"销哨{_beside(now.closed, before.closed, '件')}",
        f"新挂账{_beside(now.suspended, before.suspended, '件')}，累计挂账{on_ledger}件",
        f"议定事项销号{_beside(now.verified, before.verified, '项')}",
        f"逾期{_beside(now.overdue, before.overdue, '项')}",
    )
    weeks = (now.until - now.since).days // 7 + 1
    return f"{_day(now.since)}至{_day(now.until)}（括号内为前{'一' if weeks == 1 else weeks}周）：{'，'.join(parts)}"


def _beside(now: int, before: int, unit: str) -> str:
    return f"{now}{unit}（{before}）"


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"
