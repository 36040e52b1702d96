"""议定事项: the board by due date or by department, the list of what is owed, and the course of the item chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.desk.items.course_card import CourseCard
from desktop.desk.items.listing import TABLES, listing
from desktop.desk.items.side import BY_DUE, BoardSide, Part
from desktop.desk.keys import action
from desktop.desk.page import Page, touches
from desktop.desk.tables.listing import ListPane
from desktop.ledger import owed
from desktop.procedures.items.board import Board, Filter, Row, Span, board

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.desk.session import Session
    from desktop.desk.theme.tokens import Tone

translate = QCoreApplication.translate
_WIDE = 1120
"""Logical pixels of the page from which the course stands beside the list; under it below that."""
_COURSE, _COURSE_LOW = 324, 190
"""Width of the course beside the list, its height under it, in pixels at 100 %."""
_PART = 0.34
"""The part of the page that the course may take under the list."""
_MOST = 16777215
"""Qt's own word for a size without bound."""
EVERY = "*"
"""Key of the group that holds all."""
_TONES: dict[str, Tone] = {
    Filter.OVERDUE: "bad", Filter.SOON: "warn", Filter.REPORTED: "acc",
    Span.OVERDUE: "bad", Span.SOON: "warn", Span.REPORTED: "acc",
}  # fmt: skip


class ItemsPage(Page):
    """What meetings and conferences decided, until somebody who did not do it has looked."""

    name = "items"

    def __init__(self, session: Session) -> None:
        """Lay out the page; nothing is read before `open`."""
        super().__init__(session)
        self._board = Board(())
        self._every = False
        self._narrow: bool | None = None
        self.side = BoardSide(self.look)
        self.pane = ListPane(
            session,
            "items",
            listing(
                session,
                translate("Items", "Action items"),
                lambda _session: self._rows(),
                translate("Items", "Nothing here. Issued minutes and conference records put their decisions here."),
            ),
        )
        self.pane.go.connect(self.go)
        self.course = CourseCard(session)
        self.course.asked.connect(self.pane.order)
        self.pane.table.moved.connect(self._tell)
        self.pane.place.changed.connect(self._tell)
        self.side.changed.connect(self._chosen)
        self.side.switched.connect(self._switched)
        self._body = QHBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self.side)
        self._body.addWidget(self.pane, 1)
        self._body.addWidget(self.course)
        for name, do in (
            ("previous", partial(self.side.step, -1)),
            ("next", partial(self.side.step, 1)),
            ("board", self.side.switch),
        ):
            turn = action(self, "items", name)
            turn.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.triggered.connect(do)
            self.addAction(turn)

    def open(self, argument: str) -> None:
        """Show the board: a filter (`overdue`), an item by its id, or as it was left."""
        self.titled.emit(translate("Items", "Action items"), "")
        known = {one.value for one in Filter}
        self._read(every=bool(argument) and argument not in known)
        if argument in known:
            self._show(Filter(argument))
        elif argument:
            self._find(argument)
        self.pane.take_focus()
        self._tell()

    def reread(self, touched: frozenset[str]) -> None:
        """Read the board again where an item or its sheets were touched."""
        if touches(touched, *TABLES):
            self._read(every=self._filter() is Filter.ALL)

    def back(self) -> bool:
        """Close the panel, take the words away, or go back to all that is open."""
        if self.pane.back():
            return True
        if self._filter() is not Filter.OPEN or self._group() != EVERY:
            self._show(Filter.OPEN)
            return True
        return False

    def print_it(self) -> None:
        """Print the rows that are shown, or those selected."""
        self.pane.print_it()

    def export_it(self) -> None:
        """Ask which rows go into which file."""
        self.pane.export_it()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the course beside the list where there is room, else under it."""
        super().resizeEvent(event)
        course, px = self.course, self.look.px
        narrow = self.width() < px(_WIDE)
        if narrow != self._narrow:
            self._narrow = narrow
            if narrow:
                self.pane.add_below(course)
            else:
                self._body.addWidget(course)
        course.setMinimumSize(0, 0)
        course.setMaximumSize(_MOST, _MOST)
        if narrow:
            course.setFixedHeight(min(px(_COURSE_LOW), int(self.height() * _PART)))
        else:
            course.setFixedWidth(px(_COURSE))
        self._tell()

    def _read(self, *, every: bool) -> None:
        today = self.session.now().date()
        self._board = board(self.session.ledger, today, every=every)
        self._every = every
        self._say()

    def _say(self) -> None:
        """Show the parts of the board, then the rows of the part that is chosen."""
        session = self.session
        counts = {**self._board.counts(), Filter.ALL: owed.count(session.ledger)}
        filters = tuple(
            Part(one.value, session.words(one.words), n, _TONES.get(one, "plain")) for one, n in counts.items()
        )
        self.side.blockSignals(True)
        self.side.say(filters, self._groups())
        self.side.blockSignals(False)
        self.course.forget()
        self.pane.reread(frozenset({EVERY}))
        self._tell()

    def _groups(self) -> tuple[Part, ...]:
        wanted, session = self._filter(), self.session
        if self.side.by.key() == BY_DUE:
            parts = tuple(
                Part(span.value, session.words(span.words), len(rows), _TONES.get(span, "plain"))
                for span, rows in self._board.by_due(wanted)
            )
        else:
            parts = tuple(
                Part(unit, unit, len(rows), "bad" if any(row.fits(Filter.OVERDUE) for row in rows) else "plain")
                for unit, rows in self._board.by_unit(wanted)
            )
        return (Part(EVERY, translate("Items", "All of them"), sum(one.count for one in parts)), *parts)

    def _rows(self) -> tuple[Row, ...]:
        shown, group = self._board.shown(self._filter()), self._group()
        if group == EVERY:
            return shown
        by_due = self.side.by.key() == BY_DUE
        return tuple(row for row in shown if (row.span.value if by_due else row.unit) == group)

    def _filter(self) -> Filter:
        return Filter(self.side.filters.current_key() or Filter.OPEN)

    def _group(self) -> str:
        return self.side.groups.current_key() or EVERY

    def _chosen(self) -> None:
        """Show another part; what is done is read only when somebody wants to see all."""
        if self._filter() is Filter.ALL and not self._every:
            self._read(every=True)
        else:
            self._say()

    def _switched(self) -> None:
        self._show(self._filter())

    def _show(self, wanted: Filter) -> None:
        """Show one part of the board and all of its groups."""
        self.side.blockSignals(True)
        self.side.filters.choose(wanted.value)
        self.side.groups.choose(EVERY)
        self.side.blockSignals(False)
        self._chosen()

    def _find(self, item: str) -> None:
        """Show an item wherever it stands."""
        known = next((row for row in self._board.rows if row.item.id == item), None)
        if known is not None:
            self._show(Filter.OPEN if known.item.undone else Filter.ALL)
            self.pane.open_row(item)

    def _tell(self) -> None:
        self.course.say(self.pane.current())
        # Under the list there is room for the course or for a form.
        self.course.setVisible(not self._narrow or (self.course.shown != "" and self.pane.place.panel is None))


def make(session: Session) -> ItemsPage:
    """Make the page."""
    return ItemsPage(session)
