"""An invented post with two stationed departments and one on call, its standard needs, and the page of a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.desk.program import speak
from desktop.desk.roster.page import RosterPage
from desktop.ledger import rosters
from desktop.post.command_post import Member
from desktop.post.department import Officer
from desktop.post.roster.planning.cell import CellChange, month_days
from desktop.post.roster.planning.plan_rules import FIRST_PLAN_RULES
from desktop.post.states import Duty, Mode
from desktop.procedures.directory.departments import keep_department, post_officer
from desktop.procedures.directory.post import keep_member
from desktop.procedures.roster.calendar import import_year
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.plan_rules import keep_plan_rules
from desktop.procedures.roster.setup import standard_setup
from desktop.procedures.watch import new_id
from tests.desk.hands import page_of
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

MONTH = "2026-10"
STATIONED = ("公安", "水务")


class Barracks(Scene):
    """The scene with a roster: officers of two departments are posted, those of the others are on call."""

    def __init__(self, look: Look, ledger: object = None) -> None:
        super().__init__(look, ledger)  # type: ignore[arg-type]
        for short in STATIONED:
            changed = replace(self.departments[short], mode=Mode.STATIONED)
            self.departments[short] = keep_department(self.watch, changed).result
        for name in ("党办甲", "党办乙", "综治甲"):
            keep_member(self.watch, Member(new_id(), name, "值班员", Duty.DUTY_CLERK))
        officers = self.ledger.having(Officer)
        self.people = {one.name: one.id for one in officers}
        self.people |= {one.name: one.id for one in self.ledger.having(Member)}
        posted = {self.departments[short].id for short in STATIONED}
        for one in officers:
            if one.department in posted:
                post_officer(self.watch, one.id, date(2026, 9, 22))
        standard_setup(self.watch)
        # So loose that `cover` breaks nothing by itself.
        loose = replace(FIRST_PLAN_RULES, version="loose", effective_from=date(2026, 9, 1), citation="镇党委会")
        keep_plan_rules(self.watch, replace(loose, max_run=31, max_weekends=31, max_hours=744, max_nights_in_7=7))
        import_year(self.watch, 2026)
        self.page = RosterPage(self.session)

    def set(self, name: str, day: int, shift: str = "stationed_day", *, locked: bool = False) -> None:
        """Put a shift into the draft, as another program would."""
        set_cells(self.watch, MONTH, [CellChange(self.people[name], date(2026, 10, day), shift, locked)])

    def cover(self) -> None:
        """Fill the month so far that only few are missing."""
        days = month_days(MONTH)
        people = self.people
        rota = {
            "leader_whole": ("书记甲", "镇长乙"),
            "clerk_day": ("党办甲",),
            "clerk_night": ("党办乙", "综治甲"),
            **{
                f"{kind}:{short}": tuple(f"{short}{letter}" for letter in letters)
                for short in STATIONED
                for kind, letters in (("stationed_day", "甲"), ("stationed_night", "乙丙"))
            },
            **{
                f"{kind}:{short}": (f"{short}{letter}",)
                for short in ("国土", "交通")
                for kind, letter in (("on_call_1", "甲"), ("on_call_2", "乙"))
            },
        }
        changes = [
            CellChange(people[names[place % len(names)]], day, kind.partition(":")[0])
            for kind, names in rota.items()
            for place, day in enumerate(days)
        ]
        set_cells(self.watch, MONTH, changes)

    def shift(self, name: str, day: int) -> str:
        """Return what stands in the ledger."""
        found = rosters.cells(self.ledger, MONTH)
        at = date(2026, 10, day)
        return next((one.shift for one in found if one.person == self.people[name] and one.day == at), "")

    def locked(self, name: str, day: int) -> bool:
        """Tell whether a cell of the ledger is fixed."""
        at = date(2026, 10, day)
        return any(
            one.locked for one in rosters.cells(self.ledger, MONTH) if one.person == self.people[name] and one.day == at
        )

    def at(self, name: str, day: int) -> None:
        """Go to a square."""
        self.page.walking.choose(self.people[name], date(2026, 10, day))

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on what has the focus."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key, held)
        QApplication.processEvents()

    def word(self) -> str:
        """Return what was said last."""
        return self.told[-1][0] if self.told else ""


@pytest.fixture
def barracks(look: Look, qtbot: QtBot, qapp: QApplication) -> Barracks:
    """Return the post with its page open on the month, in Chinese."""
    speak(qapp, "zh_CN")
    made = Barracks(look)
    page_of(qtbot, made.page, MONTH)
    return made
