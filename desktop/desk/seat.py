"""The seat at a post: one window has it; who starts the program once more calls that window before all others."""

from __future__ import annotations

import getpass
import json
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from desktop.ledger import rights

if TYPE_CHECKING:
    from pathlib import Path

LOCK, HOLDER, CALL = "desk.lock", "desk.holder", "desk.call"
PATIENCE = 4.0
"""Seconds that a caller waits: the beat looks for a call each second, and may be busy with a paper."""
_STEP = 0.05


def session() -> str:
    """Return what tells the logged-on session of this process from another on the same machine."""
    if sys.platform == "win32":  # pragma: no cover - run on Windows only
        import ctypes

        number = ctypes.c_uint32()
        rights.windows("kernel32").ProcessIdToSessionId(os.getpid(), ctypes.byref(number))
        return str(number.value)
    return os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")


def account() -> str:
    """Return the name under which somebody is logged on, empty where the machine does not say."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""


class Seat:
    """The right to show the post in `folder`. The system gives it back when the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Look at the seat of the post in `folder`; nothing is taken before `take`."""
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK))
        # No age makes it stale: a machine may sleep for a week with its window open.
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Take the seat; False where a living window has it, or the folder cannot be written.

        The number of a process is given again to others after a crash, so it proves nothing: the file itself is held
        by the system as long as its window lives, and what nobody holds is removed.
        """
        if not self._lock.tryLock(0) and not (self._lock.removeStaleLockFile() and self._lock.tryLock(0)):
            return False
        with suppress(OSError):
            (self._folder / CALL).unlink(missing_ok=True)
        text = json.dumps({"account": account(), "session": session()}, ensure_ascii=False)
        with suppress(OSError):
            (self._folder / HOLDER).write_text(text, "utf-8")
        return True

    def leave(self) -> None:
        """Give the seat back."""
        with suppress(OSError):
            (self._folder / HOLDER).unlink(missing_ok=True)
        self._lock.unlock()

    def refused_by_disk(self) -> bool:
        """Tell whether the seat could not be taken because nothing can be written in the folder."""
        return self._lock.error() == QLockFile.LockError.PermissionError

    def holder(self) -> tuple[str, str, int]:
        """Return account, session and process of the window that has the seat; empty and 0 where nobody says."""
        try:
            said = json.loads((self._folder / HOLDER).read_text("utf-8"))
            who, where = str(said["account"]), str(said["session"])
        except (OSError, ValueError, KeyError, TypeError):
            who, where = "", ""
        return who, where, self._lock.getLockInfo()[0]

    def call(self, patience: float = PATIENCE) -> bool:
        """Call the window that has the seat before all others; False where it does not answer within `patience` s."""
        _who, where, process = self.holder()
        if where not in {"", session()}:
            return False
        if sys.platform == "win32":  # pragma: no cover - run on Windows only
            # Only who was started by a click may come before all others, or let another do so.
            rights.windows("user32").AllowSetForegroundWindow(process)
        path, end = self._folder / CALL, time.monotonic() + patience
        try:
            path.write_text("", "utf-8")
            while time.monotonic() < end:
                time.sleep(_STEP)
                if not path.exists():
                    return True
            path.unlink(missing_ok=True)
        except OSError:
            pass
        return False

    def called(self) -> bool:
        """Tell whether somebody called since this was last asked, and answer him."""
        try:
            (self._folder / CALL).unlink()
        except OSError:
            return False
        return True
