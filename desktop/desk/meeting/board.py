"""The middle of the page until the session ends: roll, the matter in hand, what came of it, what was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.keys import key
from desktop.desk.meeting import chips
from desktop.desk.meeting.lists.agenda_list import chip_of
from desktop.desk.meeting.lists.line_list import LineCard, LineRow
from desktop.desk.meeting.lists.roll_grid import RollGrid, cell_of
from desktop.desk.meeting.matter.card import MatterCard
from desktop.desk.meeting.matter.offices import Offices
from desktop.post.meetings.course.outcome import lacking

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.desk.session import Session
    from desktop.desk.theme.tokens import Tone
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.outcome import Outcome
    from desktop.post.meetings.typed.deadline import Deadline
    from desktop.post.words import Words
    from desktop.procedures.meetings.reading import History, MeetingSheet

_TONES: dict[str, Tone] = {"ok": "ok", "bad": "bad", "plain": "plain"}


class MatterBoard(QWidget):
    """Roll over the matter; what does not fit scrolls, the roll stays."""

    opened = Signal(str)
    """Id of an outcome that is to be changed."""
    dropped = Signal(str)
    """Id of an outcome that is to be taken back."""
    whistle_opened = Signal(str)

    def __init__(
        self, session: Session, read_due: Callable[[str], Deadline], rest_day: Callable[[date], Words | None]
    ) -> None:
        """Show nothing yet."""
        super().__init__()
        self._session = session
        look, px = session.look, session.look.px
        self.roll_head = Section(look, self.tr("Roll"))
        self.roll = RollGrid(look, self.tr("Roll"))
        card = Pane("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.roll)
        self.head = Section(look, "")
        self.detail = Label(look, "", "f9", "ink2")
        self.detail.setWordWrap(True)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.card = MatterCard(session, read_due, rest_day)
        self.outcomes = LineCard(look, self.tr("Outcomes of this matter"))
        self.said = LineCard(look, self.tr("What the last meetings said"))
        self.whistles = LineCard(look, self.tr("Whistles blown for it"))
        self.outcomes.list.opened.connect(self.opened)
        self.outcomes.list.dropped.connect(self.dropped)
        self.whistles.list.opened.connect(self.whistle_opened)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(16), 0, px(16), px(8))
        column.setSpacing(px(8))
        for widget in (self.head, self.detail, self.card, self.outcomes, self.said, self.whistles):
            column.addWidget(widget)
        column.addStretch(100)
        self._area = QScrollArea()
        self._area.setWidget(body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(px(16), 0, px(16), 0)
        top.setSpacing(0)
        top.addWidget(self.roll_head)
        top.addWidget(card)
        whole.addLayout(top)
        whole.addWidget(self._area, 1)

    def show_roll(self, sheet: MeetingSheet) -> None:
        """Show who is asked and how they were called."""
        names = ("present", "on_leave", "observer", "missing", *(("rest",) if sheet.counts.uncalled else ()))
        caption = "　".join(f"{key('meeting', one).cap()} {key('meeting', one).said()}" for one in names)
        self.roll_head.say(chips=chips.roll_chips(sheet.counts), caption=caption)
        self.roll.show_rows(tuple(cell_of(self._session, one) for one in sheet.roll))

    def show_matter(
        self, matter: AgendaItem | None, place: int, outcomes: tuple[Outcome, ...], *, writable: bool
    ) -> None:
        """Show the matter in hand with what came of it so far."""
        self.head.setVisible(matter is not None)
        self.card.setVisible(matter is not None and writable)
        if matter is None:
            self.detail.setText(self.tr("No matter yet. Ctrl I adds one; the rest writes itself at the cut-off."))
            self.outcomes.say(())
            return
        words = self._session.words
        self.head.say(f"{place}　{matter.title}", chips=(chip_of(matter),), caption=words(matter.source.words))
        self.detail.setText(matter.detail)
        self.detail.setVisible(bool(matter.detail))
        offices = self.card.offices or Offices(self._session.ledger)
        nothing = self.tr("Nothing was decided yet.") if writable and not outcomes else ""
        self.outcomes.say(tuple(self._row(one, offices) for one in outcomes), nothing)

    def show_history(self, history: History) -> None:
        """Show what the last meetings said about it, and the whistles blown for it."""
        words = self._session.words
        self.said.say(
            tuple(
                LineRow(str(at), self._which(one.issue, one.number), one.text, words(one.ended), _TONES[one.tone])
                for at, one in enumerate(history.said)
            )
        )
        self.whistles.say(
            tuple(LineRow(one.whistle, one.serial, one.text, words(one.state)) for one in history.whistles)
        )

    def ensure_seen(self, widget: QWidget) -> None:
        """Scroll so that a widget is seen."""
        self._area.ensureWidgetVisible(widget)

    def set_low(self, *, low: bool) -> None:
        """Give the text of the outcome one line where the window is low, else two."""
        self.card.set_lines(1 if low else 2)

    def _which(self, issue: int | None, number: int) -> str:
        return self.tr("issue {n}").format(n=issue) if issue is not None else self.tr("no. {n}").format(n=number)

    def _row(self, one: Outcome, offices: Offices) -> LineRow:
        words = self._session.words
        owner = offices.owner_text(one.department, one.owner)
        if one.supports:
            owner += f"（{'、'.join(offices.short(key) for key in one.supports)}）"
        due = f"{one.due:%m-%d}" if one.due is not None else ""
        missing = [words(sentence) for _, sentence in lacking(one)]
        aside = "　".join(part for part in (owner, due, *missing) if part)
        return LineRow(one.id, words(one.kind.words), one.text, aside, "warn" if missing else "plain")
