"""会商: the conferences by their state with counts, the list, and the ways to begin one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.desk.conferences import forms
from desktop.desk.conferences.listing import TABLES, listing
from desktop.desk.conferences.roadside import on_the_road
from desktop.desk.controls.label import Pane
from desktop.desk.items.side import Part, PartList
from desktop.desk.keys import action
from desktop.desk.page import Page, touches
from desktop.desk.tables.listing import ListPane, Offer
from desktop.post.conferences.states import ConferenceState
from desktop.procedures.conferences import flags, reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session
    from desktop.desk.theme.tokens import Tone
    from desktop.procedures.conferences.reading import Row

translate = QCoreApplication.translate
S = ConferenceState
_SIDE = 176
IN_HAND, ALL = "in_hand", "all"
_OVER = (S.COMPLETED, S.CANCELLED, S.NO_CONSENSUS)
_TONES: dict[str, Tone] = {S.COUNTERSIGNING.value: "warn", S.NO_CONSENSUS.value: "bad"}


class ConferencesPage(Page):
    """What was conferred about, by its state; the list begins with what is in hand."""

    name = "conferences"

    def __init__(self, session: Session) -> None:
        """Lay out the page; nothing is read before `open`."""
        super().__init__(session)
        self._all: tuple[Row, ...] = ()
        self._chosen = ""
        new: tuple[Offer[Row], ...] = (
            Offer("propose", do=lambda _held, _row: self._about(forms.propose), of_row=False),
            Offer("roadside", do=lambda _held, _row: self._about(on_the_road), of_row=False),
            Offer("approval", do=lambda _held, _row: self._ask(forms.approval), of_row=False),
        )
        self.filters = PartList(self.look, translate("Conferences", "Which conferences"))
        self.filters.chosen.connect(lambda _key: self._say())
        self.pane = ListPane(
            session,
            "conferences",
            listing(
                session,
                lambda _session: self._rows(),
                translate(
                    "Conferences",
                    "No conference here. N proposes one about a whistle, R writes one down on the road.",
                ),
                new,
            ),
        )
        self.pane.go.connect(self.go)
        side = Pane("side")
        side.setFixedWidth(self.look.px(_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, self.look.px(10), 1, self.look.px(8))
        column.addWidget(self.filters)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.pane, 1)
        for name, step in (("previous", -1), ("next", 1)):
            turn = action(self, "conferences", name)
            turn.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.triggered.connect(partial(self._step, step))
            self.addAction(turn)

    def open(self, argument: str) -> None:
        """Show the list: a state (`countersigning`), `propose:<whistle>`, `roadside:<whistle>`, or as it was left."""
        self.titled.emit(translate("Conferences", "Conferences"), "")
        self._read()
        name, _, whistle = argument.partition(":")
        if name in {one.key for one in self.filters.row_model.rows()}:
            self.filters.choose(name)
        self.pane.take_focus()
        if name == "propose":
            self._propose(whistle)
        elif whistle and name == "roadside":
            self._ask(lambda held: on_the_road(held, whistle))

    def reread(self, touched: frozenset[str]) -> None:
        """Read the list again where a conference was touched."""
        if touches(touched, *TABLES):
            self._read()

    def back(self) -> bool:
        """Close the panel, take the words away, or go back to what is in hand."""
        if self.pane.back():
            return True
        if self.filters.current_key() != IN_HAND:
            self.filters.choose(IN_HAND)
            return True
        return False

    def print_it(self) -> None:
        """Print the rows that are shown, or those selected."""
        self.pane.print_it()

    def export_it(self) -> None:
        """Ask which rows go into which file."""
        self.pane.export_it()

    def _propose(self, whistle: str) -> None:
        """Ask for a conference about a whistle; the one that runs about it is opened instead."""
        running = flags.open_about(self.session.ledger, whistle) if whistle else None
        if running is not None:
            self.go.emit("conference", running.id)
        elif whistle:
            self._ask(lambda held: forms.propose(held, whistle))
        else:
            self._about(forms.propose)

    def _read(self) -> None:
        self._all = reading.listing(self.session.ledger)
        counted = {one: sum(row.conference.state is one for row in self._all) for one in S}
        words = self.session.words
        parts = (
            Part(IN_HAND, translate("Conferences", "In hand"), sum(counted[one] for one in S if one not in _OVER)),
            *(Part(one.value, words(one.words), n, _TONES.get(one.value, "plain")) for one, n in counted.items()),
            Part(ALL, translate("Conferences", "All"), len(self._all)),
        )
        self.filters.blockSignals(True)
        self.filters.show_rows(parts)
        self.filters.blockSignals(False)
        self._say()

    def _say(self) -> None:
        self.pane.reread(frozenset({"*"}))

    def _rows(self) -> tuple[Row, ...]:
        wanted = self.filters.current_key() or IN_HAND
        if wanted == ALL:
            return self._all
        if wanted == IN_HAND:
            return tuple(row for row in self._all if row.conference.state not in _OVER)
        return tuple(row for row in self._all if row.conference.state.value == wanted)

    def _step(self, by: int) -> None:
        keys = [one.key for one in self.filters.row_model.rows()]
        self.filters.choose(keys[(keys.index(self.filters.current_key()) + by) % len(keys)])

    def _about(self, make: Callable[[Session, str], OrderForm]) -> None:
        """Ask about which whistle, then what `make` asks."""
        verb = translate("Conferences", "Go on")

        def chosen(whistle: str) -> None:
            self._chosen = whistle

        def follow(_key: str) -> None:
            self._ask(lambda held: make(held, self._chosen))

        self.pane.place.ask(lambda: forms.which_whistle(self.session, verb, chosen), follow)

    def _ask(self, make: Callable[[Session], OrderForm]) -> None:
        """Ask; what was begun is opened."""
        before = {row.conference.id for row in self._all}

        def follow(key: str) -> None:
            if key == "open_conference":
                made = next(
                    (row for row in reading.listing(self.session.ledger) if row.conference.id not in before), None
                )
                if made is not None:
                    self.go.emit("conference", made.conference.id)

        self.pane.place.ask(lambda: make(self.session), follow)


def make(session: Session) -> ConferencesPage:
    """Make the page."""
    return ConferencesPage(session)
