"""A folder that behaves as Windows' own do: a stick that is pulled out in mid-write, a file that a program has open."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from desktop.post import patience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pytest

PULLED = ((5, None), (19, None), (22, None), (22, 21), (22, 55), (22, 433), (22, 1167), (2, 3))
"""What a system says once the stick is gone: errno, and Windows' own number where there is one."""


def fault(number: int, windows: int | None, path: str = "") -> OSError:
    """Return the OSError of a machine, with Windows' own number on every system."""
    error = OSError(number, os.strerror(number), path)
    if windows is not None and os.name != "nt":
        error.winerror = windows  # type: ignore[attr-defined,unused-ignore]
    elif windows is not None:
        error = OSError(number, os.strerror(number), path, windows)
    return error


class Stick:
    """A folder whose disk is gone from its n-th call on, whatever is asked of it."""

    _PATHS = ("open", "replace", "unlink", "makedirs", "scandir", "stat", "lexists")
    _HANDLES = ("write", "fsync")

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        """Watch what is asked of `folder`; nothing fails before `pull`."""
        self._folder, self._last = str(folder), 1 << 30
        self._said: tuple[int, int | None] = PULLED[0]
        self.calls = 0
        self._handles: set[int] = set()
        for name in (*self._PATHS[:-1], *self._HANDLES):
            patch.setattr(os, name, self._watched(getattr(os, name), by_handle=name in self._HANDLES))

    def pull(self, at: int, said: tuple[int, int | None]) -> None:
        """Let every call from the `at`-th from now on fail, saying `said`."""
        self.calls, self._last, self._said = 0, at, said

    def _watched(self, real: Callable[..., Any], *, by_handle: bool) -> Callable[..., Any]:
        def asked(first: Any, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever os takes
            ours = first in self._handles if by_handle else str(first).startswith(self._folder)
            if ours:
                self.calls += 1
                if self.calls >= self._last:
                    raise fault(*self._said, str(first))
            found = real(first, *rest, **named)
            if ours and real.__name__ == "open":
                self._handles.add(found)
            return found

        return asked


@contextmanager
def in_use(path: Path, patch: pytest.MonkeyPatch, times: int = 1 << 30) -> Iterator[None]:
    """Let another program have `path` open, really so on Windows; elsewhere its calls are refused as Windows does.

    `times` says how often it is found open before the program lets it go.
    """
    real, asked = {name: getattr(os, name) for name in ("replace", "unlink", "rename")}, [0]
    handle = path.open("rb") if os.name == "nt" else None

    def refused(name: str) -> Callable[..., Any]:
        def call(first: Any, *rest: Any) -> Any:  # noqa: ANN401 - whatever os takes
            if any(str(one).endswith(path.name) for one in (first, *rest)):
                asked[0] += 1
                if asked[0] > times:
                    if handle is not None:
                        handle.close()
                elif handle is None:
                    raise _held(path)
            return real[name](first, *rest)

        return call

    with patch.context() as here:
        here.setattr(patience, "PAUSES", (0.0,) * len(patience.PAUSES))
        for name in real:
            here.setattr(os, name, refused(name))
        yield
    with suppress(AttributeError):
        handle.close()  # type: ignore[union-attr]


def _held(path: Path) -> PermissionError:
    error = PermissionError(13, "in use", str(path))
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    return error
