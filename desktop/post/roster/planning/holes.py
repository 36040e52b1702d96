"""Holes 空档 as they are told: where somebody is missing who must be there, and the refusal to publish over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.refused import Door
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from desktop.post.refused import Refused

_MOST = 6
"""Days that a sentence names; a person reads the others in the list beside the grid."""


def hole(day: date, what: str) -> Words:
    """Return one hole as it is told: 10月3日 安监; `what` is the department, or the class for the post's own."""
    return Words(f"{day.month}月{day.day}日 {what}", f"{day:%d %b} {what}")


def listed(holes: Iterable[Words]) -> Words:
    """Return holes in one line, those of one day together: 10月3日 安监、消防，10月24日 交通 (guide §6)."""
    return Words(_line((one.zh for one in holes), " ", "、", "，", "等"), _english(holes))


def _line(parts: Iterable[str], gap: str, inner: str, outer: str, more: str) -> str:
    by_day: dict[str, list[str]] = {}
    for part in parts:
        day, _, what = part.partition(gap)
        by_day.setdefault(day, []).append(what)
    days = [f"{day} {inner.join(dict.fromkeys(what))}" for day, what in by_day.items()]
    return outer.join(days[:_MOST]) + (more if len(days) > _MOST else "")


def _english(holes: Iterable[Words]) -> str:
    told = list(dict.fromkeys(one.en for one in holes))
    return "; ".join(told[:_MOST]) + (" ..." if len(told) > _MOST else "")


def unpublished(holes: Sequence[Words]) -> Refused:
    """Return the refusal to publish a roster with holes, with its doors."""
    told = listed(holes)
    return no(
        "holes",
        f"还有 {len(holes)} 处空档，公布不了：{told.zh}。",
        f"{len(holes)} hole(s) are left, so it cannot be published: {told.en}.",
        Door("plan", Words("重新求解", "Plan again")),
        Door("fill", Words("手工补上", "Fill them by hand")),
        Door(
            "publish_with_holes", Words("带空档公布：总指挥签，写明理由", "Publish with holes: signed by a commander")
        ),
    )


def broken(breaches: Sequence[Words]) -> Refused:
    """Return the refusal to publish a roster that breaks a hard rule."""
    zh = "；".join(one.zh.rstrip("。") for one in breaches[:_MOST]) + ("等" if len(breaches) > _MOST else "")
    en = "; ".join(one.en.rstrip(".") for one in breaches[:_MOST]) + (" ..." if len(breaches) > _MOST else "")
    return no(
        "breaches",
        f"有 {len(breaches)} 处违反硬规则，公布不了：{zh}。",
        f"{len(breaches)} hard rule(s) are broken, so it cannot be published: {en}.",
        Door("plan", Words("重新求解", "Plan again")),
        Door("fill", Words("手工改正", "Put it right by hand")),
    )
