"""要是这时吹哨: who would come if a whistle blew at the moment of the chosen square, beside the roster's grid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.controls.label import Label
from desktop.desk.marks.chip import Chip, ChipWords
from desktop.desk.page import touches
from desktop.desk.what_if.moment_rows import ROW, MomentRow, MomentRows
from desktop.desk.what_if.rows import TABLES, TONES, WORST, flaw_of, who_of
from desktop.post.refused import Refused
from desktop.procedures.roster.call import simulating

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QMouseEvent, QShowEvent

    from desktop.desk.session import Session
    from desktop.post.rules import Kind
    from desktop.procedures.roster.call.simulating import Answering, WeekMaterial
    from desktop.procedures.roster.month.checking import Grid

_RESTS = 150
"""Milliseconds after the last step of the cursor until it is asked who would come."""
_MOST, _FEWEST = 8, 3
"""Departments that are named at most, and fewer than which are worth no room."""
_KIND = "roster/kind"
"""Where the chosen kind is remembered."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The week that was gathered last, and what for: another hour of it is told without reading anything."""

    kind: str
    monday: date
    grid: Grid | None
    week: WeekMaterial


class _KindChip(Chip):
    """The kind; a click turns to the next."""

    turned = Signal()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Turn to the next kind."""
        self.turned.emit()


class MomentPane(QWidget):
    """Departments that would be called, at most so many as there is room for: those that would fail first."""

    opened = Signal(str)
    """Somebody wants to see the hour on the page of the week; the argument of that page."""
    told = Signal()
    """What is shown has changed."""

    def __init__(self, session: Session) -> None:
        """Wait to be asked."""
        super().__init__()
        self._session = session
        self._at = session.now()
        self._grid: Grid | None = None
        self._kind = ""
        self._known: _Known | None = None
        self._answering: tuple[Answering, ...] = ()
        self._room = _MOST
        look = session.look
        self._day = Chip(look, ChipWords("", "acc"))
        self._kind_chip = _KindChip(look, ChipWords("", "plain"))
        self._kind_chip.setCursor(Qt.CursorShape.PointingHandCursor)
        self._kind_chip.setToolTip(self.tr("Another kind"))
        self._kind_chip.turned.connect(lambda: self._turn(1))
        self.rows = MomentRows(look)
        self.rows.opened.connect(lambda: self.opened.emit(self.argument()))
        self.rows.turned.connect(self._turn)
        self._note = Label(look, "", "f9", "ink3")
        self._note.setWordWrap(True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_RESTS)
        self._later.timeout.connect(self._tell)
        session.rang.connect(self._heard)
        px = look.px
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(6))
        head.addWidget(Label(look, self.tr("If blown then"), "f11b"))
        head.addStretch(1)
        head.addWidget(self._day)
        head.addWidget(self._kind_chip)
        self._head.setFixedHeight(px(40))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(4))
        column.addWidget(self._head)
        column.addWidget(self.rows)
        column.addWidget(self._note)

    def ask(self, at: datetime, grid: Grid | None) -> None:
        """Tell who would come at a moment, once the hands rest; a `grid` stands for the draft of its month."""
        self._at, self._grid = at, grid
        self._later.start()

    def argument(self) -> str:
        """Return the argument of the page of the week: kind and moment."""
        kind = self._choose()
        return f"{kind.key if kind is not None else ''}:{self._at.isoformat()}"

    def fit(self, height: int) -> bool:
        """Name as many departments as `height` pixels have room for; False where that is too few to be of use."""
        px = self._session.look.px
        least = self._head.height() + px(16) + self._note.heightForWidth(max(self.width(), px(200)))
        room = min((height - least) // px(ROW), _MOST)
        if room != self._room and room >= _FEWEST:
            self._room = room
            self._show()
        return room >= _FEWEST

    def minimumSizeHint(self) -> QSize:
        """Return nothing: it gives way, and never makes a window larger."""
        return QSize(0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell what was not worked out while nobody could see it."""
        super().showEvent(event)
        self._later.start()

    def _kinds(self) -> tuple[Kind, ...]:
        try:
            return self._session.watch.rules().kinds
        except Refused:
            return ()

    def _turn(self, step: int) -> None:
        """Ask for the next kind, or the one before."""
        known = [one.key for one in self._kinds()]
        if self._choose() is not None:
            self._session.settings.setValue(_KIND, known[(known.index(self._kind) + step) % len(known)])
            self._tell()

    def _choose(self) -> Kind | None:
        """Return the kind that was chosen last, the first one where the rules know no such kind."""
        kinds = self._kinds()
        kept = str(self._session.settings.value(_KIND, ""))
        found = next((one for one in kinds if one.key == kept), kinds[0] if kinds else None)
        self._kind = found.key if found is not None else ""
        return found

    def _heard(self, touched: frozenset[str]) -> None:
        """Gather anew where something was touched that decides who comes."""
        if touches(touched, *TABLES):
            self._known = None
            self._later.start()

    def _tell(self) -> None:
        """Work out who would come; nothing where nobody sees it."""
        if not self.isVisible():  # the window may be closed, and the ledger with it
            return
        kind = self._choose()
        if kind is None:
            return
        monday = self._at.date() - timedelta(days=self._at.weekday())
        known = self._known
        if known is None or (known.kind, known.monday) != (self._kind, monday) or known.grid is not self._grid:
            week = simulating.gather_week(self._session.ledger, self._kind, monday, self._grid)
            known = self._known = _Known(self._kind, monday, self._grid, week)
        self._answering = simulating.answering(known.week, self._at)
        said = self.tr("{month}/{day} {time}")
        self._day.say(ChipWords(said.format(month=self._at.month, day=self._at.day, time=f"{self._at:%H:%M}"), "acc"))
        name = kind.zh.removesuffix("哨") if self._chinese() else kind.en.removesuffix(" whistle")
        self._kind_chip.say(ChipWords(name, "plain"))
        self._show()

    def _show(self) -> None:
        """Show the departments that there is room for, in the order in which they would arrive."""
        ranked = sorted(self._answering, key=lambda one: (WORST.index(flaw_of(one)), -(one.minutes or 0)))
        kept = sorted(ranked[: self._room], key=lambda one: (one.first is None, one.minutes or 0))
        self.rows.say(tuple(self._row(one) for one in kept))
        rest = len(ranked) - len(kept)
        note = self.tr("Minutes: median of 90 days; under 5 arrivals as the department says, else 20.")
        if not ranked:
            note = self.tr("No department is usually called for this kind.")
        elif rest:
            note = self.tr("{n} more on the page of the week (Enter).").format(n=rest) + note
        self._note.setText(note)
        self.told.emit()

    def _row(self, one: Answering) -> MomentRow:
        language, flaw = self._session.language, flaw_of(one)
        tone, icon = TONES[flaw]
        if one.first is None:
            said = f"{one.short}: {who_of(one, language)}"
            return MomentRow(one.short, self.tr("nobody to call"), "", self.tr("cannot come"), tone, icon, said)
        what = self.tr("nobody behind") if one.single else one.first.what.said(language)
        about = self.tr("~{n} min, late") if flaw == "late" else self.tr("~{n} min")
        minutes = about.format(n=one.minutes)
        ready = self.tr(", ").join(
            f"{callee.name} {(callee.why or callee.what).said(language)}" for callee in one.callees
        )
        said = f"{one.short}: {ready}; {one.basis.said(language)}"
        return MomentRow(one.short, one.first.name, what, minutes, tone, icon, said)

    def _chinese(self) -> bool:
        return self._session.language.startswith("zh")
