"""Which papers a whistle can give, as rows to be chosen from, and the list in which they are chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.marks.words import paint_words, ring
from desktop.ledger import archive
from desktop.post.order import CommandOrder
from desktop.procedures.papers import OF_A_WHISTLE, PaperKind

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.desk.session import Session
    from desktop.desk.theme.look import Look
    from desktop.ledger.book import Ledger


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper that can be drawn: its key `kind:subject`, its name, and what became of earlier ones."""

    key: str
    name: str
    second: str


def papers_of(session: Session, whistle: str) -> tuple[PaperRow, ...]:
    """Return the papers of a whistle: its five kinds and one for each order given for it."""
    ledger = session.ledger
    found = [row_of(ledger, kind, whistle, kind.words.said(session.language)) for kind in OF_A_WHISTLE]
    name = PaperKind.ORDER_SHEET.words.said(session.language)
    found.extend(
        row_of(ledger, PaperKind.ORDER_SHEET, order.id, f"{name}　{order.serial}")
        for order in ledger.having(CommandOrder, whistle=whistle)
    )
    return tuple(found)


def row_of(ledger: Ledger, kind: PaperKind, subject: str, name: str) -> PaperRow:
    """Return a paper called `name` with what became of it so far."""
    translate = QCoreApplication.translate
    filed = archive.filed(ledger, kind=kind.value, subject=subject)
    if not filed:
        return PaperRow(f"{kind.value}:{subject}", name, translate("Papers", "not drawn yet"))
    copies = sum(one.copies for one in filed)
    told = translate("Papers", "drawn {time}, printed {n} times").format(
        time=f"{filed[-1].drawn_at:%m-%d %H:%M}", n=copies
    )
    return PaperRow(f"{kind.value}:{subject}", name, told)


class _PaperDelegate(QStyledItemDelegate):
    """Paints a paper in two lines."""

    def __init__(self, look: Look, papers: PaperList) -> None:
        super().__init__(papers)
        self._look = look
        self._list = papers

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(48))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        row: PaperRow = index.data(ROW)
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rect = QRectF(whole)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, tokens.accentbg)
        first = rect.adjusted(px(16), px(5), -px(12), 0)
        first.setHeight(px(20))
        look.icons.paint(painter, QRectF(first.left(), first.top() + 1, px(16), px(18)), "print", tokens.ink2)
        first.setLeft(first.left() + px(26))
        paint_words(painter, first, row.name, type_.f10b if chosen else type_.f10, tokens.ink)
        second = QRectF(first.left(), first.bottom(), first.width(), px(16))
        paint_words(painter, second, row.second, type_.f9, tokens.ink3)
        if chosen and self._list.hasFocus():
            ring(painter, rect.adjusted(2, 1, -2, -1), tokens.accent, px(4))
        painter.restore()


class PaperList(RowList[PaperRow]):
    """The papers that can be drawn; the arrows show one after the other."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(look, self.tr("Papers"), lambda row: f"{row.name} {row.second}", parent)
        self.setItemDelegate(_PaperDelegate(look, self))
