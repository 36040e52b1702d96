from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import journal
from desktop.ledger.tables import TABLES
from desktop.post.permit import Permit, Violation
from desktop.post.presence import Presence
from desktop.post.records import Note
from desktop.post.states import DispatchState, WhistleState
from desktop.procedures import corrections, records
from desktop.procedures.directory import departments
from desktop.procedures.dispatch import arrivals, calls, departure, objections, tasks
from desktop.procedures.dispatch.arrivals import Comer
from desktop.procedures.whistle import closing
from tests.post_of import COMMANDER, LEADER, NOON, refusing

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.post.whistle import Whistle
    from tests.post_of import Post


def everything(post: Post) -> dict[str, tuple[object, ...]]:
    """Return all facts that are not void."""
    return {
        table: tuple(one for one in post.ledger.having(cls) if not getattr(one, "void", False))
        for cls, table in TABLES.items()
    }


def _task(post: Post, whistle: Whistle) -> str:
    return tasks.give_task(post.watch, whistle.id, post.departments["水务"].id, "清运").result.id


def _finishing(post: Post, task: str) -> Callable[[], int]:
    return lambda: tasks.finish_task(post.watch, task, "运完").seq


TAPS: dict[str, Callable[[Post, Whistle], Callable[[], int]]] = {
    "acknowledge": lambda p, w: lambda: calls.acknowledge(p.watch, p.call(w, "公安").id).seq,
    "depart": lambda p, w: lambda: calls.depart(p.watch, p.call(w, "公安").id).seq,
    "report_in": lambda p, w: lambda: p.arrive(w, "公安"),
    "join": lambda p, w: lambda: arrivals.join(p.watch, p.call(w, "水务").id, [Comer("水务丙")]).seq,
    "no_show": lambda p, w: lambda: calls.no_show(p.watch, p.call(w, "公安").id).seq,
    "finish_task": lambda p, w: _finishing(p, _task(p, w)),
    "finish_work": lambda p, w: lambda: tasks.finish_work(p.watch, p.call(w, "水务").id).seq,
    "leave_early": lambda p, w: lambda: departure.leave_early(p.watch, p.call(w, "水务").id, [], "走了").seq,
    "note": lambda p, w: lambda: records.note(p.watch, w.id, "误记").seq,
    "witness": lambda p, w: lambda: records.witness(p.watch, w.id, "村民张某01", "代表", "属实").seq,
    "leader_arrives": lambda p, w: lambda: records.leader_arrives(p.watch, w.id, COMMANDER, "书记").seq,
    "give_opinion": lambda p, w: lambda: records.give_opinion(p.watch, w.id, p.departments["公安"].id, "缓").seq,
    "join_team": lambda p, w: lambda: records.join_team(p.watch, w.id, "公安甲", "公安", "取证").seq,
    "mark_attendance": lambda p, _: (
        lambda: departments.mark_attendance(p.watch, p.ledger.rows("SELECT id FROM officer")[0][0], present=True).seq
    ),
}


@pytest.mark.parametrize("name", list(TAPS))
def test_a_wrong_tap_taken_back_leaves_every_row_as_it_was(post: Post, name: str) -> None:
    assert name in corrections.REVERSIBLE
    whistle = post.blown("水务", "公安")
    post.later(31)
    post.arrive(whistle, "水务")
    tap = TAPS[name](post, whistle)
    before = everything(post)
    seq = tap()
    assert everything(post) != before
    post.later(1)
    done = corrections.undo(post.watch, seq)
    assert everything(post) == before
    entry = journal.entries(post.ledger.connection, newest=True, most=1)[0]
    assert (entry.order, entry.seq) == ("undo", done.result)
    assert entry.said["undone"] == name
    assert entry.said["entry"] == seq
    with refusing("undo"):
        corrections.undo(post.watch, seq)
    with refusing("undo"):
        corrections.undo(post.watch, done.seq)
    post.sound()


def test_a_second_mark_of_attendance_taken_back_brings_the_first_again(post: Post) -> None:
    officer = post.ledger.rows("SELECT id FROM officer")[0][0]
    departments.mark_attendance(post.watch, officer, present=True)
    before = everything(post)
    corrections.undo(post.watch, departments.mark_attendance(post.watch, officer, present=False).seq)
    assert everything(post) == before


def test_the_leaving_of_leader_and_department_is_taken_back(post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务")
    visit = records.leader_arrives(post.watch, whistle.id, COMMANDER, "书记").result
    call = post.call(whistle, "水务")
    tasks.finish_work(post.watch, call.id)
    departure.give_permit(post.watch, call.id, COMMANDER, "警情")
    before = everything(post)
    corrections.undo(post.watch, records.leader_leaves(post.watch, visit.id).seq)
    released = departure.release(post.watch, call.id)
    assert released.result.state is DispatchState.RELEASED
    corrections.undo(post.watch, released.seq)
    assert everything(post) == before
    post.sound()


@pytest.mark.parametrize(("minutes", "taken"), [(1, True), (61 / 60, False), (-1, True), (-61, False)])
def test_the_minute_counts_also_when_the_clock_goes_back(post: Post, minutes: float, *, taken: bool) -> None:
    whistle = post.blown()
    post.later(120)
    seq = records.note(post.watch, whistle.id, "误记").seq
    post.later(minutes)
    if taken:
        corrections.undo(post.watch, seq)
        return
    with refusing("undo") as caught:
        corrections.undo(post.watch, seq)
    assert "60" in caught[0].reason.zh


@pytest.mark.parametrize("seq", [-1, 0, 1, 10**6])
def test_what_is_no_wrong_tap_is_not_taken_back(post: Post, seq: int) -> None:
    post.blown()
    with refusing("undo"):
        corrections.undo(post.watch, seq)


def test_a_number_once_given_is_never_taken_back(post: Post) -> None:
    post.blown()
    with refusing("undo"):
        corrections.undo(post.watch, post.ledger.head()[0])


def test_the_whistle_stays_in_action_while_another_department_is_there(post: Post) -> None:
    whistle = post.blown("水务", "公安")
    first = post.arrive(whistle, "水务")
    second = post.arrive(whistle, "公安")
    corrections.undo(post.watch, first)
    assert post.whistle(whistle).state is WhistleState.IN_ACTION
    assert post.call(whistle, "水务").state is DispatchState.ISSUED
    assert post.there(whistle) == ["公安甲", "公安乙"]
    corrections.undo(post.watch, second)
    assert post.whistle(whistle).state is WhistleState.IN_ACTION
    post.sound()


def _refused(post: Post, seq: int) -> None:
    before = everything(post)
    with refusing("undo") as caught:
        corrections.undo(post.watch, seq)
    assert "更正" in caught[0].reason.zh
    assert everything(post) == before
    post.sound()


def test_what_a_later_order_changed_is_not_taken_back(post: Post) -> None:
    whistle = post.blown("水务")
    call = post.call(whistle, "水务")
    signed = calls.acknowledge(post.watch, call.id).seq
    calls.depart(post.watch, call.id)
    _refused(post, signed)
    post.later(31)
    missed = calls.no_show(post.watch, call.id).seq
    objections.excuse(post.watch, call.id, LEADER, "塌方")
    _refused(post, missed)


def test_an_arrival_with_a_later_comer_a_relief_in_use_or_a_colleague_stays(post: Post) -> None:
    whistle = post.blown("水务")
    arrived = post.arrive(whistle, "水务", "甲")
    post.later(0.2)
    call = post.call(whistle, "水务")
    joined = arrivals.join(post.watch, call.id, [Comer("水务丙")]).seq
    _refused(post, arrived)
    departure.release(post.watch, call.id, ["水务甲"], reliever="水务丙")
    _refused(post, joined)


def test_who_came_back_is_not_put_there_twice(post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务", "甲")
    call = post.call(whistle, "水务")
    left = departure.leave_early(post.watch, call.id, [], "走了").seq
    arrivals.join(post.watch, call.id, [Comer("水务甲")])
    _refused(post, left)
    assert len(post.ledger.having(Violation, void=False)) == 1


def test_done_work_with_a_permit_or_a_report_on_it_stays_done(post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务")
    call = post.call(whistle, "水务")
    task = _task(post, whistle)
    finished = tasks.finish_task(post.watch, task, "运完").seq
    done = tasks.finish_work(post.watch, call.id).seq
    _refused(post, finished)
    departure.give_permit(post.watch, call.id, COMMANDER, "警情")
    _refused(post, done)
    assert len(post.ledger.having(Permit, void=False)) == 1


def test_nothing_on_the_scene_is_taken_back_once_the_work_was_reported_done(post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务")
    done = tasks.finish_work(post.watch, post.call(whistle, "水务").id).seq
    note = records.note(post.watch, whistle.id, "误记").seq
    closing.report_done(post.watch, whistle.id, "办结")
    _refused(post, done)
    corrections.undo(post.watch, note)
    assert post.ledger.having(Note, void=False) == ()


def test_a_time_is_put_right_with_a_reason_and_its_officers_with_it(post: Post) -> None:
    whistle = post.blown("水务")
    post.later(10)
    post.arrive(whistle, "水务")
    call = post.call(whistle, "水务")
    with refusing("reason"):
        corrections.correct_time(post.watch, call.id, "reported_at", NOON, " ")
    with refusing("reported_at"):
        corrections.correct_time(post.watch, call.id, "reported_at", post.now, "没变")
    with refusing("reported_at"):
        corrections.correct_time(post.watch, call.id, "reported_at", post.now + timedelta(minutes=1), "将来")
    new = corrections.correct_time(post.watch, call.id, "reported_at", NOON + timedelta(minutes=8), "看错表").result
    assert new.reported_at == NOON + timedelta(minutes=8)
    assert {one.arrived_at for one in post.ledger.having(Presence)} == {NOON + timedelta(minutes=8)}
    said = journal.entries(post.ledger.connection, newest=True, most=1)[0].said
    assert (said["from"], said["to"]) == ("09-22 14:10", "09-22 14:08")
    post.sound()


def test_a_corrected_arrival_fits_those_who_came_and_left(post: Post) -> None:
    whistle = post.blown("水务")
    post.later(10)
    post.arrive(whistle, "水务")
    call = post.call(whistle, "水务")
    post.later(5)
    departure.leave_early(post.watch, call.id, ["水务甲"], "走了")
    post.later(5)
    arrivals.join(post.watch, call.id, [Comer("水务丙")])
    post.later(20)
    for minutes in (16, 21):
        with refusing("reported_at"):
            corrections.correct_time(post.watch, call.id, "reported_at", NOON + timedelta(minutes=minutes), "看错")
    corrections.correct_time(post.watch, call.id, "reported_at", NOON + timedelta(minutes=15), "看错")
    arrived = {one.name: one.arrived_at for one in post.ledger.having(Presence)}
    assert arrived["水务丙"] == NOON + timedelta(minutes=20)
    assert arrived["水务乙"] == NOON + timedelta(minutes=15)


def test_corrected_work_fits_its_tasks_permit_and_report(post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务")
    call = post.call(whistle, "水务")
    task = _task(post, whistle)
    post.later(10)
    tasks.finish_task(post.watch, task, "运完")
    post.later(10)
    tasks.finish_work(post.watch, call.id)
    post.later(10)
    departure.give_permit(post.watch, call.id, COMMANDER, "警情")
    post.later(10)
    closing.report_done(post.watch, whistle.id, "办结")
    post.later(60)
    for minutes in (9, 31, 41):
        with refusing("work_done_at"):
            corrections.correct_time(post.watch, call.id, "work_done_at", NOON + timedelta(minutes=minutes), "看错")
    for minutes in (10, 30):
        corrections.correct_time(post.watch, call.id, "work_done_at", NOON + timedelta(minutes=minutes), "看错")
    post.sound()
    with refusing("field"):
        corrections.correct_time(post.watch, call.id, "departed_at", NOON, "看错")
