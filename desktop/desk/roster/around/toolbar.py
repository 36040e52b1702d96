"""The line over the grid: the month, how it stands, what is shown, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label
from desktop.desk.keys import key
from desktop.desk.marks.chip import Chip, ChipWords

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.desk.theme.look import Look


class Toolbar(QWidget):
    """The month and its buttons. Where room is short, what the keys and the menu do as well goes first."""

    ordered = Signal(str)
    """The name of an order of the page."""

    def __init__(self, look: Look) -> None:
        """Offer the orders; nothing is said of a month yet."""
        super().__init__()
        self._look = look
        self._row = QHBoxLayout(self)
        self.title = Label(look, "", "f11b")
        previous = self._button("previous", "", "left")
        following = self._button("next", "", "right")
        previous.setAccessibleName(self.tr("Month before"))
        following.setAccessibleName(self.tr("Month after"))
        for button in (previous, following):
            button.setToolTip(button.accessibleName())
        self._state = Chip(look, ChipWords(""))
        self._holes = Chip(look, ChipWords(""))
        self._breaches = Chip(look, ChipWords(""))
        self._locked = Chip(look, ChipWords(""))
        self._unrecorded = Chip(look, ChipWords(""))
        self._sent = Chip(look, ChipWords(""))
        self.departments = self._button("departments", self.tr("Show"), "filter")
        self.plan = self._button("plan", self.tr("Plan"), "spark", sequence=True)
        swap = self._button("swap", self.tr("Swap"), "swap", sequence=True)
        paper = self._button("print", self.tr("Paper"), "print", sequence=True)
        self.publish = self._button("publish", self.tr("Publish"), "")
        more = self._button("more", self.tr("More"), "", sequence=True)
        chips = (self._state, self._holes, self._breaches, self._unrecorded, self._locked, self._sent)
        for widget in (previous, self.title, following, *chips):
            self._row.addWidget(widget)
        self._row.addWidget(self.departments)
        self._row.addStretch(1)
        for widget in (self.plan, swap, paper, self.publish, more):
            self._row.addWidget(widget)
        self.more = more
        self._least: tuple[QWidget, ...] = (self._locked, swap, paper, self._sent, self._unrecorded, self._breaches)
        self._wanted: dict[QWidget, bool] = {swap: True, paper: True}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    def say(self, title: str, state: ChipWords, *, holes: int, breaches: int, locked: int, unrecorded: int = 0) -> None:
        """Show which month it is and how it stands."""
        self.title.setText(title)
        self._chip(self._state, state, shown=bool(state.text))
        self._chip(self._holes, ChipWords(self.tr("Holes {n}").format(n=holes), "bad", "x"), shown=holes > 0)
        words = ChipWords(self.tr("Rules broken {n}").format(n=breaches), "bad", "tri")
        self._chip(self._breaches, words, shown=breaches > 0)
        words = ChipWords(self.tr("Not noted {n}").format(n=unrecorded), "warn", "pen")
        self._chip(self._unrecorded, words, shown=unrecorded > 0)
        words = ChipWords(self.tr("{n} fixed by hand").format(n=locked), "plain")
        self._chip(self._locked, words, shown=locked > 0)
        self._fit()

    def say_sent(self, edition: int, sent: int, of: int) -> None:
        """Show to how many offices the edition in force went; nothing where none is published."""
        done = sent >= of
        words = self.tr("Edition {n} sent {sent} / {of}").format(n=edition, sent=sent, of=of)
        self._chip(self._sent, ChipWords(words, "plain" if done else "warn"), shown=edition > 0 and of > 0)
        self._fit()

    def say_departments(self, shown: int, of: int) -> None:
        """Show how many of the departments are shown."""
        self.departments.setText(self.tr("Show {shown} / {of}").format(shown=shown, of=of))
        self.departments.updateGeometry()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the height; what finds no room is left out."""
        return QSize(0, self._look.px(44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what finds no room."""
        super().resizeEvent(event)
        self._fit()

    def _button(self, name: str, text: str, icon: str, *, sequence: bool = False) -> KeyButton:
        cap = key("roster", name).sequence if sequence else ""
        button = KeyButton(self._look, text, cap, icon=icon, kind="small")
        button.clicked.connect(lambda: self.ordered.emit(name))
        return button

    def _chip(self, chip: Chip, words: ChipWords, *, shown: bool) -> None:
        chip.say(words)
        self._wanted[chip] = shown
        chip.setVisible(shown)

    def _fit(self) -> None:
        for widget, wanted in self._wanted.items():
            widget.setVisible(wanted)
        for widget in self._least:
            if self._row.sizeHint().width() <= self.width():
                return
            widget.hide()

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(44))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._look.px(8))
        self._fit()
