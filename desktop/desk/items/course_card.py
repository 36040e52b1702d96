"""One action item with its whole course, beside the list: what, whose, until when, and every step in its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label, Pane
from desktop.desk.items import listing
from desktop.desk.keys import key
from desktop.desk.marks.chip import Chip
from desktop.post.items.states import ItemState
from desktop.post.whistle import Whistle
from desktop.procedures.items import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.desk.session import Session
    from desktop.procedures.items.board import Row
    from desktop.procedures.items.reading import CourseLine

translate = QCoreApplication.translate
_COLOURS = {"bad": "bad", "ok": "ok"}
_MOST = 60
"""Steps that are shown; the 销号单 has all of them."""


class CourseCard(Pane):
    """The item that is chosen in the list. Its doors lead to where it was decided, its whistle and its papers."""

    asked = Signal(str)
    """The name of the offer whose button was pressed."""

    def __init__(self, session: Session) -> None:
        """Show nothing yet."""
        super().__init__("side")
        self._session = session
        look, px = session.look, session.look.px
        self.number = Label(look, "", "f10b", "ink2")
        self.text = _told(session, "f11b", "ink")
        self.facts = _told(session, "f10", "ink2")
        self._chips = (QHBoxLayout(), QHBoxLayout())
        self._steps = QVBoxLayout()
        self._steps.setSpacing(px(6))
        self.doors = {name: self._door(name) for name in ("source", "whistle", "papers")}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(14), px(10), px(14), px(10))
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.number)
        second = QHBoxLayout()
        for row, chips in zip((head, second), self._chips, strict=True):
            chips.setSpacing(px(6))
            row.addLayout(chips)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.text)
        column.addWidget(self.facts)
        doors = QHBoxLayout()
        doors.setSpacing(px(6))
        for door in self.doors.values():
            doors.addWidget(door)
        doors.addStretch(1)
        column.addLayout(doors)
        column.addWidget(Pane("rule"))
        column.addLayout(self._steps)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        for part in (self.area.viewport(), inner):
            part.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self.area)
        self.shown = ""
        self._row: Row | None = None

    def forget(self) -> None:
        """Read the course again even of the item that is shown."""
        self._row = None

    def say(self, row: Row | None) -> None:
        """Show an item, or nothing."""
        if row is not None and row == self._row:
            return
        self._row = row
        self.area.setVisible(row is not None)
        if row is None:
            self.shown = ""
            return
        item = row.item
        self.number.setText(str(item.serial))
        self.text.setText(item.text)
        self.facts.setText("\n".join(self._facts(row)))
        self._say_chips(row)
        self.doors["whistle"].setVisible(bool(item.whistle))
        self.doors["papers"].setVisible(row.pressed is not None or item.state is ItemState.VERIFIED)
        self._say_steps(reading.course_of(self._session.ledger, item)[-_MOST:])
        if self.shown != item.id:
            self.area.verticalScrollBar().setValue(0)
        self.shown = item.id

    def _facts(self, row: Row) -> Iterator[str]:
        item, words = row.item, self._session.words
        owner = reading.owner_of(self._session.ledger, item)
        yield translate("Items", "Owner: {name}").format(name=owner)
        if row.supports:
            yield translate("Items", "Support: {names}").format(names=row.supports)
        due = translate("Items", "Due: {day}").format(day=item.due)
        if item.extensions:
            due += translate("Items", " (extended {n} times, first {day})").format(
                n=item.extensions, day=item.first_due
            )
        yield due
        if item.asked_due is not None:
            yield translate("Items", "More time asked for: until {day}").format(day=item.asked_due)
        measured = "　".join(part for part in (item.standard, item.quantity) if part)
        if measured:
            yield translate("Items", "Standard: {text}").format(text=measured)
        yield translate("Items", "Decided by: {source}").format(source=words(row.source))
        whistle = self._session.ledger.find(Whistle, item.whistle) if item.whistle else None
        if whistle is not None:
            yield translate("Items", "Whistle: {number} {place}").format(
                number=whistle.serial or "", place=whistle.place
            )
        if item.checker:
            yield translate("Items", "To be checked by: {name}").format(name=item.checker)

    def _say_chips(self, row: Row) -> None:
        session = self._session
        pairs = ((listing.left(row), listing.times(row)), (listing.state(session, row), listing.level(session, row)))
        for layout, chips in zip(self._chips, pairs, strict=True):
            _clear(layout)
            for one in chips:
                if one.text:
                    layout.addWidget(Chip(session.look, one, self))

    def _say_steps(self, lines: tuple[CourseLine, ...]) -> None:
        _clear(self._steps)
        look = self._session.look
        for line in lines:
            title = "　".join(
                part for part in (f"{line.at:%m-%d %H:%M}", self._session.words(line.step), line.by) if part
            )
            head = _told(self._session, "f9", _COLOURS.get(line.tone, "ink2"))
            head.setText(title)
            self._steps.addWidget(head)
            body = "" if line.text == self.text.text() else line.text
            if line.due is not None:
                until = translate("Items", "until {day}").format(day=line.due)
                body = f"{body}　{until}" if body else until
            if body:
                said = _told(self._session, "f10", "ink")
                said.setText(body)
                said.setContentsMargins(look.px(12), 0, 0, 0)
                self._steps.addWidget(said)

    def _door(self, name: str) -> KeyButton:
        entry = key("items", name)
        button = KeyButton(self._session.look, entry.said(), entry.sequence, kind="small")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.asked.emit(name))
        return button


def _told(session: Session, font: str, colour: str) -> Label:
    label = Label(session.look, "", font, colour)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (found := layout.takeAt(0)) is not None:
        if (widget := found.widget()) is not None:
            widget.hide()
            widget.deleteLater()
