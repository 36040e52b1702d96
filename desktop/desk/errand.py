"""Errands: long work off the screen's thread, with progress and cancel; only values go in and come out."""

from __future__ import annotations

from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 - no error: somebody changed their mind
    """Raised inside an errand that was called back."""


class _Way(QObject):
    """What the thread speaks through: it belongs to nobody who may go away while the thread is speaking."""

    done = Signal(object)
    failed = Signal(object)
    called_back = Signal()
    progress = Signal(int, int)


_WAYS: list[tuple[_Way, Event]] = []
"""Each way, and whether its thread has spoken its last word there; it goes in the desk's own thread after that."""


class Errand(QObject):
    """One piece of work on its way. It ends with exactly one of `done`, `failed`, `called_back`."""

    done = Signal(object)
    failed = Signal(object)
    called_back = Signal()
    progress = Signal(int, int)

    def __init__(self, parent: QObject, way: _Way) -> None:
        """Hear what is said on the way, as long as the parent is there."""
        super().__init__(parent)
        self._way = way
        self._cancelled = False
        self.over = False
        for ending in (self.done, self.failed):
            ending.connect(self._end)
        self.called_back.connect(self._end)
        way.done.connect(self.done)
        way.failed.connect(self.failed)
        way.called_back.connect(self.called_back)
        way.progress.connect(self.progress)

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
        self._way.progress.emit(part, whole)

    def _end(self) -> None:
        self.over = True


class _Work(QRunnable):
    """The thread's side of an errand."""

    def __init__(self, errand: Errand, way: _Way, spoken: Event, work: Callable[[Errand], Any]) -> None:
        super().__init__()
        self._held: tuple[Errand, _Way, Callable[[Errand], Any]] | None = (errand, way, work)
        self._spoken = spoken

    def run(self) -> None:
        # At the program's end Qt may be gone before the work is done: then nobody is told.
        with suppress(RuntimeError):
            self._end()
        self._held = None
        self._spoken.set()

    def _end(self) -> None:
        if self._held is None:
            return
        errand, way, work = self._held
        try:
            result = work(errand)
        except Cancelled:
            way.called_back.emit()
        except Exception as error:  # noqa: BLE001 - handed over to the thread that asked, which shows or raises it
            way.failed.emit(error)
        else:
            way.done.emit(result)


def run(
    parent: QObject,
    work: Callable[[Errand], Any],
    done: Callable[[Any], None],
    failed: Callable[[Exception], None],
) -> Errand:
    """Send `work` off and return its errand; `done` and `failed` are called in the thread of `parent`."""
    _WAYS[:] = [one for one in _WAYS if not one[1].is_set()]
    way, spoken = _Way(), Event()
    _WAYS.append((way, spoken))
    errand = Errand(parent, way)
    errand.done.connect(done)
    errand.failed.connect(failed)
    QThreadPool.globalInstance().start(_Work(errand, way, spoken, work))
    return errand
