"""The second step: what a sheet is, where its header stands, which column is which field."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.desk.controls.field import no_wheel
from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.marks.words import paint_words
from desktop.intake.labels import label
from desktop.intake.mapping import Found, Kind
from desktop.intake.reading import read
from desktop.intake.vocabulary import choices
from desktop.post.refused import Refused
from desktop.procedures.imports.known import remembered

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from desktop.desk.intake.batch import Batch
    from desktop.desk.session import Session
    from desktop.desk.theme.look import Look
    from desktop.intake.known import Known
    from desktop.intake.mapping import Column, Mapping

_SAMPLES = 3
_HEADER, _FIRST, _FIELD, _WHY = range(4)


class ColumnTable(QTableWidget):
    """The columns of a sheet; Enter opens the choice of the current one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the fields with Enter or Alt+Down; the rest is Qt's."""
        if event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value} and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            if self.currentRow() >= 0:
                for combo in self.cellWidget(self.currentRow(), _FIELD).findChildren(QComboBox):
                    combo.showPopup()
            return
        super().keyPressEvent(event)


class _Words(QStyledItemDelegate):
    """Paints a cell of the columns: one line, cut where it must be, and the ring of the focus."""

    def __init__(self, look: Look, table: QTableWidget) -> None:
        super().__init__(table)
        self._look = look
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, rect = self._look, self._look.tokens, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accentbg)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line2)
        room = QRectF(rect.adjusted(look.px(8 if index.column() else 12), 0, -look.px(8), 0))
        font = look.type.f10 if index.column() else look.type.f10b
        paint_words(painter, room, str(index.data() or ""), font, tokens.ink if index.column() != _WHY else tokens.ink3)
        if index.row() == self._table.currentRow() and self._table.hasFocus():
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), tokens.accent)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), tokens.accent)


def _framed(editor: QWidget, gap: int) -> QWidget:
    frame = QWidget()
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, gap, 2 * gap, gap)
    row.addWidget(editor)
    return frame


class ColumnPane(QWidget):
    """Shows one sheet. `changed` comes when the clerk said something else than was guessed."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Lay out the pane; `show_sheet` fills it."""
        super().__init__()
        self._session = session
        self._batch: Batch | None = None
        self._known: Known | None = None
        self._name = ""
        self._quiet = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look = session.look
        px = look.px
        self.head = Section(look, "")
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("This sheet is"))
        self.kind.addItem(self.tr("Leave this sheet out"), "")
        for one in Kind:
            self.kind.addItem(session.words(one.words), one.value)
        self.kind.setMinimumWidth(px(150))
        self.kind.currentIndexChanged.connect(self._chosen_kind)
        no_wheel(self.kind)
        self.top, self.bottom = QLineEdit(), QLineEdit()
        self.top.setAccessibleName(self.tr("First row of the header"))
        self.bottom.setAccessibleName(self.tr("Last row of the header"))
        for line in (self.top, self.bottom):
            line.setFixedWidth(px(56))
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.editingFinished.connect(self._chosen_rows)
        self.notices = Label(look, "", "f9", "warn")
        self.notices.setWordWrap(True)
        self.table = ColumnTable(0, 4)
        self._dress_table()
        self._rows = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        look, px = self._session.look, self._session.look.px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(Label(look, self.tr("This sheet is"), "f10", "ink2"))
        row.addWidget(self.kind)
        row.addSpacing(px(16))
        rows = QHBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(8))
        rows.addWidget(Label(look, self.tr("header from row"), "f10", "ink2"))
        rows.addWidget(self.top)
        rows.addWidget(Label(look, self.tr("to row"), "f10", "ink2"))
        rows.addWidget(self.bottom)
        row.addWidget(self._rows)
        row.addStretch(1)
        card = Pane("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, px(2), 1, px(2))
        inner.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.head)
        column.addLayout(row)
        column.addWidget(self.notices)
        column.addWidget(card, 1)

    def _dress_table(self) -> None:
        table, px = self.table, self._session.look.px
        table.setItemDelegate(_Words(self._session.look, table))
        table.setHorizontalHeaderLabels(
            [self.tr("Column of the file"), self.tr("First rows"), self.tr("Read as"), self.tr("Why")]
        )
        table.setAccessibleName(self.tr("Columns of the sheet"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(40))
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for place, width in ((0, 200), (2, 176), (3, 150)):
            table.setColumnWidth(place, px(width))

    def show_sheet(self, batch: Batch, name: str, known: Known) -> None:
        """Show a sheet of a file and how it is to be read."""
        self._batch, self._name, self._known = batch, name, known
        sheet = batch.sheet(name)
        mapping = sheet.mapping
        self._quiet = True
        self.head.say(name, count=self.tr("{n} rows").format(n=len(sheet.page.rows)))
        self.kind.setCurrentIndex(max(self.kind.findData(mapping.kind.value if mapping else ""), 0))
        self.top.setText(str(mapping.top + 1) if mapping else "")
        self.bottom.setText(str(mapping.bottom + 1) if mapping else "")
        self.kind.setEnabled(bool(sheet.page.rows))
        self._rows.setVisible(mapping is not None)
        self._quiet = False
        self._fill(mapping)

    def take_focus(self) -> None:
        """Put the focus on the columns, or on the kind where there are none."""
        kind = self.kind if self.kind.isEnabled() else self
        (self.table if self.table.rowCount() else kind).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, mapping: Mapping | None) -> None:
        assert self._batch is not None  # noqa: S101 - show_sheet came first
        held = self.table.currentRow()
        self.table.setRowCount(0)
        self._notice(mapping)
        if mapping is None:
            return
        samples = self._batch.sheet(self._name).samples[:_SAMPLES]
        self.table.setRowCount(len(mapping.columns))
        for place, column in enumerate(mapping.columns):
            seen = [row[column.index].replace("\n", " ") for row in samples if column.index < len(row)]
            texts = (column.header.replace("\n", " "), "　".join(text for text in seen if text.strip()), "")
            for at, text in ((0, texts[0]), (1, texts[1]), (3, self._why(column))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(place, at, item)
            self.table.setCellWidget(place, 2, _framed(self._fields(mapping, column), self._session.look.px(3)))
        self.table.setCurrentCell(min(max(held, 0), len(mapping.columns) - 1), 0)

    def _fields(self, mapping: Mapping, column: Column) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self.tr("{header} is read as").format(header=column.header))
        combo.addItem(self.tr("not used"), "")
        assert self._known is not None  # noqa: S101 - show_sheet came first
        names = dict.fromkeys((*choices(mapping.kind, self._known), *((column.field,) if column.field else ())))
        for name in names:
            combo.addItem(self._session.words(label(mapping.kind, name)), name)
        combo.setCurrentIndex(combo.findData(column.field))
        combo.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        combo.setMaxVisibleItems(20)
        no_wheel(combo)
        combo.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        combo.activated.connect(partial(self._chosen_field, column.index, combo))
        return combo

    def _why(self, column: Column) -> str:
        if not column.field:
            return self.tr("left out") if column.found is Found.CHOSEN else ""
        return {
            Found.EXACT: self.tr("by its header"),
            Found.LIKE: self.tr("header is alike"),
            Found.UNIT: self.tr("names a department"),
            Found.DAY: self.tr("names a day"),
            Found.REMEMBERED: self.tr("as chosen before"),
            Found.CHOSEN: self.tr("chosen now"),
        }[column.found]

    def _notice(self, mapping: Mapping | None) -> None:
        """Say which required columns are missing, in the reader's own words."""
        assert self._batch is not None  # noqa: S101 - show_sheet came first
        if mapping is None:
            text = self.tr("Nothing of this sheet is entered. Choose above what it is to change that.")
        else:
            assert self._known is not None  # noqa: S101 - show_sheet came first
            sheet = self._batch.sheet(self._name)
            head = replace(sheet.page, rows=sheet.page.rows[: mapping.bottom + 1])
            found = read(replace(sheet, page=head), mapping, self._known)
            text = "\n".join(f"△ {self._session.words(one)}" for one in found.notices)
        self.notices.setText(text)
        self.notices.setVisible(bool(text))

    def _chosen_kind(self) -> None:
        if self._quiet or self._batch is None:
            return
        value = str(self.kind.currentData() or "")
        if not value:
            self._take(None)
            return
        sheet = self._batch.workbook.sheet(self._name)
        old = self._batch.mappings[self._name] or sheet.mapping
        top = (
            old.top if old is not None else next((at for at in range(len(sheet.page.rows)) if sheet.page.filled(at)), 0)
        )
        self._take(sheet.as_kind(Kind(value), top, old.bottom if old is not None else top))

    def _chosen_rows(self) -> None:
        """Read the header where the clerk says it stands; what is no row of the sheet leaves it where it was."""
        mapping = self._batch.mappings[self._name] if self._batch is not None and not self._quiet else None
        if mapping is None or self._batch is None:
            return
        rows = [int(line.text()) - 1 if line.text().strip().isdecimal() else -1 for line in (self.top, self.bottom)]
        top, bottom = rows
        if (top, bottom) == (mapping.top, mapping.bottom):
            return
        if bottom < top:
            # One of the two was typed just now; the other follows it.
            top, bottom = (bottom, bottom) if bottom != mapping.bottom else (top, top)
        try:
            self._take(self._batch.workbook.sheet(self._name).as_kind(mapping.kind, top, bottom))
        except Refused as refused:
            self._session.say(refused.reason, "bad")
            self._refresh()

    def _chosen_field(self, index: int, combo: QComboBox, _place: int) -> None:
        if self._batch is None:
            return
        mapping, field = self._batch.mappings[self._name], str(combo.currentData() or "")
        if mapping is not None and field != next((one.field for one in mapping.columns if one.index == index), ""):
            self._batch.mappings[self._name] = mapping.chosen(index, field)
            self._refresh()

    def _take(self, mapping: Mapping | None) -> None:
        assert self._batch is not None  # noqa: S101 - show_sheet came first
        taken = None if mapping is None else remembered(self._session.ledger, mapping)
        self._batch.mappings[self._name] = taken
        self._refresh()

    def _refresh(self) -> None:
        assert self._batch is not None  # noqa: S101 - show_sheet came first
        assert self._known is not None  # noqa: S101 - the same
        self.show_sheet(self._batch, self._name, self._known)
        self.changed.emit()
