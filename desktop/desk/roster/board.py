"""The grid with everything that stands over and under it: month, notices, cover, legend, what is wrong, the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.desk.controls.empty import Empty
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Pane
from desktop.desk.controls.notice import Notice, NoticeWords
from desktop.desk.keys import key, letters_of
from desktop.desk.marks.chip import ChipWords
from desktop.desk.roster.around.foot import Foot
from desktop.desk.roster.around.legend import Legend, Sign
from desktop.desk.roster.around.toolbar import Toolbar
from desktop.desk.roster.drawn import NOTHING, POST, draw, face_of
from desktop.desk.roster.grid.cover_row import CoverRow
from desktop.desk.roster.grid.view import GridView
from desktop.desk.roster.panes.fault_list import FaultList
from desktop.desk.roster.panes.faults import faults_of, remedy_of
from desktop.post.roster.states import SheetState
from desktop.procedures.roster.month.explaining import not_granted, why_refused_on

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from desktop.desk.roster.drawn import Shown
    from desktop.desk.session import Session
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.planning.month import DutyRoster
    from desktop.post.roster.shift import ShiftKind
    from desktop.post.words import Words
    from desktop.procedures.roster.checks.sending import Distribution
    from desktop.procedures.roster.month.checking import Grid

_LOW = 560
"""Height of the board at 100 % below which the legend gives way to the grid."""
_EXPLAINED = (1, 2, 4, 5)
"""Letters of the key table whose shifts the legend explains: stationed by day and night, first and second on call."""
_LEAST = 5
"""Lines of the grid that there is always room for."""


class Board(QWidget):
    """Shows one checked draft. Orders are only passed on."""

    ordered = Signal(str)
    """The name of an order."""

    def __init__(self, session: Session, slot: Callable[[], QWidget]) -> None:
        """Lay out; what `slot` makes stands between legend and faults."""
        super().__init__()
        self._session = session
        look = self._look = session.look
        self.toolbar = Toolbar(look)
        self.grid = GridView(look, self.tr("Roster of the month"))
        self.cover = CoverRow(look, self.grid)
        self.legend = Legend(look)
        self.faults = FaultList(look, self.tr("Holes and broken rules"))
        self.foot = Foot(look)
        self.slot = slot()
        self.empty = Empty(look)
        self._notice: Notice | None = None
        self._noticed: tuple[object, ...] = ()
        self._published = False
        """Whether the month was published: then an empty draft is a change, and no month that nobody has planned."""
        self._many = 0
        self._lay_out()
        self.toolbar.ordered.connect(self.ordered)
        self.grid.ordered.connect(self.ordered)

    def _lay_out(self) -> None:
        px = self._look.px
        card = Pane("card")
        within = QVBoxLayout(card)
        within.setContentsMargins(1, 1, 1, 1)
        within.setSpacing(0)
        within.addWidget(self.grid, 1)
        within.addWidget(self.cover)
        self._card = QWidget()
        self._stack = QStackedLayout(self._card)
        self._stack.addWidget(card)
        self._stack.addWidget(self.empty)
        self._fault_card = Pane("card")
        rows = QVBoxLayout(self._fault_card)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.addWidget(self.faults)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(px(16), 0, px(12), px(8))
        self._column.setSpacing(0)
        self._gap = QWidget()
        self._gap.setFixedHeight(px(6))
        for widget in (self.toolbar, self._card, self.legend, self._gap, self.slot, self._fault_card):
            self._column.addWidget(widget, 1 if widget is self._card else 0)
        self._column.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._column, 1)
        whole.addWidget(self.foot)

    def show_grid(
        self,
        grid: Grid,
        shown: Shown,
        roster: DutyRoster | None,
        unrecorded: tuple[DutyAssignment, ...] = (),
        away: Mapping[tuple[str, date], Words] = NOTHING,
    ) -> None:
        """Show a draft as `shown` says, how the month's `roster` stands, and what nobody noted of days gone by."""
        self._published = roster is not None and roster.edition > 0
        language, material = self._session.language, grid.frame.material
        every = grid.holes()
        self.grid.show_sheet(draw(grid, every, shown, language, unrecorded, away))
        self.cover.show_sheet()
        holes = every if self.grid.sheet().begun else ()
        wishes, why = not_granted(grid) if self.grid.sheet().begun else (), why_refused_on(grid)
        faults = faults_of(grid, holes, shown.hidden, unrecorded, wishes) if material.needs else ()
        self.faults.show_faults(faults, lambda fault: remedy_of(grid, fault, language, why))
        self._many = len(faults)
        self._hear(material.shifts)
        self._say_empty(grid)
        self._say_month(grid, roster, sum(one.missing for one in holes), len(unrecorded))
        self._say_departments(grid, shown)
        self._notify(grid, sum(one.missing for one in every))
        self.fit()

    def say_sent(self, sent: Distribution) -> None:
        """Show how far the edition in force has gone out."""
        self.toolbar.say_sent(sent.edition, len(sent.sent), sent.whole)

    def filled(self) -> bool:
        """Tell whether there is a grid, and not only words of what is to be done first."""
        return self._stack.currentIndex() == 0

    def fit(self) -> None:
        """Give the grid the lines that it needs, and what is left to the others."""
        px, asked = self._look.px, self.slot.isVisibleTo(self)
        self._fault_card.setVisible(bool(self._many) and self.filled() and not asked)
        roomy = self.height() >= px(_LOW)
        self.legend.setVisible(self.filled() and roomy)
        self._gap.setVisible(self.filled() and not roomy)
        needed = self.grid.rows_height() + self.cover.sizeHint().height() + 2
        self._card.setMaximumHeight(needed if self.filled() else 16777215)
        self._card.setMinimumHeight(min(needed, px(34 + 24 + 19 * _LEAST)))

    def _hear(self, shifts: tuple[ShiftKind, ...]) -> None:
        """Hear the letters of the shifts, and explain their signs."""
        used = [one for one in shifts if one.active]
        letters = letters_of("roster")
        orders = {code: name for code, name in letters.items() if not name.startswith("put_")}
        keyed = {ord(one.key.upper()): one.id for one in used if len(one.key) == 1}
        self.grid.hear(orders, {code: shift for code, shift in keyed.items() if code not in orders})
        first = {key("roster", f"put_{place}").sequence for place in _EXPLAINED}
        signs = [Sign(one.glyph, face_of(one), one.name, one.key) for one in used if one.key in first]
        leave = self.tr("leave")
        signs.append(Sign(self.tr("L"), "leave", leave, key("roster", "leave").sequence))
        self.legend.say(tuple(signs))

    def _say_month(self, grid: Grid, roster: DutyRoster | None, holes: int, unrecorded: int) -> None:
        day = grid.frame.days[0]
        state = roster.state if roster is not None else SheetState.DRAFT
        words = self._session.words(state.words)
        chip = ChipWords(words, "ok" if state is SheetState.PUBLISHED else "warn",
                         "ok" if state is SheetState.PUBLISHED else "pen")  # fmt: skip
        if not self.filled():
            chip = ChipWords(self.tr("Not set up yet"), "plain")
        elif not self.grid.sheet().begun and not self._published:
            chip = ChipWords(self.tr("Not planned yet"), "plain")
        self.toolbar.say(
            self.tr("{month} / {year}").format(year=day.year, month=day.month),
            chip,
            holes=holes,
            breaches=len(grid.all_breaches()),
            unrecorded=unrecorded,
            locked=len(grid.locked),
        )

    def _say_departments(self, grid: Grid, shown: Shown) -> None:
        every = {one.department for one in grid.frame.material.people if one.department}
        self.toolbar.say_departments(len(every - shown.hidden - {POST}), len(every))

    def _say_empty(self, grid: Grid) -> None:
        """Say what is to be done first where there is nobody, or nothing to be covered."""
        material, look = grid.frame.material, self._look
        self._stack.setCurrentIndex(0 if material.needs else 1)
        if material.needs:
            return
        if not material.people:
            button = KeyButton(look, self.tr("Open the people"), key("everywhere", "go_forces").sequence)
            button.clicked.connect(lambda: self.ordered.emit("people"))
            first = self.tr("Nobody can be rostered yet.")
            self.empty.say(first, self.tr("Enter the officers and members first."), button)
            return
        setup = KeyButton(look, self.tr("Standard shifts and needs"), "", icon="spark")
        setup.clicked.connect(lambda: self.ordered.emit("setup"))
        own = KeyButton(look, self.tr("Enter the needs one by one"))
        own.clicked.connect(lambda: self.ordered.emit("needs"))
        self.empty.say(
            self.tr("Nothing is to be covered yet."),
            self.tr(
                "One leader and two clerks a day, day and night of each stationed department, two on call of each."
            ),
            setup,
            own,
        )

    def _notify(self, grid: Grid, waiting: int) -> None:
        """Say loudly where the holidays of the year are not known; else what to do with a month not planned yet."""
        days = grid.frame.days
        missing = grid.frame.material.calendar.missing(days[0], days[-1])
        unplanned = not self.grid.sheet().begun and bool(grid.frame.material.needs) and not self._published
        if (missing, unplanned, days[0]) == self._noticed:
            return
        self._noticed = (missing, unplanned, days[0])
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if missing:
            year = missing[0]
            take = KeyButton(self._look, self.tr("Take {year} in").format(year=year), kind="small")
            take.clicked.connect(lambda: self.ordered.emit(f"year:{year}"))
            file = KeyButton(self._look, self.tr("From a file"), kind="small")
            file.clicked.connect(lambda: self.ordered.emit("year_file"))
            words = NoticeWords(
                self.tr("The holidays of {year} are not known.").format(year=year),
                self.tr("Its holidays count as plain days until they are."),
            )
            self._put_notice(Notice(self._look, words, take, file))
        elif unplanned:
            plan = KeyButton(self._look, self.tr("Plan it"), key("roster", "plan").sequence, kind="small")
            plan.clicked.connect(lambda: self.ordered.emit("plan"))
            copy = KeyButton(self._look, self.tr("Copy the month before"), kind="small")
            copy.clicked.connect(lambda: self.ordered.emit("copy_month"))
            file = KeyButton(self._look, self.tr("From a file"), kind="small")
            file.clicked.connect(lambda: self.ordered.emit("year_file"))
            said = self.tr("{month}: not planned yet.").format(month=f"{days[0]:%Y-%m}")
            more = self.tr("{n} duties wait for somebody.").format(n=waiting)
            words = NoticeWords(said, more, tone="acc", icon="info")
            self._put_notice(Notice(self._look, words, plan, copy, file))

    def _put_notice(self, notice: Notice) -> None:
        self._notice = notice
        self._column.insertWidget(1, notice, 0)
        self._column.setStretch(1, 0)
