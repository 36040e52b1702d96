"""The look of the desk: one object that every widget reads its colours, type and icons from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette

from desktop import resources
from desktop.desk.icons import Icons
from desktop.desk.theme import faces, palette, sheet, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QIcon
    from PySide6.QtWidgets import QApplication

    from desktop.desk.theme.tokens import Tokens, Tone

Mode = Literal["system", "light", "dark"]
"""What the settings offer: as the system has it, or always one of the two."""


class Look(QObject):
    """The present theme and size of type; `changed` tells widgets to measure and paint again."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = "system", percent: int = 100) -> None:
        """Dress `app` in `mode` with type at `percent` of its size (100 to 175)."""
        super().__init__(app)
        self._app = app
        self._hints = app.styleHints()
        self._system = QPalette(app.palette())
        app.setStyle("Fusion")
        self._families = faces.install(resources.root() / "fonts")
        self._style = resources.folder("style")
        self.icons = Icons(resources.folder("icons"))
        self.mode: Mode = mode
        self.percent = percent
        self.dark = False
        self.tokens: Tokens = tokens.LIGHT
        self.type = faces.cut(self._families, 100)
        self.apply(mode, percent)
        self._hints.colorSchemeChanged.connect(self._follow)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._contrast)

    def apply(self, mode: Mode, percent: int) -> None:
        """Show `mode` (system, light, dark) with type at `percent`, held between 100 and 175."""
        self.mode = mode
        self.percent = max(faces.SMALLEST, min(faces.LARGEST, percent))
        self.dark = mode == "dark" or (mode == "system" and self._night())
        self.type = faces.cut(self._families, self.percent)
        if self.high_contrast():
            self.tokens = tokens.from_system(self._system)
            self._app.setPalette(self._system)
        else:
            self.tokens = tokens.DARK if self.dark else tokens.LIGHT
            self._app.setPalette(palette.palette(self.tokens))
        self._app.setFont(self.type.f10)
        self._app.setStyleSheet(sheet.sheet(self.tokens, self.type, self._style, dark=self.dark))
        self.changed.emit()

    def high_contrast(self) -> bool:
        """Tell whether the system asks for high contrast; then its own palette goes before our colours."""
        return self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    def px(self, length: float) -> int:
        """Return `length`, drawn for 10 pt at 100 %, in whole pixels of the present size."""
        return self.type.px(length)

    def font(self, name: str) -> QFont:
        """Return the font called `name` in the type scale, such as `f10b`."""
        font: QFont = getattr(self.type, name)
        return font

    def colour(self, name: str) -> QColor:
        """Return the token called `name`, such as `ink2`."""
        colour: QColor = getattr(self.tokens, name)
        return colour

    def icon(self, name: str, tone: Tone = "plain") -> QIcon:
        """Return the icon `name` in the colour of `tone`, for Qt's own buttons and menus."""
        return self.icons.icon(name, self.tokens.text(tone), self.px(16), self._app.devicePixelRatio())

    def _night(self) -> bool:
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    def _contrast(self) -> None:
        """Take on the palette of the system, which turned its high contrast on or off while the desk is open."""
        self._app.setPalette(QPalette())
        self._system = QPalette(self._app.palette())
        self.apply(self.mode, self.percent)

    def _follow(self) -> None:
        if self.mode == "system":
            self.apply(self.mode, self.percent)
