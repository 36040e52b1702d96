"""A run hears the planner, previews its plans, ends with an answer or with a reason why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QObject

from desktop.desk.roster.plan.run import Run
from desktop.planner.problem import Answer, Plan
from desktop.planner.progress import Progress
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.planner.errand import Solving
    from tests.desk.roster.conftest import Barracks


class Planner:
    """A planner that says what the test says."""

    def __init__(self) -> None:
        self.news: list[Progress] = []
        self.result: Answer | Refused | None = None
        self.cancelled = False
        self.note: Words | None = None

    @property
    def over(self) -> bool:
        return self.result is not None

    def poll(self) -> Progress | None:
        return self.news.pop(0) if self.news else None

    def answer(self, _timeout: float | None = None) -> Answer:
        if isinstance(self.result, Refused):
            raise self.result
        assert self.result is not None
        return self.result

    def cancel(self) -> None:
        self.cancelled = True


@pytest.fixture
def planner() -> Planner:
    return Planner()


def run_of(barracks: Barracks, planner: Any) -> Run:  # noqa: ANN401 - a stand-in
    def make() -> Solving:
        if isinstance(planner, Exception):
            raise planner
        return cast("Solving", planner)

    return Run(barracks.page, "排班", barracks.page.month.grid, make, 90.0, "zh_CN")


def plan(barracks: Barracks) -> Plan:
    return Plan(((barracks.people["公安甲"], 7, "stationed_day"),))


def test_progress_becomes_a_preview_and_the_answer_waits_for_a_word(
    barracks: Barracks, planner: Planner, qtbot: QtBot
) -> None:
    run = run_of(barracks, planner)
    assert run.face().phase == "making"
    qtbot.waitUntil(lambda: run.phase == "running")
    planner.news = [Progress(1.0, 500, 10, plan(barracks)), Progress(2.0, 500, 20, None)]
    qtbot.waitUntil(lambda: run.proposal is not None)
    assert run.face().points == ((1.0, 500.0),)
    assert run.face().bound in {10, 20}
    planner.result = Answer(plan(barracks), 400, 400, 3.0, "proven")
    qtbot.waitUntil(lambda: run.phase == "ready")
    face = run.face()
    assert face.proven
    assert (face.second, face.bound, face.points[-1]) == (3.0, 400, (3.0, 400.0))
    with qtbot.waitSignal(run.ready):
        run.take()
    assert run.phase == "taking"


def test_taking_early_ends_the_planner_and_follows_its_answer(
    barracks: Barracks, planner: Planner, qtbot: QtBot
) -> None:
    run = run_of(barracks, planner)
    run.take()
    qtbot.waitUntil(lambda: run.phase == "running")
    run.take()
    assert planner.cancelled
    with qtbot.waitSignal(run.ready):
        planner.result = Answer(plan(barracks), 400, 1, 3.0, "cancelled")
    assert not run.face().proven


def test_what_the_planner_refuses_is_told(barracks: Barracks, planner: Planner, qtbot: QtBot) -> None:
    run = run_of(barracks, planner)
    with qtbot.waitSignal(run.refused) as told:
        planner.result = Refused("plan", Words("没有方案", "no plan"))
    assert told.args[0].field == "plan"
    broken = run_of(barracks, Refused("needs", Words("没有需求", "no needs")))
    with qtbot.waitSignal(broken.refused):
        pass


def test_a_run_that_was_left_starts_nothing(barracks: Barracks, planner: Planner, qtbot: QtBot) -> None:
    run = run_of(barracks, planner)
    run.leave()
    qtbot.waitUntil(lambda: planner.cancelled)
    assert run.phase == "making"
    assert isinstance(run, QObject)
