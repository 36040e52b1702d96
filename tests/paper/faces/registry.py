"""A registry that a test fills, in place of the system's own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self, cast

if TYPE_CHECKING:
    from types import ModuleType

    import pytest

PERSON, MACHINE = 1, 2


class Key:
    """An opened list of fonts."""

    def __init__(self, values: tuple[tuple[str, object], ...]) -> None:
        self.values = values

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.values = ()


class Registry:
    """The two lists of fonts; None is a list that is not there."""

    HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE = PERSON, MACHINE

    def __init__(self, person: dict[str, object] | None, machine: dict[str, object] | None) -> None:
        self.lists = {PERSON: person, MACHINE: machine}

    def OpenKey(self, hive: int, place: str) -> Key:  # noqa: N802 - the name of winreg
        """Open a list as winreg does."""
        assert place.endswith(r"CurrentVersion\Fonts")
        values = self.lists[hive]
        if values is None:
            raise FileNotFoundError(place)
        return Key(tuple(values.items()))

    def EnumValue(self, key: Key, number: int) -> tuple[str, object, int]:  # noqa: N802 - the name of winreg
        """Return a value as winreg does; past the last one it raises an `OSError`."""
        if number >= len(key.values):
            raise OSError(259, "no more data")
        return (*key.values[number], 1)


def play(
    monkeypatch: pytest.MonkeyPatch, person: dict[str, object] | None = None, machine: dict[str, object] | None = None
) -> None:
    """Let the program find this registry wherever it runs."""
    monkeypatch.setitem(sys.modules, "winreg", cast("ModuleType", Registry(person, machine)))
