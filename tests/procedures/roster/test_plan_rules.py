from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.ledger import rosters
from desktop.post.roster.planning.plan_rules import FIRST_PLAN_RULES
from desktop.procedures.roster.plan_rules import keep_plan_rules
from tests.post_of import refusing
from tests.roster_of import RosterPost, roster_post


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def test_a_version_is_added_and_never_changed(post: RosterPost) -> None:
    new = replace(FIRST_PLAN_RULES, version="2026-10", effective_from=date(2026, 10, 1), max_run=5)
    assert keep_plan_rules(post.watch, new).touched == {"plan_rules", "entry"}
    assert rosters.plan_rules(post.ledger, date(2026, 9, 30)) == FIRST_PLAN_RULES
    assert rosters.plan_rules(post.ledger, date(2026, 10, 1)) == new
    with refusing("version"):
        keep_plan_rules(post.watch, replace(new, max_run=4))
    barred = replace(new, version="2026-11", max_rest=5, barred=("stationed_night>stationed_day",))
    assert keep_plan_rules(post.watch, barred).result == barred
    assert rosters.all_plan_rules(post.ledger)[-1].barred == ("stationed_night>stationed_day",)
    for strange in ("stationed_night>nothing", "stationed_night"):
        with refusing("barred"):
            keep_plan_rules(post.watch, replace(barred, version="2026-12", barred=(strange,)))
    post.sound()
