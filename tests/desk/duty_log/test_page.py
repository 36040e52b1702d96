"""The duty log by keys: F8's form, the matter under the list, the paper of the day, the entry a door leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from desktop.desk.controls.hints import Hint
from desktop.desk.duty_log.page import DutyLogPage, LogPane, make
from desktop.post.roster.duty_log import LogEntry
from desktop.procedures.roster import duty_log
from tests.desk.hands import fill, give, page_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


@pytest.fixture
def page(scene: Scene, qtbot: QtBot) -> DutyLogPage:
    made = make(scene.session)
    page_of(qtbot, made, "day")
    return made


def pane(page: DutyLogPage) -> LogPane:
    return page._pane()


def test_a_call_is_taken_down_and_f8_keeps_what_is_typed(page: DutyLogPage, scene: Scene, qtbot: QtBot) -> None:
    assert not pane(page)._card.isVisible()
    page.open("new")
    panel = pane(page).place.panel
    assert panel is not None
    assert panel.inputs["unit"].editor.hasFocus()
    # Enter begins a line in the facts, so the foot says the key of the button.
    assert pane(page)._hints._hints[0] == Hint(("Ctrl+Return",), panel.form.verb)
    fill(panel, unit="石桥村委会", caller="张某01", phone="199-0000-0101", place="石桥村口", measures="已派人。")
    page.open("new")
    assert pane(page).place.panel is panel
    panel.give()
    assert panel.inputs["facts"].field.wrong()
    facts = panel.inputs["facts"].editor
    assert isinstance(facts, QPlainTextEdit)
    facts.setPlainText("路面积水。")
    give(qtbot, scene.session, panel)
    (entry,) = scene.ledger.having(LogEntry)
    assert (entry.unit, entry.facts, entry.open) == ("石桥村委会", "路面积水。", True)
    assert pane(page).title.text().endswith("石桥村委会 张某01　199-0000-0101")
    assert "石桥村口 路面积水；Measures：已派人\n" in pane(page).body.text()
    scene.session.undo()
    assert pane(page).model.rows() == ()


def test_the_whole_matter_stands_under_each_of_its_rows(page: DutyLogPage, scene: Scene) -> None:
    whistle = scene.blow()
    entry = scene.session.give(duty_log.note_call, facts="来电问进展", whistle=whistle.id).result
    scene.later(5)
    scene.session.give(duty_log.follow_up, entry.id, facts="已到场" * 400)
    page.open("day")
    text = pane(page).body.text()
    assert f"Whistle: {whistle.serial}" in text
    assert "续报一" in text
    assert text.endswith("…")
    scene.session.give(duty_log.settle_entry, entry.id, "已告知", "值班员甲")
    pane(page).open_row(scene.ledger.having(LogEntry, first=entry.id)[0].id)
    assert pane(page).title.text().startswith(f"{entry.at:%m-%d %H:%M}")


def test_a_matter_that_is_settled_says_how(page: DutyLogPage, scene: Scene) -> None:
    entry = scene.session.give(duty_log.note_call, facts="路灯不亮").result
    scene.session.give(duty_log.settle_entry, entry.id, "已修", "供电甲")
    page.open(f"log:{entry.id}")
    assert page.shown() == "all"
    assert pane(page).current().id == entry.id
    assert pane(page).body.text().endswith("供电甲: 已修")


def test_paper_is_that_of_the_row_or_of_today(page: DutyLogPage, scene: Scene, qtbot: QtBot) -> None:
    went: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    page.print_it()
    entry = scene.session.give(duty_log.note_call, facts="路灯不亮").result
    scene.now = scene.now.replace(day=23)
    page.open("all")
    page.print_it()
    qtbot.keyClick(pane(page).table, Qt.Key.Key_P)
    assert went == [
        ("paper", "duty_log:2026-09-22"), ("paper", "duty_log:2026-09-22"), ("paper", f"phone_record:{entry.id}"),
    ]  # fmt: skip
