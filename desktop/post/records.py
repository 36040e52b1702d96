"""What is written down on the side of a whistle: notes, witnesses, leaders on the scene, opinions, task force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.states import Evidence

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Note:
    """One line of what happened 记一笔, in the words of who reported it."""

    id: str
    whistle: str
    at: datetime
    text: str
    evidence: Evidence = Evidence.PHONE
    void: bool = False


@dataclass(frozen=True, slots=True)
class Witness:
    """A resident or deputy who watched on the scene 见证人 (A27)."""

    id: str
    whistle: str
    name: str
    capacity: str
    opinion: str
    at: datetime
    void: bool = False


@dataclass(frozen=True, slots=True)
class LeaderVisit:
    """A leader on the scene, with times (E07, the line of the 联合执法记录)."""

    id: str
    whistle: str
    name: str
    title: str
    arrived_at: datetime
    left_at: datetime | None = None
    void: bool = False


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one department advises about a whistle; the platform collects them 协调各方建议 (A17)."""

    id: str
    whistle: str
    department: str
    text: str
    by: str
    at: datetime
    void: bool = False


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One member of the task force 专班 formed for a whistle (E10)."""

    id: str
    whistle: str
    name: str
    department: str
    part: str
    at: datetime
    void: bool = False
