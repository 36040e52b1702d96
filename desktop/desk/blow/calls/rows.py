"""The departments that the form offers to call: who, why by which duty item, who answers the telephone now."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.post.draft import Call
from desktop.post.states import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.desk.blow.calls.reach import Reach
    from desktop.post.department import Department
    from desktop.post.matching import Matching, Suggestion


@dataclass(frozen=True, slots=True)
class Choice:
    """What the clerk ticked, unticked, added and made the lead; everything else is as proposed."""

    ticked: frozenset[str] = frozenset()
    unticked: frozenset[str] = frozenset()
    added: tuple[str, ...] = ()
    lead: str = ""

    def toggled(self, department: str, *, on: bool) -> Choice:
        """Return the choice with `department` ticked, or not any more; an unticked one leads no longer."""
        one = frozenset({department})
        if on:
            return replace(self, ticked=self.ticked | one, unticked=self.unticked - one)
        lead = "" if self.lead == department else self.lead
        return replace(self, ticked=self.ticked - one, unticked=self.unticked | one, lead=lead)

    def with_added(self, department: str) -> Choice:
        """Return the choice with one more department, ticked."""
        added = self.added if department in self.added else (*self.added, department)
        return replace(self.toggled(department, on=True), added=added)

    def led_by(self, department: str) -> Choice:
        """Return the choice with `department` as the lead, ticked with it."""
        return replace(self.toggled(department, on=True), lead=department)


@dataclass(frozen=True, slots=True)
class CallRow:
    """One department of the list."""

    key: str
    name: str
    reach: Reach
    ticked: bool = False
    lead: bool = False
    matter: str = ""
    """The duty item or place that speaks for it."""
    words: str = ""
    """The caller's words that were recognised."""
    basis: str = ""
    """Code of the item and the law it rests on."""
    weak: bool = False
    """Whether the words are only distantly related."""

    @property
    def reason(self) -> str:
        """What is kept with the call (A23)."""
        matter = f"{self.matter}：{self.words}" if self.words else self.matter
        return "　".join(part for part in (matter, self.basis) if part)


@dataclass(frozen=True, slots=True)
class Calls:
    """The rows of the list, and what of them would be called."""

    rows: tuple[CallRow, ...] = ()
    own: tuple[str, ...] = field(default=())
    """Items of the township's own list that the words point to: left out, for the township handles them itself."""

    @property
    def chosen(self) -> tuple[CallRow, ...]:
        """The rows that are ticked."""
        return tuple(row for row in self.rows if row.ticked)

    @property
    def lead(self) -> str:
        """The one that leads, empty while none does."""
        return next((row.key for row in self.rows if row.lead), "")

    @property
    def called(self) -> tuple[Call, ...]:
        """The calls of the draft."""
        return tuple(Call(row.key, row.reason) for row in self.chosen)

    @property
    def basis(self) -> str:
        """The items and laws that the ticked calls rest on, each once."""
        return "；".join(dict.fromkeys(row.basis for row in self.chosen if row.basis))


def calls(matching: Matching, choice: Choice, known: Mapping[str, Department], reach: Mapping[str, Reach]) -> Calls:
    """Put the proposal and the clerk's choice together. One department alone leads without being told to (B01)."""
    rows: dict[str, CallRow] = {}
    for one in matching.suggestions:
        if one.department in known:
            rows[one.department] = _proposed(one, choice, known[one.department], reach[one.department])
    for key in dict.fromkeys((*choice.added, *sorted(choice.ticked))):
        if key in known and key not in rows:
            by_hand = QCoreApplication.translate("Calls", "Added by hand")
            rows[key] = CallRow(key, known[key].short, reach[key], ticked=key in choice.ticked, matter=by_hand)
    ticked = [row.key for row in rows.values() if row.ticked]
    proposed = next((one.department for one in matching.suggestions if one.role is Role.LEAD), "")
    lead = next((key for key in (choice.lead, proposed) if key in ticked), "")
    if not lead and len(ticked) == 1:
        lead = ticked[0]
    told = tuple(replace(row, lead=row.key == lead) for row in rows.values())
    own = tuple(f"{match.item.code} {match.item.name}" for match in matching.matches if match.item.own)
    return Calls(told, own)


def _proposed(one: Suggestion, choice: Choice, department: Department, reach: Reach) -> CallRow:
    ticked = (one.ticked or one.department in choice.ticked) and one.department not in choice.unticked
    row = CallRow(department.id, department.short, reach, ticked=ticked, weak=not one.ticked)
    if one.match is not None:
        item = one.match.item
        basis = "　".join(part for part in (item.code, item.basis) if part)
        return replace(row, matter=item.name, words="、".join(one.match.words), basis=basis)
    if one.facility is not None:
        at = QCoreApplication.translate("Calls", "Answers for {place}").format(place=one.facility.name)
        return replace(row, matter=at)
    if one.precedent is not None:
        as_then = QCoreApplication.translate("Calls", "Called for {serial} too: {text}")
        return replace(row, matter=as_then.format(serial=one.precedent.serial, text=one.precedent.text))
    return row
