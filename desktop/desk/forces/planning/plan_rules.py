"""The rules of planning as versions: limits and weights, each told in a sentence; a version is never changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.desk.controls.label import Label, Pane
from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, OrderForm
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, ListPane, Offer
from desktop.ledger import rosters
from desktop.post.refused import Refused
from desktop.post.roster.planning import plan_rules, succession
from desktop.post.roster.planning.plan_rules import FIGURES, FIRST_PLAN_RULES, PlanRules
from desktop.post.words import Words
from desktop.procedures.roster.plan_rules import keep_plan_rules

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate
_BLANK = "…"
"""What stands in a sentence for the figure that is asked for."""
_FREE = ("max_rest",)
"""The figures of which 0 is no limit."""
_COLUMNS = 3
"""Columns in which the sentences of a version stand."""


def _sentence(session: Session, name: str) -> str:
    """Return the sentence of a figure with a gap for the figure."""
    blank = replace(FIRST_PLAN_RULES, **{name: _BLANK})  # type: ignore[arg-type]  # told, never planned by
    place = FIGURES.index(name)
    sentence = session.words(plan_rules.told(blank, {})[place])
    return translate("Planning", "{sentence} (0: no limit)").format(sentence=sentence) if name in _FREE else sentence


def _names(session: Session) -> dict[str, str]:
    return {one.id: one.name for one in rosters.shifts(session.ledger, every=True)}


def _new(session: Session, row: PlanRules | None) -> OrderForm:
    known = rosters.all_plan_rules(session.ledger)
    old = row or (known[-1] if known else FIRST_PLAN_RULES)
    today = session.now().date()
    shifts = rosters.shifts(session.ledger)

    def give(said: dict[str, Any]) -> Any:  # noqa: ANN401 - what the order returned
        if said["effective_from"] is None:
            raise Refused("effective_from", Words("生效日没有填。请写上。", "Give the day from which it is in force."))
        figures = {name: editor.whole(name, "", said[name]) for name in FIGURES}
        new = replace(
            old,
            barred=succession.read(said["barred"], shifts),
            version=said["version"],
            effective_from=said["effective_from"],
            citation=said["citation"],
            **figures,
        )
        return session.give(keep_plan_rules, new)

    return OrderForm(
        "plan_rules",
        translate("Planning", "New version of the planning rules"),
        translate("Planning", "Put into force"),
        (
            Ask("version", translate("Planning", "Version"), start=f"{today:%Y-%m}", hint="2026-11"),
            Ask("effective_from", translate("Planning", "In force from"), "day", start=today, hint="11-1"),
            Ask("citation", translate("Planning", "Basis"), start=old.citation, wide=True),
            *(Ask(name, _sentence(session, name), start=str(getattr(old, name))) for name in FIGURES),
            Ask(
                "barred",
                translate("Planning", "Never on the day after"),
                start=succession.written(old.barred, shifts),
                hint=translate("Planning", "two signs of the grid: the second never on the day after the first"),
                wide=True,
            ),
        ),
        give,
        lambda one: translate("Planning", "Version {version} is in force from {day}.").format(
            version=one.version, day=one.effective_from.isoformat()
        ),
        note=translate("Planning", "copied from {version}; rosters keep the rules of their day").format(
            version=old.version
        ),
    )


def _read(session: Session) -> tuple[PlanRules, ...]:
    return tuple(reversed(rosters.all_plan_rules(session.ledger)))


def listing(session: Session) -> Listing[PlanRules]:
    """Return the list of versions, the latest first, each with what it changed."""

    def force(one: PlanRules) -> ChipWords:
        today = session.now().date()
        if one.effective_from > today:
            return ChipWords(translate("Planning", "to come"), "acc")
        current = rosters.plan_rules(session.ledger, today)
        if current.version == one.version:
            return ChipWords(translate("Planning", "in force"), "ok", "ok")
        return ChipWords(translate("Planning", "replaced"), "plain")

    def changes(one: PlanRules) -> str:
        known = rosters.all_plan_rules(session.ledger)
        place = next((at for at, it in enumerate(known) if it.version == one.version), 0)
        if not place:
            return translate("Planning", "the first version")
        found = plan_rules.changed(known[place - 1], one, _names(session))
        return "；".join(session.words(words) for words in found) or translate("Planning", "the same figures")

    return Listing(
        "plan_rules",
        translate("Planning", "Rules"),
        ("plan_rules",),
        (
            Column("version", translate("Planning", "Version"), lambda one: one.version, 100, bold=True),
            Column("from", translate("Planning", "In force from"), lambda one: one.effective_from.isoformat(), 110),
            Column("force", translate("Planning", "Now"), force, 100),
            Column("citation", translate("Planning", "Basis"), lambda one: one.citation, 220),
            Column("changes", translate("Planning", "What it changed"), changes, 320, flexible=True),
        ),
        _read,
        lambda one: one.version,
        translate(
            "Planning", "No planning rules yet. The standard shifts and needs (Needs, Z) bring the first version."
        ),
        (
            Offer("edit", _new),
            Offer("add", lambda held, _row: _new(held, None), of_row=False),
        ),
        lambda one: (one.citation,),
    )


class PlanRulesPane(ListPane):
    """The versions, and under them the current one in sentences."""

    def __init__(self, session: Session) -> None:
        """Lay the sentences out under the list."""
        super().__init__(session, "forces", listing(session))
        px = session.look.px
        self._said = Label(session.look, "", "f10b", "ink")
        self.columns = tuple(Label(session.look, "", "f10", "ink2") for _ in range(_COLUMNS))
        card = Pane("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(14), px(8), px(14), px(10))
        inside.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(px(24))
        for label in self.columns:
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
        inside.addLayout(row)
        self._card = card
        self.add_below(card)
        self.table.moved.connect(self._tell)
        self.place.changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        row = self.current()
        self._card.setVisible(row is not None and self.place.panel is None)
        if row is None:
            return
        self._said.setText(translate("Planning", "Version {version} says").format(version=row.version))
        names = _names(self.session)
        told = [self.session.words(words) for words in plan_rules.told(row, names)]
        lines = -(-len(told) // _COLUMNS)
        for place, label in enumerate(self.columns):
            label.setText("\n".join(told[place * lines : (place + 1) * lines]))
