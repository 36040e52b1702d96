"""A list of the desk as a value, and the pane that shows it: filter, table, orders on single keys, panel, way out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.desk.controls.empty import Empty
from desktop.desk.controls.filter_line import FilterLine
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Pane
from desktop.desk.controls.notice import Notice
from desktop.desk.controls.section import Section
from desktop.desk.keys import key, letters_of
from desktop.desk.page import touches
from desktop.desk.tables.columns import Column, RowT
from desktop.desk.tables.model import FactModel
from desktop.desk.tables.outlet import Outlet, Scope, Sheet
from desktop.desk.tables.place import PanelPlace
from desktop.desk.tables.table import Table
from desktop.ledger import pinyin
from desktop.ledger.search import parts_of, plain
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from desktop.desk.controls.notice import NoticeWords
    from desktop.desk.errand import Errand
    from desktop.desk.keys import Page
    from desktop.desk.marks.chip import ChipWords
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session


@dataclass(frozen=True, slots=True)
class Offer(Generic[RowT]):
    """One thing that can be done in a list: its name in keys.py, and a form, an order given at once, or a way out."""

    name: str
    form: Callable[[Session, Any], OrderForm] | None = None
    do: Callable[[Session, Any], None] | None = None
    to: Callable[[Any], tuple[str, str]] | None = None
    """The page on which it is done instead, and its argument; may refuse."""
    of_row: bool = True
    """Whether it is about the current row; else it is a button of the list."""
    fits: Callable[[Any], bool] = field(default=lambda _row: True)
    """Whether its key is worth a place at the foot for a row; pressed all the same, it says why not."""


@dataclass(frozen=True, slots=True)
class Listing(Generic[RowT]):
    """One list: what it is called, where its rows come from, what can be done with them."""

    key: str
    title: str
    tables: tuple[str, ...]
    """What must be touched for it to be read again."""
    columns: tuple[Column[RowT], ...]
    read: Callable[[Session], tuple[RowT, ...]]
    key_of: Callable[[RowT], str]
    empty: str
    """What it says when it has no rows."""
    offers: tuple[Offer[RowT], ...] = ()
    found_by: Callable[[RowT], tuple[str, ...]] = field(default=lambda _row: ())
    """Words beside those of the columns; names are also found by their initials."""
    caption: Callable[[Session, tuple[RowT, ...]], str] = field(default=lambda _session, _rows: "")
    chips: Callable[[tuple[RowT, ...]], tuple[ChipWords, ...]] = field(default=lambda _rows: ())
    hidden: frozenset[str] = frozenset()
    strip: Callable[[Session], tuple[NoticeWords, tuple[str, ...]] | None] = field(default=lambda _session: None)
    """A notice over the list with the offers that mend it, where something about the whole list is to be said."""
    paper: Callable[[Session], str] = field(default=lambda _session: "")
    """What it is called in a file and on paper, where that says more than its title, such as a span of days."""


@runtime_checkable
class Paneled(Protocol):
    """What a page of lists asks of each part of it."""

    def open_row(self, row_key: str) -> None:
        """Make a row current."""

    def take_focus(self) -> None:
        """Put the focus where the work begins."""

    def back(self) -> bool:
        """Close what is open; False where nothing was."""

    def print_it(self) -> None:
        """Print the list."""

    def export_it(self) -> None:
        """Ask into which file the list goes."""


class ListPane(QWidget):
    """Shows one list. Enter is its first offer of a row, each other offer its own key."""

    go = Signal(str, str)

    def __init__(self, session: Session, page: Page, listing: Listing[Any]) -> None:
        """Lay out `listing` as it stands on `page`; nothing is read before `reread`."""
        super().__init__()
        self.session = session
        self.listing = listing
        self._page = page
        self._rows: tuple[Any, ...] = ()
        self._hay: dict[str, str] = {}
        self._offers = {offer.name: offer for offer in listing.offers}
        look = session.look
        self.model: FactModel[Any] = FactModel(listing.columns, listing.key_of, self)
        self.table = Table(look, listing.title, session.settings, f"{page}/{listing.key}")
        self.table.hold(self.model, listing.columns, listing.hidden)
        wanted = {*self._offers, "find_here", "columns"}
        # Where Enter is an order of a row, the table itself opens the row by it.
        self._letters = {code: name for code, name in letters_of(page).items() if name in wanted}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table.hear(self._letters)
        self.table.pressed_letter.connect(self.order)
        self.table.opened.connect(lambda _key: self._open_row())
        self.table.moved.connect(self._hint)
        self.words = FilterLine(look, self.tr("Filter: words or pinyin initials"))
        self.words.textChanged.connect(self._filter)
        self.words.returnPressed.connect(self.table.setFocus)
        buttons = [self._button(offer) for offer in listing.offers if not offer.of_row]
        self.head = Section(look, listing.title, *buttons, self.words)
        self.place = PanelPlace(session, self.take_focus)
        self.outlet = Outlet(session)
        self.place.changed.connect(self._hint)
        self._hints = Hints(look)
        self._empty = Empty(look)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self.session.look.px
        card = Pane("card")
        within = QVBoxLayout(card)
        within.setContentsMargins(1, px(2), 1, px(2))
        board = QWidget()
        self._board = QStackedLayout(board)
        self._board.addWidget(self.table)
        self._board.addWidget(self._empty)
        within.addWidget(board)
        body = QVBoxLayout()
        body.setContentsMargins(px(16), 0, px(16), px(8))
        body.setSpacing(px(6))
        body.addWidget(self.head)
        self._strip: Notice | None = None
        self._body = body
        body.addWidget(card, 1)
        body.addWidget(self.place)
        body.addWidget(self.outlet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self._hints)

    def reread(self, touched: frozenset[str]) -> None:
        """Read the rows again where what they are made of was touched."""
        if touches(touched, *self.listing.tables):
            self._rows = self.listing.read(self.session)
            self._hay.clear()
            self._show()
            self._warn()

    def add_below(self, widget: QWidget) -> None:
        """Show something of the current row under the list."""
        self._body.insertWidget(self._body.indexOf(self.place), widget)

    def open_row(self, row_key: str) -> None:
        """Make a row current, taking away a filter that hides it."""
        if self.model.place_of(row_key) < 0:
            self.words.clear()
        self.table.choose_row(max(self.model.place_of(row_key), 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the focus into the table; an empty list listens for its keys itself."""
        if not self.model.rows():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.table.currentIndex().isValid():
            self.table.choose_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the letters also where there is no row that could."""
        name = self._letters.get(event.key())
        if name is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier and self.place.panel is None:
            self.order(name)
        else:
            super().keyPressEvent(event)

    def current(self) -> Any:  # noqa: ANN401 - a row of the list
        """Return the current row, None where there is none."""
        place = self.table.currentIndex().row()
        rows = self.model.rows()
        return rows[place] if 0 <= place < len(rows) else None

    def order(self, name: str) -> None:
        """Do what a key stands for."""
        if name == "find_here":
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.words.selectAll()
            return
        if name == "columns":
            self.table.columns_menu().popup(self.table.mapToGlobal(self.table.rect().topLeft()))
            return
        offer = self._offers.get(name)
        if offer is None:
            return
        row = self.current()
        if offer.of_row and row is None:
            self.session.say(self.tr("Choose a row first."), "warn")
            return
        if offer.form is not None:
            form = offer.form
            self.place.ask(lambda: form(self.session, row))
            return
        try:
            if offer.do is not None:
                offer.do(self.session, row)
            elif offer.to is not None:
                self.go.emit(*offer.to(row))
        except Refused as refused:
            self.session.say(refused.reason, "bad")

    def back(self) -> bool:
        """Close the panel, else take the filter away."""
        if self.place.close_panel():
            return True
        if self.words.text():
            self.words.clear()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def export_it(self) -> None:
        """Ask which rows go into which file."""
        self.place.ask(lambda: self.outlet.form(self._sheet(), self._scopes()))

    def print_it(self) -> None:
        """Print what the filter lets through, or the selected rows where several are selected."""
        scopes = {one.key: one for one in self._scopes()}
        self.outlet.print_list(self._sheet(), scopes.get("selection") or scopes["filter"])

    def _warn(self) -> None:
        """Show the strip over the list, or take it away."""
        if self._strip is not None:
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        found = self.listing.strip(self.session)
        if found is not None:
            words, names = found
            self._strip = Notice(self.session.look, words, *(self._button(self._offers[name]) for name in names))
            self._body.insertWidget(1, self._strip)

    def _button(self, offer: Offer[Any]) -> KeyButton:
        entry = key(self._page, offer.name)
        button = KeyButton(self.session.look, entry.said(), entry.sequence, kind="small")
        button.clicked.connect(lambda: self.order(offer.name))
        return button

    def _open_row(self) -> None:
        first = next((offer for offer in self.listing.offers if offer.of_row), None)
        if first is not None:
            self.order(first.name)

    def _filter(self) -> None:
        self._show()
        if not self.table.currentIndex().isValid():
            self.table.choose_row(0)

    def _show(self) -> None:
        before, bar = self.table.current_key(), self.table.verticalScrollBar().value()
        model, table = self.model, self.table
        selected = {self.listing.key_of(model.rows()[place]) for place in table.selected_places()}
        rows = tuple(row for row in self._rows if self._fits(row))
        model.show(rows)
        places = [at for at, row in enumerate(model.rows()) if self.listing.key_of(row) in selected]
        table.select_rows(places, model.place_of(before))
        table.verticalScrollBar().setValue(bar)
        if rows and not table.currentIndex().isValid():
            table.choose_row(0)
        self._board.setCurrentIndex(0 if rows else 1)
        query = self.words.text().strip()
        if query:
            self._empty.say(self.tr("No “{query}”. Try the pinyin initials.").format(query=query))
        else:
            self._empty.say(self.listing.empty)
        count = str(len(rows)) if len(rows) == len(self._rows) else f"{len(rows)} / {len(self._rows)}"
        self.head.say(
            count=count, caption=self.listing.caption(self.session, self._rows), chips=self.listing.chips(self._rows)
        )
        self._hint()

    def _fits(self, row: Any) -> bool:  # noqa: ANN401 - a row of the list
        parts = parts_of(self.words.text())
        if not parts:
            return True
        row_key = self.listing.key_of(row)
        hay = self._hay.get(row_key)
        if hay is None:
            texts = [column.text(row) for column in self.listing.columns]
            named = self.listing.found_by(row)
            spelt = [pinyin.initials(text) for text in (*named, *texts[:2])]
            hay = self._hay[row_key] = plain("\n".join((*texts, *named, *spelt)))
        return all(part in hay for part in parts)

    def _hint(self) -> None:
        panel = self.place.panel
        if panel is not None:
            verb = Hint((panel.sequence,), panel.form.verb)
            self._hints.say(panel.form.title, (verb, Hint(("Esc",), self.tr("close"))))
            return
        row, count = self.current(), len(self.table.selected_places())
        subject = "" if row is None else self.listing.columns[0].text(row)
        if count > 1:
            subject = self.tr("{n} selected").format(n=count)
        offers = [one for one in self.listing.offers if not one.of_row or (row is not None and one.fits(row))]
        entries = [key(self._page, offer.name) for offer in offers]
        entries.append(key(self._page, "find_here"))
        hints = [Hint((one.sequence,), one.said()) for one in entries]
        self._hints.say(subject, tuple(hints), self.tr("Alt ← → change the list"))

    def _sheet(self) -> Sheet:
        heads = tuple((one.title, one.right) for one in self.listing.columns)
        query = self.words.text().strip()
        return Sheet(self.listing.paper(self.session) or self.listing.title, heads, f"“{query}”" if query else "")

    def _scopes(self) -> tuple[Scope, ...]:
        shown = self.model.rows()
        found = [self._scope("all", self.tr("all"), self._rows), self._scope("filter", self.tr("as filtered"), shown)]
        places = self.table.selected_places()
        if len(places) > 1:
            found.append(self._scope("selection", self.tr("selected"), tuple(shown[place] for place in places)))
        return tuple(found)

    def _scope(self, name: str, text: str, rows: tuple[Any, ...]) -> Scope:
        columns = self.listing.columns

        def gather(_on_the_way: Errand | None) -> tuple[tuple[Any, ...], ...]:
            return cells

        # Values, made here: what a column says may ask the ledger, which belongs to this thread.
        cells = tuple(tuple(column.cell(row) for column in columns) for row in rows)
        return Scope(name, text, len(rows), gather)
