"""One whistle form in hand: what is typed, what the duty list says to it, and how it ends."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.blow import endings
from desktop.desk.blow.adviser import Adviser, PreparedList
from desktop.desk.blow.calls import rows
from desktop.desk.blow.calls.pane import CallPane, names_of
from desktop.desk.blow.calls.reach import Reaches
from desktop.desk.blow.calls.rows import Calls, Choice
from desktop.desk.blow.content.places import gazetteer
from desktop.desk.blow.foot import Foot
from desktop.desk.blow.form import BlowForm
from desktop.desk.blow.head import Head
from desktop.desk.blow.keeper import Keeper
from desktop.desk.blow.remarks import Situation, recurring, remarks
from desktop.desk.controls.refusal import refusal_words
from desktop.desk.keys import action
from desktop.desk.page import touches
from desktop.desk.second import Minutes
from desktop.post.department import Department
from desktop.post.matching import Matching
from desktop.post.refused import Refused
from desktop.post.whistle import Whistle
from desktop.procedures.matching import Advice
from desktop.procedures.whistle.obstacles import obstacles

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QAction

    from desktop.desk.blow.content.typed import Typed
    from desktop.post.draft import Draft
    from desktop.post.rules import Rules

_PANES = ("departments", "lead")
"""Fields of a refusal that the right side shows: nobody called, nobody leads."""


class BlowSheet(QWidget):
    """The form, the proposal beside it and the bar under both."""

    went = Signal(str, str)
    """The page to go to, and its argument; `back` for the way one came."""
    replaced = Signal(str)
    """Another form takes the place of this one: the argument to open."""

    def __init__(self, prepared: PreparedList, rules: Rules, typed: Typed, draft_id: str = "") -> None:
        """Show `typed`; `draft_id` names the unfinished form that it is."""
        super().__init__()
        session = prepared.session
        self.session = session
        self.rules = rules
        self._choice = Choice(frozenset(typed.ticked), frozenset(typed.unticked), typed.added, typed.lead)
        self.passed: dict[str, tuple[str, ...]] = {}
        """Who was telephoned while the form stood open and did not answer, by department."""
        self.registered = typed.registered
        self._parent = typed.parent
        self._separate = frozenset(typed.separate)
        self._refused: tuple[str, ...] = ()
        self._minutes = Minutes(session.now())
        self.advice = Advice(Matching(), (), ())
        self.calls = Calls()
        self.form = BlowForm(session, rules.kinds, session.watch.members())
        self.pane = CallPane(session)
        self.head = Head(session, typed)
        self.form.head.addWidget(self.head)
        self.actions_by_name = self._actions()
        self.foot = Foot(session.look, self.actions_by_name["save"], self.actions_by_name["do"])
        self.adviser = Adviser(prepared, self.draft, self.form.composing, self)
        self.keeper = Keeper(session, self.typed, self)
        self._lay_out()
        self._know()
        self.form.fill(typed)
        self.keeper.begin(self.typed(), draft_id)
        self._unfinished = self.keeper.unfinished() if typed.empty and not self.registered else ()
        self._connect()
        if typed.empty:
            # Nothing to ask about yet; the list is prepared while the first words are typed.
            self._recount()
            self.adviser.soon()
        else:
            self.adviser.ask()

    def _lay_out(self) -> None:
        look = self.session.look
        halves = QHBoxLayout()
        halves.setSpacing(0)
        self.form.setMaximumWidth(look.px(720))
        halves.addWidget(self.form, 52)
        halves.addWidget(self.pane, 48)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(halves, 1)
        column.addWidget(self.foot)
        for before, after in pairwise((*self.form.chain(), self.pane.list, self.pane.search)):
            QWidget.setTabOrder(before, after)

    def _actions(self) -> dict[str, QAction]:
        slots: dict[str, Callable[[], None]] = {
            "suggest": self._enter_list,
            "rebound": self._link,
            "separate": self._part,
            "join": lambda: endings.join(self),
            "resume": self._resume,
            "discard": self._discard,
            "save": lambda: endings.save(self),
            "do": lambda: endings.blow(self),
            "roster": lambda: self.went.emit("roster", ""),
        }
        for place in range(min(len(self.rules.kinds), 6)):
            slots[f"kind_{place + 1}"] = partial(self._choose_kind, place)
        made = {}
        for name, slot in slots.items():
            one = made[name] = action(self, "blow", name)
            one.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            if name == "do":
                one.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
            one.triggered.connect(slot)
            self.addAction(one)
        return made

    def _connect(self) -> None:
        self.form.wrote.connect(self._wrote)
        self.form.abandoned.connect(self._left)
        self.form.matter.kind_chosen.connect(lambda _key: self._recount())
        self.adviser.advised.connect(self._advised)
        self.pane.added.connect(lambda key: self._choose(self._choice.with_added(key)))
        self.pane.list.ticked.connect(self._toggle)
        self.pane.list.led.connect(lambda key: self._choose(self._choice.led_by(key)))
        self.pane.list.passed.connect(self._pass_over)
        self.foot.leave.clicked.connect(lambda: self.went.emit("back", ""))

    def _know(self) -> None:
        """Read who can be called and which places there are."""
        ledger = self.session.ledger
        known = ledger.having(Department, active=True)
        self._known = {one.id: one for one in known}
        self._reach = Reaches(ledger, self.session.now(), self._known, self.session.language, self.passed)
        self._places = gazetteer(ledger)
        self.form.matter.where.know(self._places)
        self.pane.know(known)

    def texts_to_spell(self) -> tuple[str, ...]:
        """Return every name that may be looked for by its pinyin initials."""
        names = tuple(name for one in self._known.values() for name in names_of(one))
        return (*names, *self._places.villages, *self._places.texts)

    def spell(self, spelt: dict[str, str]) -> None:
        """Find names by these initials from now on."""
        self.form.matter.where.spell(spelt)
        self.pane.spell(spelt)

    def typed(self) -> Typed:
        """Return everything that would be missed."""
        choice = self._choice
        return replace(
            self.form.typed(),
            registered=self.registered,
            parent=self._parent,
            separate=tuple(sorted(self._separate)),
            lead=choice.lead,
            ticked=tuple(sorted(choice.ticked)),
            unticked=tuple(sorted(choice.unticked)),
            added=choice.added,
        )

    def draft(self) -> Draft:
        """Return the draft as it would be blown."""
        calls = self.calls
        return self.typed().draft(self.session.now(), lead=calls.lead, calls=calls.called, basis=calls.basis)

    def tick(self, now: datetime) -> None:
        """Count the seconds; once a minute say anew what the typed times mean."""
        self.head.tick(now)
        if self._minutes.turned(now):
            self.form.echo_times(now)

    def reread(self, touched: frozenset[str]) -> None:
        """Read again what the proposal rests on."""
        if touches(
            touched, "officer", "department", "posting", "attendance", "presence", "grid", "facility", "duty", "leave"
        ):
            self._know()
        if touched - {"form_draft"}:
            self.adviser.soon()

    def put_away(self) -> None:
        """Ask and save no more: another form takes the place of this one."""
        self.adviser.stop()
        self.keeper.stop()

    def back(self) -> bool:
        """Close the refusal, or come back from the list to the form; False where nothing was open."""
        if self.foot.refusal is not None:
            self.foot.withdraw()
            self.form.focus("place")
            return True
        focus = QApplication.focusWidget()
        if focus is self.pane.list or focus is self.pane.search:
            self.form.focus("verbatim")
            return True
        return False

    def missing(self) -> tuple[Refused, ...]:
        """Return what stands against blowing now: what cannot be read, then what the rules refuse."""
        flaws = self.flaws()
        unreadable = {one.field for one in flaws}
        ruled = obstacles(self.session.watch, self.draft(), self.advice)
        return (*flaws, *(one for one in ruled if one.field not in unreadable))

    def flaws(self) -> tuple[Refused, ...]:
        """Return what was typed and cannot be read."""
        return tuple(Refused(flaw.field, flaw.words) for flaw in self.typed().flaws(self.session.now()))

    def settle(self) -> None:
        """Take in what was typed within the last pause."""
        self.form.clear_errors()
        self.foot.withdraw()
        self._refused = ()
        self.adviser.ask()

    def _wrote(self) -> None:
        self.keeper.touch()
        self.adviser.soon()

    def _advised(self, advice: Advice) -> None:
        self.advice = advice
        self.form.matter.box.mark(advice.matching.words)
        self._recount()

    def _recount(self) -> None:
        """Show the calls, what they need, and what is still missing."""
        matching = self.advice.matching
        self.calls = rows.calls(matching, self._choice, self._known, self._reach)
        missing = self.missing()
        self.form.ask_reasons(self.advice.findings, missing)
        kind, risk = self.form.kind(), self.form.answers.opinion_risk.isChecked()
        self.pane.show_calls(self.calls, matching, kind.limit(opinion_risk=risk))
        repeats = () if self._parent else tuple(one for one in self.advice.repeats if one.whistle not in self._separate)
        findings = tuple(one for one in self.advice.findings if one.key != "repeat" or repeats)
        parent = self.session.ledger.find(Whistle, self._parent) if self._parent else None
        written = bool(matching.matches) or len(self.typed().verbatim) + len(self.typed().facts) > 3  # noqa: PLR2004
        shown = findings if written else tuple(one for one in findings if one.key != "out_of_scope")
        number = "" if parent is None else str(parent.serial or parent.place)
        situation = Situation(self.calls, shown, repeats, number, self._unfinished, self._refused)
        self.pane.remark(remarks(self.session, situation, self.actions_by_name))
        if not self.rules.confirmed:
            self.pane.caution(self.tr("Limits are default values; check them against the rules of the district."))
        self.foot.say(tuple(dict.fromkeys(self.form.label(one.field) for one in missing)), len(self.calls.chosen))

    def show_errors(self, missing: tuple[Refused, ...]) -> None:
        """Show each refusal where it belongs, and go to the first."""
        self._refused = tuple(self.session.words(one.reason) for one in missing if one.field in _PANES)
        elsewhere = [
            one
            for one in missing
            if one.field not in _PANES and not self.form.refuse(one.field, self.form.sentence(one))
        ]
        self._recount()
        first = next((one.field for one in missing if one.field in self.form.fields), "")
        if elsewhere:
            self.foot.refuse(refusal_words(elsewhere[0], self.session.language))
        elif first:
            self.form.focus(first)
        else:
            (self.pane.list if self.calls.rows else self.pane.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _left(self, name: str) -> None:
        """Tell at once what was typed wrong in a field that was left; what is only missing can wait."""
        if self.form.told_on_leaving(name):
            wrong = next((one for one in self.missing() if one.field == name and not self.form.blank(name)), None)
            self.form.refuse(name, "" if wrong is None else self.session.words(wrong.reason))

    def _choose_kind(self, place: int) -> None:
        self.form.matter.kind.choose(self.rules.kinds[place].key)
        if self.form.kind().urgent and self.form.blank("place"):
            self.form.focus("place")

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self._refused = ()
        self.keeper.touch()
        self._recount()

    def _toggle(self, key: str) -> None:
        on = any(row.key == key and row.ticked for row in self.calls.rows)
        self._choose(self._choice.toggled(key, on=not on))

    def _pass_over(self, key: str) -> None:
        """Note that the one who was telephoned did not answer: the next in order is shown; the blow writes it down."""
        first = self._reach[key].first
        if not first:
            return
        self.passed[key] = (*self.passed.get(key, ()), first)
        self._reach = self._reach.passing(self.passed)
        self._recount()
        following = self._reach[key]
        told = (
            self.tr("{name} did not answer; next {who} {how}.")
            if following.first
            else self.tr("{name} did not answer.")
        )
        self.session.say(told.format(name=first, who=following.who, how=following.how), "warn")

    def _enter_list(self) -> None:
        (self.pane.list if self.calls.rows else self.pane.search).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _link(self) -> None:
        found = recurring(self.advice.repeats)
        if found is not None:
            self._parent = found.whistle
            self._wrote()
            self._recount()

    def _part(self) -> None:
        self._parent = ""
        self._separate |= {one.whistle for one in self.advice.repeats}
        self._wrote()
        self._recount()

    def _resume(self) -> None:
        if self._unfinished:
            self.replaced.emit(f"draft:{self._unfinished[0][0]}")

    def _discard(self) -> None:
        if self._unfinished:
            self.keeper.discard(self._unfinished[0][0])
            self._unfinished = self.keeper.unfinished()
            self._recount()
