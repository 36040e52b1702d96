"""The box for the caller's own words; the words that were recognised are marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QInputMethodEvent, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


class _Marker(QSyntaxHighlighter):
    """Tints and underlines the recognised words."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        super().__init__(document)
        self._look = look
        self.words: tuple[str, ...] = ()

    def highlightBlock(self, text: str) -> None:
        """Mark each place where a word stands."""
        mark = QTextCharFormat()
        mark.setBackground(self._look.tokens.warnbg)
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        mark.setUnderlineColor(self._look.tokens.warnfill)
        for word in self.words:
            at = text.find(word)
            while at >= 0 and word:
                self.setFormat(at, len(word), mark)
                at = text.find(word, at + len(word))


class VerbatimBox(QPlainTextEdit):
    """Three lines of the caller's words. Tab goes on to the next field; what an input method composes is not yet said.

    `wrote` tells that committed words changed. It is silent while an input method composes, so that nothing is
    suggested on half a syllable and nothing is painted into the middle of it.
    """

    wrote = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Be empty."""
        super().__init__(parent)
        self._look = look
        self._said = ""
        self._composing = False
        self._waiting: tuple[str, ...] | None = None
        self._marker = _Marker(look, self.document())
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(self.tr("As the caller said it; what is recognised is marked"))
        self.textChanged.connect(self._tell)
        look.changed.connect(self._dress)
        self._dress()

    def composing(self) -> bool:
        """Tell whether an input method has half a word open."""
        return self._composing

    def mark(self, words: tuple[str, ...]) -> None:
        """Mark `words` from now on; while somebody composes, as soon as they are done."""
        if self._composing:
            self._waiting = words
        elif words != self._marker.words:
            self._marker.words = words
            self._marker.rehighlight()

    def marked(self) -> tuple[str, ...]:
        """Return the words that are marked."""
        return self._marker.words

    def sizeHint(self) -> QSize:
        """Return room for three lines."""
        return QSize(self._look.px(400), self._look.px(74))

    def minimumSizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(self._look.px(160), self._look.px(54))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Notice where a composition begins and ends."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing:
            self._tell()
            if self._waiting is not None:
                waiting, self._waiting = self._waiting, None
                self.mark(waiting)

    def _tell(self) -> None:
        # Marking words changes formats, which Qt reports as a change of text too.
        text = self.toPlainText()
        if text != self._said and not self._composing:
            self._said = text
            self.wrote.emit(text)

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(74))
        self._marker.rehighlight()
