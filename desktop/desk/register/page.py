"""全部哨单: filters in one row, a table of any length, views by name, out to a spreadsheet or to paper."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QStackedLayout, QVBoxLayout, QWidget

from desktop.desk.controls.empty import Empty
from desktop.desk.controls.field import no_wheel
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Pane
from desktop.desk.controls.section import Section
from desktop.desk.keys import key, letters_of
from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, OrderForm
from desktop.desk.page import Page, touches
from desktop.desk.register.columns import HIDDEN, columns
from desktop.desk.register.filters import FilterRow
from desktop.desk.tables.long import LongModel
from desktop.desk.tables.outlet import Outlet, Scope, Sheet
from desktop.desk.tables.place import PanelPlace
from desktop.desk.tables.table import Table
from desktop.ledger import book, register, rulebook
from desktop.ledger.register import Filter
from desktop.post.refused import Refused
from desktop.procedures import views

if TYPE_CHECKING:
    from array import array

    from desktop.desk.errand import Errand
    from desktop.desk.session import Session
    from desktop.ledger.book import Ledger

_STEP = 1000
"""Rows that an export reads between two looks at whether it was called back."""
BOARD = "register"


class RegisterPage(Page):
    """Every whistle. The selection and the place of the view outlive each bell."""

    name = "register"

    def __init__(self, session: Session) -> None:
        """Lay out the page."""
        super().__init__(session)
        look = self.look
        self._order, self._descending = "blown_at", True
        self._columns = columns(session)
        self._model = LongModel(
            self._columns, lambda row: row.id, lambda numbers: register.block(session.ledger, numbers), self
        )
        self.table = Table(look, self.tr("All whistles"), session.settings, BOARD)
        self.table.hold(self._model, self._columns, HIDDEN)
        self._show_order()
        self._model.wanted.connect(self._sort)
        self.table.hear(letters_of("register"))
        self.table.opened.connect(lambda whistle: self.go.emit("whistle", whistle))
        self.table.pressed_letter.connect(self._letter)
        self.table.moved.connect(self._hint)
        self.filters = FilterRow(session)
        self.filters.changed.connect(self._filtered)
        self.filters.left.connect(self.table.setFocus)
        self.views = QComboBox()
        self.views.setAccessibleName(self.tr("Saved views"))
        self.views.setMinimumWidth(look.px(120))
        self.views.activated.connect(self._take_view)
        no_wheel(self.views)
        self._columns_button = KeyButton(look, self.tr("Columns"), "C", kind="small")
        self._columns_button.clicked.connect(self._show_columns)
        out = KeyButton(look, self.tr("Export"), "Ctrl+E", icon="export", kind="small")
        out.clicked.connect(self.export_it)
        paper = KeyButton(look, self.tr("Print"), key("everywhere", "print").sequence, icon="print", kind="small")
        paper.clicked.connect(self.print_it)
        self.head = Section(look, self.tr("All whistles"), self.views, self._columns_button, out, paper)
        self.place = PanelPlace(session, self.table.setFocus)
        self.place.changed.connect(self._hint)
        self.outlet = Outlet(session)
        self._hints = Hints(look)
        self._empty = Empty(look)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(0)
        self._counting.timeout.connect(self.count)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self.look.px
        card = Pane("card")
        within = QVBoxLayout(card)
        within.setContentsMargins(1, px(2), 1, px(2))
        board = QWidget()
        self._board = QStackedLayout(board)
        self._board.addWidget(self.table)
        self._board.addWidget(self._empty)
        within.addWidget(board)
        body = QVBoxLayout()
        body.setContentsMargins(px(16), px(4), px(16), px(8))
        body.setSpacing(px(6))
        for part in (self.head, self.filters):
            body.addWidget(part)
        body.addWidget(card, 1)
        body.addWidget(self.place)
        body.addWidget(self.outlet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self._hints)

    def open(self, argument: str) -> None:
        """Show the register; `words:...` finds these words in it."""
        self.filters.offer()
        if argument.startswith("words:"):
            self.filters.show_filter(Filter(words=argument.removeprefix("words:")))
        self._offer_views()
        self.titled.emit(self.tr("Whistles"), "")
        self.reread(frozenset({"*"}))
        if not self.table.currentIndex().isValid():
            self.table.choose_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reread(self, touched: frozenset[str]) -> None:
        """Read again where a whistle or a call was touched."""
        if touches(touched, "saved_view"):
            self._offer_views()
        if not touches(touched, "whistle", "dispatch", "department", "rule"):
            return
        chosen = self.filters.chosen()
        numbers = register.ids(self.session.ledger, chosen, self._order, descending=self._descending)
        self._show(numbers)
        self.head.say(count=str(len(numbers)))
        self._board.setCurrentIndex(0 if numbers else 1)
        if not numbers:
            self._say_empty(chosen)
        self._hint()
        # Counting reads every row; the table is painted before that.
        self._counting.start()

    def count(self) -> None:
        """Count what the filter lets through, for the head."""
        found = register.tally(self.session.ledger, self.filters.chosen())
        chips = [ChipWords(self.tr("in hand {n}").format(n=found.running), "run", "clock")] if found.running else []
        caption = ""
        if found.blown:
            caption = self.tr("the township's own matters {n} of {whole} blown, {part} %").format(
                n=found.own, whole=found.blown, part=f"{100 * found.own / found.blown:.1f}"
            )
        self.head.say(count=str(found.whistles), caption=caption, chips=tuple(chips))

    def back(self) -> bool:
        """Close the panel, else take the filter away, else leave the page."""
        if self.place.close_panel():
            return True
        if self.filters.chosen() != Filter():
            self.filters.show_filter(Filter())
            self._filtered()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def export_it(self) -> None:
        """Ask which rows go into which file."""
        self.place.ask(lambda: self.outlet.form(self._sheet(), self._scopes()))

    def print_it(self) -> None:
        """Print the selected rows, or where not more than one is selected all that the filter lets through."""
        scopes = {one.key: one for one in self._scopes()}
        chosen = scopes.get("selection")
        self.outlet.print_list(self._sheet(), chosen if chosen is not None and chosen.count > 1 else scopes["filter"])

    def _show(self, numbers: array[int]) -> None:
        """Show these rows; what was selected stays selected and the first row in view stays where it is."""
        table, before = self.table, self._model.numbers()
        selected = {before[place] for place in table.selected_places()}
        current = table.currentIndex().row()
        current_number = before[current] if 0 <= current < len(before) else -1
        bar, top = table.verticalScrollBar(), table.rowAt(0)
        top_number = before[top] if bar.value() and 0 <= top < len(before) else -1
        within = bar.value() - table.rowViewportPosition(top) - bar.value() if top_number >= 0 else 0
        if not self._model.show(numbers) or not before:
            return
        wanted = {number: -1 for number in (*selected, current_number, top_number) if number >= 0}
        for place, number in enumerate(numbers):
            if number in wanted:
                wanted[number] = place
        place = wanted.get(top_number, -1)
        table.select_rows(
            (wanted[number] for number in selected if wanted[number] >= 0), wanted.get(current_number, -1)
        )
        height = table.verticalHeader().defaultSectionSize()
        bar.setValue(place * height + within if place >= 0 else 0)
        if not table.currentIndex().isValid():
            table.choose_row(0)

    def _sort(self, column: int, direction: Qt.SortOrder) -> None:
        name = self._columns[column].key if 0 <= column < len(self._columns) else ""
        if name not in register.ORDERS:
            self._show_order()
            return
        descending = direction == Qt.SortOrder.DescendingOrder
        if (name, descending) != (self._order, self._descending):
            self._order, self._descending = name, descending
            self._filtered()

    def _show_order(self) -> None:
        place = next(at for at, one in enumerate(self._columns) if one.key == self._order)
        direction = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        head = self.table.horizontalHeader()
        if (head.sortIndicatorSection(), head.sortIndicatorOrder()) != (place, direction):
            head.setSortIndicator(place, direction)

    def _filtered(self) -> None:
        self.table.verticalScrollBar().setValue(0)
        self.reread(frozenset({"*"}))
        if not self.table.currentIndex().isValid():
            self.table.choose_row(0)

    def _say_empty(self, chosen: Filter) -> None:
        if chosen == Filter():
            blow = KeyButton(self.look, self.tr("Blow a whistle"), key("everywhere", "blow").sequence)
            blow.clicked.connect(lambda: self.go.emit("blow", ""))
            self._empty.say(self.tr("There is no whistle yet."), "", blow)
            return
        clear = KeyButton(self.look, self.tr("Show all"), "Esc")
        clear.clicked.connect(self.back)
        said = self.tr("Nothing like this: {filter}.").format(filter=self.filters.say())
        self._empty.say(said, self.tr("Try the pinyin initials, or the place only."), clear)

    def _hint(self) -> None:
        panel = self.place.panel
        if panel is not None:
            verb = Hint((panel.sequence,), panel.form.verb)
            self._hints.say(panel.form.title, (verb, Hint(("Esc",), self.tr("close"))))
            return
        row = self._model.row(self.table.currentIndex().row()) if self.table.currentIndex().isValid() else None
        count = len(self.table.selected_places())
        subject = "" if row is None else row.serial or row.place
        if count > 1:
            subject = self.tr("{n} selected").format(n=count)
        names = ("open", "find_here", "save_view", "drop_view", "columns")
        hints = tuple(Hint((key("register", name).sequence,), key("register", name).said()) for name in names)
        self._hints.say(subject, hints, self.tr("a click on a head sorts"))

    def _letter(self, name: str) -> None:
        if name == "find_here":
            self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filters.words.selectAll()
        elif name == "save_view":
            self.place.ask(self._view_form)
        elif name == "drop_view":
            self._drop_view()
        elif name == "columns":
            self._show_columns()

    def _show_columns(self) -> None:
        button = self._columns_button
        self.table.columns_menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _offer_views(self) -> None:
        before = self.views.currentData()
        self.views.clear()
        self.views.addItem(self.tr("Saved views"), None)
        for view, name, _ in rulebook.saved_views(self.session.ledger, BOARD):
            self.views.addItem(name, view)
        self.views.setCurrentIndex(max(self.views.findData(before), 0))

    def _take_view(self, place: int) -> None:
        view = self.views.itemData(place)
        found = {one: body for one, _, body in rulebook.saved_views(self.session.ledger, BOARD)}
        if view is None:
            self.filters.show_filter(Filter())
            self._filtered()
        elif view in found:
            self._show_view(found[view])
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_view(self, body: dict[str, Any]) -> None:
        """Show a kept view; a field that an older program did not know, or a newer one does, is left as it is."""
        kept = body.get("filter", {})
        plain = asdict(Filter())
        values = {name: kept.get(name, value) for name, value in plain.items()}
        chosen = Filter(**{**values, "states": tuple(values["states"]), "kinds": tuple(values["kinds"])})
        self.filters.show_filter(chosen)
        self._order = body["order"] if body.get("order") in register.ORDERS else "blown_at"
        self._descending = bool(body.get("descending", True))
        self._show_order()
        self._filtered()

    def _view_form(self) -> OrderForm:
        body = {"filter": asdict(self.filters.chosen()), "order": self._order, "descending": self._descending}
        return OrderForm(
            "save_view",
            self.tr("Save this view"),
            self.tr("Save"),
            (Ask("name", self.tr("Name"), start=self.views.currentText() if self.views.currentData() else ""),),
            lambda said: self.session.give(views.save_view, BOARD, said["name"], body),
            lambda _view: self.tr("The view is saved."),
            note=self.filters.say() or self.tr("All whistles"),
        )

    def _drop_view(self) -> None:
        view = self.views.currentData()
        if view is None:
            self.session.say(self.tr("Choose a saved view first."), "warn")
            return
        try:
            self.session.give(views.drop_view, view)
        except Refused as refused:
            self.session.say(refused.reason, "bad")
            return
        self._offer_views()
        self.session.say(self.tr("The view is off the list."))

    def _sheet(self) -> Sheet:
        heads = tuple((one.title, one.right) for one in self._columns)
        return Sheet(self.tr("Register of whistles"), heads, self.filters.say())

    def _scopes(self) -> tuple[Scope, ...]:
        """Return what can go out: all, what the filter lets through, what is selected; the likeliest last."""
        numbers = self._model.numbers()
        every = register.ids(self.session.ledger, Filter(), self._order, descending=self._descending)
        found = [self._scope("all", self.tr("all"), every), self._scope("filter", self.tr("as filtered"), numbers)]
        places = self.table.selected_places()
        if len(places) > 1:
            picked = type(numbers)("q", (numbers[place] for place in places))
            found.append(self._scope("selection", self.tr("selected"), picked))
        return tuple(found)

    def _scope(self, name: str, text: str, numbers: array[int]) -> Scope:
        ledger, shown = self.session.ledger, self._columns

        def gather(on_the_way: Errand | None) -> tuple[tuple[Any, ...], ...]:
            if ledger.folder is None or on_the_way is None:
                return here
            with book.open_post(ledger.folder, read_only=True) as own:
                return _cells(own, numbers, shown, on_the_way)

        # A ledger in memory cannot be opened a second time by another thread.
        here = _cells(ledger, numbers, shown, None) if ledger.folder is None else ()
        return Scope(name, text, len(numbers), gather)


def _cells(ledger: Ledger, numbers: array[int], shown: Any, on_the_way: Errand | None) -> tuple[tuple[Any, ...], ...]:  # noqa: ANN401 - columns of rows
    rows: list[tuple[Any, ...]] = []
    for start in range(0, len(numbers), _STEP):
        found = register.block(ledger, numbers[start : start + _STEP])
        rows.extend(tuple(column.cell(row) for column in shown) for row in found)
        if on_the_way is not None:
            on_the_way.tell(len(rows), len(numbers))
    return tuple(rows)


def make(session: Session) -> RegisterPage:
    """Make the page."""
    return RegisterPage(session)
