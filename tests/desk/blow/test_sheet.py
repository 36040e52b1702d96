"""The form in hand: what is shown at fields, ticks, repeats, reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.whistle import Whistle
from desktop.procedures.directory.departments import keep_department
from desktop.procedures.watch import new_id
from tests.desk.blow.table import compose, fill, sheet_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.blow.page import BlowPage
    from tests.desk.blow.table import Table

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def page_of(table: Table, qtbot: QtBot, argument: str = "") -> BlowPage:
    page = table.page(argument)
    qtbot.addWidget(page)
    return page


def test_errors_stand_at_their_fields_and_the_first_has_the_cursor(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fill(sheet)
    sheet.form.answers.self_at.fill("1450")
    sheet.form.answers.self_result.fill("")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    fields = sheet.form.fields
    assert [name for name, field in fields.items() if field.wrong()] == ["self_at", "self_result"]
    assert "14:50" in fields["self_at"].message.text()
    assert "Alt 3" in fields["self_result"].message.text()
    assert QApplication.focusWidget() is sheet.form.answers.self_at.editor
    assert "2" in sheet.foot.chip.chip().text
    assert table.ledger.having(Whistle) == ()
    qtbot.keyClick(page, Qt.Key.Key_3, ALT)
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert fields["self_at"].wrong()
    sheet.form.answers.self_at.fill("")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert len(table.ledger.having(Whistle)) == 1


def test_a_time_to_come_is_told_when_its_field_is_left(table: Table, qtbot: QtBot) -> None:
    sheet = sheet_of(page_of(table, qtbot))
    sheet.form.matter.found.line.setFocus()
    qtbot.keyClicks(sheet.form.matter.found.line, "1455")
    qtbot.keyClick(sheet.form.matter.found.line, Qt.Key.Key_Tab)
    assert sheet.form.fields["found_at"].wrong()
    sheet.form.matter.found.line.setFocus()
    sheet.form.matter.found.line.selectAll()
    qtbot.keyClicks(sheet.form.matter.found.line, "25")
    qtbot.keyClick(sheet.form.matter.found.line, Qt.Key.Key_Tab)
    assert "1420" in sheet.form.fields["found_at"].message.text()
    sheet.form.matter.found.fill("")
    sheet.form.matter.found.line.setFocus()
    qtbot.keyClick(sheet.form.matter.found.line, Qt.Key.Key_Tab)
    assert not sheet.form.fields["found_at"].wrong()


def test_the_list_is_ticked_led_and_added_to_by_keys(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fill(sheet)
    assert [row.name for row in sheet.calls.rows] == ["水务", "公安", "国土"]
    qtbot.keyClick(page, Qt.Key.Key_Down, ALT)
    sheet.pane.list.choose(table.departments["公安"].id)
    qtbot.keyClick(sheet.pane.list, Qt.Key.Key_Space)
    assert [row.name for row in sheet.calls.chosen] == ["水务", "国土"]
    sheet.pane.list.choose(table.departments["国土"].id)
    qtbot.keyClick(sheet.pane.list, Qt.Key.Key_L)
    assert sheet.calls.lead == table.departments["国土"].id
    assert sheet.form.answers.lead_reason.isVisible()
    assert "水务" in sheet.form.answers.lead_reason.message.text()
    sheet.pane.search.setFocus()
    compose(sheet.pane.search, "", "交通")
    qtbot.keyClick(sheet.pane.offers.view(), Qt.Key.Key_Return)
    compose(sheet.form.answers.lead_reason.line, "", "水务去了外地")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    (whistle,) = table.ledger.having(Whistle)
    called = [one.department for one in table.ledger.having(Dispatch)]
    assert called == [table.departments[short].id for short in ("水务", "国土", "交通")]
    assert whistle.lead_reason == "水务去了外地"


def test_nobody_called_is_said_beside_the_list(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fill(sheet, words="说不清的事")
    sheet.form.matter.where.fill("东岭村", "村口", "")
    sheet.adviser.ask()
    assert sheet.calls.rows == ()
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert [words.tone for words in sheet.pane.remarks()][:2] == ["bad", "bad"]
    assert QApplication.focusWidget() is sheet.pane.search
    qtbot.keyClick(page, Qt.Key.Key_Down, ALT)
    assert QApplication.focusWidget() is sheet.pane.search
    assert page.back()


def test_an_own_duty_asks_why(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fill(sheet, words="村路坑洼，还有人挖沙，坑洼坑洼")
    assert sheet.advice.matching.best is not None
    fill(sheet, words="村内道路养护不好，全是坑洼")
    sheet.form.matter.where.fill("东岭村", "村口", "")
    sheet.pane.added.emit(table.departments["交通"].id)
    sheet.adviser.ask()
    assert "镇-031 村内道路养护" in sheet.calls.own
    assert sheet.form.answers.own_reason.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert sheet.form.fields["own_reason"].wrong()
    compose(sheet.form.answers.own_reason.line, "", "超出本镇能力")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert table.ledger.having(Whistle)[0].own_reason == "超出本镇能力"


def test_two_owners_ask_for_one_lead(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fill(sheet, words="广告牌拆除时砸到人")
    assert sheet.calls.lead == ""
    assert sheet.form.answers.lead_reason.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(sheet.pane.list, Qt.Key.Key_L)
    sheet.form.answers.lead_reason.fill("离得近")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert len(table.ledger.having(Whistle)) == 1


def test_what_others_write_is_taken_in(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    fire = Department(new_id(), "安岭区消防站", "消防")
    table.session.give(keep_department, fire)
    page.reread(frozenset({"department"}))
    assert fire.name in sheet.texts_to_spell()
    assert sheet.adviser.waiting()
    page.reread(frozenset({"entry"}))
    sheet.tick(table.now.replace(second=0))
    sheet.reread(frozenset({"form_draft"}))


def test_an_input_method_is_waited_for(table: Table, qtbot: QtBot) -> None:
    sheet = sheet_of(page_of(table, qtbot))
    box = sheet.form.matter.box
    box.setFocus()
    compose(box, "", "有人")
    compose(box, "wa sha")
    with qtbot.assertNotEmitted(sheet.adviser.advised, wait=400):
        sheet.adviser.soon()
    assert box.textCursor().block().layout().preeditAreaText() == "wa sha"
    with qtbot.waitSignal(sheet.adviser.advised, timeout=2000):
        compose(box, "", "挖沙")
    assert sheet.typed().verbatim == "有人挖沙"
    assert sheet.calls.lead == table.departments["水务"].id
    assert box.marked() == ("挖沙",)
