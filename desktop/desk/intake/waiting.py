"""Work that takes a while, said in place after a moment, with a way to call it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk import errand
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.errand import Errand
    from desktop.desk.theme.look import Look

_SHOWN = 400
"""Milliseconds after which a work under way is told (ui/guide.md 3)."""
_STEP = 50
"""Rows between two changes of the words."""


class Waiting(QWidget):
    """One errand at a time under one line of words; `called_back` comes at once when it is stopped."""

    called_back = Signal()

    def __init__(self, look: Look) -> None:
        """Be idle."""
        super().__init__()
        self._errand: Errand | None = None
        self._words = ""
        self._writes = False
        self._then: Callable[[Any], None] | None = None
        self._failed: Callable[[Exception], None] | None = None
        self.told = Label(look, "", "f10", "ink2")
        stop = KeyButton(look, self.tr("Stop"), "Esc", kind="small")
        stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.told)
        row.addWidget(stop)
        row.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN)
        self._timer.timeout.connect(self.show)
        self.hide()

    def busy(self) -> bool:
        """Tell whether something is under way."""
        return self._errand is not None

    def run(
        self,
        words: str,
        work: Callable[[Errand], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        writes: bool = False,
    ) -> None:
        """Send `work` off under `words`; `then` gets its result in this thread, `failed` what it raised.

        Work that `writes` is waited for when it is stopped: only it knows whether it was undone or done already.
        """
        self._words, self._then, self._failed, self._writes = words, then, failed, writes
        self.told.setText(words)
        self._timer.start()
        on_the_way = errand.run(self, work, self._done, self._fail)
        on_the_way.progress.connect(self._progress)
        on_the_way.called_back.connect(self._back)
        self._errand = on_the_way

    def stop(self) -> None:
        """Call back what is under way; what a reading may still bring is not looked at."""
        on_the_way = self._errand
        if on_the_way is None:
            return
        on_the_way.cancel()
        if self._writes:
            self.told.setText(self.tr("Stopping"))
            return
        on_the_way.done.disconnect(self._done)
        on_the_way.failed.disconnect(self._fail)
        on_the_way.progress.disconnect(self._progress)
        on_the_way.called_back.disconnect(self._back)
        self._back()

    def _end(self) -> None:
        self._errand = None
        self._timer.stop()
        self.hide()

    def _done(self, result: object) -> None:
        then = self._then
        self._end()
        if then is not None:
            then(result)

    def _fail(self, error: Exception) -> None:
        failed = self._failed
        self._end()
        if failed is not None:
            failed(error)

    def _back(self) -> None:
        self._end()
        self.called_back.emit()

    def _progress(self, part: int, whole: int) -> None:
        if whole and (part % _STEP == 0 or part == whole):
            self.told.setText(f"{self._words} {part} / {whole}")
