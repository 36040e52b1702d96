"""Keeps Python 3.11 alive under PySide6 6.12.0, which lets go of one reference to None with every call it answers.

Each call of a Qt method that returns nothing takes a reference to None away without having added one. From Python
3.12 on None cannot die (PEP 683) and nobody notices; on 3.11 the process ends with `none_dealloc` after some thousand
calls. PySide6 6.11.3 does not do it. What 3.12 does for None is done here once, before Qt is used: its count is put
out of reach.
"""

from __future__ import annotations

import ctypes

_OUT_OF_REACH = 1 << 40


def keep() -> None:
    """Put the reference count of None out of reach; more than once does no harm."""
    count = ctypes.c_ssize_t.from_address(id(None))
    if count.value < _OUT_OF_REACH:
        count.value += _OUT_OF_REACH
