"""What a supporting department put in, and what is proposed to make up for it (B05)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Contribution:
    """One line of cost of one department for one whistle."""

    id: str
    whistle: str
    department: str
    what: str
    """People, machines, material: 挖掘机 1 台班."""
    quantity: str
    cost: int
    """In fen; 0 where nobody has counted it in money."""
    proposed: int
    """What is proposed to be made up for, in fen."""
    ground: str
    """On which ground, from which funds."""
    conference: str = ""
    """Id of the conference that agreed to it; empty as long as it is only proposed."""
    at: datetime | None = None
    by: str = ""
    void: bool = False
