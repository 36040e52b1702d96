"""The text of minutes and their numbered corrections: prose while it is drafted, frozen once it is issued (C22)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class MinutesText:
    """The prose of the minutes of one meeting; `body` is one paragraph a line, headings by their number (一、…)."""

    id: str
    """The meeting's id."""
    body: str
    saved_at: datetime
    by: str
    frozen: bool = False
    """True once they are issued: no order writes it any more."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A 更正: what issued minutes should have said, with a number of its own, pointing to the original."""

    id: str
    meeting: str
    year: int
    number: int
    wrong: str
    """The words as printed."""
    right: str
    reason: str
    by: str
    at: datetime
    head: str = ""
    paper: str = ""
