"""Small guards that several facts share: a text that must be there, times that must follow one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.refused import Door, Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.post.states import Named


def no(field: str, zh: str, en: str, *doors: Door, rule: str = "") -> Refused:
    """Return the refusal of an order because of `field`, to be raised."""
    return Refused(field, Words(zh, en), *doors, rule=rule)


def written(field: str, text: str, zh: str, en: str) -> str:
    """Return `text` without blanks at its ends; refuse an empty one, calling it `zh` / `en`."""
    clean = text.strip()
    if not clean:
        raise no(field, f"{zh}没有填。请写上。", f"{en} is empty. Please fill it in.")
    return clean


_OLDEST = 2000
"""No whistle is older: the mechanism came up in 2018 (practice.md), and the year 1 has no other time zones."""


def happened(field: str, at: datetime, now: datetime) -> datetime:
    """Return `at`; refuse a moment that has not come yet (guide §6), and one of another age: a slip of the year."""
    if at > now:
        told = f"{at:%H:%M}" if at.date() == now.date() else f"{at:%Y-%m-%d %H:%M}"
        raise no(
            field,
            f"{told} 还没到。现在是 {now:%H:%M}，请改为已发生的时间。",
            f"{told} has not come yet. It is {now:%H:%M} now; give a time that has passed.",
        )
    if at.year < _OLDEST:
        raise no(
            field,
            f"{at.year} 年太早了。请核对年份，应在 {_OLDEST} 年之后。",
            f"The year {at.year} is too early. Check the year; it is {_OLDEST} or later.",
        )
    return at


def follows(field: str, at: datetime, zh: str, en: str, earlier: Iterable[tuple[datetime | None, Words]]) -> datetime:
    """Return `at`; refuse it where it lies before one of the `earlier` moments (times stay monotone)."""
    for moment, words in earlier:
        if moment is not None and at < moment:
            raise no(
                field,
                f"{zh} {at:%m-%d %H:%M} 早于{words.zh} {moment:%m-%d %H:%M}。哪一个记错了？",
                f"{en} {at:%m-%d %H:%M} is before {words.en} {moment:%m-%d %H:%M}. Which one is wrong?",
            )
    return at


def state_in(state: Named, allowed: Iterable[Named], zh: str, en: str) -> None:
    """Refuse the event `zh` / `en` where `state` is not one of `allowed`."""
    if state not in tuple(allowed):
        raise no(
            "state",
            f"现在是“{state.words.zh}”，不能{zh}。",
            f"It is now “{state.words.en}”; {en} is not possible.",
        )
