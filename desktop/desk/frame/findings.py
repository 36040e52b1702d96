"""What the search finds while somebody types: whistles, action items, departments, people, places, duty list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.ledger import owed, pinyin, register, search
from desktop.post.department import Department, Officer
from desktop.post.duty_list import DutyItem
from desktop.post.place import Facility, Grid
from desktop.post.whistle import Whistle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.desk.session import Session

MOST: Final = 6
"""Hits of one group; the register shows all."""
TABLES: Final = ("department", "officer", "grid", "facility", "duty_item")
"""What the index is made of; whistles are asked anew each time."""
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: where it opens, its words, a caption after them, its icon, and the group it stands in."""

    key: str
    """Page and argument with a blank between them."""
    text: str
    aside: str
    icon: str
    group: str
    head: bool = False
    """Whether it is the first of its group."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that may be found, with everything that it is found by."""

    hit: Hit
    words: tuple[str, ...]
    letters: tuple[str, ...]
    """Initials of the pinyin, which are found from their beginning only."""

    def answers(self, parts: tuple[str, ...]) -> bool:
        """Tell whether each part is in its words, or begins its initials."""
        return all(
            any(part in word for word in self.words) or any(one.startswith(part) for one in self.letters)
            for part in parts
        )


def index(session: Session) -> tuple[Entry, ...]:
    """Return what can be found besides whistles."""
    return tuple(_entries(session))


def _entries(session: Session) -> Iterator[Entry]:
    ledger = session.ledger
    names = {one.id: one.short for one in ledger.having(Department)}
    for one in ledger.having(Department, active=True):
        group = translate("Results", "Departments")
        hit = Hit(f"forces department:{one.id}", one.short, one.name, "home", group)
        yield _entry(hit, (one.short, one.name, one.code, *one.aliases), (one.short, one.name, *one.aliases))
    for officer in sorted(ledger.having(Officer, active=True), key=lambda one: pinyin.name_key(one.name)):
        hit = Hit(
            f"forces officer:{officer.id}",
            officer.name,
            f"{names.get(officer.department, '')}　{officer.post}".strip(),
            "user",
            translate("Results", "People"),
        )
        yield Entry(hit, (search.plain(officer.name), officer.cert.lower()), (pinyin.name_initials(officer.name),))
    villages = {one.village: "" for one in ledger.having(Grid, active=True)}
    for village in villages:
        hit = Hit(f"register words:{village}", village, "", "pin", translate("Results", "Places"))
        yield _entry(hit, (village,), (village,))
    for grid in ledger.having(Grid, active=True):
        hit = Hit(f"lists grid:{grid.id}", grid.code, f"{grid.village}　{grid.keeper}", "pin", _places())
        yield _entry(hit, (grid.code, grid.keeper), (grid.keeper,))
    for place in ledger.having(Facility, active=True):
        hit = Hit(f"lists facility:{place.id}", place.name, place.village, "pin", _places())
        yield _entry(hit, (place.name, *place.aliases), (place.name, *place.aliases))
    for item in ledger.having(DutyItem):
        owner = "、".join(names.get(lead, lead) for lead in item.leads)
        hit = Hit(
            f"lists duty:{item.id}", f"{item.code}　{item.name}", owner, "list", translate("Results", "Duty list")
        )
        yield _entry(hit, (item.code, item.name, *item.keywords), (item.name, *item.keywords))


def _places() -> str:
    return translate("Results", "Places")


def _entry(hit: Hit, words: tuple[str, ...], spelt: tuple[str, ...]) -> Entry:
    return Entry(
        hit,
        tuple(search.plain(word) for word in words if word),
        tuple(letters for letters in (pinyin.initials(name) for name in spelt if name) if letters),
    )


def find(session: Session, entries: tuple[Entry, ...], query: str) -> tuple[Hit, ...]:
    """Return what answers `query`, at most six of each group, the first of each group marked."""
    parts = search.parts_of(query)
    if not parts:
        return ()
    found = [*_whistles(session, query), *_items(session, query)]
    counted: dict[str, int] = {}
    for entry in entries:
        group = entry.hit.group
        if counted.get(group, 0) < MOST and entry.answers(parts):
            counted[group] = counted.get(group, 0) + 1
            found.append(entry.hit)
    return tuple(
        Hit(hit.key, hit.text, hit.aside, hit.icon, hit.group, place == 0 or found[place - 1].group != hit.group)
        for place, hit in enumerate(found)
    )


def _whistles(session: Session, query: str) -> Iterator[Hit]:
    ids = register.first(session.ledger, query, MOST)
    known = {one.id: one for one in session.ledger.having(Whistle, id=ids)} if ids else {}
    for one in (known[whistle] for whistle in ids):
        number = str(one.serial) if one.serial is not None else session.words(one.state.words)
        yield Hit(
            f"whistle {one.id}",
            f"{number}　{one.where}",
            f"{session.words(one.state.words)}　{one.facts}",
            "whistle",
            translate("Results", "Whistles"),
        )


def _items(session: Session, query: str) -> Iterator[Hit]:
    for one in owed.found_by(session.ledger, query, MOST):
        state = session.words(one.state.words)
        group = translate("Results", "Action items")
        yield Hit(f"items {one.id}", f"{one.serial}　{one.text}", f"{state}　{one.owner}", "flag", group)
