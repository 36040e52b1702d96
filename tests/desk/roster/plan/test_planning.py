"""A month is planned in another process, shown, taken or left; who falls out is replaced with the fewest changes."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.roster.plan import planning
from desktop.desk.roster.plan.planning import Planning
from desktop.ledger import rosters
from desktop.procedures.roster.publishing import publish
from tests.desk.hands import fill
from tests.desk.roster.conftest import MONTH, Barracks

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.planner.problem import Problem


class Asked:
    """Whom a problem is given to instead of the planner."""

    def __init__(self, problem: Problem, *_rest: object) -> None:
        """Keep the problem."""
        self.problem = problem

    def start(self) -> Asked:
        """Do nothing."""
        return self


Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def begin(barracks: Barracks, qtbot: QtBot, seconds: int = 3) -> None:
    """Press F6 and wait for the first plan."""
    barracks.page.planning.keep_seconds(seconds)
    barracks.press(Key.Key_F6)
    qtbot.waitUntil(
        lambda: barracks.page.planning.run is None or barracks.page.planning.run.proposal is not None, timeout=60000
    )


@pytest.mark.slow
def test_f6_proposes_and_enter_takes_it_into_the_draft(barracks: Barracks, qtbot: QtBot) -> None:
    barracks.set("公安甲", 8, "stationed_night", locked=True)
    page = barracks.page
    page.read()
    begin(barracks, qtbot)
    run = page.planning.run
    assert run is not None
    assert page.side.solver.isVisible()
    assert page.seen() is run.proposal
    assert not rosters.roster_of(barracks.ledger, MONTH) or barracks.shift("公安乙", 9) == ""
    barracks.press(Key.Key_Z)
    assert "正在排这个月" in barracks.word()
    qtbot.waitUntil(lambda: run.phase == "ready", timeout=60000)
    face = run.face()
    assert face.holes[0] > face.holes[1]
    assert face.found
    page.tick(barracks.now)
    barracks.press(Key.Key_Return)
    qtbot.waitUntil(lambda: page.planning.run is None, timeout=20000)
    assert barracks.shift("公安甲", 8) == "stationed_night"
    assert sum(one.missing for one in page.month.grid.holes()) == face.holes[1]
    roster = rosters.roster_of(barracks.ledger, MONTH)
    assert roster is not None
    assert roster.ended in {"proven", "time"}
    assert "已用这一版" in barracks.word()
    assert page.undo_it()
    assert barracks.shift("公安乙", 9) == barracks.shift("水务乙", 9) == ""


@pytest.mark.slow
def test_esc_leaves_the_run_at_once_and_nothing_was_written(barracks: Barracks, qtbot: QtBot) -> None:
    page = barracks.page
    begin(barracks, qtbot, 60)
    barracks.press(Key.Key_F6)
    assert "一次排一版" in barracks.word()
    run = page.planning.run
    assert run is not None
    solving = run._solving
    began = time.monotonic()
    barracks.press(Key.Key_Escape)
    page.back()
    assert page.planning.run is None
    assert solving is not None
    qtbot.waitUntil(lambda: solving.over, timeout=5000)
    assert time.monotonic() - began < 2
    assert not page.side.solver.isVisible()
    assert not page.month.grid.frame.material.cells
    assert page.seen() is page.month.grid


@pytest.mark.slow
def test_enter_while_it_runs_takes_the_best_so_far(barracks: Barracks, qtbot: QtBot) -> None:
    page = barracks.page
    begin(barracks, qtbot, 60)
    barracks.press(Key.Key_Return)
    qtbot.waitUntil(lambda: page.planning.run is None, timeout=20000)
    roster = rosters.roster_of(barracks.ledger, MONTH)
    assert roster is not None
    assert roster.ended in {"cancelled", "proven"}


def test_what_is_published_is_disturbed_little_unless_planned_afresh(
    barracks: Barracks, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Problem, bool]] = []

    def begin_run(_self: Planning, title: str, _grid: object, make: Callable[[], Asked], _seconds: float) -> None:
        asked.append((make().problem, title == "排班，少动已公布的"))

    monkeypatch.setattr(planning, "Solving", Asked)
    monkeypatch.setattr(Planning, "_begin", begin_run)
    barracks.cover()
    page = barracks.page
    page.read()
    barracks.press(Key.Key_F6)
    publish(barracks.watch, MONTH, "书记甲")
    page.read()
    barracks.press(Key.Key_F6)
    page.order("plan_afresh")
    assert [(one.standing is not None, near) for one, near in asked] == [(False, False), (True, True), (False, False)]


@pytest.mark.slow
def test_nothing_else_is_written_while_a_proposal_is_shown(barracks: Barracks, qtbot: QtBot) -> None:
    barracks.cover()
    page = barracks.page
    page.read()
    begin(barracks, qtbot, 60)
    for name in ("publish", "discard", "copy_month"):
        barracks.told.clear()
        page.order(name)
        assert page.slot.panel is None
        assert "正在排这个月" in barracks.word()
    barracks.press(Key.Key_Return)
    page.slot.ask(lambda: page.orders._form(reason=False))
    field = page.focusWidget()
    qtbot.waitUntil(lambda: page.planning.run is None, timeout=20000)
    assert page.focusWidget() is field is not page.grid


def test_a_month_that_is_over_is_not_planned(barracks: Barracks) -> None:
    barracks.page.open("2026-08")
    barracks.press(Key.Key_F6)
    assert isinstance(barracks.page.slot.panel, RefusalPanel)
    assert barracks.page.planning.run is None


@pytest.mark.slow
def test_somebody_falls_out_and_the_fewest_step_in(barracks: Barracks, qtbot: QtBot) -> None:
    barracks.cover()
    publish(barracks.watch, MONTH, "书记甲")
    page = barracks.page
    page.read()
    barracks.at("公安甲", 14)
    barracks.press(Key.Key_R)
    panel = page.slot.panel
    assert isinstance(panel, OrderPanel)
    fill(panel, kind="sick", note="发烧")
    panel.give()
    qtbot.waitUntil(lambda: page.planning.run is not None and page.planning.run.phase == "ready", timeout=60000)
    run = page.planning.run
    assert run is not None
    assert any("公安甲" in line for line in run.face().told)
    barracks.press(Key.Key_Return)
    qtbot.waitUntil(lambda: page.planning.run is None, timeout=20000)
    assert barracks.shift("公安甲", 14) == ""
    assert "stationed_day" in {barracks.shift(name, 14) for name in ("公安乙", "公安丙")}
    slips = rosters.leaves_in(barracks.ledger, date(2026, 10, 14), date(2026, 10, 14))
    assert [one.note for one in slips] == ["发烧"]


def test_only_one_person_falls_out_at_a_time(barracks: Barracks) -> None:
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Down, SHIFT)
    barracks.press(Key.Key_R)
    assert "那一个人" in barracks.word()


def test_a_repair_that_is_refused_is_told_in_the_panel(barracks: Barracks) -> None:
    page = barracks.page
    page.open("2026-09")
    page.walking.choose(barracks.people["公安甲"], date(2026, 9, 3))
    barracks.press(Key.Key_R)
    panel = page.slot.panel
    assert isinstance(panel, OrderPanel)
    panel.give()
    assert page.slot.panel is panel
    assert page.planning.run is None


def test_the_seconds_are_remembered(barracks: Barracks) -> None:
    assert barracks.page.planning.seconds() == 90
    barracks.page.order("seconds:30")
    assert barracks.page.planning.seconds() == 30
