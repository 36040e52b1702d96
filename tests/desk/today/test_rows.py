"""A case becomes a strip while it runs, and one line before and after."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.desk.strips.rows import LineRow, StripRow
from desktop.desk.today.rows import rows_of
from desktop.ledger import boards
from desktop.procedures.dispatch import calls, departure, objections, tasks
from desktop.procedures.whistle import closing, overlays

if TYPE_CHECKING:
    from desktop.desk.strips.rows import Row
    from tests.desk.scene import Scene


def row(scene: Scene, language: str = "zh_CN") -> Row:
    cases = (*boards.in_hand(scene.ledger), *boards.closed_since(scene.ledger, scene.now.replace(hour=0)))
    return rows_of(cases, scene.watch.rules(), language, scene.now)[0]


def words(scene: Scene) -> dict[str, tuple[str, str]]:
    found = row(scene)
    assert isinstance(found, StripRow)
    return {cell.name: (cell.word, cell.note) for cell in found.cells}


def test_each_department_says_how_far_it_is(scene: Scene) -> None:
    whistle = scene.blow()
    assert words(scene) == dict.fromkeys(("水务", "公安", "国土"), ("not acknowledged", ""))
    scene.later(3)
    calls.acknowledge(scene.watch, scene.call(whistle, "水务").id)
    calls.depart(scene.watch, scene.call(whistle, "公安").id)
    objections.refuse(scene.watch, scene.call(whistle, "国土").id, "不归我们")
    assert [one for one, _ in words(scene).values()] == ["not yet left", "on the way", "objects"]
    objections.rule(scene.watch, scene.call(whistle, "国土").id, "镇长乙", "免", upheld=False)
    scene.arrive(whistle, "水务")
    found = words(scene)
    assert found["水务"] == ("", "2 there")
    assert found["国土"][1]
    scene.later(40)
    calls.no_show(scene.watch, scene.call(whistle, "公安").id)
    assert words(scene)["公安"][0] == "no show"


def test_who_left_says_on_what_ground(scene: Scene) -> None:
    whistle = scene.blow()
    scene.later(3)
    scene.arrive(whistle, "公安", "公安甲")
    call = scene.call(whistle, "公安").id
    tasks.finish_work(scene.watch, call)
    departure.give_permit(scene.watch, call, "书记甲", "另有任务", "电话", None)
    departure.release(scene.watch, call, ("公安甲",))
    assert words(scene)["公安"][1] == "许可后撤"
    scene.arrive(whistle, "水务", "水务甲")
    departure.leave_early(scene.watch, scene.call(whistle, "水务").id, ("水务甲",), "走了", None)
    assert words(scene)["水务"][1] in {"nobody there", "擅自撤离"}


def test_the_kind_and_the_tasks_stand_in_the_strip(scene: Scene) -> None:
    whistle = scene.blow()
    found = row(scene)
    assert isinstance(found, StripRow)
    assert found.kind == "综合执法"
    assert row(scene, "en").kind != found.kind  # type: ignore[union-attr]
    scene.later(2)
    scene.arrive(whistle, "水务")
    tasks.give_task(scene.watch, whistle.id, scene.departments["水务"].id, "清淤")
    assert row(scene).chip.text == "Tasks 0/1"


def test_a_line_says_what_it_waits_for(scene: Scene) -> None:
    whistle = scene.blow(calls=scene.draft().calls[:1])
    scene.later(2)
    scene.arrive(whistle, "水务")
    tasks.finish_work(scene.watch, scene.call(whistle, "水务").id)
    closing.report_done(scene.watch, whistle.id, "done")
    scene.later(10)
    waits = row(scene)
    assert isinstance(waits, LineRow)
    assert (waits.chip.icon, waits.aside) == ("eye", "waiting 10 分")
    closing.check_pass(scene.watch, whistle.id, "赵某", "好")
    done = row(scene)
    assert isinstance(done, LineRow)
    assert (done.chip.tone, done.aside) == ("ok", "took 12 分")


def test_one_on_the_ledger_names_its_review(scene: Scene) -> None:
    whistle = scene.blow()
    overlays.suspend(scene.watch, whistle.id, "产权未明", "书记甲", date(2026, 9, 25))
    waits = row(scene)
    assert isinstance(waits, LineRow)
    assert waits.aside == "review 9/25"
