"""What if a whistle blew: the week as a heat map for each kind, who would come at one hour, and the weak stretches."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.desk import errand, keys
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Pane
from desktop.desk.controls.section import Section
from desktop.desk.controls.segmented import Segment, Segmented
from desktop.desk.frame.list_card import ListCard
from desktop.desk.marks.chip import ChipWords
from desktop.desk.page import Page, touches
from desktop.desk.tables.outlet import Outlet, Scope, Sheet
from desktop.desk.tables.place import PanelPlace
from desktop.desk.what_if import rows
from desktop.desk.what_if.heat_map import HeatMap
from desktop.desk.what_if.legend import Legend
from desktop.ledger import rosters
from desktop.post.moment import CHINA
from desktop.post.refused import Refused
from desktop.procedures.roster.call import simulating

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.desk.session import Session
    from desktop.post.rules import Kind
    from desktop.procedures.roster.call.simulating import Hour

_WIDE: Final = 1200 - 68
"""Logical pixels of the page below which the side gets narrower (ui/guide.md 4)."""
_SIDE, _SIDE_NARROW = 330, 286
_LOW: Final = 440
"""Logical pixels of the page's height below which the list gives its room to the map, which must show seven days."""


class WhatIfPage(Page):
    """Opened with `kind:moment`; either may be missing, then it is the first kind and this hour."""

    name = "what_if"
    reckoned = Signal()
    """The week is shown."""

    def __init__(self, session: Session) -> None:
        """Lay out map, hour and weak stretches."""
        super().__init__(session)
        look = self.look
        self._kinds: tuple[Kind, ...] = ()
        self._kind = ""
        self._at = session.now()
        self._span = ""
        self._asked = 0
        self._hours: tuple[Hour, ...] = ()
        self._weak: tuple[rows.Weakness, ...] = ()
        self._letters = keys.letters_of("what_if")
        self.kinds: Segmented | None = None
        self.map = HeatMap(look)
        self.map.chosen.connect(self._chosen)
        self.hour = ListCard(look, "side", self.tr("Who would come"))
        self.hour.opened.connect(lambda department: self.go.emit("forces", f"department:{department}"))
        self.weak = ListCard(look, "card", self.tr("Weak hours"))
        self.weak.opened.connect(self._go_to)
        self.outlet = Outlet(session)
        self.place = PanelPlace(session, self.take_focus)
        self._week = Section(look, self.tr("If a whistle blew"), *self._turns())
        self._hints = Hints(look)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._read)
        self._lay_out()
        self._act()

    def open(self, argument: str) -> None:
        """Show the week of a moment for a kind."""
        kind, _, moment = argument.partition(":")
        self._at = datetime.fromisoformat(moment).astimezone(CHINA) if moment else self.session.now()
        self._know_kinds()
        if self.kinds is not None and kind in (one.key for one in self._kinds):
            self.kinds.choose(kind)
            self._kind = kind
        self._read()
        self.take_focus()

    def reread(self, touched: frozenset[str]) -> None:
        """Reckon again where something was touched that decides who comes."""
        if touches(touched, *rows.TABLES):
            self._later.start()

    def take_focus(self) -> None:
        """Put the focus on the map."""
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> bool:
        """Close the panel, or go back from a list to the map."""
        if self.place.close_panel():
            return True
        if self.hour.list.hasFocus() or self.weak.list.hasFocus():
            self.take_focus()
            return True
        return False

    def print_it(self) -> None:
        """Print the weak stretches of the week."""
        self.outlet.print_list(self._sheet(), self._scope())

    def export_it(self) -> None:
        """Ask into which file the weak stretches go."""
        self.place.ask(lambda: self.outlet.form(self._sheet(), (self._scope(),)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the letter, and Enter on the map: into the list of the hour."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and self._letters.get(event.key(), "") == "this_hour":
            self.open(f"{self._kind}:")
        elif event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value} and self.map.hasFocus():
            self.hour.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the map what room there is."""
        super().resizeEvent(event)
        wide = self.width() >= self.look.px(_WIDE)
        self.hour.setFixedWidth(self.look.px(_SIDE if wide else _SIDE_NARROW))
        self.weak.setVisible(self.height() >= self.look.px(_LOW))

    def _turns(self) -> tuple[KeyButton, ...]:
        """Return the buttons that turn the week."""
        found = []
        for name, verb, icon, slot in (
            ("previous_week", "", "left", lambda: self._turn(-1)),
            ("this_hour", self.tr("This hour"), "", lambda: self.open(f"{self._kind}:")),
            ("next_week", "", "right", lambda: self._turn(1)),
        ):
            cap = "" if icon else keys.key("what_if", name).sequence
            button = KeyButton(self.look, verb, cap, icon=icon, kind="small")
            button.setAccessibleName(keys.key("what_if", name).said())
            button.setToolTip(keys.key("what_if", name).said())
            button.clicked.connect(slot)
            found.append(button)
        return tuple(found)

    def _lay_out(self) -> None:
        px = self.look.px
        self._choices = QHBoxLayout()
        self._choices.addStretch(1)
        card = Pane("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(8), px(6), px(8), px(8))
        inside.addWidget(self.map, 1)
        inside.addWidget(Legend(self.look))
        left = QVBoxLayout()
        left.setContentsMargins(px(16), 0, px(12), px(8))
        left.setSpacing(px(8))
        left.addWidget(self._week)
        left.addLayout(self._choices)
        left.addWidget(card, 3)
        left.addWidget(self.weak, 2)
        left.addWidget(self.place)
        left.addWidget(self.outlet)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addLayout(left, 1)
        halves.addWidget(self.hour)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(halves, 1)
        column.addWidget(self._hints)

    def _act(self) -> None:
        slots: dict[str, Callable[[], None]] = {
            "previous_week": lambda: self._turn(-1),
            "next_week": lambda: self._turn(1),
            "previous": lambda: self._step(-1),
            "next": lambda: self._step(1),
            "roster": lambda: self.go.emit("roster", f"{self._at:%Y-%m}:{self._at:%Y-%m-%d}"),
        }
        for name, slot in slots.items():
            made = keys.action(self, "what_if", name)
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.triggered.connect(slot)
            self.addAction(made)

    def _know_kinds(self) -> None:
        """Offer the kinds of the rules in force; they change with the rules."""
        try:
            kinds = self.session.watch.rules().kinds
        except Refused as refused:
            self.session.say(refused.reason, "bad")
            return
        if kinds == self._kinds:
            return
        if self.kinds is not None:
            self.kinds.hide()
            self.kinds.deleteLater()
        self._kinds = kinds
        chinese = self.session.language.startswith("zh")
        segments = tuple(Segment(one.key, one.zh if chinese else one.en) for one in kinds)
        self.kinds = Segmented(self.look, self.tr("Kind"), segments)
        self.kinds.chosen.connect(self._choose_kind)
        known = self.kinds.keys()
        self._kind = self._kind if self._kind in known else known[0]
        self.kinds.choose(self._kind)
        self._choices.insertWidget(0, self.kinds)

    def _read(self) -> None:
        """Read what the week of the chosen moment rests on, and send it off to be reckoned."""
        monday = self._at.date() - timedelta(days=self._at.weekday())
        last = monday + timedelta(days=6)
        self._span = f"{rows.day_name(monday)} – {rows.day_name(last)}"
        self.titled.emit(self.tr("What if"), self._span)
        self._hint()
        if not self._kind:
            return
        material = simulating.gather_week(self.session.ledger, self._kind, monday)
        if not self._hours:
            self.hour.say((), nothing=self.tr("Reckoning the week …"))
        self._asked += 1
        asked = self._asked
        errand.run(
            self,
            lambda _errand: simulating.week_of(material),
            lambda hours: self._show(hours) if asked == self._asked else None,
            _raise,
        )

    def _show(self, hours: tuple[Hour, ...]) -> None:
        """Show the week as it was reckoned."""
        ledger, now = self.session.ledger, self.session.now()
        self._hours = hours
        self._weak = rows.weaknesses(self._hours, self.session.language)
        self.map.show_days(rows.days_of(self._hours, rosters.calendar(ledger)), now)
        self.map.choose(self._at)
        self._week.say(count=self._span, chips=self._chips())
        self.weak.say(
            rows.weakness_rows(self._weak),
            caption=self.tr("Ctrl P prints them"),
            nothing=self.tr("Every department has somebody who comes in time, and somebody behind."),
        )
        self._show_hour()
        self.reckoned.emit()

    def _chips(self) -> tuple[ChipWords, ...]:
        holes = sum(1 for one in self._weak if one.flaw == "hole")
        late = sum(1 for one in self._weak if one.flaw == "late")
        single = len({one.department for one in self._weak if one.flaw == "single"})
        found = (
            (holes, ChipWords(self.tr("nobody {n}").format(n=holes), "bad", "x")),
            (late, ChipWords(self.tr("not in time {n}").format(n=late), "bad", "stop")),
            (single, ChipWords(self.tr("only one {n}").format(n=single), "warn", "tri")),
        )
        return tuple(chip for count, chip in found if count)

    def _chosen(self, at: datetime) -> None:
        self._at = at
        self._show_hour()

    def _show_hour(self) -> None:
        hour = next((one for one in self._hours if _same_hour(one.at, self._at)), None)
        shown = rows.department_rows(hour, self.session.language) if hour is not None else ()
        kind = next((one for one in self._kinds if one.key == self._kind), None)
        self.hour.say(
            shown,
            f"{rows.day_name(self._at.date())} {self._at:%H}:00",
            caption="" if kind is None else self.tr("limit {n} min").format(n=kind.limit(opinion_risk=False)),
            nothing=self.tr("No department is usually called for this kind."),
            note=self.tr("Minutes: median of the department's last 90 days; with fewer than 5 arrivals as it says."),
        )

    def _hint(self) -> None:
        def hint(name: str) -> Hint:
            one = keys.key("what_if", name)
            return Hint((one.sequence,), one.said())

        arrows = Hint(("Left", "Right", "Up", "Down"), self.tr("hour and day"))
        into = Hint(("Return",), self.tr("who would come"))
        self._hints.say("", (arrows, into, *(hint(name) for name in ("this_hour", "previous_week", "next_week"))))

    def _turn(self, weeks: int) -> None:
        self._at += timedelta(weeks=weeks)
        self._read()

    def _step(self, step: int) -> None:
        if self.kinds is not None:
            known = self.kinds.keys()
            self.kinds.choose(known[(known.index(self._kind) + step) % len(known)])

    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        self._read()

    def _go_to(self, key: str) -> None:
        """Show the first hour of a weak stretch."""
        self.map.choose(datetime.fromisoformat(key.partition(":")[2]))
        self.take_focus()

    def _sheet(self) -> Sheet:
        heads = (self.tr("When"), self.tr("Department"), self.tr("What is wrong"), self.tr("Hours"))
        kind = next((one for one in self._kinds if one.key == self._kind), None)
        chinese = self.session.language.startswith("zh")
        name = "" if kind is None else kind.zh if chinese else kind.en
        columns = tuple((head, head == heads[-1]) for head in heads)
        return Sheet(self.tr("Weak hours"), columns, f"{name} {self._span}")

    def _scope(self) -> Scope:
        cells = tuple((one.span(), one.short, one.words(), one.hours) for one in self._weak)
        return Scope("all", self.tr("all"), len(cells), lambda _errand: cells)


def _same_hour(one: datetime, other: datetime) -> bool:
    return (one.date(), one.hour) == (other.date(), other.hour)


def _raise(error: Exception) -> None:
    raise error


def make(session: Session) -> WhatIfPage:
    """Make the page."""
    return WhatIfPage(session)
