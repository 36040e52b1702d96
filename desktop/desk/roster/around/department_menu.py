"""The menu of departments that are shown; it stays open while one ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent

_TICKS = {Qt.Key.Key_Space.value, Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}


class DepartmentMenu(QMenu):
    """Ticks departments; Space and Enter tick, Esc closes."""

    changed = Signal(object)
    """The ids of the departments that are hidden now, as a frozenset."""

    def __init__(self, departments: tuple[tuple[str, str], ...], hidden: frozenset[str], parent: QWidget) -> None:
        """Offer `departments` by id and name, those of `hidden` not ticked."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Departments shown"))
        everyone = self.addAction(self.tr("Show all"))
        everyone.triggered.connect(lambda: self._all(shown=True))
        none = self.addAction(self.tr("Show none"))
        none.triggered.connect(lambda: self._all(shown=False))
        self.addSeparator()
        self._ticks: dict[str, QAction] = {}
        for key, name in departments:
            tick = self.addAction(name)
            tick.setCheckable(True)
            tick.setChecked(key not in hidden)
            tick.toggled.connect(self._tell)
            self._ticks[key] = tick
        self._quiet = False

    def hidden(self) -> frozenset[str]:
        """Return the ids of those that are not ticked."""
        return frozenset(key for key, tick in self._ticks.items() if not tick.isChecked())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick without closing."""
        if event.key() not in _TICKS or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, chosen: QAction | None) -> bool:
        if chosen is None:
            return False
        chosen.trigger()
        return True

    def _all(self, *, shown: bool) -> None:
        self._quiet = True
        for tick in self._ticks.values():
            tick.setChecked(shown)
        self._quiet = False
        self._tell()

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit(self.hidden())
