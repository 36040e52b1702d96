"""How a frozen fact becomes a row and a row a fact again, by the fields of its class."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from desktop.post import states
from desktop.post.conferences import states as conference_states
from desktop.post.items import states as item_states
from desktop.post.meetings import states as meeting_states
from desktop.post.moment import CHINA
from desktop.post.refused import Refused
from desktop.post.roster import states as roster_states
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

Row = dict[str, Any]
F = TypeVar("F")


def written(value: object) -> object:
    """Return `value` as it is stored: times ISO 8601 with offset, dates ISO, the texts of a tuple JSON."""
    if type(value) is str:  # most columns are; a StrEnum is not
        return _storable(value)
    for kind, form in _FORMS:
        if isinstance(value, kind):
            return form(value)
    return value


def _storable(text: str) -> str:
    """Return `text`; refuse half of a character, as a broken file name or a cut paste may hold it."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        at = error.start
        raise Refused(
            "text",
            Words(
                f"第 {at + 1} 个字是坏字符，存不了。请删掉重写：{text[max(at - 8, 0) : at]}",
                f"Character {at + 1} is broken and cannot be stored. Delete it and write it again.",
            ),
        ) from error
    return text


_FORMS: tuple[tuple[type, Callable[[Any], object]], ...] = (
    (datetime, lambda moment: moment.astimezone(CHINA).isoformat(timespec="seconds")),
    (date, date.isoformat),
    (bool, int),
    (StrEnum, lambda name: name.value),
    (tuple, lambda texts: _storable(json.dumps(texts, ensure_ascii=False))),
    (str, _storable),
)
"""How each kind of value is stored, the first that fits: a datetime is a date too, a bool an int."""


def row_of(fact: Any) -> Row:  # noqa: ANN401 - any frozen fact of the post
    """Return the columns of a fact."""
    return {one.name: written(getattr(fact, one.name)) for one in fields(fact)}


@lru_cache(maxsize=4096)
def _texts(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


_READERS: dict[str, Callable[[Any], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "bool": bool,
    "tuple[str, ...]": _texts,
}


_STATES = (states, roster_states, meeting_states, item_states, conference_states)
"""The modules whose names of states are read from their keys."""


def _reader(kind: str) -> Callable[[Any], Any] | None:
    name = kind.removesuffix(" | None")
    return _READERS.get(name) or next((found for one in _STATES if (found := getattr(one, name, None))), None)


@cache
def _plan(cls: type[Any]) -> tuple[tuple[str, ...], tuple[tuple[int, Callable[[Any], Any]], ...]]:
    """Return the columns of a class of facts, and the places of those that need reading with their readers."""
    read = [_reader(str(one.type)) for one in fields(cls)]
    readers = tuple((place, reader) for place, reader in enumerate(read) if reader is not None)
    return tuple(one.name for one in fields(cls)), readers


def columns_of(cls: type) -> tuple[str, ...]:
    """Return the column names of a class of facts."""
    return _plan(cls)[0]


def fact_of(cls: type[F], row: Iterable[Any]) -> F:
    """Return the fact that a sequence of column values, in the order of `columns_of`, stands for.

    Raises ValueError where there are more or fewer values than columns.
    """
    names, readers = _plan(cast("Hashable", cls))
    values = list(row)
    if len(values) != len(names):
        message = f"{cls.__name__} has {len(names)} columns, not {len(values)}"
        raise ValueError(message)
    for place, reader in readers:
        if values[place] is not None:
            values[place] = reader(values[place])
    return cls(*values)
