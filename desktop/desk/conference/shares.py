"""The shares of responsibility of one whistle: a line for each department, with what is left shown while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop.desk.controls.field import Field
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import CutLabel, Label, Pane
from desktop.post.conferences.shares import WHOLE, Portion
from desktop.post.guard import no
from desktop.post.refused import Refused
from desktop.post.serial import bare
from desktop.procedures.conferences import decisions

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.desk.session import Session
    from desktop.procedures.conferences.reading import ConferenceSheet

translate = QCoreApplication.translate
_SHARE = 72


class SharesPanel(Pane):
    """Per cent and ground of each department; Enter keeps them, empty lines take the shares back, Esc closes."""

    finished = Signal()
    left = Signal()

    def __init__(  # noqa: PLR0915 - a grid and its head
        self, session: Session, sheet: ConferenceSheet, whistle: str, about: str, names: dict[str, str]
    ) -> None:
        """Show the shares of `whistle` as they are; `about` says which it is, `names` how departments are called."""
        super().__init__("card")
        self._session = session
        self._conference, self._whistle = sheet.conference.id, whistle
        look, px = session.look, session.look.px
        known = {one.department: one for one in sheet.shares if one.whistle == whistle}
        self.shares: dict[str, QLineEdit] = {}
        self.notes: dict[str, QLineEdit] = {}
        self._fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(14), px(10))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.addWidget(Label(look, translate("Conference", "Shares of responsibility"), "f11b"))
        head.addWidget(CutLabel(look, about, "f9", "ink3"), 1)
        self.rest = Label(look, "", "f10b", "ink2")
        head.addWidget(self.rest)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        for row, seat in enumerate(sheet.seats):
            old = known.get(seat.department)
            share = QLineEdit(str(old.share) if old is not None else "")
            share.setFixedWidth(px(_SHARE))
            share.setAlignment(Qt.AlignmentFlag.AlignRight)
            share.setPlaceholderText("%")
            share.setAccessibleName(translate("Conference", "{name}: per cent").format(name=seat.unit))
            share.textChanged.connect(self._count)
            note = QLineEdit(old.note if old is not None else "")
            note.setPlaceholderText(translate("Conference", "why"))
            self.shares[seat.department], self.notes[seat.department] = share, note
            field = Field(look, translate("Conference", "{name}: ground").format(name=seat.unit), note)
            self._fields[seat.department] = field
            label = Label(look, names.get(seat.department, seat.unit), "f10", "ink2")
            label.setFixedHeight(px(32))
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label, row, 0, top)
            grid.addWidget(share, row, 1, top)
            grid.addWidget(field, row, 2, top)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        self._told = Label(look, "", "f9", "bad")
        self._told.setWordWrap(True)
        self._told.hide()
        column.addWidget(self._told)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        keep = KeyButton(look, translate("Conference", "Keep the shares"), "Return")
        keep.clicked.connect(self.give)
        close = KeyButton(look, translate("Conference", "Close"), "Esc")
        close.clicked.connect(self.left.emit)
        foot.addWidget(keep)
        foot.addWidget(close)
        foot.addStretch(1)
        column.addLayout(foot)
        self._count()

    def take_focus(self) -> None:
        """Put the focus on the first per cent."""
        first = next(iter(self.shares.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            first.selectAll()

    def give(self) -> None:
        """Keep the shares, or say in place why not."""
        self._told.hide()
        for field in self._fields.values():
            field.refuse("")
        try:
            self._session.give(decisions.set_shares, self._conference, self._portions(), self._whistle)
        except Refused as refused:
            self._refuse(refused)
            return
        self._session.say(
            translate("Conference", "The shares are kept.")
            if self._portions()
            else translate("Conference", "The shares are taken back.")
        )
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter, close with Esc."""
        if event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            self.give()
        elif event.key() == Qt.Key.Key_Escape.value:
            self.left.emit()
        elif event.text():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _portions(self) -> tuple[Portion, ...]:
        found = []
        for department, line in self.shares.items():
            text = line.text().strip().rstrip("%％")
            note = self.notes[department].text()
            if not text:
                continue
            number = bare(text)
            if number is None:
                raise no("share", f"“{text}”不是整数。比例写整数，如 60。", f"“{text}” is no whole number, such as 60.")
            found.append(Portion(department, number, note))
        return tuple(found)

    def _refuse(self, refused: Refused) -> None:
        sentence = self._session.words(refused.reason)
        unargued = next(
            (key for key, line in self.shares.items()
             if line.text().strip() not in ("", "0") and not self.notes[key].text().strip()), None,
        )  # fmt: skip
        if refused.field == "note" and unargued is not None:
            self._fields[unargued].refuse(sentence)
            self.notes[unargued].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._told.setText(sentence)
        self._told.show()
        self.take_focus()

    def _count(self) -> None:
        given = (line.text().strip().rstrip("%％") for line in self.shares.values())
        total = sum(int(text) for text in given if text.isdecimal())
        left = WHOLE - total
        if not left:
            told, tone = translate("Conference", "100 %, complete"), "ok"
        elif left > 0:
            told, tone = translate("Conference", "{n} % left").format(n=left), "warn" if total else "ink3"
        else:
            told, tone = translate("Conference", "{n} % too much").format(n=-left), "bad"
        self.rest.setText(told)
        self.rest.wear(tone)
