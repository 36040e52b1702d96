"""What a superior did about a whistle: directive, praise by name, inspection, acceptance (E05)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.post.conferences.states import SuperiorKind


@dataclass(frozen=True, slots=True)
class SuperiorAction:
    """One action of a superior; a directive or an inspection may want an answer by a day."""

    id: str
    whistle: str
    kind: SuperiorKind
    at: datetime
    by: str
    """Who: office and name."""
    text: str
    department: str = ""
    """Id of the department that is named; empty for the post."""
    answer_by: date | None = None
    answered_at: datetime | None = None
    answer: str = ""
    void: bool = False
