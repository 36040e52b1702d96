"""The text of the minutes while it is drafted: kept two seconds after typing, with what is still wanting above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.desk.controls.section import Section
from desktop.desk.meeting.lists.line_list import LineCard, LineRow
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.marks.chip import ChipWords
    from desktop.desk.session import Session
    from desktop.post.words import Words

WAIT = 2000
"""Milliseconds that a typed character may be lost by a crash (issue 2)."""
_HEADING = re.compile(r"^[一二三四五六七八九十百]+、.*|^（[一二三四五六七八九十]+）[^。]*。?")
_MOST = 5
"""Sentences of what is wanting that are shown at once."""


class _Headings(QSyntaxHighlighter):
    """Shows numbered headings in bold, as they will stand on the page."""

    def highlightBlock(self, text: str) -> None:
        match = _HEADING.match(text)
        if match is not None:
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            self.setFormat(0, match.end(), bold)


class ProseBoard(QWidget):
    """The text, and above it what still forbids the next step."""

    typed = Signal()
    """The text was changed by hand."""
    line_changed = Signal(str)
    """The paragraph in which the cursor stands."""
    mending = Signal()
    """The person wants to mend what is wanting."""

    def __init__(self, session: Session, save: Callable[[str], object]) -> None:
        """Show nothing yet; `save` keeps the text and may refuse."""
        super().__init__()
        self._session = session
        self._save = save
        look, px = session.look, session.look.px
        self.head = Section(look, self.tr("Text of the minutes"))
        self.wanting = LineCard(look, self.tr("Wanting before it can be sent to review"))
        self.wanting.list.opened.connect(lambda _key: self.mending.emit())
        self.corrections = LineCard(look, self.tr("Corrections"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text of the minutes"))
        self.text.setMinimumHeight(px(96))
        self._headings = _Headings(self.text.document())
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, px(16), px(8))
        column.setSpacing(px(6))
        column.addWidget(self.head)
        column.addWidget(self.wanting)
        column.addWidget(self.corrections)
        column.addWidget(self.text, 1)
        self._kept = ""
        self._showing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.keep)
        self.text.textChanged.connect(self._typed)
        self.text.cursorPositionChanged.connect(lambda: self.line_changed.emit(self.text.textCursor().block().text()))

    def show_body(self, body: str, *, writable: bool) -> None:
        """Show the saved text; what is being typed stays unless another text was saved in between."""
        self.text.setReadOnly(not writable)
        if body == self._kept and self.text.toPlainText() and writable:
            return
        self._timer.stop()
        self._kept = body
        if self.text.toPlainText() != body:
            self._showing = True
            place = self.text.textCursor().position()
            self.text.setPlainText(body)
            cursor = self.text.textCursor()
            cursor.setPosition(min(place, len(body)))
            self.text.setTextCursor(cursor)
            self._showing = False

    def say(
        self,
        chips: tuple[ChipWords, ...],
        caption: str,
        wanting: tuple[Words, ...],
        corrections: tuple[LineRow, ...],
    ) -> None:
        """Show how far it is, what is wanting, and what was corrected."""
        self.head.say(caption=caption, chips=chips)
        words = self._session.words
        rows = [LineRow(str(at), str(at), words(one), "", "warn") for at, one in enumerate(wanting[:_MOST], start=1)]
        if len(wanting) > _MOST:
            rows.append(LineRow("more", "…", self.tr("and {n} more").format(n=len(wanting) - _MOST)))
        self.wanting.say(tuple(rows))
        self.corrections.say(corrections)

    def go_to(self, words: str) -> None:
        """Put the cursor where `words` stand, unless somebody is writing."""
        if self.text.hasFocus():
            return
        found = self.text.document().find(words)
        if not found.isNull():
            found.setPosition(found.selectionStart())
            self.text.setTextCursor(found)
            self.text.centerCursor()

    def body(self) -> str:
        """Return the text as it stands."""
        return self.text.toPlainText()

    def keep(self) -> bool:
        """Keep what was typed now; False, with the sentence said, where it was refused."""
        self._timer.stop()
        body = self.body()
        if self.text.isReadOnly() or body == self._kept:
            return True
        before, self._kept = self._kept, body
        try:
            self._save(body)
        except Refused as refused:
            self._kept = before
            self._session.say(refused.reason, "bad")
            return False
        return True

    def _typed(self) -> None:
        if self._showing or self.text.isReadOnly():
            return
        if not self._timer.isActive():
            self._timer.start()
        self.typed.emit()
