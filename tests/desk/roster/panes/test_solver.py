"""The pane says how far the planner is, and what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.roster.panes.solver import RunFace, SolverPane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

POINTS = ((1.0, 1200.0), (2.0, 1000.0))


@pytest.fixture
def pane(look: Look, qtbot: QtBot) -> SolverPane:
    made = SolverPane(look)
    qtbot.addWidget(made)
    made.resize(300, 300)
    return made


def test_it_is_out_of_sight_without_a_run(pane: SolverPane) -> None:
    pane.say(RunFace("making", "Planning"))
    assert not pane.isHidden()
    assert not pane.take.isEnabled()
    assert "getting ready" in pane.accessibleName()
    pane.say(None)
    assert pane.isHidden()


def test_it_says_seconds_holes_and_the_gap(pane: SolverPane) -> None:
    pane.say(RunFace("running", "Planning", 38.2, 90.0, POINTS, 900, (41, 3), (9, 2), found=True))
    said = pane.accessibleName()
    assert "second 38 of 90" in said
    assert "Holes 41 → 3" in said
    assert "Spread 9 → 2" in said
    assert "10.0 % apart" in said
    assert pane.take.isEnabled()


def test_what_is_proven_is_said_and_what_is_not(pane: SolverPane) -> None:
    pane.say(RunFace("ready", "Planning", 12.0, 90.0, POINTS, 1000, proven=True, found=True))
    assert "Proven" in pane.accessibleName()
    pane.say(RunFace("running", "Planning", 12.0, 90.0, POINTS, None, found=True))
    assert "nothing proven yet" in pane.accessibleName()
    pane.say(RunFace("taking", "Planning", 12.0, 90.0, POINTS, 1000, found=True))
    assert "being written down" in pane.accessibleName()
    assert not pane.leave.isEnabled()


def test_the_first_sentences_are_told_and_the_rest_counted(pane: SolverPane) -> None:
    pane.say(RunFace("ready", "Repair", found=True, told=("a", "b", "c", "d", "e", "f")))
    assert [line.text() for line in pane._told] == ["a", "b", "c", "and 3 more"]
    pane.say(RunFace("ready", "Repair", found=True, told=("a",)))
    assert [line.isHidden() for line in pane._told] == [False, True, True, True]


def test_buttons_take_and_leave(pane: SolverPane, qtbot: QtBot) -> None:
    pane.say(RunFace("ready", "Planning", found=True))
    with qtbot.waitSignal(pane.taken):
        pane.take.click()
    with qtbot.waitSignal(pane.left):
        pane.leave.click()


def test_a_month_that_nobody_planned_has_no_figures_from_before(pane: SolverPane) -> None:
    pane.say(RunFace("running", "Planning", found=True, holes=(1112, 0), planned=False, spread=(0, 3)))
    assert "1112" not in pane.accessibleName()
    assert "Holes 0" in pane.accessibleName()
    assert "Spread 3" in pane.accessibleName()
