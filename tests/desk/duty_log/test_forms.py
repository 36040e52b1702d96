"""The forms of the log: a correction keeps the time, a final report ends a matter, a settling names who."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from desktop.desk.duty_log import forms, listing
from desktop.post.roster.duty_log import LogEntry
from desktop.post.states import WhistleState
from desktop.procedures.roster import duty_log
from tests.desk.hands import fill, give, pane_of, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.tables.listing import ListPane
    from tests.desk.scene import Scene


@pytest.fixture
def pane(scene: Scene, qtbot: QtBot) -> ListPane:
    duty_log.note_call(scene.watch, facts="路灯不亮", place="南岭路")
    scene.later(10)
    return pane_of(qtbot, scene.session, "log", listing.listings(scene.session)[0])


def write(panel: OrderPanel, facts: str) -> None:
    editor = panel.inputs["facts"].editor
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText(facts)


def test_a_correction_keeps_the_time_and_asks_why(pane: ListPane, scene: Scene, qtbot: QtBot) -> None:
    before = pane.current()
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    panel = pane.place.panel
    assert panel is not None
    write(panel, "路灯歪了")
    panel.give()
    assert panel.inputs["reason"].field.wrong()
    fill(panel, reason="听错")
    give(qtbot, scene.session, panel)
    after = pane.current()
    assert (after.at, after.facts, after.place) == (before.at, "路灯歪了", "南岭路")


def test_a_final_report_settles(pane: ListPane, scene: Scene, qtbot: QtBot) -> None:
    panel = press(qtbot, pane, "X")
    write(panel, "已扶正")
    fill(panel, report="final", told="村委会，14:12")
    give(qtbot, scene.session, panel)
    first, last = scene.ledger.having(LogEntry)
    assert (first.outcome, last.told) == ("已扶正", "村委会，14:12")
    qtbot.keyClick(pane.table, Qt.Key.Key_X)
    assert pane.place.panel is not None
    write(pane.place.panel, "再报")
    pane.place.panel.give()
    assert len(scene.ledger.having(LogEntry)) == 2


def test_it_is_settled_by_name(pane: ListPane, scene: Scene, qtbot: QtBot) -> None:
    panel = press(qtbot, pane, "B")
    fill(panel, outcome="供电已修", by="供电甲")
    give(qtbot, scene.session, panel)
    assert (pane.current().settled_by, pane.current().outcome) == ("供电甲", "供电已修")
    assert scene.told[-1][0] == "Settled by 供电甲."


def test_an_entry_may_be_about_an_open_whistle_or_keep_its_own(scene: Scene) -> None:
    whistle = scene.blow()
    ask = next(one for one in forms.note(scene.session).asks if one.name == "whistle")
    assert [one.key for one in ask.choices] == ["", whistle.id]
    entry = duty_log.note_call(scene.watch, facts="问进展", whistle=whistle.id).result
    with scene.watch.pen() as pen:
        pen.change(whistle, replace(whistle, state=WhistleState.CLOSED))
        pen.entry("note", "whistle", whistle.id, {"text": "x", "evidence": "phone"})
    ask = next(one for one in forms.correct(scene.session, entry).asks if one.name == "whistle")
    assert ([one.key for one in ask.choices], ask.start) == (["", whistle.id], whistle.id)
