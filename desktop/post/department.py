"""Departments, their officers and postings: who can be called, in which order, and how fast (A10-A12)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.person import person
from desktop.post.states import Mode

if TYPE_CHECKING:
    from datetime import date, datetime

TOWNSHIP = "township"
"""Id that stands for the township itself where a duty list names it as the owner."""


@dataclass(frozen=True, slots=True)
class Department:
    """A functional department 职能部门 that may be called."""

    id: str
    name: str
    short: str
    code: str = ""
    mode: Mode = Mode.ON_CALL
    contact: str = ""
    phone: str = ""
    call_order: tuple[str, ...] = ()
    """Names of officers in the order in which they are telephoned."""
    minutes: int | None = None
    """Minutes it usually needs to arrive."""
    enforcing: bool = True
    """Whether it exercises enforcement powers, so that two certified officers must come."""
    aliases: tuple[str, ...] = ()
    since: date | None = None
    note: str = ""
    active: bool = True

    def checked(self) -> Department:
        """Return it where its fields make sense; refuse an empty name or impossible minutes."""
        name = written("name", self.name, "单位全称", "The full name")
        short = written("short", self.short, "简称", "The short name")
        if self.minutes is not None and not 0 <= self.minutes <= 24 * 60:
            raise no("minutes", "到场预计要在 0 到 1440 分钟之间。", "Minutes to arrive must be 0 to 1440.")
        return replace(self, name=name, short=short)


@dataclass(frozen=True, slots=True)
class Officer:
    """A person of a department who may come."""

    id: str
    name: str
    department: str
    post: str = ""
    phone: str = ""
    cert: str = ""
    """Number of the enforcement certificate 执法证号."""
    certified: bool = False
    mode: Mode = Mode.ON_CALL
    night: bool | None = None
    """Whether the person may stand nights; None is not known."""
    drive: str = ""
    note: str = ""
    active: bool = True

    def checked(self) -> Officer:
        """Return it where its fields make sense; a certified officer has a certificate number."""
        name = person(written("name", self.name, "姓名", "The name"))
        written("department", self.department, "单位", "The department")
        if self.certified and not self.cert.strip():
            raise no("cert", "有执法资格就要有执法证号。请补上。", "A certified officer needs a certificate number.")
        return replace(self, name=name, cert=self.cert.strip())


@dataclass(frozen=True, slots=True)
class Posting:
    """A stationed posting 常驻: one officer at the post from a day to a day (A11)."""

    id: str
    officer: str
    department: str
    since: date
    until: date | None = None
    end_reason: str = ""
    """Why it ended, recall included."""

    def checked(self) -> Posting:
        """Return it where it does not end before it starts."""
        if self.until is not None and self.until < self.since:
            raise no("until", "结束日早于开始日。", "It ends before it starts.")
        return self

    def covers(self, day: date) -> bool:
        """Whether the officer is posted on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whether a stationed officer was at the post on a day, and when that was noted (A11)."""

    id: str
    officer: str
    department: str
    day: date
    present: bool
    noted_at: datetime
    void: bool = False
