"""The demo post: what is on it, that it is sound, and that it never takes the place of anything else."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import boards
from desktop.ledger.book import open_post
from desktop.post.clock import reading
from desktop.post.command_post import CommandPost, Stand
from desktop.post.department import Attendance, Department, Officer
from desktop.post.dispatch import Dispatch
from desktop.post.duty_list import DutyItem
from desktop.post.moment import CHINA
from desktop.post.permit import Permit, Violation
from desktop.post.place import Facility, Grid
from desktop.post.states import ClockState, DispatchState, Ground, Mode, WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures import demo
from desktop.procedures.verify import verify
from tests.demo_of import NOW, demo_copy, demo_folder
from tests.post_of import founded_post, refusing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.ledger.book import Ledger


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with open_post(demo_folder()) as opened:
        yield opened


def test_the_directory_is_that_of_a_township(ledger: Ledger) -> None:
    assert ledger.having(CommandPost)[0].township == "青石镇"
    units = ledger.having(Department)
    assert [one.short for one in units if one.mode is Mode.STATIONED] == ["公安", "国土", "水务", "城管", "环保"]
    assert len(units) == 16
    assert all(one.call_order for one in units)
    assert len(ledger.having(Officer)) == 96
    assert len({one.village for one in ledger.having(Grid)}) == 20
    assert len(ledger.having(DutyItem)) == 112
    known = {one.id for one in units}
    assert all(set(one.departments) <= known for one in ledger.having(Facility))
    assert [one.present for one in ledger.having(Attendance, day=NOW.date())].count(False) == 1
    assert max(one.since for one in ledger.having(Stand)) < NOW


def test_a_month_lies_closed_and_three_whistles_run(ledger: Ledger) -> None:
    states = [one.state for one in ledger.having(Whistle)]
    assert states.count(WhistleState.CLOSED) + states.count(WhistleState.ARCHIVED) == 59
    assert states.count(WhistleState.IN_ACTION) == 3
    for state in (WhistleState.CHECKING, WhistleState.ON_LEDGER, WhistleState.DRAFT, WhistleState.SCREENING):
        assert states.count(state) == 1
    for state in (WhistleState.RETURNED, WhistleState.WITHDRAWN):
        assert states.count(state) == 2
    assert states.count(WhistleState.MERGED) == 1
    assert len(boards.closed_since(ledger, NOW.replace(hour=0, minute=0))) == 1


def test_the_running_clocks_are_late_warning_and_calm(ledger: Ledger) -> None:
    late, warned, calm = ([reading(one, NOW) for one in case.dispatches] for case in _running(ledger))
    assert [one.state for one in late] == [
        ClockState.MET, ClockState.MET, ClockState.LATE, ClockState.BREACHED,
    ]  # fmt: skip
    assert {one.seconds for one in warned if one.running} == {340}
    assert ClockState.WARNING in {one.state for one in warned}
    assert {one.state for one in calm} == {ClockState.MET, ClockState.RUNNING}
    objections = [one for one in ledger.having(Dispatch) if one.state is DispatchState.RULING]
    assert len(objections) == 1
    assert _running(ledger)[2].whistle.signed_at is None


def _running(ledger: Ledger) -> list[boards.Case]:
    return [case for case in boards.in_hand(ledger) if case.whistle.state is WhistleState.IN_ACTION]


def test_a_month_knows_refusals_permits_reliefs_and_a_violation(ledger: Ledger) -> None:
    calls = ledger.having(Dispatch)
    assert {DispatchState.CANCELLED, DispatchState.STOOD_DOWN} <= {one.state for one in calls}
    assert sum(bool(one.refusal) for one in calls) >= 4
    assert sum(bool(one.excused_by) for one in calls) >= 2
    assert len(ledger.having(Permit)) >= 6
    assert len(ledger.having(Violation)) == 1
    case = boards.case(ledger, ledger.having(Whistle, place="引水渠三支")[0].id)
    assert Ground.RELIEF in {one.ground for one in case.presences}
    assert case.witnesses
    assert case.visits[0].left_at is not None
    assert case.opinions
    parents = [one.parent for one in ledger.having(Whistle) if one.parent]
    assert len(parents) == 2


def test_the_ledger_is_sound_and_its_clock_never_went_back(ledger: Ledger) -> None:
    report = verify(ledger)
    assert (report.faults, report.remarks) == ((), ())
    numbers = [one.number for one in ledger.having(Whistle) if one.number is not None]
    assert numbers == list(range(1, len(numbers) + 1)) or sorted(numbers) == list(range(1, len(numbers) + 1))


def test_the_same_moment_gives_the_same_post_but_for_its_keys(tmp_path: Path) -> None:
    demo.build_demo(tmp_path / "again", NOW)
    told = []
    for folder in (demo_folder(), tmp_path / "again"):
        with open_post(folder) as ledger:
            told.append(
                ledger.rows('SELECT occurred_at, actor, "order" FROM entry ORDER BY seq')
                + ledger.rows("SELECT serial_year, place FROM (SELECT year AS serial_year, place, number FROM whistle)")
            )
    assert told[0] == told[1]


@pytest.mark.parametrize(
    "now", [datetime(2027, 1, 1, 0, 5, tzinfo=CHINA), datetime(2026, 3, 1, 23, 59, 59, tzinfo=CHINA)]
)
@pytest.mark.slow
@pytest.mark.no_cover  # the same lines as for the moment before
def test_any_hour_makes_a_sound_post(tmp_path: Path, now: datetime) -> None:
    demo.build_demo(tmp_path / "post", now)
    with open_post(tmp_path / "post") as ledger:
        assert verify(ledger).faults == ()
        assert len(_running(ledger)) == 3
        assert demo.made_on(tmp_path / "post") == now.date()


def test_it_is_made_anew_only_when_its_day_is_over_or_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[datetime] = []
    monkeypatch.setattr(demo, "build_demo", lambda folder, now: built.append(now))
    folder = demo_copy(tmp_path / "post")
    assert not demo.ready_demo(folder, NOW + timedelta(hours=2))
    assert demo.ready_demo(folder, NOW, fresh=True)
    assert demo.ready_demo(folder, NOW + timedelta(days=1))
    assert demo.ready_demo(tmp_path / "nothing", NOW)
    assert len(built) == 3


def test_an_offices_own_ledger_is_never_the_price_of_a_demo(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    with open_post(folder) as ledger:
        ledger.rows("SELECT 1")
    before = (folder / "ledger.db").read_bytes()
    with refusing("post"):
        demo.build_demo(folder, NOW)
    with refusing("post"):
        demo.ready_demo(folder, NOW, fresh=True)
    assert (folder / "ledger.db").read_bytes() == before
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").write_text("1")
    with refusing("post"):
        demo.build_demo(tmp_path / "letters", NOW)
    (tmp_path / "file").write_text("1")
    with refusing("post"):
        demo.build_demo(tmp_path / "file", NOW)


def test_an_empty_folder_and_an_older_demo_give_way(tmp_path: Path) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    demo._demo_or_nothing(folder)
    demo._demo_or_nothing(demo_folder())
    assert founded_post().ledger.folder is None
