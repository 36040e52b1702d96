"""A hand at the keyboard: it presses keys on whatever has the focus, and sees only what the window shows."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.desk.window import Window

CTRL, ALT, PLAIN = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
_PATIENCE = 8
"""Seconds that the hand waits for what must come."""


class Hand:
    """Presses keys; it calls no slot and gives no order."""

    def __init__(self, window: Window) -> None:
        """Bring the window to the front."""
        self.window = window
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)

    def focus(self) -> QWidget:
        """Return what has the focus: a menu that stands open, else a widget, of a dialog before all others."""
        if (menu := QApplication.activePopupWidget()) is not None:
            return menu
        if (dialog := QApplication.activeModalWidget()) is not None:
            # Qt's stubs forget that a dialog may hold no focus.
            return cast("QWidget | None", dialog.focusWidget()) or dialog
        if not self.window.isActiveWindow():
            # No window manager gives the screenless window its place back after a dialog.
            self.window.activateWindow()
            QApplication.processEvents()
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        """Press a key so many times, and let the window answer."""
        for _ in range(times):
            QTest.keyClick(self.focus(), key, held)
            QApplication.processEvents()
            QApplication.processEvents()

    def letter(self, text: str) -> None:
        """Press the keys of Latin letters and digits, one after the other, on what has the focus then."""
        for one in text:
            QTest.keyClicks(self.focus(), one)
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type `text`: Latin by its keys, Chinese as an input method commits it."""
        if text.isascii():
            self.letter(text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focus(), event)
        QApplication.processEvents()

    def tab(self, times: int = 1) -> None:
        """Go to the next field."""
        self.press(Qt.Key.Key_Tab, times=times)

    def down(self, times: int = 1) -> None:
        """Go down."""
        self.press(Qt.Key.Key_Down, times=times)

    def enter(self, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Press Enter."""
        self.press(Qt.Key.Key_Return, held)

    def until(self, seen: Callable[[], object], what: str) -> None:
        """Wait until something is to be seen."""
        late = monotonic() + _PATIENCE
        while not seen():
            assert monotonic() < late, f"{what} did not come; said: {self.window.said.text()!r}"
            QTest.qWait(10)
