"""Blocks of squares as a spreadsheet knows them: taken along as text, pasted from it, one square filled on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.refused import Refused
from desktop.post.roster.planning.cell import CellChange
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.desk.roster.edit.changes import Changes
    from desktop.desk.roster.grid.sheet import GridSheet, Line
    from desktop.desk.roster.grid.view import Place
    from desktop.procedures.roster.month.checking import Grid

_FREE = frozenset({"", "休", "空", "·", "-", "—", "/"})
"""What offices write into the square of somebody who is free."""
_BETWEEN = "、,，;； "
"""What stands between two names in one square."""
_MOST = 8
"""Squares that are named for one reason; the others are counted."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a block asks for: the changes that can be made, and of each other square where it is and why not."""

    changes: Changes
    refused: tuple[tuple[str, Words], ...] = ()


def block(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the cells of a clipboard's text by rows, as spreadsheets write it."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    return tuple(tuple(cell.strip().strip('"') for cell in row.split("\t")) for row in rows)


def text_of(sheet: GridSheet, names: dict[str, str], places: Iterable[Place]) -> str:
    """Return squares as a spreadsheet takes them: letters on lines of people, names on those of posts."""
    chosen = set(places)
    lines, days = sorted({line for line, _ in chosen}), sorted({day for _, day in chosen})

    def cell(place: Place) -> str:
        square = sheet.square(*place)
        if place not in chosen:
            return ""
        if sheet.lines[place[0]].need:
            return "、".join(names.get(one, "") for one in square.people)
        return square.glyph if square.shift else ""

    return "\n".join("\t".join(cell((line, day)) for day in days) for line in lines)


def filled(sheet: GridSheet, places: Iterable[Place], days: tuple[date, ...], grid: Grid) -> Changes:
    """Fill selected squares of people on: down from the top one of each day, of a single line from the first day on."""
    chosen = sorted(place for place in places if not sheet.lines[place[0]].need)
    lines, found = {line for line, _ in chosen}, []
    for line, day in chosen:
        source = chosen[0] if len(lines) == 1 else min(one for one in chosen if one[1] == day)
        if (line, day) != source:
            shift = grid.shift(sheet.lines[source[0]].key, days[source[1]])
            found.append(CellChange(sheet.lines[line].key, days[day], shift, locked=bool(shift)))
    return tuple(found)


class Paste:
    """One block on its way onto a sheet."""

    def __init__(self, grid: Grid, sheet: GridSheet) -> None:
        """Know the month and what its lines are."""
        self._grid, self._sheet = grid, sheet
        self._names: dict[str, list[str]] = {}
        for one in grid.frame.material.people:
            self._names.setdefault(one.name, []).append(one.id)
        self._shifts: dict[str, str] = {}
        for kind in grid.frame.material.shifts:
            if kind.active:
                for word in (kind.glyph, kind.name, kind.key, kind.id):
                    self._shifts.setdefault(word.upper(), kind.id)

    def at(self, start: Place, cells: tuple[tuple[str, ...], ...]) -> Pasted:
        """Lay a block down with its first cell at a place; a cell that cannot be taken is told and left as it was."""
        changes: dict[tuple[str, date], CellChange] = {}
        refused: list[tuple[str, Words]] = []
        for down, row in enumerate(cells):
            for along, word in enumerate(row):
                line, day = start[0] + down, start[1] + along
                if line >= len(self._sheet.lines) or day >= len(self._sheet.days):
                    if word not in _FREE:
                        why = Words("在表外，没有这一格", "there is no such square")
                        refused.append((f"“{word}”", why))
                    continue
                try:
                    found = self._cell(self._sheet.lines[line], line, day, word)
                except Refused as no:
                    refused.append((f"{self._sheet.lines[line].name} {self._sheet.days[day].said}", no.reason))
                    continue
                changes |= {(one.person, one.day): one for one in found}
        return Pasted(tuple(changes.values()), tuple(refused))

    def _cell(self, row: Line, line: int, day: int, word: str) -> tuple[CellChange, ...]:
        at = self._grid.frame.days[day]
        if row.need:
            return self._post(row.need, self._sheet.square(line, day).people, at, word)
        shift = "" if word in _FREE else self._shifts.get(word.upper())
        if shift is None:
            raise _no(f"没有班次“{word}”", f"there is no shift “{word}”")
        return (CellChange(row.key, at, shift, locked=bool(shift)),)

    def _post(self, need: str, there: tuple[str, ...], day: date, word: str) -> tuple[CellChange, ...]:
        """Return who goes and who comes where names are pasted onto the line of a post."""
        wanted = [] if word in _FREE else [self._person(need, name) for name in _split(word)]
        demand = next(one for one in self._grid.frame.demands if one.need.id == need)
        gone = [CellChange(one, day) for one in there if one not in wanted]
        come = []
        for one in wanted:
            if one not in there:
                tried = [(len(self._grid.trial(one, day, shift)), shift) for shift in demand.need.shifts]
                come.append(CellChange(one, day, min(tried, key=lambda it: it[0])[1], locked=True))
        return (*gone, *come)

    def _person(self, need: str, name: str) -> str:
        known = self._names.get(name, [])
        able = next(one.people for one in self._grid.frame.demands if one.need.id == need)
        found = [one for one in known if one in able]
        if len(found) == 1:
            return found[0]
        if found:
            raise _no(
                f"“{name}”有 {len(found)} 人同名，请按 Enter 选", f"{len(found)} are called “{name}”; press Enter"
            )
        if known:
            raise _no(f"{name} 不值这个岗", f"{name} does not stand this post")
        raise _no(f"人员里没有“{name}”", f"nobody is called “{name}”")


def told(refused: Iterable[tuple[str, Words]], done: int) -> Refused:
    """Return one refusal that names every square which was not taken, reason by reason."""
    by_why: dict[Words, list[str]] = {}
    for where, why in refused:
        by_why.setdefault(why, []).append(where)
    count = sum(len(many) for many in by_why.values())
    zh = [f"{why.zh.rstrip('。')}：{_some(many)}" for why, many in by_why.items()]
    en = [f"{why.en.rstrip('.')}: {_some(many)}" for why, many in by_why.items()]
    return Refused(
        "cells",
        Words(
            f"贴了 {done} 格，{count} 格没有贴。{'；'.join(zh)}。",
            f"{done} squares were pasted, {count} were not. {'; '.join(en)}.",
        ),
    )


def _some(many: list[str]) -> str:
    rest = len(many) - _MOST
    return "、".join(many[:_MOST]) + (f" +{rest}" if rest > 0 else "")


def _split(word: str) -> tuple[str, ...]:
    for mark in _BETWEEN:
        word = word.replace(mark, "\n")
    return tuple(dict.fromkeys(part for part in word.split("\n") if part))


def _no(zh: str, en: str) -> Refused:
    return Refused("cells", Words(zh, en))
