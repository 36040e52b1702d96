"""The line over a whistle: its number, its kind, what it is about, its overlays, and the whistles it is tied to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import CutLabel, Label
from desktop.desk.marks.chip import Chip, ChipWords
from desktop.post.whistle import Whistle

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case


class Head(QWidget):
    """Number, kind, place and matter; links; chips at the right."""

    linked = Signal(str)
    """The id of a whistle that this one is tied to."""

    def __init__(self, session: Session) -> None:
        """Show nothing yet."""
        super().__init__()
        self._session = session
        look, px = session.look, session.look.px
        self._number = Label(look, "", "f14b")
        self._kind = Chip(look, ChipWords("", "plain"))
        self._about = CutLabel(look, "")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))
        self._row.addWidget(self._number)
        self._row.addWidget(self._kind)
        self._row.addWidget(self._about, 1)
        self._fixed = self._row.count()
        self._shown: tuple[object, ...] = ()

    def say(self, case: Case, chips: tuple[ChipWords, ...]) -> None:
        """Show a whistle with its chips; made anew only where something changed."""
        whistle = case.whistle
        links = self._links(whistle)
        if (whistle, chips, links) == self._shown:
            return
        self._shown = (whistle, chips, links)
        session = self._session
        kind = session.watch.rules(version=whistle.rules).kind(whistle.kind)
        self._number.setText(str(whistle.serial or session.words(whistle.state.words)))
        self._kind.say(ChipWords(kind.zh if session.language.startswith("zh") else kind.en, "plain"))
        about = "　".join(part for part in (f"{whistle.village}{whistle.place}", whistle.facts) if part)
        self._about.setText(about)
        while (item := self._row.takeAt(self._fixed)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for words, target in links:
            button = KeyButton(session.look, words, icon="link", kind="small")
            button.clicked.connect(lambda _on=False, target=target: self.linked.emit(target))
            self._row.addWidget(button)
        for chip in chips:
            self._row.addWidget(Chip(session.look, chip))
        self.setAccessibleName(" ".join((self._number.text(), about, *(chip.text for chip in chips))))

    def _links(self, whistle: Whistle) -> tuple[tuple[str, str], ...]:
        ledger = self._session.ledger
        found = []
        for target, words in (
            (whistle.parent, self.tr("came back, was {number}")),
            (whistle.merged_into, self.tr("merged into {number}")),
        ):
            other = ledger.find(Whistle, target) if target else None
            if other is not None:
                found.append((words.format(number=_number(other)), other.id))
        children = ledger.having(Whistle, parent=whistle.id)
        found.extend((self.tr("came back as {number}").format(number=_number(one)), one.id) for one in children)
        joined = ledger.having(Whistle, merged_into=whistle.id)
        found.extend((self.tr("holds {place}").format(place=one.place), one.id) for one in joined)
        return tuple(found)


def _number(whistle: Whistle) -> str:
    return str(whistle.number or whistle.place)
