"""What a format check found, as rows to go through, and the list in which they are gone through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.keys import letters_of
from desktop.desk.marks.words import paint_words, ring

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from desktop.desk.theme.look import Look
    from desktop.paper.format_check.finding import Finding, Report


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One deviation in the language of the desk: what, measured and asked, where and by which clause."""

    key: str
    what: str
    measured: str
    asked: str
    where: str
    page: int
    """The first page that shows it; 0 for the file as a whole."""
    at: tuple[float, float]
    """Where on that page, in millimetres from its top left corner."""


def rows_of(report: Report, language: str) -> tuple[FindingRow, ...]:
    """Return the findings of a report as rows, in its order."""
    return tuple(_row(place, one, language) for place, one in enumerate(report.findings))


def _row(place: int, one: Finding, language: str) -> FindingRow:
    return FindingRow(
        str(place),
        one.what.said(language),
        one.measured.said(language),
        one.asked.said(language),
        f"{one.where.said(language)} · {one.clause.name}",
        one.pages[0] if one.pages else 0,
        one.at,
    )


class _FindingDelegate(QStyledItemDelegate):
    """Paints a finding in three lines: what; measured and asked; page and clause."""

    def __init__(self, look: Look, findings: FindingList) -> None:
        super().__init__(findings)
        self._look = look
        self._list = findings

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(66))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, type_, px = self._look.tokens, self._look.type, self._look.px
        row: FindingRow = index.data(ROW)
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rect = QRectF(whole)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, tokens.accentbg)
        line = rect.adjusted(px(16), px(6), -px(12), 0)
        line.setHeight(px(20))
        paint_words(painter, line, row.what, type_.f10b, tokens.ink)
        line.translate(0, px(19))
        told = QCoreApplication.translate("Formats", "{measured}, asked: {asked}").format(
            measured=row.measured, asked=row.asked
        )
        paint_words(painter, line, told, type_.f10, tokens.bad)
        line.translate(0, px(18))
        paint_words(painter, line, row.where, type_.f9, tokens.ink3)
        if chosen and self._list.hasFocus():
            ring(painter, rect.adjusted(2, 1, -2, -1), tokens.accent, px(4))
        painter.restore()


class FindingList(RowList[FindingRow]):
    """The deviations of one file; the arrows go from one to the next, letters are orders of the page."""

    asked = Signal(str)
    """The name of the key of the page that was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(look, self.tr("Deviations"), lambda row: f"{row.what} {row.measured} {row.where}", parent)
        self._letters = letters_of("format")
        self.setItemDelegate(_FindingDelegate(look, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the orders that are single letters."""
        name = self._letters.get(event.key())
        if name is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.asked.emit(name)
        else:
            super().keyPressEvent(event)
