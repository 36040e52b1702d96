"""One conference in three columns: the table, what is said and decided, the page as it will be printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.desk.conference import deciding, drawing
from desktop.desk.conference.acts import Acts
from desktop.desk.conference.board import Board
from desktop.desk.conference.filing import Filing
from desktop.desk.conference.seating import Seating
from desktop.desk.conference.steps import step_of
from desktop.desk.conference.table_side import TableSide
from desktop.desk.conference.writing import Writing
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.keys import action, key
from desktop.desk.meeting.minutes.preview import Preview
from desktop.desk.orders.doors import dressed
from desktop.desk.page import Page, touches
from desktop.desk.tables.place import PanelPlace
from desktop.post.conferences.course import BEFORE, WRITABLE
from desktop.post.conferences.states import ConferenceState, Position, SeatMark
from desktop.post.refused import Refused
from desktop.procedures.conferences import reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QResizeEvent

    from desktop.desk.meeting.minutes.preview import Work
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session
    from desktop.post.conferences.conference import Conference
    from desktop.procedures.conferences.reading import ConferenceSheet
    from desktop.procedures.watch import Done

_TABLES = (
    "conference", "conference_seat", "conference_guest", "conference_decision", "responsibility_share", "contribution",
    "action_item", "whistle", "department", "officer",
)  # fmt: skip
_WIDE = 1200 - 68
"""Logical pixels of the page below which the page of the record becomes a drawer (ui/guide.md 4)."""
_TABLE, _PREVIEW = 296, 434
_SPLIT = "conference/split"


class ConferencePage(Page):
    """One conference. Ctrl+Shift+S takes its next step, whatever that is; digits speak for the seat in hand."""

    name = "conference"

    def __init__(self, session: Session) -> None:
        """Lay the page out; nothing is read before `open`."""
        super().__init__(session)
        self.sheet: ConferenceSheet | None = None
        self._drawer = False
        self._refusal: RefusalPanel | None = None
        self.acts, self.seating = Acts(self), Seating(self)
        self.writing, self.filing = Writing(self), Filing(self)
        self._orders = self._make_actions()
        self.table = TableSide(session)
        self.board = Board(session)
        self.preview = Preview(session)
        self.place = PanelPlace(session, self.take_focus)
        self.step = KeyButton.of(self.look, self._orders["step"])
        more = key("conference", "more")
        self.more = KeyButton(self.look, more.said(), more.sequence)
        self.more.clicked.connect(self.acts.more)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = self.look.px
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(6))
        column.addWidget(self.board, 1)
        self._slot = QVBoxLayout()
        below = QVBoxLayout()
        below.setContentsMargins(px(16), 0, px(16), 0)
        below.addLayout(self._slot)
        below.addWidget(self.place)
        column.addLayout(below)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(2), px(16), 0)
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.more)
        foot.addWidget(self.step)
        column.addLayout(foot)
        self.table.setMinimumWidth(px(220))
        middle.setMinimumWidth(px(420))
        self.preview.setMinimumWidth(px(300))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        for at, (widget, stretch) in enumerate(((self.table, 0), (middle, 1), (self.preview, 0))):
            self.split.addWidget(widget)
            self.split.setStretchFactor(at, stretch)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        kept = self.session.settings.value(_SPLIT)
        sizes = [int(one) for one in kept] if isinstance(kept, list) else []
        self.split.setSizes(sizes if len(sizes) == self.split.count() else [px(_TABLE), px(536), px(_PREVIEW)])
        self.split.splitterMoved.connect(self._remember)

    def _make_actions(self) -> dict[str, QAction]:
        ways = {
            "step": self.acts.step,
            "table": self.to_table,
            "wanting": self.to_wanting,
            "decide": self.to_decisions,
            "back_page": lambda: self.preview.turn(-1),
            "next_page": lambda: self.preview.turn(1),
            "more": self.acts.more,
            **{name: partial(self.acts.do, name) for name in ("conclusion", "shares", "facts", "cost")},
        }
        made: dict[str, QAction] = {}
        for name, way in ways.items():
            made[name] = action(self, "conference", name)
            made[name].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made[name].triggered.connect(lambda _on=False, way=way: way())
            self.addAction(made[name])
        return made

    def _connect(self) -> None:
        self.table.seats.ordered.connect(self.seating.order)
        self.table.seats.opened.connect(self.seating.open)
        self.table.seats.chosen.connect(self._show_seat)
        self.table.guests.list.dropped.connect(self.writing.drop_guest)
        self.table.add.clicked.connect(lambda: self.acts.do("seat"))
        self.board.door_opened.connect(self.acts.do)
        self.board.opened.connect(self.writing.open)
        self.board.dropped.connect(self.writing.drop)
        self.board.quick_given.connect(self.writing.quick)
        self.preview.paper.clicked.connect(self.print_it)
        self.place.door_opened.connect(self.acts.do)

    def open(self, argument: str) -> None:
        """Show a conference by its id; else the one that was shown last, or the list."""
        shown = argument or (self.sheet.conference.id if self.sheet is not None else "")
        if not shown:
            self.go.emit("conferences", "")
            return
        if self.sheet is None or self.sheet.conference.id != shown:
            self.take_refusal_away()
            self.place.close_panel()
            self.board.quick.clear()
        self.read(shown)
        self.take_focus()

    def reread(self, touched: frozenset[str]) -> None:
        """Read the conference again where something of it was touched; what is being typed stays."""
        if self.sheet is not None and touches(touched, *_TABLES):
            self.read(self.sheet.conference.id)

    def read(self, conference_id: str) -> None:
        """Read a conference and show it."""
        self.sheet = sheet = reading.sheet(self.session.ledger, conference_id)
        self.table.say(sheet)
        self.board.say(sheet)
        self._show_seat(self.table.seats.current_key())
        found = step_of(sheet)
        self._orders["step"].setVisible(found is not None)
        if found is not None:
            self._orders["step"].setText(found.verb)
            self.step.set_trailing(found.missing)
        self.filing.see_to(sheet)
        self._follow(sheet)
        one = sheet.conference
        caption = "　".join(part for part in (str(sheet.serial or ""), one.title) if part)
        self.titled.emit(self.tr("Conference"), caption)

    def _follow(self, sheet: ConferenceSheet) -> None:
        """Show the page beside the work: filed once it is issued, else drawn as it would stand."""
        self.preview.title.setText(drawing.title_of(sheet))
        content = drawing.filed(self.session, sheet)
        if drawing.over(sheet):
            self.preview.follow(None)
            told = f"{self.session.words(sheet.conference.state.words)}：{sheet.conference.end_reason}"
            self.preview.say_nothing(told)
        elif content is not None:
            self.preview.follow(None)
            digest = sheet.conference.digest
            whole = self.tr("Filed PDF, text SHA-256 {mark}").format(mark=digest[:16])
            self.preview.show_content(content, ((whole, "ok" if sheet.genuine else "bad", digest),))
        else:
            self.preview.follow(self._gather)

    def _gather(self) -> Work | None:
        if self.sheet is None:
            return None
        try:
            return drawing.work(self.session, self.sheet)
        except Refused as refused:
            self.preview.say_nothing(self.session.words(refused.reason))
            return None

    def ask(self, make: Callable[[], OrderForm]) -> None:
        """Ask what a form asks; what follows it is another order of this page."""
        self.take_refusal_away()
        self.place.ask(make, self.acts.do)
        deciding.live_due(self.session, self.place.panel)

    def told(self, done: Done[Conference], sentence: str) -> None:
        """Say what an order without questions did."""
        del done
        self.session.say(sentence)

    def take_focus(self) -> None:
        """Put the focus on the table, where most is done."""
        if self._refusal is not None:
            self._refusal.take_focus()
        else:
            self.table.seats.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Go to the next seat at the table."""
        self.table.seats.go_on()
        self.table.seats.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_table(self) -> None:
        """Put the focus on the first seat for which something is still to be noted in this state."""
        sheet = self.sheet
        if sheet is None:
            return
        state = sheet.conference.state
        waiting = next(
            (
                one.id
                for one in sheet.seats
                if one.mark in (SeatMark.UNCALLED, SeatMark.MISSING)
                or (state in WRITABLE and one.position is Position.NONE)
                or (state is ConferenceState.COUNTERSIGNING and one.signature.value == "waiting")
            ),
            "",
        )
        if waiting:
            self.table.seats.choose(waiting)
        self.table.seats.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_wanting(self) -> None:
        """Put the focus on what is still wanting."""
        if self.sheet is not None and self.sheet.wanting:
            self.board.ensure_seen(self.board.wanting)
            self.board.wanting.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.session.say(self.tr("Nothing is wanting."))

    def to_decisions(self) -> None:
        """Put the focus on the line where a decision is typed, or on what was decided."""
        line = self.board.quick if self.board.quick_field.isVisible() else self.board.decisions.list
        self.board.ensure_seen(line)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, refused: Refused) -> None:
        """Show a refusal in the page, with its doors."""
        self.place.close_panel()
        self.take_refusal_away()
        panel = RefusalPanel(self.look, dressed(refused, self.session.language))
        panel.opened.connect(self._through)
        panel.left.connect(self.back)
        self._refusal = panel
        self._slot.addWidget(panel)
        panel.show()
        panel.take_focus()

    def back(self) -> bool:
        """Close what is open; else let the window go back."""
        if self.place.close_panel():
            return True
        if self._refusal is not None:
            self.take_refusal_away()
            self.take_focus()
            return True
        if self._drawer:
            self.toggle_side()
            return True
        if self.board.quick.hasFocus():
            self.take_focus()
            return True
        return False

    def caught_up(self) -> bool:
        """Tell whether no line is half typed."""
        return not self.board.quick.text().strip() and self.place.panel is None

    def print_it(self) -> None:
        """Show the paper of this state: notice, sign-in sheet, record."""
        if self.sheet is None:
            super().print_it()
            return
        one = self.sheet.conference
        name = "notice_paper" if one.state in BEFORE else "record_paper" if one.conclusion else "sign_in_paper"
        self.acts.do(name)

    def export_it(self) -> None:
        """Save the record as it stands for Word; there is none before a conclusion."""
        from desktop.desk.papers.word_saving import ask_word
        from desktop.procedures.conferences.papers import named
        from desktop.procedures.papers import PaperKind

        if self.sheet is None or not self.sheet.conference.conclusion:
            self.session.say(self.tr("There is no record yet to be saved for Word."), "warn")
            return
        kind, one = PaperKind.CONFERENCE_RECORD, self.sheet.conference
        ask_word(self, kind, one.id, f"{named(self.session.ledger, kind.value, one.id)}-{kind.words.zh}")

    def toggle_side(self) -> None:
        """Show or hide the page of the record where there is no room for it beside the work (F4)."""
        self._drawer = not self._drawer
        self._fit()

    def foot_height(self) -> int:
        """Return the height of the buttons at the foot."""
        return self.look.px(48)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show three columns, or two with the page as a drawer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self.look.px(_WIDE)
        self.preview.setVisible(not narrow or self._drawer)
        self.table.setVisible(not (narrow and self._drawer))

    def _remember(self) -> None:
        if self.preview.isVisible() and self.table.isVisible():
            self.session.settings.setValue(_SPLIT, self.split.sizes())

    def _show_seat(self, seat_id: str) -> None:
        sheet = self.sheet
        found = next((one for one in sheet.seats if one.id == seat_id), None) if sheet is not None else None
        self.board.show_seat(found)
        if found is not None and found.says:
            self.preview.mark(found.says)

    def _through(self, door: str) -> None:
        self.take_refusal_away()
        self.acts.do(door)

    def take_refusal_away(self) -> None:
        """Take the refusal away that stands in the page."""
        if self._refusal is not None:
            self._refusal.hide()
            self._refusal.deleteLater()
            self._refusal = None


def make(session: Session) -> ConferencePage:
    """Make the page."""
    return ConferencePage(session)
