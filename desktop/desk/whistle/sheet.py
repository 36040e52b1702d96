"""The sheet itself: head, track, departments, the slot for panels, presence and facts, in one column that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.desk.controls.label import Pane
from desktop.desk.controls.section import Section
from desktop.desk.marks.chip import ChipWords
from desktop.desk.whistle.departments import DepartmentTable
from desktop.desk.whistle.facts import FactsCard, facts
from desktop.desk.whistle.head import Head
from desktop.desk.whistle.legend import Legend
from desktop.desk.whistle.presence_chart import PresenceChart
from desktop.desk.whistle.reading import calls, chart, chips, steps
from desktop.desk.whistle.step_track import StepTrack

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from desktop.desk.session import Session
    from desktop.ledger.boards import Case


_LOW = 740 - 48 - 26 - 48
"""Pixels of the sheet at 100 % below which its rows are lower: a window of 740 less top, status and orders."""


class Sheet(QScrollArea):
    """One whistle from its number down to its facts."""

    def __init__(self, session: Session) -> None:
        """Lay out the column."""
        super().__init__()
        self._session = session
        look, px = session.look, session.look.px
        self.head = Head(session)
        self.track = StepTrack(look)
        self.table = DepartmentTable(look)
        self.chart = PresenceChart(look)
        self.facts = FactsCard(look)
        self.slot = QVBoxLayout()
        self._section = Section(look, self.tr("Presence"), Legend(look))
        self._section.setFixedHeight(px(24))
        self._table_card, self._chart_card = _card(self.table), _card(self.chart)
        self._warn = 0
        self._low = False
        inside = self._inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(8), px(14), px(4))
        column.setSpacing(px(8))
        column.addWidget(self.head)
        column.addWidget(self.track)
        column.addWidget(self._table_card)
        column.addLayout(self.slot)
        column.addWidget(self._section)
        column.addWidget(self._chart_card)
        column.addWidget(self.facts)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        # A panel gets its size after it was put in, and the column grows before or after that.
        self._panel: QWidget | None = None
        self.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def say(self, case: Case, now: datetime, warn_minutes: int, digits: str) -> None:
        """Show a whistle as it is `now`; `digits` are a time that is being typed."""
        self._warn = warn_minutes
        self.table.show_rows(calls.rows(case, self._session.language, now, warn_minutes))
        self._table_card.setVisible(bool(case.dispatches))
        self.facts.say(case.whistle.verbatim, facts(self._session, case))
        self.draw(case, now)
        self.say_chips(case, now, digits)

    def draw(self, case: Case, now: datetime) -> None:
        """Show what changes with the minute: the track and the chart."""
        language = self._session.language
        self.track.say(steps.steps(case, language, now))
        value = chart.chart(case, language, now)
        for widget in (self._section, self._chart_card):
            widget.setVisible(value is not None)
        if value is not None:
            self.chart.say(value)
            self._section.say(count=value.sentence)

    def clocks(self, case: Case, now: datetime, digits: str) -> None:
        """Show what changes with the second: the clocks."""
        self.table.tick_rows(calls.rows(case, self._session.language, now, self._warn))
        self.say_chips(case, now, digits)

    def say_chips(self, case: Case, now: datetime, digits: str) -> None:
        """Show the overlays and the word on the clocks, and before them the time that is being typed."""
        told = chips.chips(case, self._session.language, now, self._warn)
        if digits:
            told = (ChipWords(self.tr("time {digits}, then Q W E").format(digits=digits), "acc", "clock"), *told)
        self.head.say(case, told)

    def minimumSizeHint(self) -> QSize:
        """Return a width that cuts nothing: what is lower is scrolled here, what is wider is the page's matter."""
        inside = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return super().minimumSizeHint().expandedTo(QSize(inside, 0))

    def event(self, event: QEvent) -> bool:
        """Say what is needed anew where the column has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use lower rows in a low window (ui/guide.md 4)."""
        super().resizeEvent(event)
        low = self.height() < self._session.look.px(_LOW)
        if low != self._low:
            self._low = low
            self.table.set_dense(dense=low)
            self.chart.set_dense(dense=low)

    def shows_departments(self) -> bool:
        """Tell whether departments are shown."""
        return self._table_card.isVisibleTo(self)

    def reveal(self, panel: QWidget | None) -> None:
        """Keep a panel in sight while its size changes; None when it is gone."""
        self._panel = panel
        if panel is not None:
            panel.installEventFilter(_Follow(panel, self._keep_in_sight))
            self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        if self._panel is not None:
            self.ensureWidgetVisible(self._panel, 0, self._session.look.px(8))


class _Follow(QObject):
    """Tells when a panel was moved or has grown."""

    def __init__(self, panel: QWidget, moved: Callable[[], None]) -> None:
        super().__init__(panel)
        self._moved = moved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event through."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._moved()
        return super().eventFilter(watched, event)


def _card(inside: QWidget) -> Pane:
    card = Pane("card")
    row = QVBoxLayout(card)
    row.setContentsMargins(1, 1, 1, 1)
    row.addWidget(inside)
    return card
