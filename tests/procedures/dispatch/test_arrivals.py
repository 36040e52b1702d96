from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.presence import Presence
from desktop.post.states import DispatchState, Evidence, WhistleState
from desktop.procedures.dispatch import arrivals, calls, departure
from desktop.procedures.dispatch.arrivals import Comer
from tests.post_of import COMMANDER, NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_the_first_arrival_stops_its_clock_and_takes_the_whistle_into_action(post: Post) -> None:
    whistle = post.blown("水务", "公安")
    post.later(31)
    done = arrivals.report_in(
        post.watch,
        post.call(whistle, "水务").id,
        [Comer("水 务 甲"), Comer("临时工", "")],
        NOON + timedelta(minutes=30),
    )
    assert not done.result.dispatch.late
    assert done.result.dispatch.state is DispatchState.REPORTED
    assert post.whistle(whistle).state is WhistleState.IN_ACTION
    known, stranger = done.result.presences
    assert (known.name, known.cert, known.certified, bool(known.officer)) == ("水务甲", "水务甲1", True, True)
    assert (stranger.name, stranger.certified, stranger.officer) == ("临时工", False, "")
    late = arrivals.report_in(post.watch, post.call(whistle, "公安").id, [Comer("公安甲")]).result
    assert late.dispatch.late


@pytest.mark.parametrize(("letters", "lack"), [("甲", 1), ("甲乙", 0), ("", 2)])
def test_two_certified_officers_are_asked_for_with_the_article(post: Post, letters: str, lack: int) -> None:
    whistle = post.blown("水务")
    comers = [Comer("水务" + letter) for letter in letters]
    warnings = arrivals.report_in(post.watch, post.call(whistle, "水务").id, comers).result.warnings
    assert len(warnings) == bool(lack)
    for words in warnings:
        assert f"还差 {lack} 名" in words.zh
        assert "行政处罚法第四十二条" in words.zh
        assert "42" in words.en
    if lack == 1:
        joined = arrivals.join(post.watch, post.call(whistle, "水务").id, [Comer("外援", "京99")]).result
        assert joined.warnings == ()
        assert joined.presences[0].certified


def test_one_person_stands_there_once_however_the_name_is_written(post: Post) -> None:
    whistle = post.blown("水务", "公安")
    call = post.call(whistle, "水务")
    for comers in ([Comer("水务甲"), Comer("水 务 甲")], [Comer("水务甲"), Comer("  ")]):
        with refusing("officers"):
            arrivals.report_in(post.watch, call.id, comers)
    post.arrive(whistle, "水务", "甲")
    with refusing("officers"):
        arrivals.join(post.watch, call.id, [Comer("水务\u3000甲")])
    # A namesake of another department is another person.
    arrivals.report_in(post.watch, post.call(whistle, "公安").id, [Comer("水务甲")])
    assert post.there(whistle) == ["水务甲", "水务甲"]


def test_a_person_on_two_scenes_is_pointed_out(post: Post) -> None:
    first, second = post.blown("水务"), post.blown("水务", place="桥头")
    post.arrive(first, "水务", "甲乙")
    arrival = arrivals.report_in(post.watch, post.call(second, "水务").id, [Comer("水务甲"), Comer("水务丙")]).result
    assert [words.zh for words in arrival.warnings] == ["水务甲同时记在 1 号哨现场，请核对。"]


def test_a_reinforcement_comes_after_the_department_and_has_a_name(post: Post) -> None:
    whistle = post.blown("水务")
    call = post.call(whistle, "水务")
    with refusing("state"):
        arrivals.join(post.watch, call.id, [Comer("水务丙")])
    post.later(10)
    post.arrive(whistle, "水务")
    with refusing("arrived_at"):
        arrivals.join(post.watch, call.id, [Comer("水务丙")], NOON)
    with refusing("officers"):
        arrivals.join(post.watch, call.id, [])
    joined = arrivals.join(post.watch, call.id, [Comer("水务丙")], evidence=Evidence.PHOTO).result
    assert joined.presences[0].evidence is Evidence.PHOTO
    assert joined.dispatch == call.report_in(post.now)
    departure.leave_early(post.watch, call.id, ["水务丙"], "自行离开")
    arrivals.join(post.watch, call.id, [Comer("水务丙")])
    assert len(post.ledger.having(Presence, name="水务丙")) == 2
    post.sound()


def test_nobody_arrives_in_the_future_before_the_call_or_at_what_is_over(post: Post) -> None:
    whistle = post.blown("水务")
    call = post.call(whistle, "水务")
    for minutes in (-1, 1):
        with refusing("reported_at"):
            arrivals.report_in(post.watch, call.id, [Comer("水务甲")], NOON + timedelta(minutes=minutes))
    calls.stand_down(post.watch, call.id, COMMANDER, "够了")
    with refusing("state"):
        arrivals.report_in(post.watch, call.id, [Comer("水务甲")])
