"""The right side: adding a department, notices that stay, clocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.blow.calls.pane import CallPane, Remark, names_of
from desktop.desk.blow.calls.reach import Reach
from desktop.desk.blow.calls.rows import CallRow, Calls
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.notice import Notice, NoticeWords
from desktop.post.matching import Matching
from tests.desk.blow.table import compose

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.blow.table import Table


def pane_of(table: Table, qtbot: QtBot) -> CallPane:
    pane = CallPane(table.session)
    qtbot.addWidget(pane)
    pane.know(tuple(table.departments.values()))
    pane.resize(600, 600)
    pane.show()
    return pane


def test_a_department_is_added_by_name_or_initials(table: Table, qtbot: QtBot) -> None:
    pane = pane_of(table, qtbot)
    pane.spell({"交通": "jt", "安岭区交通局": "alqjtj"})
    told: list[str] = []
    pane.added.connect(told.append)
    qtbot.keyClicks(pane.search, "jt")
    qtbot.keyClick(pane.offers.view(), Qt.Key.Key_Return)
    pane.search.setText("")
    compose(pane.search, "", "国土")
    pane.offers.close_list()
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert told == [table.departments["交通"].id, table.departments["国土"].id]
    assert pane.search.text() == ""
    qtbot.keyClicks(pane.search, "zzz")
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert len(told) == 2


def test_calls_show_their_clocks_and_what_was_left_out(table: Table, qtbot: QtBot) -> None:
    pane = pane_of(table, qtbot)
    row = CallRow("w", "水务", Reach("水务甲", ""), ticked=True)
    pane.show_calls(Calls((row,), ("镇-031 村内道路养护",)), Matching(), 20)
    assert [(one.name, one.minutes) for one in pane.clocks.starts()] == [("水务", 20)]
    pane.show_calls(Calls(), Matching(), 20)
    assert pane.clocks.starts() == ()
    pane.caution("默认值")


def test_a_notice_that_says_the_same_stays(table: Table, qtbot: QtBot) -> None:
    pane = pane_of(table, qtbot)
    words = NoticeWords("同一地点")
    pane.remark((Remark(words, (KeyButton(table.session.look, "挂为反弹"),)),))
    first = pane.findChildren(Notice)
    pane.remark((Remark(words, (KeyButton(table.session.look, "挂为反弹"),)),))
    assert pane.findChildren(Notice) == first
    pane.remark(())
    assert pane.remarks() == ()
    assert names_of(table.departments["水务"]) == ("水务", "安岭区水务局")
