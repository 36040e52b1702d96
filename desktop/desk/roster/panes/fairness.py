"""The pane of fairness: who bears more than their share of nights, weekends and holidays, and who less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label
from desktop.desk.controls.section import Section
from desktop.desk.keys import key
from desktop.desk.marks.words import LEFT, RIGHT, paint_words, ring

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

_ROW, _BAR = 22, 8
_EACH = 3
"""People at each end who are shown at first."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one person bears: how often, how often it would be their due, and the figures in words."""

    key: str
    name: str
    count: int
    due: float
    said: str = ""
    """Nights, weekends and holidays apart, for the tooltip."""

    @property
    def over(self) -> float:
        """How much more than due."""
        return self.count - self.due


class Shares(QWidget):
    """Bars of `Share`s with a line where each one's due ends; the figures always beside them."""

    asked = Signal()
    """Somebody wants to see all, or the ends only."""
    chosen = Signal(str)
    """The id of a person that was clicked."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._shares: tuple[Share, ...] = ()
        self._more = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def say(self, shares: tuple[Share, ...], more: str) -> None:
        """Show `shares` from the top, and `more` as words that can be pressed under them."""
        self._shares, self._more = shares, more
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if more else Qt.FocusPolicy.NoFocus)
        lines = [f"{one.name} {self._figure(one)}" for one in shares]
        self.setAccessibleName("; ".join((*lines, more)))
        self.updateGeometry()
        self.update()

    def shares(self) -> tuple[Share, ...]:
        """Return what is shown."""
        return self._shares

    def sizeHint(self) -> QSize:
        """Return room for all rows and the words under them."""
        rows = len(self._shares) + (1 if self._more else 0)
        return QSize(self._look.px(288), self._look.px(_ROW) * rows)

    def minimumSizeHint(self) -> QSize:
        """Return the same height; a scroll area takes what is too much."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show all, or the ends only, with Enter or Space."""
        if event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value, Qt.Key.Key_Space.value} and self._more:
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a person, or show all."""
        row = int(event.position().y() // self._look.px(_ROW))
        if row < len(self._shares):
            self.chosen.emit(self._shares[row].key)
        elif self._more:
            self.asked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars."""
        _look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        names = max((type_.width(type_.f10, one.name) for one in self._shares), default=0)
        figures = max((type_.width(type_.f9, self._figure(one)) for one in self._shares), default=0)
        most = max((max(one.count, one.due) for one in self._shares), default=0) * 1.2 or 1
        with QPainter(self) as painter:
            for place, one in enumerate(self._shares):
                top = place * px(_ROW)
                line = QRectF(0, top, self.width(), px(_ROW))
                paint_words(painter, line, one.name, type_.f10, tokens.ink, LEFT)
                paint_words(painter, line, self._figure(one), type_.f9, tokens.ink2, RIGHT)
                left, right = names + px(8), self.width() - figures - px(8)
                bar = QRectF(left, top + (px(_ROW) - px(_BAR)) / 2, max(right - left, 0), px(_BAR))
                painter.fillRect(bar, tokens.track)
                painter.fillRect(
                    QRectF(bar.left(), bar.top(), bar.width() * one.count / most, bar.height()), tokens.runfill
                )
                at = round(bar.left() + bar.width() * one.due / most)
                painter.fillRect(QRectF(at, bar.top() - px(3), 2, bar.height() + px(6)), tokens.ink)
            if self._more:
                line = QRectF(0, len(self._shares) * px(_ROW), self.width(), px(_ROW))
                paint_words(painter, line, self._more, type_.f9, tokens.accent, LEFT)
                if self.hasFocus():
                    ring(painter, line, tokens.accent, px(4))

    def _figure(self, share: Share) -> str:
        over = round(share.over)
        how = (
            self.tr("{n} more").format(n=over)
            if over > 0
            else self.tr("{n} fewer").format(n=-over)
            if over < 0
            else self.tr("even")
        )
        return self.tr("{n} times  {how}").format(n=share.count, how=how)


class FairnessPane(QWidget):
    """The three who bear most and the three who bear least; on demand everybody."""

    chosen = Signal(str)
    """The id of a person that was clicked."""
    year_asked = Signal()
    """Somebody wants to see the workload of the year."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._all: tuple[Share, ...] = ()
        self._whole = False
        self._head = Section(look, self.tr("Fair shares"))
        self.bars = Shares(look)
        self.bars.asked.connect(self._toggle)
        self.bars.chosen.connect(self.chosen)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.bars)
        self._area.viewport().setAutoFillBackground(False)
        self.bars.setAutoFillBackground(False)
        self._year = Label(look, "", "f9", "ink2")
        self._year.setWordWrap(True)
        self._year.hide()
        entry = key("roster", "workload")
        self.whole_year = KeyButton(look, entry.said(), entry.sequence, kind="small")
        self.whole_year.clicked.connect(self.year_asked)
        row = QHBoxLayout()
        row.addWidget(self.whole_year)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self._head)
        column.addWidget(self._area, 1)
        column.addWidget(self._year)
        column.addLayout(row)
        column.addStretch(0)

    def say(self, shares: tuple[Share, ...], caption: str) -> None:
        """Show `shares`, whoever bears most above their due on top."""
        self._all = tuple(sorted(shares, key=lambda one: (-one.over, one.name)))
        self._head.say(caption=caption)
        self._show()

    def say_year(self, words: str) -> None:
        """Show who bears most and least of the hours of the year; nothing where `words` are empty."""
        self._year.setText(words)
        self._year.setVisible(bool(words))

    def _toggle(self) -> None:
        self._whole = not self._whole
        self._show()

    def _show(self) -> None:
        few = len(self._all) <= 2 * _EACH
        shown = self._all if self._whole or few else (*self._all[:_EACH], *self._all[-_EACH:])
        more = ""
        if not few:
            whole = self.tr("Only the three at each end shown. All {n}").format(n=len(self._all))
            more = self.tr("Only the three at each end") if self._whole else whole
        if not self._all:
            more = ""
        self.bars.say(shown, more)
        self._area.setMaximumHeight(max(self.bars.sizeHint().height(), self._look.px(_ROW)))
