"""One table of the desk: arrows move, Enter opens, letters order, and its columns stay as they were left."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from desktop.desk.tables.cells import Cells
from desktop.desk.tables.columns import KEY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.desk.tables.columns import Column
    from desktop.desk.tables.long import LongModel
    from desktop.desk.tables.model import FactModel
    from desktop.desk.theme.look import Look

_KEEP = 300
"""Milliseconds after the last change until the columns are remembered."""
_LEAST, _MOST = 40, 1200
"""Pixels at 100 % that a remembered column may have."""


class Table(QTableView):
    """A table whose model answers the roles of columns.py; give it one by `hold`."""

    opened = Signal(str)
    """The key of the row that was opened."""
    pressed_letter = Signal(str)
    """The name of the order that a single key stands for."""
    moved = Signal()
    """Another row is current, or others are selected."""

    def __init__(self, look: Look, name: str, settings: QSettings, board: str, parent: QWidget | None = None) -> None:
        """Be called `name` aloud; remember the columns of `board` in `settings`."""
        super().__init__(parent)
        self.look = look
        self._settings = settings
        self._board = f"columns/{board}"
        self._letters: dict[int, str] = {}
        self._columns: tuple[Column[Any], ...] = ()
        self._widths: dict[int, int] = {}
        self._unit = look.type.unit
        self._fitting = False
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(_KEEP)
        self._keeper.timeout.connect(self.keep_columns)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Single letters are orders here; a Chinese input method would swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._show_columns_at)
        self.doubleClicked.connect(lambda index: self.opened.emit(str(index.data(KEY))))
        look.changed.connect(self._dress)
        self._dress()

    def hold(
        self,
        model: FactModel[Any] | LongModel[Any],
        columns: tuple[Column[Any], ...],
        hidden: frozenset[str] = frozenset(),
    ) -> None:
        """Show `model` under `columns`, `hidden` of them not at first, else as they were left the last time."""
        self.setModel(model)
        bold = frozenset(at for at, one in enumerate(columns) if one.bold)
        right = frozenset(at for at, one in enumerate(columns) if one.right)
        self.setItemDelegate(Cells(self.look, self, model, bold, right))
        self._columns = columns
        head = self.horizontalHeader()
        self._take_columns(hidden)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # rows come in an order of their own
        self.setSortingEnabled(True)
        for changed in (head.sectionResized, head.sectionMoved):
            # The numbers of the signal are no milliseconds.
            changed.connect(lambda *_numbers: self._keeper.start())
        head.sectionResized.connect(self._fit)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.moved.emit())
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.moved.emit()

    def hear(self, letters: dict[int, str]) -> None:
        """Emit `pressed_letter` for these Qt key codes."""
        self._letters = letters

    def current_key(self) -> str:
        """Return the key of the current row, empty when there is none."""
        key = self.currentIndex().data(KEY) if self.currentIndex().isValid() else None
        return "" if key is None else str(key)

    def selected_places(self) -> tuple[int, ...]:
        """Return the numbers of the selected rows, from the top."""
        chosen = self.selectionModel().selection()
        ranges = [(chosen.at(at).top(), chosen.at(at).bottom()) for at in range(chosen.size())]
        return tuple(sorted({place for top, bottom in ranges for place in range(top, bottom + 1)}))

    def choose_row(self, place: int) -> None:
        """Make a row the current and only selected one."""
        if 0 <= place < self.model().rowCount():
            self.setCurrentIndex(self.model().index(place, self._first()))

    def select_rows(self, places: Iterable[int], current: int) -> None:
        """Select these rows again and make one of them current, without moving the view."""
        flags = QItemSelectionModel.SelectionFlag
        model, chooser = self.model(), self.selectionModel()
        held, self_scroll = self.verticalScrollBar().value(), self.hasAutoScroll()
        self.setAutoScroll(False)
        if 0 <= current < model.rowCount():
            chooser.setCurrentIndex(model.index(current, self._first()), flags.NoUpdate)
        for place in places:
            chooser.select(model.index(place, 0), flags.Select | flags.Rows)
        self.setAutoScroll(self_scroll)
        self.verticalScrollBar().setValue(held)

    def columns_menu(self) -> QMenu:
        """Return the menu that shows and hides columns; the last one stays."""
        menu, head = QMenu(self), self.horizontalHeader()
        shown = [at for at in range(head.count()) if not head.isSectionHidden(at)]
        for place in range(head.count()):
            act = menu.addAction(str(self.model().headerData(place, Qt.Orientation.Horizontal)))
            act.setCheckable(True)
            act.setChecked(place in shown)
            act.setEnabled(shown != [place])
            act.toggled.connect(partial(self._show_column, place))
        return menu

    def keep_columns(self) -> None:
        """Remember width, order and hidden columns."""
        head, unit = self.horizontalHeader(), self.look.type.unit
        kept = {
            column.key: (head.visualIndex(at), round(self._widths.get(at, 0) / unit), head.isSectionHidden(at))
            for at, column in enumerate(self._columns)
        }
        self._settings.setValue(self._board, json.dumps(kept))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the flexible column the room that is left."""
        super().resizeEvent(event)
        self._fit()

    def _take_columns(self, hidden: frozenset[str]) -> None:
        """Take the columns as they were left; lengths are remembered as they are at 100 %."""
        try:
            kept = dict(json.loads(str(self._settings.value(self._board, "{}"))))
        except (ValueError, TypeError):
            kept = {}
        head, px = self.horizontalHeader(), self.look.px
        for at, column in enumerate(self._columns):
            _, width, gone = kept.get(column.key, (at, column.width, column.key in hidden))
            self._widths[at] = px(min(max(int(width), _LEAST), _MOST))
            self.setColumnWidth(at, self._widths[at])
            self.setColumnHidden(at, bool(gone))
        order = sorted(range(len(self._columns)), key=lambda at: kept.get(self._columns[at].key, (at,))[0])
        for place, at in enumerate(order):
            head.moveSection(head.visualIndex(at), place)

    def _fit(self, changed: int = -1, _old: int = 0, new: int = 0) -> None:
        """Let the flexible column give way or take the rest; its own width is what it wishes at least half of."""
        if self._fitting:
            return
        if changed >= 0 and new:
            self._widths[changed] = new
        head = self.horizontalHeader()
        shown = [at for at in range(head.count()) if not head.isSectionHidden(at)]
        flexible = next((at for at in shown if self._columns[at].flexible), shown[-1] if shown else -1)
        if flexible < 0 or changed == flexible:
            return
        rest = self.viewport().width() - sum(head.sectionSize(at) for at in shown if at != flexible)
        self._fitting = True
        self.setColumnWidth(flexible, max(rest, self._widths.get(flexible, 0) * 2 // 3))
        self._fitting = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, hear letters; everything else is Qt's own."""
        if event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}:
            if self.currentIndex().isValid():
                self.opened.emit(self.current_key())
            return
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        name = self._letters.get(event.key()) if plain else None
        if name is not None:
            self.pressed_letter.emit(name)
        elif event.text() and event.text().isprintable() and plain and event.key() != Qt.Key.Key_Space.value:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _show_column(self, place: int, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.setColumnHidden(place, not shown)
        if shown and self.columnWidth(place) < self.look.px(_LEAST):
            self.setColumnWidth(place, self._widths.get(place, self.look.px(_LEAST)))
        self._fit()
        self._keeper.start()

    def _show_columns_at(self, at: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(at))

    def _row_changed(self, _new: QModelIndex, old: QModelIndex) -> None:
        # The ring goes round the whole row, and Qt repaints the one cell only.
        for row in {old.row(), self.currentIndex().row()}:
            self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
        self.moved.emit()

    def _first(self) -> int:
        head = self.horizontalHeader()
        places = (head.logicalIndex(at) for at in range(head.count()))
        return next((place for place in places if not head.isSectionHidden(place)), 0)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.look.px(30))
        self.verticalHeader().setMinimumSectionSize(self.look.px(20))
        self.horizontalHeader().setMinimumSectionSize(self.look.px(36))
        before, self._unit = self._unit, self.look.type.unit
        if before != self._unit:
            for at, width in tuple(self._widths.items()):
                self._widths[at] = round(width * self._unit / before)
                self.setColumnWidth(at, self._widths[at])
            self._fit()
        self.viewport().update()
