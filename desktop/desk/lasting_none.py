"""Keeps Python 3.11 alive under PySide6 6.12.0, which lets go of one reference to None with every call it answers.

Each call of a Qt method that returns nothing takes a reference to None away without having added one, and each
`emit` of a signal one to True. From Python 3.12 on neither can die (PEP 683) and nobody notices; on 3.11 the process
ends with `none_dealloc` or `bool_dealloc` after some thousand calls. PySide6 6.11.3 does not do it. What 3.12 does
for them is done here once, before Qt is used: their counts are put out of reach.
"""

from __future__ import annotations

import ctypes

_OUT_OF_REACH = 1 << 40


def keep() -> None:
    """Put the reference counts of None, True and False out of reach; more than once does no harm."""
    for lasting in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(lasting))
        if count.value < _OUT_OF_REACH:
            count.value += _OUT_OF_REACH
