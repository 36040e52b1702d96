"""What another program holds for a moment is tried again: a virus scanner or an indexer looks into each new file."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

HELD = (5, 32, 33)
"""Windows' errors while a file is held: access denied, sharing violation, lock violation."""
PAUSES = (0.02, 0.05, 0.1, 0.2, 0.3, 0.3)
"""Seconds between the tries, about one in all: longer than a scanner looks, shorter than a person waits."""


def held(error: OSError) -> bool:
    """Whether Windows says that another program holds the file; other systems never say so."""
    return getattr(error, "winerror", None) in HELD


def patiently(act: Callable[[], T]) -> T:
    """Do what replaces, renames or removes a file, again and again for about a second while another program holds it.

    Raises the last OSError where it is held longer, and any other at once.
    """
    for pause in PAUSES:
        try:
            return act()
        except OSError as error:
            if not held(error):
                raise
            time.sleep(pause)
    return act()
