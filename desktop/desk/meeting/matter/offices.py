"""Departments and people as they are typed into a line: short name, alias, pinyin initials, then a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.ledger import pinyin
from desktop.post.department import Department, Officer

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger

_BLANK = re.compile(r"[\s　]+")
_BETWEEN = re.compile(r"[、，,；;\s　]+")
_MOST = 8
"""Offers under a line."""


class Offices:
    """The departments of the post and who answers for each."""

    def __init__(self, ledger: Ledger) -> None:
        """Read them once; the page makes a new one where they were touched."""
        self.all = ledger.having(Department, active=True)
        self._names = {
            one.id: {one.short, one.name, *one.aliases, pinyin.initials(one.short), pinyin.initials(one.name)}
            for one in self.all
        }
        self._short = {one.id: one.short for one in ledger.having(Department)}
        self._people: dict[str, list[str]] = {}
        for officer in ledger.having(Officer, active=True):
            self._people.setdefault(officer.department, []).append(officer.name)

    def short(self, department: str) -> str:
        """Return the short name of a department, empty for none."""
        return self._short.get(department, "")

    def named(self, word: str) -> Department | None:
        """Return the department that a word names, None where it names none."""
        clean = word.strip().casefold()
        return next((one for one in self.all if clean in {name.casefold() for name in self._names[one.id]}), None)

    def contact(self, one: Department) -> str:
        """Return who answers for a department: its contact, else who is telephoned first."""
        first = next(iter((*one.call_order, *self._people.get(one.id, ()))), "")
        return one.contact or first

    def owner(self, text: str) -> tuple[str, str]:
        """Return department id and person of a line `住建 住建甲`; a line that names no department is a name."""
        clean = text.strip()
        first, *rest = _BLANK.split(clean, maxsplit=1) if clean else [""]
        found = self.named(first)
        if found is None:
            return "", clean
        return found.id, rest[0].strip() if rest else ""

    def owner_text(self, department: str, owner: str) -> str:
        """Return the line of an owner."""
        return " ".join(part for part in (self.short(department), owner) if part)

    def several(self, text: str) -> tuple[tuple[str, ...], str]:
        """Return the ids of the departments that a line names, and the first word that names none."""
        found: list[str] = []
        for word in _BETWEEN.split(text.strip()):
            one = self.named(word) if word else None
            if word and one is None:
                return tuple(found), word
            if one is not None and one.id not in found:
                found.append(one.id)
        return tuple(found), ""

    def offers(self, word: str) -> tuple[tuple[str, str], ...]:
        """Return what a beginning of a word may mean: short name, and who answers."""
        clean = word.strip().casefold()
        if not clean:
            return ()
        hits = [one for one in self.all if any(name.casefold().startswith(clean) for name in self._names[one.id])]
        if len(hits) == 1 and clean == hits[0].short.casefold():
            return ()
        return tuple((one.short, self.contact(one)) for one in hits[:_MOST])


def last_word(text: str) -> tuple[str, str]:
    """Return what stands before the last word of a line, and that word."""
    match = re.search(r"[^、，,；;\s　]*$", text)
    word = match.group() if match is not None else ""
    return text[: len(text) - len(word)], word
