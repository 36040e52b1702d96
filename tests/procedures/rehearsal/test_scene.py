"""A scene: one scripted whistle from the form to the archive."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop.ledger.book import in_memory
from desktop.post.department import Department, Officer
from desktop.post.dispatch import Dispatch
from desktop.post.evaluation import Evaluation
from desktop.post.place import Grid
from desktop.post.presence import Presence
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.rehearsal.cast import engage, keep_watch
from desktop.procedures.rehearsal.scene import Company, Scene
from desktop.procedures.rehearsal.stage import Stage, script
from tests.post_of import NOON

TOLD: dict[str, Any] = {
    "day": 9, "at": "09:00", "kind": "enforcement", "source": "grid", "grid": "QS-03-02", "place": "老采坑",
    "facts": "有人盗采砂石", "lead": "国土", "calls": [["公安", 2, 4, 9], ["国土", 1, -1, 17, "国土乙"]],
    "stay": 60, "closed": 90, "outcome": "采坑封堵", "satisfaction": 2, "hotline_no": "AL1", "reporter": "周某71",
}  # fmt: skip


@pytest.fixture
def stage() -> Stage:
    built = Stage(in_memory(), NOON, NOON - timedelta(days=20), "党办丁")
    engage(built)
    keep_watch(built, 19)
    return built


def play(stage: Stage, *told: dict[str, Any]) -> tuple[Whistle, ...]:
    """Play scenes and return all whistles."""
    company = Company(
        {one.id: stage.ledger.having(Officer, department=one.id) for one in stage.ledger.having(Department)},
        {one.code: one for one in stage.ledger.having(Grid)},
        script("post"),
    )
    for place, one in enumerate(told):
        Scene(stage, company, one, place).arrange()
    stage.play()
    return stage.ledger.having(Whistle)


def test_a_whistle_runs_its_whole_life(stage: Stage) -> None:
    (whistle,) = play(stage, TOLD)
    assert whistle.state is WhistleState.ARCHIVED
    assert whistle.village == "柳沟村"
    assert whistle.basis.startswith("SW001")
    calls = {one.department: one for one in stage.ledger.having(Dispatch)}
    police = calls[stage.departments["公安"]]
    assert police.reported_at == whistle.blown_at + timedelta(minutes=9) if whistle.blown_at else None
    names = [one.name for one in stage.ledger.having(Presence, department=stage.departments["国土"])]
    assert names == ["国土乙"]
    assert stage.ledger.get(Evaluation, whistle.id).comment
    assert whistle.hotline_due is not None


def test_reasons_are_given_where_the_post_asks_for_them(stage: Stage) -> None:
    own = {**TOLD, "facts": "村庄违建翻建宅基地扩建", "lead": "城管", "calls": [["城管", 1, 2, 5]]}
    several = {**TOLD, "day": 8, "facts": "向水体倾倒垃圾、废渣", "lead": "水务", "calls": [["水务", 1, 2, 5]]}
    other = {**TOLD, "day": 7, "lead": "公安"}
    whistles = play(stage, own, several, other)
    assert whistles[0].own_reason
    assert whistles[1].lead_reason
    assert whistles[2].lead_reason


@pytest.mark.parametrize(
    ("end", "state"),
    [
        (["draft"], WhistleState.DRAFT),
        (["submit"], WhistleState.SCREENING),
        (["back", "self_handle", "先调解"], WhistleState.RETURNED),
        (["withdraw", "修路备料"], WhistleState.WITHDRAWN),
        (["merge", "老采坑", "同一件"], WhistleState.MERGED),
    ],
)
def test_not_every_matter_is_blown(stage: Stage, end: list[str], state: WhistleState) -> None:
    told = {**TOLD, "at": "09:20", "place": "别处", "unblown": end}
    assert play(stage, TOLD, told)[1].state is state


def test_an_open_task_keeps_the_check_waiting_and_the_work_is_reported_again(stage: Stage) -> None:
    failed = [70, "check_fail", "督查员甲", "还有残土", "国土", "清走残土"]
    told = {**TOLD, "steps": [failed, [80, "finish", "国土", "清走残土", "清完"]]}
    (whistle,) = play(stage, told)
    assert whistle.state is WhistleState.ARCHIVED


def test_a_running_scene_stops_at_the_present(stage: Stage) -> None:
    told = {**TOLD, "ago": 12.5}
    (whistle,) = play(stage, told)
    assert whistle.blown_at == NOON - timedelta(minutes=12, seconds=30)
    assert [one.reported_at is not None for one in stage.ledger.having(Dispatch)] == [True, False]


def test_an_evaluation_may_still_be_missing(stage: Stage) -> None:
    (whistle,) = play(stage, {**TOLD, "satisfaction": 0})
    assert whistle.state is WhistleState.CLOSED
    assert not stage.ledger.get(Evaluation, whistle.id).complete
