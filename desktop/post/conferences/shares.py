"""Shares of responsibility: how much of a whistle each department answers for, in whole per cent (B16)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.guard import no

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from desktop.post.refused import Refused

WHOLE = 100
"""Per cent that the shares of one whistle sum to, exactly (B16)."""


@dataclass(frozen=True, slots=True)
class ResponsibilityShare:
    """The share of one department in one whistle, as it was argued at a conference."""

    id: str
    conference: str
    whistle: str
    """Id of the whistle; empty at a conference about none."""
    department: str
    share: int
    note: str
    """Why: the ground that was argued."""
    void: bool = False


@dataclass(frozen=True, slots=True)
class Portion:
    """A share before it is written down."""

    department: str
    share: int
    note: str


def checked(portions: Collection[Portion], seated: Collection[str]) -> tuple[Portion, ...]:
    """Return the shares of one whistle with clean grounds; refuse what does not sum to 100 or is not argued.

    No portions at all take the shares back. Who bears nothing may be named with 0 and needs no ground.
    """
    names = [one.department for one in portions]
    if len(set(names)) != len(names):
        raise no("share", "同一部门写了两次。请合成一行。", "A department is named twice. Put it into one line.")
    for one in portions:
        if one.department not in seated:
            raise no("share", "有部门不在会上，不能分担责任。", "A department does not sit at this conference.")
        if not 0 <= one.share <= WHOLE:
            raise no("share", "分担比例要在 0 到 100 之间。", "A share is 0 to 100 per cent.")
        if one.share and not one.note.strip():
            raise no("note", f"分担 {one.share}% 没写理由。请写上。", f"The share of {one.share} % has no ground.")
    total = sum(one.share for one in portions)
    if portions and total != WHOLE:
        raise _uneven(total)
    return tuple(Portion(one.department, one.share, one.note.strip()) for one in portions)


def _uneven(total: int) -> Refused:
    over = total - WHOLE
    zh = f"多 {over}%" if over > 0 else f"少 {-over}%"
    en = f"{over} % too much" if over > 0 else f"{-over} % short"
    return no(
        "share",
        f"责任分担合计 {total}%，应为 100%，{zh}。",
        f"The shares sum to {total} %, not 100 %: {en}.",
        rule="B16",
    )


def wanting(shares: Collection[ResponsibilityShare], seated: Collection[str]) -> Iterator[Refused]:
    """Yield what is wrong with the shares of a conference now: a department that has left the table."""
    if any(not one.void and one.department not in seated for one in shares):
        yield no(
            "share",
            "分担责任的部门已不在会上。请重定分担比例。",
            "A department with a share sits no longer at the table. Set the shares again.",
        )
