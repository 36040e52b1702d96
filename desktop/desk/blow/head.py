"""The line over the form: which number comes next, and how long the call has been going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk.controls.label import CutLabel
from desktop.desk.marks.chip import Chip, ChipWords
from desktop.ledger.gazetteer import next_number
from desktop.post.serial import WHISTLE, Serial

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.blow.content.typed import Typed
    from desktop.desk.session import Session


class Head(QWidget):
    """What the form is: new, taken from the inbox, or back-filled from paper; and the chip that counts the seconds."""

    def __init__(self, session: Session, typed: Typed) -> None:
        """Start counting now."""
        super().__init__()
        self._began = session.now()
        self._paper = bool(typed.fallback)
        serial = Serial(self._began.year, next_number(session.ledger, WHISTLE, self._began.year))
        if typed.fallback:
            text = self.tr("Back-filled from the paper form {serial}; evidence: paper").format(serial=typed.fallback)
        else:
            text = self.tr("The number is given at the blow; {serial} comes next").format(serial=serial)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(session.look.px(8))
        row.addWidget(CutLabel(session.look, text, "f9", "ink3"), 1)
        self.chip = Chip(session.look, ChipWords("", "acc", "phone"))
        row.addWidget(self.chip)
        self.tick(self._began)

    def tick(self, now: datetime) -> None:
        """Say since when, and for how many seconds or minutes."""
        seconds = max(int((now - self._began).total_seconds()), 0)
        if self._paper:
            self.chip.hide()
        elif seconds < 100:  # noqa: PLR2004 - two digits of seconds; then minutes say more
            text = self.tr("Call began {time}, {n} s").format(time=f"{self._began:%H:%M}", n=seconds)
            self.chip.say(ChipWords(text, "acc", "phone"))
        else:
            text = self.tr("Call began {time}, {n} min").format(time=f"{self._began:%H:%M}", n=seconds // 60)
            self.chip.say(ChipWords(text, "acc", "phone"))
