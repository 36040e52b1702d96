"""Orders of the mind: which departments a matter calls for, and what to say before a whistle is blown (A23)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ledger import boards, pinyin
from desktop.post.department import Department
from desktop.post.duty_list import DutyItem
from desktop.post.matching import DutyIndex, Matching
from desktop.post.place import Facility
from desktop.post.precheck import Finding, Repeat, precheck

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.post.draft import Draft
    from desktop.procedures.watch import Watch


@dataclass(frozen=True, slots=True)
class Advice:
    """What the post knows about a matter: who should come and what stands against blowing at once."""

    matching: Matching
    repeats: tuple[Repeat, ...]
    findings: tuple[Finding, ...]


def duty_index(watch: Watch, *, with_pinyin: bool = True) -> DutyIndex:
    """Return the duty list of today ready for matching; read it again when the list was touched."""
    ledger = watch.ledger
    items = ledger.having(DutyItem)
    spelt = {item.id: _spelt(item) for item in items} if with_pinyin else {}
    return DutyIndex.of(items, watch.today, ledger.having(Facility, active=True), spelt, boards.precedents(ledger))


def _spelt(item: DutyItem) -> tuple[str, ...]:
    return tuple(pinyin.initials(text) for text in (*item.keywords, item.name))


def names(ledger: Ledger) -> dict[str, str]:
    """Return the short name of every department by its id."""
    return {one.id: one.short for one in ledger.having(Department)}


def advise(watch: Watch, draft: Draft, index: DutyIndex | None = None) -> Advice:
    """Match a draft against the duty list, the places and the whistles of the last 90 days."""
    used = index or duty_index(watch)
    rules = watch.rules()
    matching = used.match(f"{draft.verbatim} {draft.facts}", f"{draft.village}{draft.place}")
    when = draft.blown_at or watch.now()
    found = boards.repeats(watch.ledger, draft.village, draft.place, when, rules.repeat_days)
    return Advice(matching, found, precheck(matching, found, names(watch.ledger), rules.repeat_days))
