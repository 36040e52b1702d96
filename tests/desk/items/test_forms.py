"""Every order about an item by its key: its form offers who may, shows what is wrong where it is, and can be undone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.post.items.states import ItemState, Supervision
from desktop.procedures.items.supervision import supervise_item
from tests.desk.hands import fill, give, press, told
from tests.desk.items.test_page import counts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.items.page import ItemsPage
    from tests.desk.items.owing import Owing


def test_the_whole_way_by_keys(page: ItemsPage, owing: Owing, qtbot: QtBot) -> None:
    session, table = owing.session, page.pane.table
    item = owing.items["远的"]
    page.pane.open_row(item.id)
    give(qtbot, session, press(qtbot, page.pane, "Return"))
    assert owing.again(item).state is ItemState.ACCEPTED
    panel = press(qtbot, page.pane, "J")
    fill(panel, text="做了一半", by="水务乙")
    give(qtbot, session, panel)
    panel = press(qtbot, page.pane, "Return")
    fill(panel, text="做完")
    give(qtbot, session, panel)
    assert owing.again(item).state is ItemState.REPORTED
    assert counts(page)["reported"] == 2
    panel = press(qtbot, page.pane, "X")
    fill(panel, reason="没做完")
    give(qtbot, session, panel)
    session.undo()
    assert owing.again(item).state is ItemState.REPORTED
    panel = press(qtbot, page.pane, "Return")
    offered = [one.key for one in panel.form.asks[1].choices]
    assert "书记甲" in offered
    assert "水务甲" not in offered
    fill(panel, text="属实", by="水务丙")
    panel.give()
    assert panel.inputs["by"].field.wrong()
    fill(panel, by="书记甲")
    give(qtbot, session, panel)
    assert owing.again(item).verified_by == "书记甲"
    assert item.id not in [row.item.id for row in page.pane.model.rows()]
    assert table.hasFocus()
    page.open(item.id)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.pane.place.panel is None
    assert "没有下一步" in owing.told[-1][0]


def test_more_time_is_asked_for_and_answered(page: ItemsPage, owing: Owing, qtbot: QtBot) -> None:
    session, item = owing.session, owing.items["快到的"]
    page.pane.open_row(item.id)
    qtbot.keyClick(page.pane.table, Qt.Key.Key_D)
    assert owing.told[-1][1] == "bad"
    panel = press(qtbot, page.pane, "Y")
    fill(panel, due="")
    fill(panel, reason="等设备")
    panel.give()
    assert panel.inputs["due"].field.wrong()
    fill(panel, due=(item.due + timedelta(days=9)).isoformat())
    give(qtbot, session, panel)
    assert told(page.pane, "state")[page.pane.model.place_of(item.id)] == "more time?"
    assert "More time asked for" in page.course.facts.text()
    panel = press(qtbot, page.pane, "Return")
    fill(panel, answer="refuse")
    panel.give()
    assert panel.inputs["reason"].field.wrong()
    fill(panel, reason="不等")
    give(qtbot, session, panel)
    assert owing.again(item).extensions == 0
    panel = press(qtbot, page.pane, "Y")
    fill(panel, reason="等设备")
    give(qtbot, session, panel)
    give(qtbot, session, press(qtbot, page.pane, "D"))
    assert owing.again(item).extensions == 1
    assert "extended 1 times" in page.course.facts.text()


def test_an_item_is_pressed_for_answered_and_a_sheet_made_void(page: ItemsPage, owing: Owing, qtbot: QtBot) -> None:
    session, late, far = owing.session, owing.items["逾期的"], owing.items["远的"]
    page.pane.open_row(far.id)
    for key in (Qt.Key.Key_S, Qt.Key.Key_R, Qt.Key.Key_Delete, Qt.Key.Key_P, Qt.Key.Key_W):
        qtbot.keyClick(page.pane.table, key)
        assert owing.told[-1][1] == "bad"
    page.pane.open_row(late.id)
    assert told(page.pane, "level")[0] == "提醒?"
    panel = press(qtbot, page.pane, "S")
    assert [one.key for one in panel.form.asks[0].choices] == ["reminder", "notice"]
    fill(panel, text="今日办结")
    give(qtbot, session, panel)
    assert told(page.pane, "level")[0] == "督办通知?"
    panel = press(qtbot, page.pane, "R")
    fill(panel, text="在办")
    give(qtbot, session, panel)
    panel = press(qtbot, page.pane, "S")
    fill(panel, text="明日办结", reply_by="")
    panel.give()
    assert panel.inputs["reply_by"].field.wrong()
    fill(panel, reply_by="2026-09-23")
    give(qtbot, session, panel)
    assert told(page.pane, "level")[0] == "督办通知"
    qtbot.keyClick(page.pane.table, Qt.Key.Key_Delete)
    assert page.pane.place.panel is not None
    fill(page.pane.place.panel, reason="发错")
    give(qtbot, session, page.pane.place.panel)
    assert told(page.pane, "level")[0] == "督办通知?"
    owing.now += timedelta(days=2)
    supervise_item(owing.watch, late.id, Supervision.NOTICE, "催", owing.now.date(), "书记甲")
    owing.now += timedelta(days=1)
    page.open("")
    assert told(page.pane, "level")[0] == "no answer"
