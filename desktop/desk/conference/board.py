"""The middle: what is wanting, the case, the seat in hand in its words, the conclusion, what is decided and shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.desk.conferences import chips
from desktop.desk.controls.field import Field
from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.keys import key
from desktop.desk.meeting.lists.line_list import LineCard, LineRow
from desktop.post.conferences.course import WRITABLE
from desktop.post.conferences.record import yuan
from desktop.post.conferences.states import Position, SeatMark, Signature
from desktop.post.department import Department
from desktop.post.items.states import UNDONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.desk.session import Session
    from desktop.post.conferences.conference import ConferenceSeat
    from desktop.procedures.conferences.reading import ConferenceSheet


class _TextCard(QWidget):
    """A bold title over words that wrap."""

    def __init__(self, session: Session, title: str) -> None:
        super().__init__()
        look, px = session.look, session.look.px
        self.title = Label(look, title, "f10b", "ink")
        self._text = Label(look, "", "f10", "ink")
        self._text.setWordWrap(True)
        card = Pane("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(12), px(6), px(12), px(6))
        inside.addWidget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.title)
        column.addWidget(card)

    def say(self, text: str, *, quiet: bool = False, title: str = "") -> None:
        self._text.setText(text)
        self._text.wear("ink3" if quiet else "ink")
        if title:
            self.title.setText(title)
        self.setVisible(bool(text))


class Board(QWidget):
    """Everything of a conference but its table, in one column that scrolls."""

    door_opened = Signal(str)
    """The key of a door of what is wanting."""
    opened = Signal(str, str)
    """What was opened (whistle, decision, cost, item, conference), and its id."""
    dropped = Signal(str, str)
    """What is to go (decision, cost), and its id."""
    quick_given = Signal(str)
    """A whole line that is one decision."""

    def __init__(self, session: Session) -> None:
        """Show nothing yet."""
        super().__init__()
        self._session = session
        self._doors: dict[str, str] = {}
        self._names: dict[str, str] = {}
        look, px = session.look, session.look.px
        self.head = Section(look, "")
        self.wanting = LineCard(look, self.tr("Wanting before the next step"))
        self.whistles = LineCard(look, self.tr("About"))
        self.case = _TextCard(session, self.tr("The case"))
        self.seat = _TextCard(session, "")
        self.conclusion = _TextCard(session, self.tr("Conclusion"))
        self.quick = QLineEdit()
        self.quick.setPlaceholderText(self.tr("Water by 11-30 clear the river bed; support: Police   (Enter keeps it)"))
        self.quick_field = Field(look, key("conference", "decide").said(), self.quick)
        self.decisions = LineCard(look, self.tr("To be done"))
        self.shares = LineCard(look, self.tr("Shares of responsibility"))
        self.costs = LineCard(look, self.tr("Put in, and proposed to be made up for"))
        self.others = LineCard(look, self.tr("Before and after it"))
        self.wanting.list.opened.connect(lambda one: self.door_opened.emit(self._doors.get(one, "")))
        self.quick.returnPressed.connect(lambda: self.quick_given.emit(self.quick.text()))
        named = (("whistle", self.whistles), ("decision", self.decisions), ("cost", self.costs),
                 ("shares", self.shares), ("conference", self.others))  # fmt: skip
        for what, card in named:
            card.list.opened.connect(lambda one, what=what: self.opened.emit(what, one))
            card.list.dropped.connect(lambda one, what=what: self.dropped.emit(what, one))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(16), 0, px(16), px(8))
        column.setSpacing(px(8))
        for widget in (self.wanting, self.seat, self.case, self.whistles, self.conclusion, self.decisions,
                       self.quick_field, self.shares, self.costs, self.others):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(100)
        self._area = QScrollArea()
        self._area.setWidget(body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QVBoxLayout()
        top.setContentsMargins(px(16), 0, px(16), 0)
        top.addWidget(self.head)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._area, 1)

    def say(self, sheet: ConferenceSheet) -> None:
        """Show a conference as it stands."""
        self._names = {it.id: it.short for it in self._session.ledger.having(Department)}
        words, one = self._session.words, sheet.conference
        caption = "　".join(
            part
            for part in (
                f"{one.starts_at:%m-%d %H:%M}" if one.starts_at is not None else "",
                one.place,
                self.tr("chair {name}").format(name=one.chair) if one.chair else "",
                self.tr("recorder {name}").format(name=one.recorder) if one.recorder else "",
            )
            if part
        )
        self.head.say(one.title, chips=(chips.state_chip(self._session, one),), caption=caption)
        self._doors = {str(at): wants.opens_with[0].key for at, wants in enumerate(sheet.wanting) if wants.opens_with}
        self.wanting.say(
            tuple(
                LineRow(str(at), "⊗", words(wants.reason),
                        words(wants.opens_with[0].words) if wants.opens_with else "", "acc")
                for at, wants in enumerate(sheet.wanting)
            )
        )  # fmt: skip
        self.case.say("\n".join(part for part in (one.reason, one.facts, one.end_reason) if part))
        self.whistles.say(
            tuple(
                LineRow(it.id, self.tr("No. {n}").format(n=it.number), it.where, words(it.state.words))
                for it in sheet.whistles
            )
        )
        writable = one.state in WRITABLE
        nothing = self.tr("Not concluded yet.") if writable else ""
        self.conclusion.say(one.conclusion or nothing, quiet=not one.conclusion)
        self.quick_field.setVisible(writable)
        self.decisions.say(tuple(self._decisions(sheet)), self.tr("Nothing is to be done yet.") if writable else "")
        self.shares.say(tuple(self._shares(sheet)))
        self.costs.say(tuple(self._costs(sheet)))
        self.others.say(tuple(self._others(sheet)))

    def show_seat(self, seat: ConferenceSeat | None) -> None:
        """Show the seat in hand in its own words."""
        if seat is None or (not seat.says and not seat.objection and not seat.excuse):
            self.seat.say("")
            return
        words = self._session.words
        shown = seat.position is not Position.NONE and seat.mark is not SeatMark.UNCALLED
        position = words(seat.position.words) if shown else ""
        lines = [seat.says]
        if seat.excuse:
            lines.append(self.tr("excused: {reason}").format(reason=seat.excuse))
        if seat.objection:
            how = words(seat.signature.words) if seat.signature is not Signature.WAITING else ""
            lines.append(f"{how}：{seat.objection}")
        self.seat.say("\n".join(line for line in lines if line), title=f"{seat.unit}　{position}".strip("　"))

    def ensure_seen(self, widget: QWidget) -> None:
        """Scroll so that a widget is seen."""
        self._area.ensureWidgetVisible(widget)

    def _decisions(self, sheet: ConferenceSheet) -> Iterator[LineRow]:
        words = self._session.words
        units = self._names
        items = {one.id: one for one in sheet.items}
        for place, one in enumerate(sheet.decisions, start=1):
            item = items.get(one.item)
            state = words(item.state.words) if item is not None else ""
            measure = "，".join(part for part in (one.quantity, one.standard) if part)
            text = f"{one.text}（{measure}）" if measure else one.text
            aside = "　".join(
                part for part in (units.get(one.department, ""), one.owner, f"{one.due:%m-%d}", state) if part
            )
            late = item is not None and item.state in UNDONE and item.due < self._session.now().date()
            yield LineRow(one.id, str(place), text, aside, "bad" if late else "plain")

    def _shares(self, sheet: ConferenceSheet) -> Iterator[LineRow]:
        units = self._names
        numbers = {one.id: one.number for one in sheet.whistles}
        several = len(sheet.whistles) > 1
        for one in sheet.shares:
            number = numbers.get(one.whistle)
            which = self.tr("No. {n}").format(n=number) if several and number else ""
            aside = "　".join(part for part in (which, f"{one.share}%") if part)
            yield LineRow(one.whistle or "-", units.get(one.department, ""), one.note, aside)

    def _costs(self, sheet: ConferenceSheet) -> Iterator[LineRow]:
        units = self._names
        for one in sheet.contributions:
            taken = one.conference == sheet.conference.id
            money = self.tr("cost {sum}").format(sum=yuan(one.cost)) if one.cost else ""
            made_up = self.tr("made up for {sum}").format(sum=yuan(one.proposed)) if one.proposed else ""
            mark = self.tr("in the proposal") if taken else ""
            text = " ".join(part for part in (one.what, one.quantity, one.ground) if part)
            aside = "　".join(part for part in (money, made_up, mark) if part)
            yield LineRow(one.id, units.get(one.department, "—"), text, aside, "ok" if taken else "plain")

    def _others(self, sheet: ConferenceSheet) -> Iterator[LineRow]:
        words = self._session.words
        if sheet.original is not None:
            yield LineRow(
                sheet.original.id, self.tr("adds to"), sheet.original.title, words(sheet.original.state.words)
            )
        for one in sheet.supplements:
            yield LineRow(one.id, self.tr("supplement"), one.title, words(one.state.words))
