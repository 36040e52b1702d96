"""An invented post in memory, with a clock that a test moves: departments, officers, members and a whistle blown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache

import pytest

from desktop.ledger.book import Ledger, in_memory
from desktop.post.command_post import CommandPost, Member
from desktop.post.department import Department, Officer
from desktop.post.dispatch import Dispatch
from desktop.post.draft import Call, Draft
from desktop.post.moment import CHINA
from desktop.post.presence import Presence
from desktop.post.refused import Refused
from desktop.post.rules import ENFORCEMENT
from desktop.post.states import Duty
from desktop.post.task import Task
from desktop.post.whistle import Whistle
from desktop.procedures.directory.departments import keep_department, keep_officer
from desktop.procedures.directory.post import found_post, keep_member
from desktop.procedures.dispatch.arrivals import Comer, report_in
from desktop.procedures.dispatch.tasks import finish_work
from desktop.procedures.verify import verify
from desktop.procedures.watch import Watch, new_id
from desktop.procedures.whistle.blow import blow
from desktop.procedures.whistle.closing import report_done
from tests.twin import twin

NOON = datetime(2026, 9, 22, 14, 0, tzinfo=CHINA)
SHORTS = ("公安", "水务", "国土")
COMMANDER, DEPUTY, LEADER, CLERK = "书记甲", "镇长乙", "副镇长丙", "值班员丁"


class Refusing:
    """A block in which an order must be refused; the list that it gives holds the refusal afterwards."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.caught: list[Refused] = []

    def __enter__(self) -> list[Refused]:
        return self.caught

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        if kind is None:
            pytest.fail(f"not refused: {self.name}")
        if not isinstance(error, Refused):
            return False
        self.caught.append(error)
        _well_said(error, self.name)
        return True


def refusing(name: str) -> Refusing:
    """Expect a refusal on the field `name` that speaks both languages."""
    return Refusing(name)


def _well_said(refused: Refused, name: str) -> None:
    assert refused.field == name, f"{refused.field}: {refused.reason.zh}"
    sentences = [refused.reason, *(door.words for door in refused.opens_with)]
    sentences += [door.closed for door in refused.opens_with if door.closed is not None]
    for words in sentences:
        assert words.zh.strip()
        assert words.en.strip()
        assert any("一" <= one <= "鿿" for one in words.zh)
        assert "None" not in words.zh + words.en
    assert str(refused) == refused.reason.zh


@dataclass
class Post:
    """A post with three departments of three certified officers each."""

    ledger: Ledger = field(default_factory=in_memory)
    now: datetime = NOON
    departments: dict[str, Department] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.watch = Watch(self.ledger, CLERK, device="desk", now=lambda: self.now)

    def founded(self) -> Post:
        """Found the post and engage everybody who is not there yet."""
        if not self.ledger.having(CommandPost):
            found_post(self.watch, CommandPost(new_id(), "青石镇综合执法指挥部", "青石镇", "安岭区"))
        duties = (Duty.COMMANDER, Duty.DEPUTY, Duty.DUTY_LEADER, Duty.DUTY_CLERK)
        for name, duty in zip((COMMANDER, DEPUTY, LEADER, CLERK), duties, strict=True):
            if not self.ledger.having(Member, name=name):
                keep_member(self.watch, Member(new_id(), name, duty.words.zh, duty, phone="199-0000-0001"))
        self.departments = {one.short: one for one in self.ledger.having(Department)}
        for short in SHORTS:
            if short not in self.departments:
                self.engage(short)
        return self

    def engage(self, short: str) -> Department:
        """Add a department with officers 甲, 乙 and 丙."""
        department = keep_department(self.watch, Department(new_id(), f"{short}局", short)).result
        self.departments[short] = department
        for letter in "甲乙丙":
            officer = Officer(new_id(), short + letter, department.id, cert=f"{short}{letter}1", certified=True)
            keep_officer(self.watch, officer)
        return department

    def later(self, minutes: float) -> datetime:
        """Let time pass and return the new moment."""
        self.now += timedelta(minutes=minutes)
        return self.now

    def draft(self, *shorts: str, **other: object) -> Draft:
        """Return a filled-in form that calls `shorts` (all three), the first as the lead."""
        called = [self.departments[short].id for short in (shorts or SHORTS)]
        facts: dict[str, object] = {
            "kind": ENFORCEMENT,
            "place": "龙王沟",
            "facts": "夜间挖沙",
            "village": "南坪村",
            "self_done": "劝阻",
            "self_at": self.now - timedelta(minutes=9),
            "self_result": "不听",
            "found_at": self.now - timedelta(minutes=20),
            "signer": LEADER,
            "sign_manner": "电话",
            "lead": called[0],
            "calls": tuple(Call(one) for one in called),
        }
        return Draft(**{**facts, **other})  # type: ignore[arg-type]

    def blown(self, *shorts: str, **other: object) -> Whistle:
        """Blow a whistle now."""
        return blow(self.watch, self.draft(*shorts, **other)).result

    def call(self, whistle: Whistle, short: str) -> Dispatch:
        """Return the latest call of a department to a whistle, as it stands in the ledger."""
        return self.ledger.having(Dispatch, whistle=whistle.id, department=self.departments[short].id)[-1]

    def whistle(self, whistle: Whistle) -> Whistle:
        """Return a whistle as it stands in the ledger."""
        return self.ledger.get(Whistle, whistle.id)

    def arrive(self, whistle: Whistle, short: str, letters: str = "甲乙") -> int:
        """Let officers of a department report in now; return the entry's number."""
        comers = [Comer(short + letter) for letter in letters]
        return report_in(self.watch, self.call(whistle, short).id, comers).seq

    def worked(self, *shorts: str) -> Whistle:
        """Return a whistle whose departments (one, 水务) came and did their work, reported done."""
        whistle = self.blown(*(shorts or ("水务",)))
        self.later(10)
        for short in shorts or ("水务",):
            self.arrive(whistle, short)
            finish_work(self.watch, self.call(whistle, short).id)
        return report_done(self.watch, whistle.id, "办结").result

    def there(self, whistle: Whistle) -> list[str]:
        """Return who is on the scene."""
        return [one.name for one in self.ledger.having(Presence, whistle=whistle.id) if one.there]

    def tasks(self, whistle: Whistle) -> tuple[Task, ...]:
        """Return the tasks of a whistle."""
        return self.ledger.having(Task, whistle=whistle.id)

    def sound(self) -> None:
        """Assert that the audit finds nothing."""
        report = verify(self.ledger)
        assert report.faults == ()
        assert report.entries == self.ledger.head()[0]
        assert report.head == self.ledger.head()[1]


@cache
def _founded() -> Post:
    return Post().founded()


def founded_post() -> Post:
    """Return the post, founded."""
    return Post(twin(_founded().ledger), departments=dict(_founded().departments))
