"""Who stood there from when to when, and the sentence about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.whistle.reading.chart import chart, sentence
from desktop.procedures.dispatch import arrivals, calls, departure, objections, tasks
from desktop.procedures.whistle import closing, overlays, register
from tests.desk.scene import BLOWN, SHORTS, TOMORROW, Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.desk.whistle.presence import Presence
    from desktop.post.whistle import Whistle


def drawn(scene: Scene, whistle: Whistle) -> Presence:
    value = chart(scene.case(whistle), "en", scene.now)
    assert value is not None
    return value


def test_there_is_no_chart_before_the_blow(look: Look) -> None:
    scene = Scene(look)
    draft = register.register(scene.watch, scene.draft()).result
    assert chart(scene.case(draft), "en", scene.now) is None
    assert chart(scene.case(scene.blow()), "en", scene.now) is None


def test_the_way_is_dashed_and_people_who_stay_alike_share_a_row(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    scene.later(4)
    calls.depart(scene.watch, scene.call(whistle, "水务").id)
    calls.depart(scene.watch, scene.call(whistle, "公安").id)
    value = drawn(scene, whistle)
    assert [(row.department, row.spans[0].kind) for row in value.rows] == [("水务", "way"), ("公安", "way")]
    assert value.sentence == "Nobody has arrived yet."
    scene.later(15).arrive(whistle, "水务")
    row = drawn(scene, whistle).rows[0]
    assert row.person == "甲 乙"
    assert [span.kind for span in row.spans] == ["way", "present"]
    assert "14:19 arrived" in row.spans[1].words
    assert "2 people" in row.spans[1].words
    assert (drawn(scene, whistle).start, f"{drawn(scene, whistle).limit:%H:%M}") == (BLOWN, "14:30")


def test_relief_and_permit_are_said_in_the_bars(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    scene.later(5).arrive(whistle, "水务", "水务甲")
    call = scene.call(whistle, "水务").id
    scene.later(5)
    arrivals.join(scene.watch, call, [arrivals.Comer("水务乙")])
    scene.later(2)
    departure.release(scene.watch, call, ["水务甲"], reliever="水务乙")
    first, second = drawn(scene, whistle).rows
    assert "14:12 relieved by 乙" in first.spans[-1].words
    assert "relieves 甲" in second.spans[-1].words
    tasks.finish_work(scene.watch, call)
    departure.give_permit(scene.watch, call, "书记甲", "另有警情")
    scene.later(1)
    departure.release(scene.watch, call)
    assert "撤字1号" in drawn(scene, whistle).rows[1].spans[-1].words
    assert drawn(scene, whistle).rows[1].spans[-1].kind == "left"


def test_the_fewest_are_counted_once_all_have_come(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    for short in SHORTS:
        scene.later(5).arrive(whistle, short)
    scene.later(30)
    told = sentence(scene.case(whistle), "en", scene.now)
    assert told == "never empty since 14:05; once all 3 had come, never fewer than 6"
    departure.leave_early(scene.watch, scene.call(whistle, "公安").id, [], "走了")
    scene.later(10)
    assert sentence(scene.case(whistle), "en", scene.now).endswith("never fewer than 4")
    assert any("Left early" in span.words for row in drawn(scene, whistle).rows for span in row.spans)


def test_an_empty_scene_is_told_with_its_times(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    scene.later(5).arrive(whistle, "水务")
    scene.later(5)
    departure.leave_early(scene.watch, scene.call(whistle, "水务").id, [], "走了")
    scene.later(10).arrive(whistle, "公安")
    scene.later(5)
    told = sentence(scene.case(whistle), "en", scene.now)
    assert told.startswith("14:10 to 14:20 nobody was there, 10 min in all")


def test_when_all_have_left_it_is_no_gap(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    for short in SHORTS:
        scene.later(5).arrive(whistle, short)
    for short in SHORTS:
        call = scene.call(whistle, short).id
        tasks.finish_work(scene.watch, call)
        departure.give_permit(scene.watch, call, "书记甲", "已清")
        scene.later(5)
        departure.release(scene.watch, call)
    scene.later(60)
    told = sentence(scene.case(whistle), "en", scene.now)
    assert told == "never empty since 14:05; once all 3 had come, never fewer than 2; all had left by 14:30"
    overlays.suspend(scene.watch, whistle.id, "产权", "书记甲", TOMORROW)
    scene.later(60 * 24 * 9)
    assert f"{drawn(scene, whistle).now:%m-%d %H:%M}" == "09-22 14:30"


def test_who_is_excused_is_not_waited_for(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    scene.later(5).arrive(whistle, "水务")
    scene.arrive(whistle, "公安")
    call = scene.call(whistle, "国土").id
    objections.refuse(scene.watch, call, "非职责")
    objections.rule(scene.watch, call, "书记甲", "免", upheld=False)
    scene.later(5)
    assert "once all 2" in sentence(scene.case(whistle), "en", scene.now)


def test_the_chart_of_a_finished_whistle_ends_with_it(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    for short in SHORTS:
        scene.later(2).arrive(whistle, short)
        tasks.finish_work(scene.watch, scene.call(whistle, short).id)
    closing.report_done(scene.watch, whistle.id, "完")
    closing.check_pass(scene.watch, whistle.id, "核查员丁", "")
    closed = scene.now
    scene.later(600)
    assert drawn(scene, whistle).now == closed
    other = scene.blow(place="集市东口")
    scene.later(5).arrive(other, "水务")
    ended = scene.later(5).now
    overlays.cancel_blown(scene.watch, other.id, "书记甲", "误报")
    scene.later(600)
    assert drawn(scene, other).now == ended
