"""What the whistle form offers: the facts as typed, and the departments ticked, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.states import Source

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Call:
    """One department to be called: its part is decided by `Draft.lead`."""

    department: str
    reason: str = ""
    """Duty item, words and law that speak for it (A23)."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A filled-in whistle form; times are whole moments, texts are as typed."""

    kind: str
    place: str = ""
    facts: str = ""
    village: str = ""
    grid: str = ""
    verbatim: str = ""
    source: Source = Source.PATROL
    reporter: str = ""
    reporter_phone: str = ""
    hotline_no: str = ""
    hotline_due: date | None = None
    found_at: datetime | None = None
    self_done: str = ""
    self_at: datetime | None = None
    self_result: str = ""
    own_reason: str = ""
    signer: str = ""
    sign_manner: str = ""
    lead: str = ""
    lead_reason: str = ""
    calls: tuple[Call, ...] = ()
    basis: str = ""
    on_the_spot: bool = False
    """Whether an offence was found on the spot, so that it may be blown at once (A04)."""
    opinion_risk: bool = False
    cross_boundary: bool = False
    parent: str = ""
    """Closed whistle that this one recurs from."""
    fallback: str = ""
    blown_at: datetime | None = None
    """Only for back-filling from a paper form: when it was really blown."""
