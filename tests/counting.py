"""Where lines are counted: on CPython 3.11 whatever Python runs meanwhile takes two to six times as long."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

from coverage import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = 25
"""Of a test of many examples, in how many lines are counted; Hypothesis' own work between them never is."""


@contextmanager
def uncounted() -> Iterator[None]:
    """Count no lines within."""
    counting = Coverage.current()
    if counting is None or sys.gettrace() is None:
        yield
        return
    counting.stop()
    try:
        yield
    finally:
        counting.start()


@contextmanager
def of_few_examples(test: object) -> Iterator[None]:
    """Count lines in the first few examples of a Hypothesis test alone; any other test is left as it is."""
    counting = Coverage.current()
    given: Any = getattr(getattr(test, "__func__", test), "hypothesis", None)
    if given is None or counting is None or sys.gettrace() is None:
        yield
        return
    inner, left = given.inner_test, EXAMPLES

    @wraps(inner)
    def counted(*args: object, **kwargs: object) -> object:
        nonlocal left
        left -= 1
        if left < 0:
            return inner(*args, **kwargs)
        counting.start()
        try:
            return inner(*args, **kwargs)
        finally:
            counting.stop()

    given.inner_test = counted
    try:
        with uncounted():
            yield
    finally:
        given.inner_test = inner
