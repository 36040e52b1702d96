"""Errands: long work off the screen's thread, with progress and cancel; only values go in and come out."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 - no error: somebody changed their mind
    """Raised inside an errand that was called back."""


class Errand(QObject):
    """One piece of work on its way. It ends with exactly one of `done`, `failed`, `called_back`."""

    done = Signal(object)
    failed = Signal(object)
    called_back = Signal()
    progress = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait to be sent by `run`."""
        super().__init__(parent)
        self._cancelled = False
        self.over = False
        for ending in (self.done, self.failed):
            ending.connect(self._end)
        self.called_back.connect(self._end)

    def cancel(self) -> None:
        """Call the work back; it stops where it next asks."""
        self._cancelled = True

    def cancelled(self) -> bool:
        """Tell whether the work was called back."""
        return self._cancelled

    def tell(self, part: int, whole: int) -> None:
        """Say how far the work is; called by the work, which stops here once it was called back."""
        if self._cancelled:
            raise Cancelled
        self.progress.emit(part, whole)

    def _end(self) -> None:
        self.over = True


class _Work(QRunnable):
    """The thread's side of an errand."""

    def __init__(self, errand: Errand, work: Callable[[Errand], Any]) -> None:
        super().__init__()
        self._errand = errand
        self._work = work

    def run(self) -> None:
        # Who asked may be gone by the time the work is done: then nobody is told.
        with suppress(RuntimeError):
            self._end()

    def _end(self) -> None:
        try:
            result = self._work(self._errand)
        except Cancelled:
            self._errand.called_back.emit()
        except Exception as error:  # noqa: BLE001 - handed over to the thread that asked, which shows or raises it
            self._errand.failed.emit(error)
        else:
            self._errand.done.emit(result)


def run(
    parent: QObject,
    work: Callable[[Errand], Any],
    done: Callable[[Any], None],
    failed: Callable[[Exception], None],
) -> Errand:
    """Send `work` off and return its errand; `done` and `failed` are called in the thread of `parent`."""
    errand = Errand(parent)
    errand.done.connect(done)
    errand.failed.connect(failed)
    QThreadPool.globalInstance().start(_Work(errand, work))
    return errand
