"""The pane of the journal: a time and a line to write on, and what happened, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from desktop.desk.controls.field import FieldMessage
from desktop.desk.controls.label import Pane
from desktop.desk.controls.section import Section
from desktop.desk.orders import moments
from desktop.desk.whistle.journal import Journal
from desktop.post.refused import Refused
from desktop.procedures import records

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from desktop.desk.session import Session
    from desktop.desk.whistle.journal import JournalRow

WIDTH = 324
"""Pixels at 100 % (ui/guide.md 4)."""


class LogPane(Pane):
    """What happened to one whistle, and the line that adds to it."""

    left = Signal()
    """The person is done writing and goes back to the work."""

    def __init__(self, session: Session) -> None:
        """Show nothing yet."""
        super().__init__("side")
        self._session = session
        self._whistle = ""
        look, px = session.look, session.look.px
        self._head = Section(look, self.tr("What happened"))
        self.time = QLineEdit()
        self.time.setFixedWidth(px(62))
        self.time.setAccessibleName(self.tr("When it happened"))
        self.time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.time.setMaxLength(11)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Note"))
        self.line.setPlaceholderText(self.tr("a note, Enter keeps it"))
        self._message = FieldMessage(look)
        for editor in (self.time, self.line):
            editor.textEdited.connect(lambda _text: self._message.say("", wrong=False))
        self.journal = Journal(look)
        write = QHBoxLayout()
        write.setSpacing(px(6))
        write.addWidget(self.time)
        write.addWidget(self.line, 1)
        top = QVBoxLayout()
        top.setContentsMargins(px(14), px(2), px(14), px(6))
        top.setSpacing(0)
        top.addWidget(self._head)
        top.addLayout(write)
        top.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.journal, 1)
        look.changed.connect(self._dress)
        self._dress()

    def say(self, whistle_id: str, rows: tuple[JournalRow, ...]) -> None:
        """Show the entries of a whistle; what is half typed stays while the whistle is the same."""
        if whistle_id != self._whistle:
            self._whistle = whistle_id
            self._clear()
        self.journal.show_rows(rows)
        self._head.say(count=self.tr("{n} entries").format(n=len(rows)), caption=self.tr("happened　·　written down"))

    def tick(self, now: datetime) -> None:
        """Show the present time where none is typed."""
        self.time.setPlaceholderText(f"{now:%H:%M}")

    def write(self) -> None:
        """Put the focus on the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_focus(self) -> bool:
        """Tell whether the focus is in the pane."""
        return any(one.hasFocus() for one in (self.time, self.line, self.journal))

    def caught_up(self) -> bool:
        """Tell whether nothing half typed stands on the line."""
        return not self.line.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the note with Enter; leave with Esc."""
        writes = self.time.hasFocus() or self.line.hasFocus()
        if writes and event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}:
            self._keep()
        elif event.key() == Qt.Key.Key_Escape.value:
            self.left.emit()
        elif writes and event.text():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        try:
            at = moments.past("at", self.time.text(), self._session.now())
            self._session.give(records.note, self._whistle, self.line.text(), at)
        except Refused as refused:
            self._message.say(self._session.words(refused.reason), wrong=True)
            (self.line if refused.field == "text" else self.time).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._clear()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.time.clear()
        self.line.clear()
        self._message.say("", wrong=False)

    def _dress(self) -> None:
        self.setFixedWidth(self._session.look.px(WIDTH))
