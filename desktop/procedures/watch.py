"""Who gives orders, at which moment, into which ledger; and what an order returns."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop.ledger import rulebook
from desktop.post import rules as post_rules
from desktop.post.command_post import Member
from desktop.post.guard import happened
from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.post.rules import Rules

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """What an order did: its result, which tables it touched, the number of its last journal entry."""

    result: R
    touched: frozenset[str]
    seq: int = 0


def wall_clock() -> datetime:
    """Return this moment in China Standard Time."""
    return datetime.now(CHINA)


def new_id() -> str:
    """Return a new UUIDv7, so that facts of two laptops may meet and keep their order in time."""
    from uuid6 import uuid7  # it reads the packages' records when imported, which a window need not wait for

    return str(uuid7())


def _machine() -> str:
    """Return the name of this machine as the journal shows it."""
    name = os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
    return name or "desk"


@dataclass(frozen=True, slots=True)
class Watch:
    """The one who keeps the post: ledger, name, role, machine and clock of every order."""

    ledger: Ledger
    actor: str
    role: str = "clerk"
    device: str = field(default_factory=_machine)
    now: Callable[[], datetime] = wall_clock

    def pen(self) -> Pen:
        """Return a write transaction for one order."""
        from desktop.ledger.pen import Pen  # a window that only shows need not wait for it

        return Pen(self.ledger, actor=self.actor, role=self.role, device=self.device, now=self.now())

    def members(self) -> tuple[Member, ...]:
        """Return the members of the command post."""
        return self.ledger.having(Member, active=True)

    def rules(self, day: date | None = None, version: str = "") -> Rules:
        """Return the rules in force on a day (today), or one `version` of the rules; refuse where there is none."""
        known = rulebook.all_rules(self.ledger)
        if version:
            return next((one for one in known if one.version == version), None) or post_rules.in_force(
                known, self.today
            )
        return post_rules.in_force(known, day or self.today)

    @property
    def today(self) -> date:
        """The day on the wall calendar."""
        return self.now().astimezone(CHINA).date()


def moment(pen: Pen, at: datetime | None, field_name: str = "at") -> datetime:
    """Return when something happened: `at`, or now; refuse the future."""
    return pen.now if at is None else happened(field_name, at.astimezone(CHINA).replace(microsecond=0), pen.now)


def done(pen: Pen, result: R, seq: int = 0) -> Done[R]:
    """Return what an order did, once its transaction is over."""
    return Done(result, frozenset(pen.touched), seq)
