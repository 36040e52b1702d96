"""The words of strips and cells: what stands in them, and the sentence a screen reader says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.desk.strips.rows import LineRow, StripRow, face
from desktop.post.moment import lasting, minutes_between

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.strips.rows import Face, Row, StripCell

NOTHING: Final = "—"
"""Stands where a time has not come yet."""

_HOUR: Final = 60


def state(cell: StripCell, said: Face) -> str:
    """Return the state beside the department's name; being late goes before how far it is."""
    translate = QCoreApplication.translate
    if said.late:
        word = translate("Strip", "overdue") if said.running else translate("Strip", "late")
    elif cell.arrived is not None and not cell.word:
        word = translate("Strip", "arrived")
    else:
        word = cell.word
    # With a note at the right, the minutes it took move to where the state stood.
    return _minutes(said.figure) if cell.note and cell.arrived is not None else word


def figure(cell: StripCell, said: Face) -> str:
    """Return what stands at the right of the name: the countdown, the minutes it took, or the note."""
    if cell.quiet or (cell.note and cell.arrived is not None):
        return cell.note
    return said.figure if said.running else _minutes(said.figure)


def times(cell: StripCell) -> tuple[tuple[str, str], ...]:
    """Return acknowledged, departed and arrived: a one-glyph label and the time of day for each."""
    translate = QCoreApplication.translate
    return (
        (translate("Strip", "A"), clock(cell.acknowledged)),
        (translate("Strip", "D"), clock(cell.departed)),
        (translate("Strip", "R"), clock(cell.arrived)),
    )


def blown(row: StripRow) -> str:
    """Return when the whistle was blown."""
    return QCoreApplication.translate("Strip", "blown {time}").format(time=clock(row.blown))


def ago(row: StripRow, now: datetime) -> str:
    """Return how long ago the whistle was blown, short enough for the narrow block at the left."""
    minutes = minutes_between(row.blown, now)
    long = lasting(minutes).said(language())
    return long if minutes >= _HOUR else QCoreApplication.translate("Strip", "{n} min ago").format(n=max(minutes, 0))


def clock(moment: datetime | None) -> str:
    """Return `moment` as a time of day, a dash when it has not come."""
    return NOTHING if moment is None else f"{moment:%H:%M}"


def language() -> str:
    """Return `zh_CN` while the Chinese translation speaks, else `en`; for sentences made below the desk."""
    return QCoreApplication.translate("Strip", "en")


def cell_sentence(cell: StripCell, now: datetime) -> str:
    """Return one cell as it is said aloud."""
    translate = QCoreApplication.translate
    said = face(cell, now)
    if said.running:
        words = (
            translate("Strip", "{name} overdue by {time}")
            if said.late
            else translate("Strip", "{name} {word}, {time} left")
        )
        return words.format(name=cell.name, word=cell.word, time=said.figure)
    if cell.arrived is None:
        return f"{cell.name} {cell.word or cell.note}"
    words = (
        translate("Strip", "{name} late, after {n} min")
        if said.late
        else translate("Strip", "{name} arrived after {n} min")
    )
    return words.format(name=cell.name, n=said.figure) + (f" {cell.note}" if cell.note else "")


def sentence(row: Row, now: datetime) -> str:
    """Return one row as it is said aloud: number, place, kind, then its departments, the worst first."""
    translate = QCoreApplication.translate
    if isinstance(row, LineRow):
        words = translate("Strip", "No. {number}, {chip}, {place}, {text}, {aside}")
        return words.format(number=row.number, chip=row.chip.text, place=row.place, text=row.text, aside=row.aside)
    order = {"bad": 0, "warn": 1, "run": 2, "plain": 3, "ok": 4}
    cells = sorted(row.cells, key=lambda cell: order.get(face(cell, now).tone, 3))
    words = translate("Strip", "No. {number}, {place}, {kind}; {departments}")
    told = translate("Strip", ", ").join(cell_sentence(cell, now) for cell in cells)
    return words.format(number=row.number, place=row.place, kind=row.kind, departments=told)


def _minutes(count: str) -> str:
    return QCoreApplication.translate("Strip", "{n} min").format(n=count)
