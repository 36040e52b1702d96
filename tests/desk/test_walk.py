"""The walk of issue 2 through the real window: pressed by keys, then read back from ledger, papers and journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from desktop.desk.program import sit_down
from desktop.ledger import boards
from desktop.post.states import DispatchState, Ground, WhistleState
from desktop.procedures.demo import build_demo
from desktop.procedures.verify import verify
from tests.desk.hand import CTRL, Hand
from tests.desk.meetings_walk import walk_the_meetings
from tests.desk.walk import PAPERS, START, Clock, Walk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.window import Window

pytestmark = pytest.mark.no_cover  # counting lines doubles its minutes, and others reach them

TOLD = {
    "吹哨单": ("〔2026〕哨字66号", "河湾闸口"),
    "报到通知单": ("水务", "15时06分"),
    "报到签到表": ("水务甲", "城管甲"),
    "联合执法记录": ("清走闸口渣土",),
    "撤离确认单": ("城管", "〔2026〕撤字"),
    "调度令": ("连夜清理河道",),
}
"""What stands in each of the six papers."""


@pytest.mark.slow
def test_a_whistle_goes_from_the_telephone_to_its_six_papers_by_keys_alone(
    qtbot: QtBot, tmp_path: Path, away_from_home: Path
) -> None:
    clock = Clock()
    build_demo(tmp_path / "post", START)
    window = sit_down(tmp_path / "post", now=clock.now)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.bring_up()
    seen: list[str] = []
    walk_the_meetings(window, tmp_path, lambda name, _seen: seen.append(name))
    assert seen == ["conference", "items", "format"]
    Hand(window).press(Qt.Key.Key_1, CTRL)
    walk = Walk(window, clock)
    walk.all()
    _the_ledger_knows_it(window, walk.whistle)
    _the_papers_tell_it(tmp_path / "post" / "papers", away_from_home / "Documents")
    window.close()
    window.session.ledger.close()


def _the_ledger_knows_it(window: Window, whistle: str) -> None:
    ledger = window.session.ledger
    case = boards.case(ledger, whistle)
    assert case.whistle.state is WhistleState.CLOSED
    water, environment, city = case.dispatches
    assert [case.name(one.department) for one in case.dispatches] == ["水务", "环保", "城管"]
    assert water.reported_at is not None
    assert not water.late
    assert environment.state is DispatchState.CANCELLED
    assert city.late
    assert (city.state, city.ground) == (DispatchState.RELEASED, Ground.PERMIT)
    orders = [entry.order for entry in boards.story(ledger, whistle)]
    assert orders.count("check_fail") == orders.count("check_pass") == 1
    assert orders.index("give_permit") < orders.index("release") < orders.index("check_fail")
    report = verify(ledger)
    assert report.faults == ()
    assert report.entries == ledger.head()[0]


def _the_papers_tell_it(filed: Path, printed: Path) -> None:
    files = sorted(filed.rglob("*.pdf"))
    assert len(files) == len(PAPERS)
    for name, words in TOLD.items():
        found = next(one for one in files if f"-{name}-" in one.name)
        text = "".join("".join(page.extract_text() for page in PdfReader(found).pages).split())
        assert all(word in text for word in words), (name, words, text[:400])
        assert (printed / found.name).read_bytes().startswith(b"%PDF")
