"""The line on which a source is taken down in passing: where from, where, what; the rest comes when it is screened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk.blow.fields.lines import ChoiceField, LineField
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.keys import action
from desktop.post.draft import Draft
from desktop.post.refused import Refused
from desktop.post.states import Source
from desktop.procedures.roster import duty_log
from desktop.procedures.whistle import register

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.desk.session import Session


class QuickLine(QWidget):
    """Source, place and matter; Enter registers them as a draft of the first kind of the rules in force."""

    registered = Signal(str)
    """The id of the new draft."""
    logged = Signal(str)
    """The id of the new entry of the duty log."""
    refused = Signal(object)
    """A `Refused` that belongs to no field of this line."""
    left = Signal()

    def __init__(self, session: Session) -> None:
        """Be empty."""
        super().__init__()
        look = session.look
        self._session = session
        self.source = ChoiceField(
            look, self.tr("Source"), tuple((one.value, session.words(one.words)) for one in Source)
        )
        self.place = LineField(look, self.tr("Place"), self.tr("Where"))
        self.facts = LineField(look, self.tr("Summary"), self.tr("What happened, in one line"))
        self.verb = KeyButton(look, self.tr("Register"), "Return", icon="plus")
        self.verb.clicked.connect(self.register)
        keep = action(self, "inbox", "keep_log")
        keep.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keep.triggered.connect(self.keep)
        self.addAction(keep)
        self.log = KeyButton.of(look, keep)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        top = Qt.AlignmentFlag.AlignTop
        for field, stretch in ((self.source, 2), (self.place, 4), (self.facts, 8)):
            row.addWidget(field, stretch, top)
        row.addWidget(self.verb, 0, top)
        row.addWidget(self.log, 0, top)
        for line in (self.place.line, self.facts.line):
            line.returnPressed.connect(self.register)

    def take_focus(self) -> None:
        """Put the cursor into the place."""
        self.place.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def blank(self) -> bool:
        """Tell whether nothing was typed."""
        return not (self.place.text().strip() or self.facts.text().strip())

    def register(self) -> None:
        """Register what was typed and be empty for the next one, or show what is missing."""
        try:
            kind = self._session.watch.rules().kinds[0].key
            draft = Draft(
                kind, self.place.text(), self.facts.text(), verbatim=self.facts.text(), source=Source(self.source.key())
            )
            done = self._session.give(register.register, draft)
        except Refused as refused:
            self._refuse(refused)
            return
        self._clear()
        self.registered.emit(done.result.id)

    def keep(self) -> None:
        """Keep what was typed as an entry of the duty log: a call that is no whistle."""
        unit = self._session.words(Source(self.source.key()).words)
        texts = {"unit": unit, "place": self.place.text(), "facts": self.facts.text()}
        try:
            done = self._session.give(duty_log.note_call, **texts)
        except Refused as refused:
            self._refuse(refused)
            return
        self._clear()
        self.logged.emit(done.result.id)

    def _clear(self) -> None:
        self.place.fill("")
        self.facts.fill("")
        self.take_focus()

    def _refuse(self, refused: Refused) -> None:
        field = {"place": self.place, "facts": self.facts}.get(refused.field)
        if field is None:
            self.refused.emit(refused)
        else:
            field.refuse(self._session.words(refused.reason))
            field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with the arrow down; letters stay in the line."""
        if event.key() == Qt.Key.Key_Down.value:
            self.left.emit()
        elif event.text():
            event.accept()
        else:
            super().keyPressEvent(event)
