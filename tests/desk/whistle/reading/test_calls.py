"""Departments as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.whistle.reading.calls import rows
from desktop.procedures.dispatch import calls, departure, objections, tasks
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.desk.whistle.department_rows import DepartmentRow
    from desktop.post.whistle import Whistle


def row(scene: Scene, whistle: Whistle, short: str) -> DepartmentRow:
    return next(one for one in rows(scene.case(whistle), "en", scene.now, 10) if one.name == short)


@pytest.mark.parametrize(
    ("minutes", "text", "tone", "icon"),
    [(5, "25:00 left", "run", "clock"), (21, "09:00 left", "warn", "tri"), (38, "08:00 over", "bad", "x")],
)
def test_a_running_clock_has_a_shape_for_each_of_its_states(
    look: Look, minutes: int, text: str, tone: str, icon: str
) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    scene.later(minutes)
    clock = row(scene, whistle, "公安").clock
    assert (clock.text, clock.tone, clock.icon) == (text, tone, icon)


def test_the_lead_stands_first_and_now_follows_the_state(look: Look) -> None:
    scene = Scene(look)
    police = scene.departments["公安"].id
    whistle = scene.blow(lead=police)
    assert rows(scene.case(whistle), "en", scene.now, 10)[0].name == "公安"
    call = scene.call(whistle, "国土").id
    told = [row(scene, whistle, "国土").now]
    calls.acknowledge(scene.watch, call)
    told.append(row(scene, whistle, "国土").now)
    calls.depart(scene.watch, call)
    told.append(row(scene, whistle, "国土").now)
    objections.refuse(scene.watch, call, "非职责")
    told.append(row(scene, whistle, "国土").now)
    assert told == ["not acknowledged", "not set out", "on the way", "Awaiting ruling"]
    objections.rule(scene.watch, call, "书记甲", "免", upheld=False)
    assert row(scene, whistle, "国土").clock.text == "not counted"


def test_late_no_show_and_left(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    scene.later(35).arrive(whistle, "水务")
    calls.no_show(scene.watch, scene.call(whistle, "国土").id)
    assert row(scene, whistle, "水务").clock.text == "late, 35 min"
    assert row(scene, whistle, "国土").clock.text == "no show"
    assert row(scene, whistle, "水务").people == "水务甲、水务乙"
    assert row(scene, whistle, "水务").now == "2 on site"
    call = scene.call(whistle, "水务").id
    tasks.finish_work(scene.watch, call)
    departure.give_permit(scene.watch, call, "书记甲", "另有警情")
    departure.release(scene.watch, call)
    assert row(scene, whistle, "水务").now.startswith("14:35 ")
    assert row(scene, whistle, "水务").people == "—"


def test_tasks_are_counted_and_the_overdue_turn_red(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    water = scene.departments["水务"].id
    assert row(scene, whistle, "水务").tasks.text == "—"
    due = scene.now.replace(minute=10)
    task = tasks.give_task(scene.watch, whistle.id, water, "清运", due_at=due).result
    assert row(scene, whistle, "水务").tasks.tone == "warn"
    scene.later(20)
    assert row(scene, whistle, "水务").tasks.tone == "bad"
    assert "清运" in row(scene, whistle, "水务").tasks.text
    tasks.finish_task(scene.watch, task.id, "完")
    assert row(scene, whistle, "水务").tasks.text == "1/1 done"
    scene.arrive(whistle, "水务")
    tasks.finish_work(scene.watch, scene.call(whistle, "水务").id)
    assert row(scene, whistle, "水务").tasks.text == "reported done 14:20"


def test_the_time_of_another_day_has_its_date(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    scene.later(60 * 11).arrive(whistle, "水务")
    assert row(scene, whistle, "水务").arrived == "09-23 01:00"
