"""Names of villages with or without 村 or 社区 behind and the township's name before."""

from __future__ import annotations

import re

from desktop.intake.repair.plain import tight

_TAIL = re.compile(
    r"(?:村民委员会|社区居民委员会|居民委员会|村委会|社区居委会|居委会|行政村|自然村|村两委|社区|村|居)$"
)


def stem(name: str) -> str:
    """Return a village's name without 村, 社区, 村委会 and the like."""
    bare = tight(name)
    return _TAIL.sub("", bare) or bare


def village(text: str, known: tuple[str, ...]) -> str | None:
    """Return the known village that is meant, None where none or more than one fits."""
    bare = tight(text)
    for name in known:
        if tight(name) == bare:
            return name
    fits = [name for name in known if stem(name) == stem(bare)]
    if not fits:
        ended = [name for name in known if bare.endswith(tight(name)) or stem(bare).endswith(stem(name))]
        longest = max((len(stem(name)) for name in ended), default=0)
        # A stem of one character ends too many other names.
        fits = [name for name in ended if len(stem(name)) == longest and longest > 1 and _prefixed(bare, name)]
    return fits[0] if len(fits) == 1 else None


def village_of_place(place: str, known: tuple[str, ...]) -> str | None:
    """Return the one known village whose full name a place starts with."""
    bare = tight(place)
    fits = [name for name in known if bare.startswith(tight(name))]
    longest = max((len(name) for name in fits), default=0)
    fits = [name for name in fits if len(name) == longest]
    return fits[0] if len(fits) == 1 else None


def _prefixed(bare: str, name: str) -> bool:
    """Whether only a township's or district's name stands before the village's."""
    head = stem(bare)[: -len(stem(name))]
    return re.fullmatch(r"(?:.{1,8}[省市区县旗镇乡])+|.{1,8}街道(?:办事处)?|", head) is not None
