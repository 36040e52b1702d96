"""The panel of one department's telephone calls: Enter for an answer, N for none, X where nobody can be called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import CutLabel, Label, Pane
from desktop.desk.controls.notice import Notice, NoticeWords
from desktop.desk.frame.tasks import TaskList
from desktop.desk.keys import key, letters_of
from desktop.desk.page import touches
from desktop.desk.telephone.rows import rows, upcoming
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.moment import countdown
from desktop.post.refused import Refused
from desktop.post.states import DispatchState
from desktop.procedures.dispatch import answering, calls
from desktop.procedures.roster.call.calling import call_list

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from desktop.desk.session import Session
    from desktop.procedures.roster.call.calling import Callee

_ROWS = 5
"""People that stand in view; a longer list is scrolled."""


class _People(TaskList):
    """The people; a click chooses one and gives no order, Enter is the panel's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the panel."""
        if event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class TelephonePanel(Pane):
    """The call list of one called department. It ends with `finished` when somebody answered, or with `left`."""

    finished = Signal(object)
    """What the order returned."""
    left = Signal()
    """The person closed it."""
    go = Signal(str, str)
    """The page behind a door, and its argument."""

    def __init__(self, session: Session, dispatch_id: str) -> None:
        """Read whom to telephone."""
        super().__init__("card")
        self.session = session
        self._call = session.ledger.get(Dispatch, dispatch_id)
        self._department = session.ledger.get(Department, self._call.department)
        self._callees: tuple[Callee, ...] = ()
        self._tried: dict[str, datetime] = {}
        self._notice: Notice | None = None
        look, px = session.look, session.look.px
        title = self.tr("Telephone: {name}").format(name=self._department.short)
        self.setAccessibleName(title)
        self._letters = {code: name for code, name in letters_of("telephone").items() if name in {"no_answer", "hole"}}
        self.list = _People(look)
        self.list.setAccessibleName(title)
        self._left_time = CutLabel(look, "", "f9", "ink3")
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(Label(look, title, "f11b"))
        head.addWidget(self._left_time, 1)
        self.answered = KeyButton(look, self.tr("Answered"), "Return", icon="ok")
        self.answered.clicked.connect(self._answered)
        self.silent = KeyButton(look, key("telephone", "no_answer").said(), key("telephone", "no_answer").sequence)
        self.silent.clicked.connect(self._silent)
        self.hole = KeyButton(look, key("telephone", "hole").said(), key("telephone", "hole").sequence)
        self.hole.clicked.connect(self._hole)
        close = KeyButton(look, self.tr("Close"), "Esc")
        close.clicked.connect(self.left.emit)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        for button in (self.answered, self.silent, self.hole, close):
            button.setAutoDefault(True)
            foot.addWidget(button)
        foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(8), px(14), px(10))
        self._column.setSpacing(px(8))
        self._column.addLayout(head)
        self._column.addWidget(self.list)
        self._column.addLayout(foot)
        session.rang.connect(self._heard)
        self.reread()

    def take_focus(self) -> None:
        """Put the focus on the list, on who is to be telephoned now."""
        (self.list if self._callees else self.hole).setFocus(Qt.FocusReason.OtherFocusReason)

    def reread(self) -> None:
        """Read the list and who was tried again."""
        session, now = self.session, self.session.now()
        self._call = session.ledger.get(Dispatch, self._call.id)
        self._callees = call_list(session.ledger, self._call.department, now)
        self._tried = answering.unanswered(session.ledger, self._call.whistle).get(self._call.id, {})
        found = rows(self._callees, self._tried, session.language)
        self.list.show_rows(found)
        self.list.setFixedHeight(session.look.px(32) * min(max(len(found), 1), _ROWS) + 2)
        self.list.setVisible(bool(found))
        following = upcoming(self._callees, self._tried)
        if following is not None:
            self.list.choose(following.name)
        self.answered.setEnabled(bool(found))
        self.silent.setEnabled(bool(found))
        self.hole.setVisible(following is None)
        seconds = round((self._call.deadline - now).total_seconds())
        limit = self.tr("due {time}, {left} left") if seconds >= 0 else self.tr("due {time}, {left} over")
        self._left_time.setText(limit.format(time=f"{self._call.deadline:%H:%M}", left=countdown(seconds)))
        self._notify(nobody=following is None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the letters of the calls, Enter and Esc; a letter of the page behind is none here."""
        name = self._letters.get(event.key(), "")
        if event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}:
            # Not within the event of a list that the order is about to take away.
            QTimer.singleShot(0, self, self._answered)
        elif event.key() == Qt.Key.Key_Escape.value:
            self.left.emit()
        elif name == "no_answer":
            self._silent()
        elif name == "hole" and self.hole.isVisibleTo(self):
            QTimer.singleShot(0, self, self._hole)
        elif event.text():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _heard(self, touched: frozenset[str]) -> None:
        """Read again what others have written; a department that has come is telephoned no more."""
        if not touches(touched, "dispatch", "presence", "duty", "leave", "entry"):
            return
        self.reread()
        if not self._call.expected:
            self.left.emit()

    def _notify(self, *, nobody: bool) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if not nobody:
            return
        roster = KeyButton(self.session.look, self.tr("Open the roster"), kind="small")
        roster.clicked.connect(lambda: self.go.emit("roster", ""))
        words = self.tr("{name} has nobody left to call").format(name=self._department.short)
        self._notice = Notice(self.session.look, NoticeWords(words, self.why(), tone="bad", icon="x"), roster)
        self._column.insertWidget(1, self._notice)

    def why(self) -> str:
        """Return why nobody is left, person by person."""
        language = self.session.language
        told = [
            f"{one.name}{'' if language.startswith('zh') else ' '}{one.why.said(language)}"
            if one.why is not None
            else self.tr("{name} did not answer").format(name=one.name)
            for one in self._callees
        ]
        return self.tr(", ").join(told) or self.tr("no names are listed")

    def _current(self) -> Callee | None:
        return next((one for one in self._callees if one.name == self.list.current_key()), None)

    def _answered(self) -> None:
        """Note the signature where it is still wanted; somebody who answered later is only said."""
        one = self._current()
        if one is None:
            return
        if self._call.state is not DispatchState.ISSUED:
            self.session.say(self.tr("{name} answered; the call was acknowledged before.").format(name=one.name))
            self.left.emit()
            return
        try:
            done = self.session.give(calls.acknowledge, self._call.id)
        except Refused as refused:
            self.session.say(refused.reason, "bad")
            return
        self.session.say(
            self.tr("{department}: {name} answered, acknowledged {time}. Ctrl Z takes it back.").format(
                department=self._department.short, name=one.name, time=f"{done.result.acknowledged_at:%H:%M}"
            )
        )
        self.finished.emit(done)

    def _silent(self) -> None:
        one = self._current()
        if one is None:
            return
        try:
            self.session.give(answering.no_answer, self._call.id, one.name)
        except Refused as refused:
            self.session.say(refused.reason, "bad")
            return
        following = upcoming(self._callees, self._tried)
        if following is not None:
            told = self.tr("{name} did not answer; next {next} {phone}.")
            self.session.say(told.format(name=one.name, next=following.name, phone=following.phone), "warn")
        else:
            told = self.tr("{name} did not answer; nobody is left. {key} notes the hole.")
            self.session.say(told.format(name=one.name, key=key("telephone", "hole").cap()), "warn")

    def _hole(self) -> None:
        """Note that nobody could be called."""
        try:
            done = self.session.give(answering.nobody_on_call, self._call.id, self.why())
        except Refused as refused:
            self.session.say(refused.reason, "bad")
            return
        self.session.say(self.tr("The hole is noted; the clock runs."), "warn")
        self.finished.emit(done)
