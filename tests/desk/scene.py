"""An invented post in memory with one whistle that three departments are called to, for the tests of the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from desktop.desk.second import Second
from desktop.desk.session import Session
from desktop.ledger import boards
from desktop.ledger.book import in_memory
from desktop.post.command_post import CommandPost, Member
from desktop.post.department import Department, Officer
from desktop.post.draft import Call, Draft
from desktop.post.moment import CHINA
from desktop.post.states import Duty
from desktop.procedures.directory.departments import keep_department, keep_officer
from desktop.procedures.directory.post import found_post, keep_member
from desktop.procedures.dispatch import arrivals
from desktop.procedures.watch import Watch, new_id
from desktop.procedures.whistle import blow
from tests.twin import twin

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.desk.theme.look import Look
    from desktop.ledger.boards import Case
    from desktop.ledger.book import Ledger
    from desktop.post.dispatch import Dispatch
    from desktop.post.whistle import Whistle

BLOWN = datetime(2026, 9, 22, 14, 0, tzinfo=CHINA)
SHORTS = ("水务", "公安", "国土")


def found(watch: Watch) -> None:
    """Found the post: a commander, a leader, and four departments with two certified officers of three."""
    found_post(watch, CommandPost(new_id(), "青石镇综合执法指挥部", "青石镇", "安岭区"))
    keep_member(watch, Member(new_id(), "书记甲", "书记", Duty.COMMANDER))
    keep_member(watch, Member(new_id(), "镇长乙", "镇长", Duty.DUTY_LEADER))
    for short in (*SHORTS, "交通"):
        kept = keep_department(watch, Department(new_id(), f"安岭区{short}局", short)).result
        for letter in "甲乙丙":
            officer = Officer(new_id(), short + letter, kept.id, cert=f"A{short}{letter}")
            keep_officer(watch, replace(officer, certified=letter != "丙"))


@cache
def founded() -> Ledger:
    """Return the ledger of the founded post, to be copied by all."""
    ledger = in_memory()
    found(Watch(ledger, "值班员甲", now=lambda: BLOWN))
    return ledger


class Scene:
    """The post with its clock in hand: `later` moves it."""

    def __init__(self, look: Look, ledger: Ledger | None = None) -> None:
        """Found the post in memory, or in an empty `ledger`; nothing is blown yet."""
        self.now = BLOWN
        self.ledger = twin(founded()) if ledger is None else ledger
        self.watch = Watch(self.ledger, "值班员甲", now=lambda: self.now)
        self.session = Session(self.watch, look, Second(clock=lambda: self.now))
        self.told: list[tuple[str, str]] = []
        self.session.said.connect(lambda text, tone: self.told.append((text, tone)))
        if not self.ledger.having(CommandPost):
            found(self.watch)
        self.departments = {short: self.ledger.having(Department, short=short)[0] for short in (*SHORTS, "交通")}

    def later(self, minutes: int) -> Scene:
        """Let minutes go by."""
        self.now += timedelta(minutes=minutes)
        return self

    def draft(self, **changes: object) -> Draft:
        """Return a filled-in form."""
        given: dict[str, object] = {
            "kind": "enforcement",
            "place": "龙王沟",
            "facts": "挖沙",
            "village": "东岭村",
            "verbatim": "有挖机在河沟里挖沙",
            "reporter": "张某01",
            "reporter_phone": "199-0000-0001",
            "signer": "镇长乙",
            "sign_manner": "电话",
            "lead": self.departments["水务"].id,
            "calls": tuple(Call(self.departments[short].id) for short in SHORTS),
            "self_done": "劝阻",
            "self_at": self.now - timedelta(minutes=9),
            "self_result": "无效",
            "found_at": self.now - timedelta(minutes=20),
        }
        return Draft(**{**given, **changes})  # type: ignore[arg-type]

    def blow(self, **changes: object) -> Whistle:
        """Blow a whistle now."""
        return blow.blow(self.watch, self.draft(**changes)).result

    def case(self, whistle: Whistle) -> Case:
        """Return a whistle as it stands now."""
        return boards.case(self.ledger, whistle.id)

    def call(self, whistle: Whistle, short: str) -> Dispatch:
        """Return the call to a department."""
        found = self.case(whistle).dispatch(self.departments[short].id)
        assert found is not None
        return found

    def arrive(self, whistle: Whistle, short: str, *people: str) -> None:
        """Let people of a department report in now."""
        comers = [arrivals.Comer(name) for name in people or (f"{short}甲", f"{short}乙")]
        arrivals.report_in(self.watch, self.call(whistle, short).id, comers)

    def last(self, whistle: Whistle) -> str:
        """Return the name of the last order to a whistle."""
        return boards.story(self.ledger, whistle.id)[-1].order


def say_into(editor: QWidget, text: str) -> None:
    """Commit `text` as a Chinese input method does; QTest's own keys know Latin letters only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


TOMORROW = date(2026, 9, 23)
