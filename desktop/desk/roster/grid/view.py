"""The grid of a month: arrows move, letters set shifts, Shift widens, dragging swaps, moves and copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget

from desktop.desk.marks.words import announce
from desktop.desk.roster.grid.heads import Corner, DayHeads, NameHeads
from desktop.desk.roster.grid.model import GridModel
from desktop.desk.roster.grid.squares import Squares

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from desktop.desk.roster.grid.sheet import GridSheet, Square
    from desktop.desk.theme.look import Look

Place = tuple[int, int]
"""Line and day."""
NOWHERE: Place = (-1, -1)
_LEAST, _MOST, _ROW = 22, 40, 19
"""Width of a day and height of a line at 100 %; between the two widths the days share the room."""
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class GridView(QTableView):
    """Shows a `GridSheet`. What a key or a drop means is left to who listens."""

    put = Signal(str)
    """Id of the shift kind whose letter was pressed."""
    ordered = Signal(str)
    """Name of the order of the page whose letter was pressed."""
    dropped = Signal(tuple, tuple, bool)
    """A square was carried from one place to another; True: a copy of it."""
    carried = Signal(tuple, tuple, bool)
    """A square hangs over a place; `NOWHERE` twice when it was let go of."""
    moved = Signal()
    """Another square is current, or others are selected."""
    measured = Signal()
    """Columns took another width."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Show nothing yet; be called `name` aloud."""
        super().__init__(parent)
        self.look = look
        self._letters: dict[int, str] = {}
        self._shifts: dict[int, str] = {}
        self._grip: tuple[Place, QPoint] | None = None
        self._over = NOWHERE
        self.grid_model = GridModel(self)
        self.setModel(self.grid_model)
        self._days = DayHeads(look, self.grid_model, self)
        self._names = NameHeads(look, self.grid_model, self)
        self.setHorizontalHeader(self._days)
        self.setVerticalHeader(self._names)
        self._corner = Corner(look, self.grid_model, self)
        self._squares = Squares(look, self)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Single letters are orders here; a Chinese input method would swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self._tell())
        look.changed.connect(self._dress)
        self._dress()

    def hear(self, letters: dict[int, str], shifts: dict[int, str]) -> None:
        """Hear Qt key codes as orders of the page, and others as shift kinds."""
        self._letters, self._shifts = letters, shifts

    def sheet(self) -> GridSheet:
        """Return what is shown."""
        return self.grid_model.sheet

    def show_sheet(self, sheet: GridSheet) -> None:
        """Show `sheet`; the current square stays current where its line and day are still there."""
        line, day = self.place()
        old = self.sheet()
        key = old.lines[line].key if line >= 0 else ""
        at = old.days[day].day if day >= 0 else None
        bar, along = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        if self.grid_model.show(sheet):
            self._names.measure()
            self._fit()
            line = max(sheet.place_of(key), 0)
            day = next((place for place, one in enumerate(sheet.days) if one.day == at), 0)
            if sheet.lines:
                self.choose(line, day)
                self.verticalScrollBar().setValue(bar)
                self.horizontalScrollBar().setValue(along)
        self._corner.update()
        self.viewport().update()

    def choose(self, line: int, day: int) -> None:
        """Make a square the current and only selected one."""
        # Whatever key is held: a drop with Ctrl must not widen the selection.
        index = self.grid_model.index(line, day)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def select(self, places: tuple[Place, ...]) -> None:
        """Select these squares and no others; the current one stays."""
        wanted = QItemSelection()
        for line, day in places:
            index = self.grid_model.index(line, day)
            wanted.select(index, index)
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def place(self) -> Place:
        """Return line and day of the current square, `NOWHERE` where there is none."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else NOWHERE

    def square(self) -> Square | None:
        """Return the current square."""
        line, day = self.place()
        return self.sheet().square(line, day) if line >= 0 else None

    def places(self) -> tuple[Place, ...]:
        """Return the selected squares by lines and days; the current one where none is selected."""
        chosen = self.selectionModel().selection()
        found = {
            (line, day)
            for at in range(chosen.size())
            for line in range(chosen.at(at).top(), chosen.at(at).bottom() + 1)
            for day in range(chosen.at(at).left(), chosen.at(at).right() + 1)
        }
        current = self.place()
        return tuple(sorted(found)) or ((current,) if current != NOWHERE else ())

    def several(self) -> bool:
        """Tell whether more than one square is selected."""
        chosen = self.selectionModel().selection()
        return chosen.size() > 1 or (chosen.size() == 1 and (chosen.at(0).width() > 1 or chosen.at(0).height() > 1))

    def carried_to(self) -> Place:
        """Return the place over which a carried square hangs."""
        return self._over

    def stretches(self) -> tuple[QRect, ...]:
        """Return the rectangles of the selection as they stand in the viewport."""
        chosen, model = self.selectionModel().selection(), self.grid_model
        return tuple(
            self.visualRect(model.index(chosen.at(at).top(), chosen.at(at).left())).united(
                self.visualRect(model.index(chosen.at(at).bottom(), chosen.at(at).right()))
            )
            for at in range(chosen.size())
        )

    def shown_in(self, region: QRect) -> tuple[range, range]:
        """Return the lines and days that `region` of the viewport touches."""
        first, last = self.rowAt(max(region.top(), 0)), self.rowAt(region.bottom())
        left, right = self.columnAt(max(region.left(), 0)), self.columnAt(region.right())
        lines, days = len(self.sheet().lines), len(self.sheet().days)
        if first < 0 or left < 0:
            return range(0), range(0)
        return range(first, (last if last >= 0 else lines - 1) + 1), range(
            left, (right if right >= 0 else days - 1) + 1
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is visible; Qt's own way through a delegate takes ten times as long for a whole month."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self.look.tokens.surface)
            self._squares.paint(painter, event.rect())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Say the square aloud."""
        super().currentChanged(current, previous)
        if current.isValid():
            announce(self, self.sheet().spoken(current.row(), current.column()))
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read letters and digits; arrows, Home, End and pages are Qt's own."""
        key = event.key()
        if event.modifiers() in _PLAIN:
            if key == Qt.Key.Key_Escape.value and self._grip is not None:
                self._let_go()
                return
            if key in self._shifts:
                self.put.emit(self._shifts[key])
                return
            if key in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}:
                self.ordered.emit("open")
                return
            if key in {Qt.Key.Key_Delete.value, Qt.Key.Key_Backspace.value}:
                self.ordered.emit("clear")
                return
            if key in self._letters:
                self.ordered.emit(self._letters[key])
                return
            if event.text() and event.text().isprintable():
                event.ignore()
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a square in which something stands."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if plain and event.button() is Qt.MouseButton.LeftButton and index.isValid():
            place = (index.row(), index.column())
            if self.sheet().square(*place).shift:
                self._grip = (place, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the square that was taken hold of; else select as Qt does."""
        if self._grip is None:
            super().mouseMoveEvent(event)
            return
        source, begun = self._grip
        at = event.position().toPoint()
        if self._over == NOWHERE and (at - begun).manhattanLength() < QApplication.startDragDistance():
            return
        index = self.indexAt(at)
        self._over = (index.row(), index.column()) if index.isValid() else source
        self.viewport().setCursor(Qt.CursorShape.DragMoveCursor)
        self.carried.emit(source, self._over, _copies(event))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is carried."""
        grip, over = self._grip, self._over
        self._let_go()
        if grip is not None and over not in {NOWHERE, grip[0]}:
            self.choose(*over)
            self.dropped.emit(grip[0], over, _copies(event))
        else:
            super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the days."""
        super().resizeEvent(event)
        self._fit()

    def updateGeometries(self) -> None:
        """Keep the corner between the heads."""
        super().updateGeometries()
        self._corner.setGeometry(0, 0, self._names.width(), self._days.height())
        self._corner.raise_()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Thin the ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def rows_height(self) -> int:
        """Return the height that all lines and the head need."""
        bar = self.horizontalScrollBar()
        under = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return self._days.sizeHint().height() + self.look.px(_ROW) * len(self.sheet().lines) + under

    def _let_go(self) -> None:
        self._grip, self._over = None, NOWHERE
        self.viewport().unsetCursor()
        self.viewport().update()
        self.carried.emit(NOWHERE, NOWHERE, False)

    def _tell(self) -> None:
        self.viewport().update()
        self.moved.emit()

    def _fit(self) -> None:
        """Give the days the same width, and what is left over to the first ones, so that no gap stays."""
        count = len(self.sheet().days)
        if not count:
            return
        px, room = self.look.px, self.viewport().width()
        least, most = max(px(_LEAST), self.look.type.width(self.look.type.f8, "国国")), px(_MOST)
        width, rest = divmod(room, count)
        for day in range(count):
            one = max(least, min(most, width + (1 if day < rest else 0)))
            if self.columnWidth(day) != one:
                self._days.resizeSection(day, one)
        self.measured.emit()

    def _dress(self) -> None:
        px = self.look.px
        self._squares.forget()
        self._names.setDefaultSectionSize(px(_ROW))
        self._days.setDefaultSectionSize(px(27))
        self._names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._names.measure()
        self._fit()
        self.viewport().update()


def _copies(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
