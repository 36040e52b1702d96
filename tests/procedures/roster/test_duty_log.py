"""Calls are noted, followed up, corrected and settled; a handover passes on what is open and tells what was done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.ledger import journal, log_book
from desktop.post.roster.duty_log import LogEntry
from desktop.procedures import corrections
from desktop.procedures.directory.post import take_watch
from desktop.procedures.roster import duty_log, handover
from tests.post_of import CLERK, LEADER, refusing
from tests.roster_of import OTHER, SECOND, RosterPost, roster_post


@pytest.fixture
def post() -> RosterPost:
    found = roster_post()
    take_watch(found.watch, LEADER, CLERK)
    found.later(5)
    return found


def called(post: RosterPost, facts: str = "路面积水") -> LogEntry:
    return duty_log.note_call(
        post.watch, facts=facts, unit="石桥村委会", caller="张某01", phone="199-0000-0101", place="石桥村口"
    ).result


def test_a_call_is_kept_with_who_wrote_it_and_the_names_stay_out_of_the_journal(post: RosterPost) -> None:
    entry = called(post)
    assert (entry.recorder, entry.recorded_at, entry.at) == (post.watch.actor, post.now, post.now)
    assert log_book.open_entries(post.ledger) == (entry,)
    written = journal.entries(post.ledger.connection, newest=True, most=1)[0]
    assert (written.order, written.noun, written.noun_id) == ("note_call", "log", entry.id)
    assert "张某01" not in str(written)
    assert "199-0000-0101" not in str(written)
    with refusing("facts"):
        duty_log.note_call(post.watch, unit="石桥村委会")
    with refusing("at"):
        duty_log.note_call(post.watch, post.now.replace(year=2027), facts="未来")
    with refusing("whistle"):
        duty_log.note_call(post.watch, facts="吹哨", whistle="none")
    whistle = post.blown("水务")
    assert duty_log.note_call(post.watch, facts="来电问进展", whistle=whistle.id).result.whistle == whistle.id
    post.sound()


def test_follow_ups_hang_on_the_first_and_the_last_settles_it(post: RosterPost) -> None:
    entry = called(post)
    post.later(10)
    one = duty_log.follow_up(post.watch, entry.id, facts="已派人抽水").result
    assert (one.first, one.number, one.place) == (entry.id, 1, "石桥村口")
    post.later(10)
    last = duty_log.follow_up(post.watch, entry.id, final=True, facts="积水已退").result
    assert log_book.follow_ups(post.ledger, entry.id) == (one, last)
    first = post.ledger.get(LogEntry, entry.id)
    assert (first.settled_by, first.outcome, first.reports) == (post.watch.actor, "积水已退", 2)
    assert log_book.open_entries(post.ledger) == ()
    assert log_book.between(post.ledger, entry.at, last.at) == (first, one)
    assert log_book.latest(post.ledger, 2) == (last, one)
    post.sound()


def test_what_was_just_written_is_taken_back_in_order(post: RosterPost) -> None:
    noted = duty_log.note_call(post.watch, facts="路面积水")
    report = duty_log.follow_up(post.watch, noted.result.id, facts="已派人", final=True)
    with refusing("undo"):
        corrections.undo(post.watch, noted.seq)
    corrections.undo(post.watch, report.seq)
    assert post.ledger.get(LogEntry, noted.result.id) == noted.result
    settled = duty_log.settle_entry(post.watch, noted.result.id, "已告知养护站")
    corrections.undo(post.watch, settled.seq)
    assert log_book.open_entries(post.ledger) == (noted.result,)
    again = duty_log.note_call(post.watch, facts="误记")
    corrections.undo(post.watch, again.seq)
    assert log_book.latest(post.ledger, 9) == (noted.result,)
    with refusing("entry"):
        duty_log.settle_entry(post.watch, again.result.id, "撤回的")
    post.sound()


def test_a_correction_has_a_reason_and_ends_with_the_signature(post: RosterPost) -> None:
    entry = called(post)
    post.later(3)
    with refusing("reason"):
        duty_log.amend_entry(post.watch, entry.id, " ", facts="桥洞积水")
    new = duty_log.amend_entry(post.watch, entry.id, "听错了", facts="桥洞积水", at=entry.at).result
    assert new == replace(entry, facts="桥洞积水")
    earlier = post.now.replace(minute=post.now.minute - 4)
    assert duty_log.amend_entry(post.watch, entry.id, "时间记错", at=earlier).result.at == earlier
    post.later(20)
    record = handover.begin_handover(post.watch, SECOND, OTHER).result
    handover.amend_handover(post.watch, record.id, items="公章一枚")
    handover.sign_out(post.watch, record.id)
    with refusing("entry"):
        duty_log.amend_entry(post.watch, entry.id, "再改", facts="没有积水")
    post.later(1)
    assert duty_log.amend_entry(post.watch, called(post).id, "新的可改", facts="新事").result.facts == "新事"
    post.sound()


def test_a_handover_tells_the_log_and_takes_no_nil_record(post: RosterPost) -> None:
    open_one, done = called(post), called(post, "电线杆倾斜")
    since = post.now
    post.later(10)
    duty_log.settle_entry(post.watch, done.id, "供电已扶正", "供电甲")
    post.later(1)
    record = handover.begin_handover(post.watch, SECOND, OTHER).result
    who = "石桥村委会，石桥村口"
    assert record.handled == f"{since:%H:%M} 接报{who}路面积水；{since:%H:%M} 接报{who}电线杆倾斜，已办结"
    assert record.unhandled == f"{since:%m-%d %H:%M} {who}路面积水，未办结"
    assert "张某01" not in str(journal.entries(post.ledger.connection))
    assert [one.id for one in handover.open_matters(post.ledger, post.now)] == [open_one.id]
    handover.amend_handover(post.watch, record.id, handled=handover.NOTHING_HAPPENED, items="公章一枚")
    with refusing("handled"):
        handover.sign_out(post.watch, record.id)
    handover.amend_handover(post.watch, record.id, handled="见值班日志")
    handover.sign_out(post.watch, record.id)
    handover.sign_in(post.watch, record.id)
    post.later(15)
    duty_log.follow_up(post.watch, open_one.id, facts="仍在抽水")
    told = f"{post.now:%H:%M} 接报续报一：石桥村口仍在抽水"
    post.later(15)
    duty_log.follow_up(post.watch, open_one.id, facts="积水已退", final=True)
    following = handover.begin_handover(post.watch, LEADER, CLERK).result
    assert following.handled == f"{told}；{post.now:%H:%M} 办结{who}路面积水"
    post.sound()
