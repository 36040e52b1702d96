"""A day of the log and one call are gathered, filed under their names, and drawn anew when something is added."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import journal
from desktop.ledger.book import open_post
from desktop.post.roster.duty_log import LogEntry
from desktop.procedures import papers
from desktop.procedures.directory.post import take_watch
from desktop.procedures.papers import PaperKind
from desktop.procedures.roster import duty_log
from desktop.procedures.roster.papers import log
from tests.post_of import CLERK, LEADER, Post, refusing
from tests.roster_of import roster_post

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def post() -> Post:
    return roster_post()


def test_a_day_is_gathered_with_those_who_kept_it(post: Post) -> None:
    watch, day = post.watch, post.now.date().isoformat()
    empty = log.log_facts(watch, day)
    assert (empty.lines, empty.leaders, empty.clerks, empty.until) == ((), "", "", post.now)
    take_watch(watch, LEADER, CLERK)
    whistle = post.blown("水务")
    first = duty_log.note_call(watch, facts="问进展", whistle=whistle.id).result
    post.later(3)
    duty_log.follow_up(watch, first.id, facts="已答")
    found = log.log_facts(watch, f" {day} ")
    assert [(one.whistle, one.of) for one in found.lines] == [(str(whistle.serial), None), ("", first.at)]
    assert (found.leaders, found.clerks, found.imprint.final) == (LEADER, CLERK, False)
    post.later(24 * 60)
    whole = log.log_facts(watch, day)
    assert (whole.until, whole.imprint.final, whole.leaders) == (None, True, LEADER)
    today = log.log_facts(watch, post.now.date().isoformat())
    assert (today.leaders, today.lines) == (LEADER, ())
    with refusing("subject"):
        log.log_facts(watch, (post.now.date() + timedelta(days=1)).isoformat())
    with refusing("subject"):
        log.read_day("2026-13-01")


def test_a_call_is_gathered_from_any_of_its_reports(post: Post) -> None:
    first = duty_log.note_call(post.watch, facts="路灯不亮").result
    report = duty_log.follow_up(post.watch, first.id, facts="已派人").result
    found = log.phone_facts(post.watch, report.id)
    assert (found.first.entry.id, found.reports, found.imprint.final) == (first.id, (report,), False)
    duty_log.settle_entry(post.watch, first.id, "已修")
    assert log.phone_facts(post.watch, first.id, 2).imprint.final


def test_both_papers_are_filed_and_drawn_anew_when_something_is_added(tmp_path: Path) -> None:
    with open_post(tmp_path) as ledger:
        post = Post(ledger).founded()
        day = post.now.date().isoformat()
        nil = papers.make_paper(post.watch, PaperKind.DUTY_LOG, day).result
        assert nil.serial == day
        assert papers.current(ledger, PaperKind.DUTY_LOG, day) == nil
        entry = duty_log.note_call(post.watch, facts="路灯不亮").result
        assert papers.current(ledger, PaperKind.DUTY_LOG, day) is None
        paper = papers.make_paper(post.watch, PaperKind.PHONE_RECORD, entry.id).result
        assert paper.serial == f"{entry.at:%Y-%m-%d %H%M}"
        assert papers.current(ledger, PaperKind.PHONE_RECORD, entry.id) == paper
        filed = journal.entries(ledger.connection, newest=True, most=1)[0]
        assert (filed.order, filed.noun, filed.noun_id) == ("file", "log", entry.id)
        duty_log.follow_up(post.watch, entry.id, facts="已派人")
        assert papers.current(ledger, PaperKind.PHONE_RECORD, entry.id) is None
        assert ledger.having(LogEntry)[0].reports == 1
