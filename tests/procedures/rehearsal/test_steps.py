"""The verbs of the script: every one is used by the demo, and every one that the demo uses is there."""

from __future__ import annotations

from datetime import timedelta

from desktop.ledger.book import open_post
from desktop.post.whistle import Whistle
from desktop.procedures.rehearsal.stage import script
from desktop.procedures.rehearsal.steps import STEPS
from tests.demo_of import NOW, demo_folder


def test_script_and_verbs_speak_the_same_language() -> None:
    used = {verb for whistle in script("whistles")["whistle"] for _, verb, *_ in whistle.get("steps", ())}
    assert used == set(STEPS)


def test_each_verb_left_its_entry_in_the_journal() -> None:
    with open_post(demo_folder()) as ledger:
        given = {row[0] for row in ledger.rows('SELECT DISTINCT "order" FROM entry')}
        review = next(one for one in ledger.having(Whistle, state="on_ledger")).review_on
    assert {
        "give_task", "finish_task", "finish_work", "report_done", "give_permit", "release", "leave_early", "join",
        "refuse", "await_ruling", "rule", "excuse", "no_show", "stand_down", "call_department", "countersign",
        "cancel_blown", "suspend", "escalate", "on_the_spot", "issue_conference", "say_position",
        "check_fail", "note", "witness",
        "leader_arrives", "leader_leaves", "give_opinion", "join_team", "issue_order", "receive_order",
    } <= given  # fmt: skip
    assert review is not None
    assert review >= NOW.date() - timedelta(days=1)
