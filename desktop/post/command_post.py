"""The command post 指挥部 with its members, and who may decide what (A08, A15)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.person import person, same_person
from desktop.post.states import Duty

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

COMMAND = (Duty.COMMANDER, Duty.DEPUTY)
"""Duties that may order, permit, rule and call off."""


@dataclass(frozen=True, slots=True)
class CommandPost:
    """The post to which all records belong: its name as printed, its township, district and seat, how it is reached."""

    id: str
    name: str
    township: str
    district: str
    seat: str = ""
    started_on: date | None = None
    mandate: str = ""
    phone: str = ""
    """The telephone of the watch 值班电话, printed on every roster; empty where none is known."""

    def checked(self) -> CommandPost:
        """Return it with clean names and telephone; refuse one without name or township."""
        return replace(
            self,
            name=written("name", self.name, "指挥部名称", "The name of the post"),
            township=written("township", self.township, "乡镇", "The township"),
            phone=self.phone.strip(),
        )


@dataclass(frozen=True, slots=True)
class Member:
    """One member of the command post."""

    id: str
    name: str
    title: str
    duty: Duty
    phone: str = ""
    active: bool = True

    def checked(self) -> Member:
        """Return it with a clean name; refuse an empty one."""
        return replace(self, name=person(written("name", self.name, "姓名", "The name")))


@dataclass(frozen=True, slots=True)
class Stand:
    """Who keeps the post since when: leader in charge of the day and duty clerk."""

    id: str
    leader: str
    clerk: str
    since: datetime


def duty_of(name: str, members: Collection[Member], field: str = "signer") -> Duty:
    """Return the highest duty of `name`; refuse a name that is no member of the post, on the form's `field`."""
    clean = written(field, name, "姓名", "The name")
    duties = [member.duty for member in members if member.active and same_person(member.name, clean)]
    if not duties:
        raise no(
            field,
            f"指挥部名单里没有“{clean}”。请从名单里选，或先在设置里加上。",
            f"“{clean}” is no member of the post. Choose a member, or add one in the settings.",
        )
    return min(duties, key=list(Duty).index)


def commanding(name: str, members: Collection[Member], field: str = "by") -> str:
    """Return the clean name of one who may command; refuse everybody else (A15)."""
    clean = person(name)
    if not clean or duty_of(clean, members, field) not in COMMAND:
        who = "、".join(member.name for member in members if member.active and member.duty in COMMAND)
        raise no(
            field,
            f"这要总指挥或副总指挥决定（{who}）。",
            f"Only the commander or a deputy may decide this ({who}).",
            rule="A15",
        )
    return clean


def ruling_power(name: str, members: Collection[Member]) -> str:
    """Return the clean name of one who may rule on an objection: commander, deputy or duty leader (guide §6)."""
    clean = person(name)
    if not clean or duty_of(clean, members, "ruled_by") not in (*COMMAND, Duty.DUTY_LEADER):
        raise no(
            "ruled_by",
            "请由总指挥、副总指挥或带班领导裁定。",
            "The commander, a deputy or the duty leader must rule.",
        )
    return clean
