"""Rail, top bar, status bar and tasks lead where they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from desktop.desk.frame.rail import Rail
from desktop.desk.frame.status_bar import StatusBar, StatusItem
from desktop.desk.frame.tasks import TaskList
from desktop.desk.frame.top_bar import TopBar
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def stops(rail: Rail) -> dict[str, QAbstractButton]:
    return {button.accessibleName(): button for button in rail.findChildren(QAbstractButton)}


def test_the_rail_goes_where_it_is_told_and_shows_where_one_is(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look, samples.PLACES)
    qtbot.addWidget(rail)
    rail.show()
    with qtbot.waitSignal(rail.went) as went:
        qtbot.mouseClick(stops(rail)["值守"], Qt.MouseButton.LeftButton)
    assert went.args == ["roster"]
    rail.show_place("today")
    assert [name for name, button in stops(rail).items() if button.isChecked()] == ["今日"]
    rail.show_place("wall")
    assert [name for name, button in stops(rail).items() if button.isChecked()] == ["今日"]


def test_a_badge_is_said_and_goes_with_its_count(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look, samples.PLACES)
    qtbot.addWidget(rail)
    rail.set_badge("whistles", 4)
    assert any(name.startswith("哨单") and "4" in name for name in stops(rail))
    assert not rail.grab().isNull()
    rail.set_badge("whistles", 0)
    assert "哨单" in stops(rail)


def test_a_short_rail_keeps_names_as_tooltips(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look, samples.PLACES)
    qtbot.addWidget(rail)
    wide = rail.width()
    rail.set_short(short=True)
    assert rail.width() < wide
    assert stops(rail)["值守"].toolTip() == "值守  Ctrl 3"
    assert not rail.grab().isNull()


def test_the_top_bar_tells_the_time_and_hands_over_what_is_searched(look: Look, qtbot: QtBot) -> None:
    bar = TopBar(look)
    qtbot.addWidget(bar)
    bar.resize(1298, 48)
    bar.say("今日", "值班第 1 班")
    bar.tick(samples.NOW)
    assert "9" in bar.clock.accessibleName()
    assert "39" in bar.clock.accessibleName()
    bar.show()
    qtbot.keyClicks(bar.search, " lwg ")
    with qtbot.waitSignal(bar.searched) as searched:
        qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    assert searched.args == ["lwg"]
    assert bar.blow.accessibleDescription() == "F2"
    assert not bar.grab().isNull()


def test_the_status_bar_keeps_what_matters_when_it_is_narrow(look: Look, qtbot: QtBot) -> None:
    bar = StatusBar(look)
    qtbot.addWidget(bar)
    bar.resize(1366, 26)
    bar.say(samples.STATUS)
    assert [item.key for item in bar._fitting()] == [item.key for item in samples.STATUS]
    bar.resize(760, 26)
    assert [item.key for item in bar._fitting()] == ["backup", "seal", "lock", "user"]
    assert "本机独占写入" in bar.accessibleName()
    assert not bar.grab().isNull()


def test_a_click_on_a_remark_asks_for_what_lies_behind(look: Look, qtbot: QtBot) -> None:
    bar = StatusBar(look)
    qtbot.addWidget(bar)
    bar.resize(1366, 26)
    bar.say((*samples.STATUS, StatusItem("old", "上次备份是 26 小时前", "tri", "warn", at_end=True)))
    bar.show()
    bar.grab()
    place = next(place for place, item in bar._places if item.key == "user")
    with qtbot.waitSignal(bar.asked) as asked:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert asked.args == ["user"]


def test_tasks_open_with_enter_and_say_their_sentence(look: Look, qtbot: QtBot) -> None:
    tasks = TaskList(look)
    qtbot.addWidget(tasks)
    tasks.resize(316, 400)
    tasks.show_rows(samples.TASKS)
    tasks.show()
    tasks.setFocus()
    qtbot.waitUntil(tasks.hasFocus)
    assert not tasks.grab().isNull()
    qtbot.keyClick(tasks, Qt.Key.Key_Down)
    with qtbot.waitSignal(tasks.opened) as opened:
        qtbot.keyClick(tasks, Qt.Key.Key_Return)
    assert opened.args == ["t2"]
    told = tasks.row_model.data(tasks.row_model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "待裁定 86 号 工商：认为属城管 钟不停；请带班领导裁定 05:40"
    tasks.show_rows(samples.TASKS[1:])
    assert tasks.current_key() == "t2"
    with qtbot.assertNotEmitted(tasks.opened):
        qtbot.keyClick(tasks, Qt.Key.Key_P)
    assert tasks.sizeHint().height() == 5 * look.px(48)
