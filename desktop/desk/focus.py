"""Keeps the focus where it is seen: a list that became empty or a page that was left never holds the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget


class Focus(QObject):
    """Watches the focus of one window; where it is lost, the page that is shown gets it."""

    def __init__(self, window: QWidget, stack: QStackedWidget) -> None:
        """Watch `window`, whose pages stand in `stack`."""
        super().__init__(window)
        self._window = window
        self._stack = stack
        # Later, for a widget that goes and hands its focus on is for a moment without a successor.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.hold)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def hold(self) -> None:
        """Give the focus to the page that is shown, where nobody who can be seen has it."""
        focus = QApplication.focusWidget()
        elsewhere = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if elsewhere is not None or not self._window.isActiveWindow() or (focus is not None and _seen(focus)):
            return
        page = self._stack.currentWidget()
        if page is not None:
            # Qt's stubs forget that a page may hold no focus.
            last = cast("QWidget | None", page.focusWidget())
            (last if last is not None and _seen(last) else page).setFocus(Qt.FocusReason.OtherFocusReason)

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not _seen(now):
            self._timer.start()


def _seen(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
