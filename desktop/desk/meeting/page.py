"""One meeting in three columns: its agenda, the matter in hand or the text, the page as it will be printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.keys import action, key
from desktop.desk.meeting import chips
from desktop.desk.meeting.acts import Acts
from desktop.desk.meeting.agenda_side import AgendaSide
from desktop.desk.meeting.board import MatterBoard
from desktop.desk.meeting.columns import Columns
from desktop.desk.meeting.following import Following
from desktop.desk.meeting.matter.kind_switch import KINDS
from desktop.desk.meeting.matter.offices import Offices
from desktop.desk.meeting.minutes.filing import Filing
from desktop.desk.meeting.minutes.preview import Preview
from desktop.desk.meeting.minutes.prose import ProseBoard
from desktop.desk.meeting.moving import Moving
from desktop.desk.meeting.steps import step_of
from desktop.desk.meeting.writing import Writing
from desktop.desk.orders.doors import dressed
from desktop.desk.page import Page, touches
from desktop.desk.second import Minutes
from desktop.desk.tables.place import PanelPlace
from desktop.post.items.item import ActionItem
from desktop.post.items.states import UNDONE
from desktop.post.meetings.states import AFTER_ISSUE, BEFORE_SESSION, MeetingState

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtGui import QAction, QResizeEvent

    from desktop.desk.session import Session
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.typed.deadline import Deadline
    from desktop.post.refused import Refused
    from desktop.post.words import Words
    from desktop.procedures.meetings.reading import MeetingSheet

_TABLES = (
    "meeting", "meeting_series", "agenda_item", "roll_entry", "outcome", "minutes_text", "correction", "action_item",
    "suggestion", "whistle", "dispatch", "department", "officer",
)  # fmt: skip
_LOW = 560
"""Height of the page at 100 % below which the text of an outcome has one line."""
_TEXT = (MeetingState.MINUTES_DRAFT, MeetingState.REVIEW, *AFTER_ISSUE)
"""States in which the middle shows the text."""


class MeetingPage(Page):
    """One meeting. Ctrl+Shift+S takes its next step, whatever that is; everything else is written where it stands."""

    name = "meeting"

    def __init__(self, session: Session) -> None:
        """Lay the page out; nothing is read before `open`."""
        super().__init__(session)
        look = self.look
        self.sheet: MeetingSheet | None = None
        self.matters: tuple[AgendaItem, ...] = ()
        self._refusal: RefusalPanel | None = None
        self._minutes = Minutes(session.now())
        self.acts, self.writing = Acts(self), Writing(self)
        self.moving, self.following, self.filing = Moving(self), Following(self), Filing(self)
        self._orders = self._make_actions()
        self.agenda = AgendaSide(look, self._orders["add"], self._orders["next"])
        self.board = MatterBoard(session, self._read_due, self._rest_day)
        self.prose = ProseBoard(session, self.following.save)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.board)
        self.stack.addWidget(self.prose)
        self.preview = Preview(session)
        self.place = PanelPlace(session, self.take_focus)
        self.save = KeyButton.of(look, self._orders["save"])
        self.step = KeyButton.of(look, self._orders["step"])
        more = key("meeting", "more")
        self.more = KeyButton(look, more.said(), more.sequence)
        self.more.clicked.connect(self.acts.more)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = self.look.px
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(6))
        column.addStrut(px(420))
        column.addWidget(self.stack, 1)
        self._slot = QVBoxLayout()
        below = QVBoxLayout()
        below.setContentsMargins(px(16), 0, px(16), 0)
        below.addLayout(self._slot)
        below.addWidget(self.place)
        column.addLayout(below)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(2), px(16), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.save)
        foot.addStretch(1)
        foot.addWidget(self.more)
        foot.addWidget(self.step)
        column.addLayout(foot)
        self.preview.setMinimumWidth(px(300))
        self.columns = Columns(self.look, self.session.settings, self.agenda, middle, self.preview)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.columns)

    def _make_actions(self) -> dict[str, QAction]:
        ways = {
            "previous": lambda: self.moving.turn(-1),
            "next": lambda: self.moving.turn(1),
            "save": self.moving.save_and_go,
            "keep": self.following.keep,
            "step": self.acts.step,
            "add": lambda: self.acts.do("add"),
            "up": lambda: self.moving.shift(-1),
            "down": lambda: self.moving.shift(1),
            "gap": self.moving.gap,
            "roll": self.to_roll,
            "back_page": lambda: self.preview.turn(-1),
            "next_page": lambda: self.preview.turn(1),
            "confer": lambda: self.acts.do("confer"),
            "more": self.acts.more,
            **{f"kind_{at}": partial(self._choose_kind, at - 1) for at in range(1, len(KINDS) + 1)},
        }
        made: dict[str, QAction] = {}
        for name, way in ways.items():
            made[name] = action(self, "meeting", name)
            made[name].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made[name].triggered.connect(way)
            self.addAction(made[name])
        return made

    def _connect(self) -> None:
        self.agenda.chosen.connect(self.moving.show)
        self.agenda.chosen.connect(self.following.jump)
        self.agenda.list.moved.connect(self.moving.place_at)
        self.agenda.list.dropped.connect(self.moving.drop)
        self.agenda.list.opened.connect(lambda _key: self.take_focus_on_card())
        self.board.roll.ordered.connect(self.acts.call)
        self.board.card.quick_given.connect(self.writing.quick)
        self.board.opened.connect(self.writing.change)
        self.board.dropped.connect(self.writing.drop)
        self.board.whistle_opened.connect(lambda one: self.go.emit("whistle", one))
        self.prose.typed.connect(self.preview.touch)
        self.prose.line_changed.connect(self.preview.mark)
        self.prose.mending.connect(lambda: self.acts.do("resume"))
        self.preview.paper.clicked.connect(self.print_it)
        self.place.door_opened.connect(self.acts.do)
        for editor in (*self.board.card.findChildren(QWidget), self.prose.text):
            editor.installEventFilter(self)

    def open(self, argument: str) -> None:
        """Show a meeting by its id, and a matter of it: `id:matter`; else the one shown last or the next one."""
        from desktop.procedures.meetings import reading

        meeting, _, matter = argument.partition(":")
        if not meeting:
            coming = reading.next_meeting(self.session.ledger)
            shown = self.sheet.meeting.id if self.sheet is not None else ""
            meeting = shown or (coming.id if coming is not None else "")
        if not meeting:
            self.go.emit("meetings", "")
            return
        if self.sheet is None or self.sheet.meeting.id != meeting:
            self.prose.keep()
            self._take_refusal_away()
            self.place.close_panel()
            self.sheet = None
        self.read(meeting)
        if matter:
            self.agenda.list.choose(matter)
        self.take_focus()

    def reread(self, touched: frozenset[str]) -> None:
        """Read the meeting again where something of it was touched; what is being typed stays."""
        if self.sheet is not None and touches(touched, *_TABLES):
            self.read(self.sheet.meeting.id)

    def read(self, meeting_id: str) -> None:
        """Read a meeting and show it."""
        from desktop.procedures.meetings import reading

        ledger = self.session.ledger
        self.sheet = sheet = reading.sheet(ledger, meeting_id)
        self.matters = self.moving.matters(sheet)
        offices = Offices(ledger)
        items = ledger.having(ActionItem, state=UNDONE)
        self.board.card.know(offices, tuple((one.id, f"{one.number}　{one.text}") for one in items))
        self.agenda.say(sheet.meeting, self.matters, self.session.now())
        self.board.show_roll(sheet)
        self.moving.show(self.agenda.list.current_key())
        self.following.show(sheet)
        self.filing.see_to(sheet)
        self._say()

    def _say(self) -> None:
        """Say what the page shows, and what its buttons do now."""
        sheet = self.sheet
        if sheet is None:
            return
        meeting, held = sheet.meeting, sheet.meeting.state is MeetingState.IN_SESSION
        text = meeting.state in _TEXT
        self.stack.setCurrentWidget(self.prose if text else self.board)
        self._orders["save"].setVisible(held)
        self._orders["add"].setEnabled(meeting.state in (*BEFORE_SESSION, MeetingState.IN_SESSION))
        step = step_of(sheet)
        self._orders["step"].setVisible(step is not None)
        if step is not None:
            self._orders["step"].setText(step.verb)
            self.step.set_trailing(step.missing)
        issue = chips.issue_words(meeting)
        state = self.session.words(meeting.state.words)
        when = f"{meeting.starts_at:%m-%d %H:%M}"
        caption = "　".join(part for part in (chips.title_of(sheet), when, state, issue) if part)
        self.titled.emit(self.tr("Meeting"), caption)

    def take_focus(self) -> None:
        """Put the focus where the work of this state begins."""
        sheet = self.sheet
        if sheet is None:
            return
        if sheet.meeting.state in _TEXT:
            self.prose.text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif sheet.meeting.state is not MeetingState.IN_SESSION:
            self.agenda.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif sheet.counts.uncalled:
            self.to_roll()
        else:
            self.take_focus_on_card()

    def take_focus_on_card(self) -> None:
        """Put the focus on the line where an outcome is typed."""
        if self.board.card.isVisible():
            self.board.card.take_focus()

    def to_roll(self) -> None:
        """Put the focus on the first of the roll who was not called."""
        if self.sheet is None or self.stack.currentWidget() is not self.board:
            return
        waiting = next((one.id for one in self.sheet.roll if one.mark.value == "uncalled"), "")
        if waiting:
            self.board.roll.choose(waiting)
        self.board.roll.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, refused: Refused) -> None:
        """Show a refusal in the page, with its doors."""
        self._take_refusal_away()
        panel = RefusalPanel(self.look, dressed(refused, self.session.language))
        panel.opened.connect(self._through)
        panel.left.connect(self.back)
        self._refusal = panel
        self._slot.addWidget(panel)
        panel.show()
        panel.take_focus()

    def back(self) -> bool:
        """Close what is open; else keep the text and let the window go back."""
        if self.place.close_panel():
            return True
        if self._refusal is not None:
            self._take_refusal_away()
            self.take_focus()
            return True
        if self.columns.close_drawer():
            return True
        if self.writing.leave():
            return True
        self.prose.keep()
        return False

    def caught_up(self) -> bool:
        """Keep the text; False where that failed or an outcome is half typed."""
        return self.prose.keep() and self.writing.caught_up()

    def tick(self, now: datetime) -> None:
        """Show once a minute what the agenda would be now."""
        sheet = self.sheet
        if self._minutes.turned(now) and sheet is not None and sheet.meeting.state in BEFORE_SESSION[:2]:
            self.matters = self.moving.matters(sheet)
            self.agenda.say(sheet.meeting, self.matters, now)

    def print_it(self) -> None:
        """Show the paper of this state: agenda, sign-in sheet, minutes as filed."""
        if self.sheet is None:
            super().print_it()
            return
        state = self.sheet.meeting.state
        name = "minutes_paper" if state in _TEXT else "agenda_paper"
        if self.prose.keep():
            self.acts.do("sign_in_paper" if state is MeetingState.IN_SESSION else name)

    def export_it(self) -> None:
        """Save the paper of this state for Word: the agenda, the minutes as they stand."""
        from desktop.desk.papers.word_saving import ask_word
        from desktop.procedures.meetings.papers import named
        from desktop.procedures.papers import PaperKind

        if self.sheet is None:
            super().export_it()
        elif self.prose.keep():
            kind = PaperKind.MINUTES if self.sheet.meeting.state in _TEXT else PaperKind.MEETING_AGENDA
            name = named(self.session.ledger, kind.value, self.sheet.meeting.id)
            ask_word(self, kind, self.sheet.meeting.id, f"{name}-{kind.words.zh}")

    def toggle_side(self) -> None:
        """Show or hide the page of the minutes where there is no room for it beside the work (F4)."""
        self.columns.turn()

    def foot_height(self) -> int:
        """Return the height of the buttons at the foot and of the line over those of the agenda."""
        return self.look.px(84)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text of an outcome one line where the page is low."""
        super().resizeEvent(event)
        self.board.set_low(low=self.height() < self.look.px(_LOW + 70))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl and the arrows turn the page of the minutes also from within a line."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if ctrl and event.key() in (Qt.Key.Key_Left.value, Qt.Key.Key_Right.value):
                event.ignore()
                return True
            turning = event.key() in (Qt.Key.Key_PageUp.value, Qt.Key.Key_PageDown.value)
            if turning and isinstance(watched, QPlainTextEdit) and watched is not self.prose.text:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _choose_kind(self, place: int) -> None:
        if self.board.card.isVisible():
            self.board.card.kind.choose(KINDS[place])

    def _through(self, door: str) -> None:
        self._take_refusal_away()
        self.acts.do(door)

    def _take_refusal_away(self) -> None:
        if self._refusal is not None:
            self._refusal.hide()
            self._refusal.deleteLater()
            self._refusal = None

    def _read_due(self, text: str) -> Deadline:
        from desktop.procedures.meetings import entry

        day = self.sheet.meeting.starts_at.date() if self.sheet is not None else self.session.watch.today
        return entry.read_due(self.session.ledger, text, day)

    def _rest_day(self, day: date) -> Words | None:
        from desktop.procedures.meetings import entry

        return entry.rest_day(self.session.ledger, day)


def make(session: Session) -> MeetingPage:
    """Make the page."""
    return MeetingPage(session)
