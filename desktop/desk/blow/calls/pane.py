"""The right side of the page: earlier whistles here, what to know before the blow, who to call, what will start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.desk.blow.calls.clocks import Clocks, Start
from desktop.desk.blow.calls.list import CallList
from desktop.desk.blow.fields.offers import Offers
from desktop.desk.controls.label import CutLabel, Pane
from desktop.desk.controls.notice import Notice, NoticeWords
from desktop.desk.controls.section import Section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.desk.blow.calls.rows import Calls
    from desktop.desk.controls.key_button import KeyButton
    from desktop.desk.session import Session
    from desktop.post.department import Department
    from desktop.post.matching import Matching


_SHOWN = 5
"""Rows of the list that stand in view at least, as in ui/blow.png."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One notice with its buttons, made anew only when its words change."""

    words: NoticeWords
    buttons: tuple[KeyButton, ...] = ()


class CallPane(QScrollArea):
    """The notices, the list, the line that adds a department, and the clocks to be."""

    added = Signal(str)
    """The id of a department that was added by hand."""

    def __init__(self, session: Session) -> None:
        """Show nobody yet."""
        super().__init__()
        look = session.look
        self._look = look
        self._known: dict[str, Department] = {}
        self._spelt: Mapping[str, str] = {}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        column.setSpacing(look.px(8))
        self._notices = QVBoxLayout()
        self._notices.setSpacing(look.px(8))
        column.addLayout(self._notices)
        self.list = CallList(look)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Add a department: its name or pinyin initials, then Enter"))
        self.search.setAccessibleName(self.tr("Add a department"))
        self.offers = Offers(self.search)
        self._offered: tuple[Department, ...] = ()
        self.search.textEdited.connect(self._offer)
        self.search.returnPressed.connect(lambda: self._add(0))
        self.offers.taken.connect(self._add)
        self._head = Section(look, self.tr("Who to call"))
        self._own = CutLabel(look, "", "f9", "ink3")
        column.addWidget(self._card())
        self._after = Pane("card")
        self._after_head = Section(look, self.tr("After the blow"))
        self.clocks = Clocks(look)
        lower = QVBoxLayout(self._after)
        lower.setContentsMargins(1, 0, 1, look.px(4))
        lower.setSpacing(0)
        for widget in (self._after_head, Pane("rule"), self.clocks):
            lower.addWidget(widget)
        for head in (self._head, self._after_head):
            head.setContentsMargins(look.px(12), 0, look.px(12), 0)
        column.addWidget(self._after)
        self._note = CutLabel(look, "", "f9", "ink3")
        column.addWidget(self._note)
        column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._shown: tuple[NoticeWords, ...] = ()

    def _card(self) -> Pane:
        """Return the card with the list, the line that adds to it, and what was left out."""
        px = self._look.px
        card = Pane("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 0, 1, 1)
        inside.setSpacing(0)
        for widget in (self._head, Pane("rule"), self.list):
            inside.addWidget(widget)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(8), px(6), px(8), px(6))
        foot.addWidget(self.search)
        inside.addLayout(foot)
        self._own.setContentsMargins(px(12), 0, px(12), px(6))
        inside.addWidget(self._own)
        return card

    def know(self, departments: tuple[Department, ...]) -> None:
        """Offer these departments to be added by hand."""
        self._known = {one.id: one for one in departments}

    def spell(self, spelt: Mapping[str, str]) -> None:
        """Find departments by these pinyin initials too."""
        self._spelt = spelt

    def show_calls(self, calls: Calls, matching: Matching, minutes: int) -> None:
        """Show the rows, their clocks of `minutes`, and what was left out."""
        self.list.show_rows(calls.rows)
        # All that are ticked stay in view, and so do the clocks under the list; the rest of a long list is scrolled.
        shown = max(len(calls.chosen) + 1, _SHOWN)
        self.list.setFixedHeight(self.list.height_of(min(shown, len(calls.rows))))
        words, items = len(matching.words), len(matching.matches)
        found = self.tr("{words} words fit {items} items of the duty list").format(words=words, items=items)
        self._head.say(
            count=found if items else self.tr("nothing recognised yet"),
            caption=self.tr("Alt ↓ enter, Space tick, L lead, N no answer"),
        )
        self._own.setVisible(bool(calls.own))
        self._own.setText(self.tr("Left out, the township's own: {items}").format(items="；".join(calls.own)))
        self._after.setVisible(bool(calls.chosen))
        self._after_head.say(count=self.tr("all clocks start together and stop on arrival"))
        starts = tuple(Start(row.name, minutes, row.reach.who, row.reach.nobody) for row in calls.chosen)
        self.clocks.show_starts(starts)

    def remark(self, remarks: tuple[Remark, ...]) -> None:
        """Show these notices; those that stand already stay as they are."""
        words = tuple(one.words for one in remarks)
        if words == self._shown:
            for one in remarks:
                for button in one.buttons:
                    button.deleteLater()
            return
        self._shown = words
        while (item := self._notices.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in remarks:
            self._notices.addWidget(Notice(self._look, one.words, *one.buttons))

    def remarks(self) -> tuple[NoticeWords, ...]:
        """Return the notices that are shown."""
        return self._shown

    def caution(self, text: str) -> None:
        """Say at the foot what the proposal rests on."""
        self._note.setText(text)

    def _offer(self, text: str) -> None:
        self._offered = self._found(text)
        self.offers.offer(tuple(one.short for one in self._offered), first=True)

    def _found(self, text: str) -> tuple[Department, ...]:
        query = text.strip().lower()
        hits = [
            one
            for one in self._known.values()
            if query and any(query in name.lower() or query in self._spelt.get(name, "") for name in names_of(one))
        ]
        return tuple(sorted(hits, key=lambda one: (one.short.lower() != query, len(one.short))))[:8]

    def _add(self, row: int) -> None:
        if row < len(self._offered):
            self.added.emit(self._offered[row].id)
            self._offered = ()
            self.search.clear()


def names_of(department: Department) -> tuple[str, ...]:
    """Return every name by which a department is looked for."""
    return (department.short, department.name, *department.aliases)
