"""The editors for the questions of an order, each with the value that the order takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.desk.controls.field import Field, no_wheel
from desktop.desk.controls.segmented import Segment, Segmented
from desktop.desk.orders import moments
from desktop.desk.orders.ask import translate
from desktop.desk.orders.marking import Marking
from desktop.desk.orders.people import People, Ticks
from desktop.desk.orders.pick import Pick

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.ask import Ask
    from desktop.desk.theme.look import Look

_SEGMENTS, _LETTERS = 5, 24
"""Up to so many choices with so many characters stand side by side; more of them go into a list."""


@dataclass(slots=True)
class Input:
    """One question on the screen: its editor within a field that can say what is wrong."""

    ask: Ask
    editor: QWidget
    field: Field

    def value(self, now: datetime) -> Any:  # noqa: ANN401, PLR0911 - each kind of answer has its own type
        """Return the answer as the order takes it; refuse what is no time or no day."""
        editor, name = self.editor, self.ask.name
        if isinstance(editor, QLineEdit):
            text = editor.text()
            if self.ask.kind == "past":
                return moments.past(name, text, now)
            if self.ask.kind == "due":
                return moments.due(name, text, now)
            if self.ask.kind == "day":
                return moments.day(name, text, now.date())
            return text
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        if isinstance(editor, Segmented):
            return editor.key()
        if isinstance(editor, QComboBox):
            typed = editor.currentText()
            place = editor.findText(typed)
            return editor.itemData(place) if place >= 0 else typed
        assert isinstance(editor, (Ticks, Pick, Marking))  # noqa: S101 - `_editor` makes nothing else
        return editor.value()

    def take_focus(self) -> None:
        """Put the focus where the answer begins."""
        if isinstance(self.editor, (Ticks, Pick, Marking)):
            self.editor.take_focus()
        else:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            line = self.editor.lineEdit() if isinstance(self.editor, QComboBox) else self.editor
            if isinstance(line, QLineEdit):
                line.selectAll()


def make(look: Look, ask: Ask) -> Input:
    """Return the editor for `ask`."""
    editor = _editor(look, ask)
    hint = "" if ask.kind == "pick" else ask.hint
    if isinstance(editor, QLineEdit) and not ask.wide and hint:
        editor.setPlaceholderText(hint)
        hint = ""
    return Input(ask, editor, Field(look, ask.label, editor, hint))


def _editor(look: Look, ask: Ask) -> QWidget:  # noqa: PLR0911 - one line for each kind of question
    if ask.kind == "people":
        return People(look, ask)
    if ask.kind == "ticks":
        return Ticks(look, ask)
    if ask.kind == "marks":
        return Marking(look, ask)
    if ask.kind == "pick":
        return Pick(look, ask)
    if ask.kind == "text":
        text = QPlainTextEdit(str(ask.start))
        text.setTabChangesFocus(True)
        text.setFixedHeight(look.px(54))
        return text
    if ask.kind == "choice" and _stand_side_by_side(ask):
        row = Segmented(look, ask.label, tuple(Segment(one.key, one.text) for one in ask.choices))
        if ask.start:
            row.choose(str(ask.start))
        return row
    if ask.kind in {"choice", "combo"}:
        return _combo(ask)
    line = QLineEdit(_line(ask))
    if ask.kind == "past":
        line.setPlaceholderText(translate("Orders", "now"))
    return line


def _stand_side_by_side(ask: Ask) -> bool:
    letters = sum(len(one.text) for one in ask.choices)
    return 0 < len(ask.choices) <= _SEGMENTS and letters <= _LETTERS and not any(one.aside for one in ask.choices)


def _combo(ask: Ask) -> QComboBox:
    combo = QComboBox()
    combo.setEditable(ask.kind == "combo")
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    for one in ask.choices:
        combo.addItem(f"{one.text}　{one.aside}" if one.aside else one.text, one.key)
    place = combo.findData(ask.start) if ask.start else 0
    combo.setCurrentIndex(place)
    if place < 0:
        combo.setEditText(str(ask.start))
    no_wheel(combo)
    return combo


def _line(ask: Ask) -> str:
    if not ask.start or isinstance(ask.start, str):
        return str(ask.start)
    if ask.kind in {"past", "due"}:
        return f"{ask.start:%H:%M}"
    return ask.start.isoformat() if ask.kind == "day" else str(ask.start)
