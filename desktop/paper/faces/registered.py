"""The faces that Windows has on its list: the registry's names, in the words of its language, and their files."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import count
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.paper.faces.naming import folded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIST = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"
"""Under HKEY_CURRENT_USER for the person (since Windows 10 1809) and under HKEY_LOCAL_MACHINE for everybody."""
_KIND = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")


class Registered(NamedTuple):
    """A file on the list; `names` stand in the order of its faces, as `folded` has them."""

    path: Path
    names: tuple[str, ...]


def registered(fonts: Path) -> Iterator[Registered]:
    """Yield what is on the list, the person's own first; bare file names lie in `fonts`. Nothing but on Windows."""
    try:
        # By name, for the module is on Windows only.
        registry: Any = import_module("winreg")
    except ImportError:
        return
    for hive in (registry.HKEY_CURRENT_USER, registry.HKEY_LOCAL_MACHINE):
        for name, value in _values(registry, hive):
            if isinstance(value, str) and PurePath(value).suffix:
                yield Registered(fonts / value, tuple(folded(one) for one in _KIND.sub("", name).split(" & ")))


def _values(registry: Any, hive: Any) -> Iterator[tuple[str, object]]:  # noqa: ANN401 - what winreg has
    try:
        key = registry.OpenKey(hive, LIST)
    except OSError:
        return
    with key:
        for number in count():
            try:
                name, value, _ = registry.EnumValue(key, number)
            except OSError:
                return
            yield name, value
