"""The pane tells who would come at a moment once the hands rest, from the duties or from a draft, for each kind."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.what_if.moment_pane import MomentPane
from desktop.post.moment import CHINA
from desktop.post.roster.planning.cell import CellChange
from desktop.procedures.roster.call import simulating
from desktop.procedures.roster.duty import go_on_leave
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.gathering import gather
from tests.desk.hands import bring_up
from tests.desk.rostered import MONTH

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.rostered import Rostered

MORNING = datetime(2026, 9, 23, 10, tzinfo=CHINA)
EVENING = MORNING.replace(hour=21)


@pytest.fixture
def pane(qtbot: QtBot, post: Rostered) -> MomentPane:
    made = MomentPane(post.session)
    made.resize(300, 400)
    bring_up(qtbot, made)
    with qtbot.waitSignal(made.told):
        made.ask(MORNING, None)
    return made


def shown(pane: MomentPane) -> dict[str, tuple[str, str, str]]:
    return {row.department: (row.name, row.what, row.icon) for row in pane.rows.rows()}


def test_who_would_come_is_told_with_the_weak_ones_marked(qtbot: QtBot, pane: MomentPane) -> None:
    assert shown(pane) == {
        "水务": ("水务甲", "驻地白班", "ok"),
        "公安": ("公安乙", "备勤第1", "ok"),
        "国土": ("国土乙", "nobody behind", "tri"),
        "交通": ("交通甲", "名单第1", "ok"),
    }
    with qtbot.waitSignal(pane.told):
        pane.ask(EVENING, None)
    assert pane.rows.rows()[-1].department == "水务", "who cannot come stands last"
    assert shown(pane)["水务"] == ("nobody to call", "", "x")
    assert "水务甲轮空" in pane.rows.rows()[-1].said
    assert pane._day.chip().text == "9/23 21:00"


def test_moving_on_asks_once_and_reads_nothing_of_the_same_week(
    qtbot: QtBot, pane: MomentPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    gathered: list[date] = []
    real = simulating.gather_week

    def gather_week(*args: object) -> object:
        gathered.append(args[2])  # type: ignore[arg-type]
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(simulating, "gather_week", gather_week)
    told: list[bool] = []
    pane.told.connect(lambda: told.append(True))
    with qtbot.waitSignal(pane.told):
        for hours in range(20):
            pane.ask(MORNING + timedelta(hours=hours), None)
    assert (len(told), gathered) == (1, [])
    with qtbot.waitSignal(pane.told):
        pane.ask(MORNING + timedelta(days=7), None)
    assert gathered == [date(2026, 9, 28)]


def test_what_changes_is_gathered_anew(qtbot: QtBot, post: Rostered, pane: MomentPane) -> None:
    with qtbot.waitSignal(pane.told):
        post.session.give(go_on_leave, post.duty("水务甲", 23).id, "病了", "", "镇长乙")
    assert shown(pane)["水务"][2] == "x"
    pane._heard(frozenset({"note"}))
    assert not pane._later.isActive()


def test_a_draft_decides_where_it_is_given(qtbot: QtBot, post: Rostered, pane: MomentPane) -> None:
    grid = grid_of(gather(post.ledger, MONTH, post.watch.today))
    changed = grid.changed((CellChange(post.person("国土丙"), date(2026, 9, 23), "on_call_2"),))
    with qtbot.waitSignal(pane.told):
        pane.ask(MORNING, changed)
    assert shown(pane)["国土"] == ("国土乙", "备勤第1", "ok")


def test_the_kind_is_turned_and_kept_and_the_hour_opened(qtbot: QtBot, post: Rostered, pane: MomentPane) -> None:
    first = pane._kind_chip.chip().text
    assert pane.argument() == "enforcement:2026-09-23T10:00:00+08:00"
    with qtbot.waitSignal(pane.told):
        qtbot.mouseClick(pane._kind_chip, Qt.MouseButton.LeftButton)
    assert pane._kind_chip.chip().text != first
    other = MomentPane(post.session)
    qtbot.addWidget(other)
    assert other.argument().partition(":")[0] == pane.argument().partition(":")[0] != "enforcement"
    with qtbot.waitSignal(pane.told):
        qtbot.keyClick(pane.rows, Qt.Key.Key_Left)
    assert pane._kind_chip.chip().text == first
    with qtbot.waitSignal(pane.opened) as went:
        qtbot.keyClick(pane.rows, Qt.Key.Key_Return)
    assert went.args == ["enforcement:2026-09-23T10:00:00+08:00"]


def test_where_room_is_short_the_weakest_stay_and_the_others_are_counted(qtbot: QtBot, pane: MomentPane) -> None:
    with qtbot.waitSignal(pane.told):
        pane.ask(EVENING, None)
    px = pane._session.look.px
    least = pane._head.height() + px(16) + pane._note.heightForWidth(pane.width())
    assert pane.fit(least + 3 * px(24))
    assert len(pane.rows.rows()) == 3
    assert "水务" in shown(pane)
    assert pane._note.text().startswith("1 more")
    assert not pane.fit(least + px(24))
    assert len(pane.rows.rows()) == 3, "what is hidden is not worked out"


def test_nothing_is_worked_out_while_nobody_sees_it(qtbot: QtBot, post: Rostered) -> None:
    hidden = MomentPane(post.session)
    qtbot.addWidget(hidden)
    hidden._tell()
    assert hidden.rows.rows() == ()
