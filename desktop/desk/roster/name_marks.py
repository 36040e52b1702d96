"""Names as short as a square: one character or two by which the people of a group are told apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def marks(names: Mapping[str, str]) -> dict[str, str]:
    """Return a mark for each id of `names`: the surname where it is the only one, else what tells the name apart."""
    texts = list(names.values())
    first, last = Counter(name[:1] for name in texts), Counter(name[-1:] for name in texts)
    tail, whole = Counter(name[-2:] for name in texts), Counter(texts)
    return {key: _mark(name, (first, last, tail, whole)) for key, name in names.items()}


def _mark(name: str, counts: Iterable[Counter[str]]) -> str:
    first, last, tail, _whole = counts
    if first[name[:1]] == 1:
        return name[:1]
    if last[name[-1:]] == 1 and not name[-1:].isdigit():
        return name[-1:]
    return name[-2:] if tail[name[-2:]] == 1 else name
