"""Postings by keys: begun, marked at the post or absent, recalled with a reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces import postings
from desktop.post.department import Attendance, Officer, Posting
from desktop.procedures.directory.departments import post_officer
from tests.desk.hands import fill, give, pane_of, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene

TODAY = date(2026, 9, 22)


def officer(scene: Scene, name: str) -> Officer:
    return scene.ledger.having(Officer, name=name)[0]


def test_attendance_is_marked_by_one_key_and_a_second_mark_counts(qtbot: QtBot, scene: Scene) -> None:
    post_officer(scene.watch, officer(scene, "水务甲").id, TODAY)
    pane = pane_of(qtbot, scene.session, "forces", postings.listing(scene.session))
    assert postings._state(pane.current()).tone == "warn"
    assert [chip.tone for chip in postings._counts(pane.model.rows())] == ["ok", "warn"]
    for letter, present in ((Qt.Key.Key_Y, True), (Qt.Key.Key_X, False)):
        with qtbot.waitSignal(scene.session.rang):
            qtbot.keyClick(pane.table, letter)
        assert [one.present for one in scene.ledger.having(Attendance, void=False)] == [present]
        assert pane.current().present is present
    assert postings._state(pane.current()).tone == "bad"
    assert [chip.tone for chip in postings._counts(pane.model.rows())] == ["ok", "bad"]
    assert len(scene.told) == 2


def test_a_posting_begins_and_ends_by_recall(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", postings.listing(scene.session))
    panel = press(qtbot, pane, "N")
    editor = panel.inputs["officer"].editor
    qtbot.keyClicks(editor.line, "gaj")  # type: ignore[attr-defined]
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert pane.current().officer == "公安甲"
    panel = press(qtbot, pane, "R")
    panel.give()
    assert panel.inputs["reason"].field.wrong()
    fill(panel, reason="区里抽调", until="2026-9-30")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.having(Posting)[0]
    assert (kept.until, kept.end_reason) == (date(2026, 9, 30), "区里抽调")
    assert pane.current().runs


def test_what_ended_stands_after_what_runs(qtbot: QtBot, scene: Scene) -> None:
    post_officer(scene.watch, officer(scene, "公安甲").id, date(2026, 8, 1), date(2026, 8, 31))
    post_officer(scene.watch, officer(scene, "水务甲").id, TODAY)
    pane = pane_of(qtbot, scene.session, "forces", postings.listing(scene.session))
    assert [row.officer for row in pane.model.rows()] == ["水务甲", "公安甲"]
    assert postings._state(pane.model.rows()[1]).tone == "plain"
