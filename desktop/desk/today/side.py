"""The pane beside the strips: what waits for the clerk, and under it who is there; a drawer where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.frame.tasks import TaskList
from desktop.desk.keys import key
from desktop.desk.marks.cap import KeyCap
from desktop.desk.today.conferred import conferred
from desktop.desk.today.duty_pane import DutyPane
from desktop.desk.today.on_duty import on_duty
from desktop.desk.today.owed import items
from desktop.desk.today.rostered import tasks, turns
from desktop.desk.today.waiting import waiting
from desktop.ledger import boards

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from desktop.desk.frame.tasks import TaskRow
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case

_WIDTH, _WIDTH_WIDE, _WIDE = 316, 400, 1700
"""Width of the pane, its width in a wide window, and what is wide (ui/guide.md 4), in logical pixels at 100 %."""


class SidePane(Pane):
    """Tasks and forces. The tasks keep the height of what waits and scroll where the forces need the room."""

    asked = Signal(str)
    """The key of the task that was opened: order, whistle, call, joined by colons."""
    forces_opened = Signal()
    """Somebody wants to see all departments."""
    duty_opened = Signal(str)
    """Id of the duty to which orders are wanted."""
    check_wanted = Signal()
    """Somebody checks who stands now."""

    def __init__(self, session: Session) -> None:
        """Show nothing yet."""
        super().__init__("side")
        self._session = session
        look, px = session.look, session.look.px
        self.tasks = TaskList(look)
        self.tasks.opened.connect(self.asked)
        self._nothing = Label(look, self.tr("Nothing waits for you."), "f9", "ink3")
        self._tasks_head = Section(look, self.tr("For me to do"), KeyCap(look, key("everywhere", "tasks").sequence))
        check = KeyButton(look, self.tr("Check"), key("today", "spot_check").sequence, kind="small")
        check.clicked.connect(self.check_wanted)
        self._duty_head = Section(look, self.tr("There now"), check)
        self.duty = self._duty = DutyPane(look)
        self._duty.opened.connect(self.forces_opened)
        self._duty.duty_opened.connect(self.duty_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, px(8))
        column.setSpacing(0)
        column.addWidget(_padded(self._tasks_head, px(16)))
        column.addWidget(self.tasks)
        column.addWidget(_padded(self._nothing, px(16)))
        column.addSpacing(px(6))
        column.addWidget(Pane("rule"))
        column.addWidget(_padded(self._duty_head, px(16)))
        column.addWidget(self._duty, 1)
        look.changed.connect(self._dress)
        self.fit(0)

    def reread_tasks(self, cases: tuple[Case, ...], now: datetime) -> int:
        """Read what waits again and return how much it is."""
        session = self._session
        rostered = tuple(tasks(session, turns(session, now)))
        rows = waiting(cases, boards.inbox(session.ledger), session.language, now, rostered)
        # Items are a matter of days: after whatever a clock runs for, before what can wait.
        place = sum(row.tone in {"bad", "warn"} for row in rows)
        found = (*rows[:place], *conferred(session, now), *items(session, now), *rows[place:])
        self.show_tasks(found)
        return len(found)

    def show_tasks(self, found: tuple[TaskRow, ...]) -> None:
        """Show what waits."""
        self.tasks.show_rows(found)
        self.tasks.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._tasks_head.say(count=str(len(found)) if found else "")
        self._dress()

    def reread_forces(self, now: datetime) -> None:
        """Read who is there again."""
        self._duty.say(on_duty(self._session, now))
        self._duty_head.say(caption=self.tr("{month}/{day}").format(month=now.month, day=now.day))

    def fit(self, window: int) -> None:
        """Take the width that suits a window `window` pixels wide."""
        px = self._session.look.px
        self.setFixedWidth(px(_WIDTH_WIDE if window >= px(_WIDE) else _WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure what waits anew."""
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        self.tasks.setMaximumHeight(max(self.tasks.sizeHint().height(), 1))
        self.tasks.setMinimumHeight(min(self.tasks.sizeHint().height(), self._session.look.px(96)))


def _padded(widget: QWidget, side: int) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(side, 0, side, 0)
    row.addWidget(widget)
    return box
