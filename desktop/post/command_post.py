"""The command post 指挥部 with its members, and who may decide what (A08, A15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.states import Duty

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

COMMAND = (Duty.COMMANDER, Duty.DEPUTY)
"""Duties that may order, permit, rule and call off."""


@dataclass(frozen=True, slots=True)
class CommandPost:
    """The post to which all records belong: its name as printed, its township, district and seat."""

    id: str
    name: str
    township: str
    district: str
    seat: str = ""
    started_on: date | None = None
    mandate: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One member of the command post."""

    id: str
    name: str
    title: str
    duty: Duty
    phone: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class Stand:
    """Who keeps the post since when: leader in charge of the day and duty clerk."""

    id: str
    leader: str
    clerk: str
    since: datetime


def duty_of(name: str, members: Collection[Member]) -> Duty:
    """Return the highest duty of `name`; refuse a name that is no member of the post."""
    duties = [member.duty for member in members if member.active and member.name == name.strip()]
    if not duties:
        raise no(
            "signer",
            f"指挥部名单里没有“{name.strip()}”。请从名单里选，或先在设置里加上。",
            f"“{name.strip()}” is no member of the post. Choose a member, or add one in the settings.",
        )
    return min(duties, key=list(Duty).index)


def commanding(name: str, members: Collection[Member], field: str = "by") -> str:
    """Return the clean name of one who may command; refuse everybody else (A15)."""
    clean = name.strip()
    if not clean or duty_of(clean, members) not in COMMAND:
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
    clean = name.strip()
    if not clean or duty_of(clean, members) not in (*COMMAND, Duty.DUTY_LEADER):
        raise no(
            "ruled_by",
            "请由总指挥、副总指挥或带班领导裁定。",
            "The commander, a deputy or the duty leader must rule.",
        )
    return clean
