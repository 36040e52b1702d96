"""The notices beside the form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.desk.blow.calls.reach import Reach
from desktop.desk.blow.calls.rows import CallRow, Calls
from desktop.desk.blow.content.typed import Typed
from desktop.desk.blow.remarks import Situation, open_one, recurring, remarks
from desktop.post.precheck import Finding, Repeat
from desktop.post.words import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.blow.calls.pane import Remark
    from tests.desk.blow.table import Table

NAMES = ("save", "join", "rebound", "separate", "resume", "discard", "do", "roster")


def told(table: Table, qtbot: QtBot, situation: Situation) -> tuple[Remark, ...]:
    owner = QWidget()
    qtbot.addWidget(owner)
    found = remarks(table.session, situation, {name: QAction(name, owner) for name in NAMES})
    for remark in found:
        for button in remark.buttons:
            qtbot.addWidget(button)
    return found


def repeat(table: Table, number: int, state: str) -> Repeat:
    return Repeat(f"w{number}", f"〔2026〕哨字{number}号", "龙王沟", "挖沙", table.now, state, state == "in_action")


def test_an_open_one_can_be_joined_and_a_closed_one_linked(table: Table, qtbot: QtBot) -> None:
    running, done = repeat(table, 84, "in_action"), repeat(table, 71, "closed")
    assert (open_one((done, running)), recurring((running, done))) == (running, done)
    assert (open_one((done,)), recurring((running,))) == (None, None)
    (remark,) = told(table, qtbot, Situation(Calls(), repeats=(running, done)))
    assert [button.text() for button in remark.buttons] == ["join", "rebound", "separate"]
    assert "84" in remark.words.second
    (remark,) = told(table, qtbot, Situation(Calls(), repeats=(done,)))
    assert [button.text() for button in remark.buttons] == ["rebound", "separate"]
    (remark,) = told(table, qtbot, Situation(Calls(), repeats=(done,), parent="〔2026〕哨字71号"))
    assert [button.text() for button in remark.buttons] == ["separate"]


def test_findings_are_told_by_their_weight(table: Table, qtbot: QtBot) -> None:
    words = Words("说明", "why")
    keys = ("repeat", "own_duty", "several_owners", "out_of_scope")
    found = told(table, qtbot, Situation(Calls(), tuple(Finding(key, words) for key in keys)))
    assert [remark.words.tone for remark in found] == ["warn", "warn", "plain"]
    assert [button.text() for button in found[0].buttons] == ["save"]


def test_who_cannot_be_called_is_warned_of_only_when_ticked(table: Table, qtbot: QtBot) -> None:
    row = CallRow("t", "交通", Reach("无人", "", nobody=True, away="交通甲缺岗"), ticked=True)
    (remark,) = told(table, qtbot, Situation(Calls((row,))))
    assert "交通" in remark.words.bold
    assert remark.words.second == "交通: 交通甲缺岗"
    assert [button.text() for button in remark.buttons] == ["Blow all the same", "roster"]
    assert told(table, qtbot, Situation(Calls((replace(row, ticked=False),)))) == ()
    (both,) = told(table, qtbot, Situation(Calls((row, replace(row, key="p", name="公安")))))
    assert "交通, 公安" in both.words.bold


def test_unfinished_forms_and_refusals_come_first(table: Table, qtbot: QtBot) -> None:
    old = tuple((key, table.now, Typed(place="砖厂", facts="冒烟")) for key in "ab")
    found = told(table, qtbot, Situation(Calls(), unfinished=old, refused=("一家都没叫。",)))
    assert found[0].words.bold == "一家都没叫。"
    assert "砖厂" in found[1].words.text
    assert "1" in found[1].words.second
    assert [button.text() for button in found[1].buttons] == ["resume", "discard"]
