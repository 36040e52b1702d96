from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import in_memory
from desktop.post.command_post import Member
from desktop.post.moment import CHINA
from desktop.post.states import Duty
from desktop.procedures.directory.post import FIRST_RULES, keep_member, keep_rules
from desktop.procedures.watch import Watch, moment, new_id, wall_clock
from tests.post_of import NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_the_wall_clock_is_china_time_and_the_machine_has_a_name() -> None:
    assert wall_clock().utcoffset() == timedelta(hours=8)
    with in_memory() as ledger:
        watch = Watch(ledger, "丁")
        assert watch.device
        assert watch.today == wall_clock().date()
        with refusing("rules"):
            watch.rules()


def test_ids_keep_their_order_in_time() -> None:
    ids = [new_id() for _ in range(500)]
    assert ids == sorted(set(ids))


def test_a_day_begins_at_midnight_in_china(post: Post) -> None:
    post.now = datetime(2026, 12, 31, 16, 0, tzinfo=UTC)
    assert post.watch.today == date(2027, 1, 1)
    with post.watch.pen() as pen:
        assert moment(pen, None) == datetime(2027, 1, 1, 0, 0, tzinfo=CHINA)
        west = post.now.astimezone(timezone(-timedelta(hours=5))).replace(microsecond=5)
        assert moment(pen, west).isoformat() == "2027-01-01T00:00:00+08:00"
        with refusing("when"):
            moment(pen, post.now + timedelta(seconds=1), "when")


def test_rules_are_those_of_the_day_or_the_version(post: Post) -> None:
    second = replace(FIRST_RULES, version="2026-09", effective_from=date(2026, 9, 1))
    keep_rules(post.watch, second)
    assert post.watch.rules() == second
    assert post.watch.rules(date(2026, 8, 31)) == FIRST_RULES
    assert post.watch.rules(version="2018-01") == FIRST_RULES
    assert post.watch.rules(version="lost") == second


def test_members_are_those_who_serve(post: Post) -> None:
    keep_member(post.watch, Member(new_id(), "老书记", "书记", Duty.COMMANDER, active=False))
    assert "老书记" not in [one.name for one in post.watch.members()]
    assert len(post.watch.members()) == 4
    assert post.watch.now() == NOON


@pytest.mark.parametrize("zone", ["EST5EDT", "UTC0", "CST-8", "NZST-12NZDT"])
def test_a_machine_of_another_zone_writes_the_same_moments(zone: str) -> None:
    code = (
        "import sys; from desktop.procedures.watch import wall_clock; now = wall_clock();"
        "print(now.isoformat(), now.timestamp(), *(it for it in sys.modules if it in {'zoneinfo', 'tzdata'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "TZ": zone, "PYTHONTZPATH": ""},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    said, stamp = done.stdout.split()
    assert said.endswith("+08:00")
    assert datetime.fromisoformat(said).timestamp() == float(stamp)
    assert abs(float(stamp) - time.time()) < 60
