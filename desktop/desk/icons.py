"""The drawings of resources/icons in any one colour and size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QColor

_SMALL: Final = 13
"""At or below this many pixels the stroke is 2 of 20 units instead of 1.6, or it fades."""


class Icons:
    """One pixmap per drawing, colour, size and density of the screen; drawn when first asked for."""

    def __init__(self, folder: Path) -> None:
        """Read the SVG files of `folder`, each on its first use."""
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
        """Return the icon `name` in `colour`, `size` logical pixels square, for a screen of density `ratio`."""
        key = (name, colour.rgba(), size, ratio)
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = self._draw(name, colour, size, ratio)
        return found

    def icon(self, name: str, colour: QColor, size: int, ratio: float = 1.0) -> QIcon:
        """Return the icon `name` as a `QIcon` of that one size."""
        return QIcon(self.pixmap(name, colour, size, ratio))

    def paint(self, painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
        """Paint the icon `name` in the middle of `rect`, as large as its shorter side, on whole pixels."""
        ratio = painter.device().devicePixelRatioF()
        size = round(min(rect.width(), rect.height()))
        if size <= 0:
            return  # what was not laid out yet is painted once more when it is
        left, top = round(rect.center().x() - size / 2), round(rect.center().y() - size / 2)
        painter.drawPixmap(left, top, self.pixmap(name, colour, size, ratio))

    def _draw(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = (self._folder / f"{name}.svg").read_text("utf-8")
        if size <= _SMALL:
            source = source.replace('stroke-width="1.6"', 'stroke-width="2"')
        pixels = round(size * ratio)
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour.name()).encode()))
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
