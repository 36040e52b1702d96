"""A field: its label, its editor, and the line under it that says what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.desk.marks.words import announce, paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


class FieldMessage(QWidget):
    """The line under or beside an editor: a circle with a cross and the sentence, or a grey hint."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with nothing to say, and then take no room."""
        super().__init__(parent)
        self._look = look
        self._text = ""
        self._wrong = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()
        look.changed.connect(self.updateGeometry)

    def say(self, text: str, *, wrong: bool) -> None:
        """Show `text`, as an error when `wrong`, else as a hint; an empty text takes the line away."""
        self._text = text
        self._wrong = wrong
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setVisible(bool(text))
        self.update()

    def text(self) -> str:
        """Return the sentence on the line."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return one line of captions."""
        px, type_ = self._look.px, self._look.type
        return QSize(type_.width(type_.f9, self._text) + px(18), px(20))

    def minimumSizeHint(self) -> QSize:
        """Return the height alone; the sentence may be cut and then has a tooltip."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shape and sentence."""
        look = self._look
        colour = look.tokens.bad if self._wrong else look.tokens.ink3
        with QPainter(self) as painter:
            x = 0
            if self._wrong:
                side = look.px(12)
                look.icons.paint(painter, QRectF(0, 0, side, self.height()), "x", colour)
                x = side + look.px(4)
            paint_words(painter, QRectF(x, 0, self.width() - x, self.height()), self._text, look.type.f9, colour)


class Field(QWidget):
    """An editor with the line under it. The label stands in the form's own column and belongs to the editor.

    An error is shown when it is told, marks border and line, and goes as soon as the person types.
    `left` tells that the editor lost the focus, which is when a form looks at what was typed.
    """

    left = Signal()

    def __init__(self, look: Look, name: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        """Hold `editor`, called `name` for those who cannot see the label; `hint` stands under it in grey."""
        super().__init__(parent)
        self.editor = editor
        self.name = name
        self._hint = hint
        self.message = FieldMessage(look, self)
        editor.setAccessibleName(name)
        editor.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(editor)
        column.addWidget(self.message)
        self.setFocusProxy(editor)
        self.message.say(hint, wrong=False)
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(self.clear)
        elif isinstance(editor, QComboBox):
            editor.currentIndexChanged.connect(self.clear)
            editor.editTextChanged.connect(self.clear)
        elif isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(self.clear)

    def refuse(self, sentence: str) -> None:
        """Mark the field as wrong and say why; an empty `sentence` clears it."""
        self._mark(wrong=bool(sentence))
        self.message.say(sentence or self._hint, wrong=bool(sentence))
        self.editor.setAccessibleDescription(sentence)
        announce(self.editor, f"{self.name}: {sentence}" if sentence else "")

    def clear(self) -> None:
        """Take the error away."""
        if self.wrong():
            self.refuse("")

    def wrong(self) -> bool:
        """Tell whether an error stands on the field."""
        return bool(self.editor.property("wrong"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the focus left the editor."""
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _mark(self, *, wrong: bool) -> None:
        if wrong == self.wrong():
            return
        self.editor.setProperty("wrong", wrong)
        style = self.editor.style()
        style.unpolish(self.editor)
        style.polish(self.editor)
        self.editor.update()


def no_wheel(editor: QWidget) -> None:
    """Keep `editor` from changing its value when a page is scrolled over it."""
    editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    editor.installEventFilter(_NoWheel(editor))


class _NoWheel(QObject):
    """Swallows the wheel over an editor that has no focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the page have the wheel."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
