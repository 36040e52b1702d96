"""The left column: the agenda with the lamp of its data, a matter added, and the way to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.meeting.chips import cutoff_chip
from desktop.desk.meeting.lists.agenda_list import AgendaList, row_of
from desktop.post.meetings.states import BEFORE_SESSION

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QAction

    from desktop.desk.theme.look import Look
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.meeting import Meeting


class AgendaSide(Pane):
    """Head, list, a line of the rule, and two buttons."""

    chosen = Signal(str)

    def __init__(self, look: Look, add: QAction, following: QAction) -> None:
        """Show nothing yet."""
        super().__init__("near")
        px = look.px
        self.head = Section(look, self.tr("Agenda"))
        self.list = AgendaList(look, self.tr("Agenda"))
        self.list.chosen.connect(self.chosen)
        self._note = Label(look, "", "f9", "ink3")
        self._note.setWordWrap(True)
        self._add = KeyButton.of(look, add, icon="plus", kind="small")
        self._next = KeyButton.of(look, following, kind="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, px(8))
        column.setSpacing(0)
        column.addStrut(px(220))  # and more where the words of the buttons ask for it, as setMinimumWidth would not
        head = QHBoxLayout()
        head.setContentsMargins(px(14), 0, px(14), 0)
        head.addWidget(self.head)
        column.addLayout(head)
        rule = Pane("rule")
        column.addWidget(rule)
        column.addWidget(self.list, 1)
        note = QVBoxLayout()
        note.setContentsMargins(px(14), px(6), px(14), px(6))
        note.addWidget(self._note)
        column.addLayout(note)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(14), px(4), px(14), 0)
        foot.addWidget(self._add)
        foot.addStretch(1)
        foot.addWidget(self._next)
        column.addLayout(foot)

    def say(self, meeting: Meeting, matters: tuple[AgendaItem, ...], now: datetime) -> None:
        """Show the matters, and until when their figures count."""
        self.list.show_rows(tuple(row_of(one, at) for at, one in enumerate(matters, start=1)))
        self.head.say(count=self.tr("{n} matters").format(n=len(matters)), chips=(cutoff_chip(meeting, now),))
        live = meeting.frozen_at is None and meeting.state in BEFORE_SESSION
        self._note.setText(
            self.tr("As it would be written now; it is fixed at the cut-off.")
            if live
            else self.tr("Amber from the second time, red from the third, with a supervision sheet proposed.")
        )
