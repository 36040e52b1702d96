"""The wall of a post: one row for each deadline, who is waited for, and who keeps the watch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.desk.wall_board import wall_of
from desktop.post.department import Officer
from desktop.post.states import Mode
from desktop.procedures.directory.departments import keep_department, mark_attendance, post_officer
from desktop.procedures.directory.post import take_watch
from desktop.procedures.dispatch import calls, tasks
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from desktop.desk.wall import Wall


@pytest.fixture
def scene(look: Look) -> Scene:
    return Scene(look)


def hang(scene: Scene, qtbot: QtBot) -> Wall:
    wall = wall_of(scene.session)
    qtbot.addWidget(wall)
    wall.resize(960, 540)
    assert not wall.grab().isNull()
    return wall


def test_departments_of_one_deadline_share_a_row_and_a_later_call_has_its_own(scene: Scene, qtbot: QtBot) -> None:
    whistle = scene.blow()
    scene.later(5)
    calls.acknowledge(scene.watch, scene.call(whistle, "公安").id)
    scene.arrive(whistle, "水务")
    calls.call_department(scene.watch, whistle.id, scene.departments["交通"].id, "封路")
    first, second = hang(scene, qtbot).shown()
    assert [(one.name, one.word) for one in first.waited] == [("公安", "not yet left"), ("国土", "not acknowledged")]
    assert (first.arrived, first.late) == ("水务", "")
    assert [one.name for one in second.waited] == ["交通"]
    assert second.arrived == ""
    assert first.deadline < second.deadline  # type: ignore[operator]


def test_a_whistle_with_everybody_there_says_what_is_left(scene: Scene, qtbot: QtBot) -> None:
    whistle = scene.blow()
    scene.later(40)
    for short in ("水务", "公安", "国土"):
        scene.arrive(whistle, short)
    (row,) = hang(scene, qtbot).shown()
    assert row.deadline is None
    assert "6" in row.arrived
    assert row.remark == "联合处置"
    tasks.give_task(scene.watch, whistle.id, scene.departments["水务"].id, "清淤")
    assert hang(scene, qtbot).shown()[0].remark == "1 to do"


def test_the_foot_names_the_watch_and_who_is_missing(scene: Scene, qtbot: QtBot) -> None:
    take_watch(scene.watch, "镇长乙", "值班员甲")
    keep_department(scene.watch, replace(scene.departments["公安"], mode=Mode.STATIONED))
    officer = next(one for one in scene.ledger.having(Officer) if one.name == "公安甲")
    post_officer(scene.watch, officer.id, scene.now.date())
    mark_attendance(scene.watch, officer.id, present=False)
    foot = {one.label: one.text for one in hang(scene, qtbot)._foot}
    assert foot["Leader"] == "镇长乙"
    assert foot["Clerk"] == "值班员甲"
    assert foot["Stationed"] == "0 / 1"
    assert foot[""] == "公安 absent"
