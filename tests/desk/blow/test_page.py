"""The page behind F2, by key presses: from a ringing telephone to running clocks, and back after a crash."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from desktop.desk.blow.content.typed import Typed
from desktop.desk.blow.page import BlowPage, make
from desktop.ledger import rulebook
from desktop.post.dispatch import Dispatch
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.whistle import register
from tests.desk.blow.table import WORDS, compose, fill, settle, sheet_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.blow.table import Table

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def page_of(table: Table, qtbot: QtBot, argument: str = "") -> BlowPage:
    page = table.page(argument)
    qtbot.addWidget(page)
    return page


def whistles(table: Table) -> tuple[Whistle, ...]:
    return table.ledger.having(Whistle)


def test_an_urgent_whistle_takes_nine_keys_and_the_callers_words(table: Table, qtbot: QtBot) -> None:
    """F2 is the window's; then Alt 3, four letters of the place, Enter, the words, Ctrl Enter."""
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    assert QApplication.focusWidget() is sheet.form.matter.source.editor
    keys = 0
    qtbot.keyClick(page, Qt.Key.Key_3, ALT)
    keys += 1
    assert sheet.form.kind().urgent
    place = sheet.form.matter.where.place.line
    assert QApplication.focusWidget() is place
    for letter in "lwgx":
        qtbot.keyClicks(place, letter)
        keys += 1
    qtbot.keyClick(sheet.form.matter.where.offers().view(), Qt.Key.Key_Return)
    keys += 1
    assert sheet.form.matter.where.texts() == ("东岭村", "龙王沟下口", "DL-07")
    assert QApplication.focusWidget() is sheet.form.matter.box
    compose(sheet.form.matter.box, "", WORDS)
    qtbot.keyClick(sheet.form.matter.box, Qt.Key.Key_Return, CTRL)
    keys += 1
    assert keys == 7
    (whistle,) = whistles(table)
    assert (whistle.state, whistle.kind, whistle.village) == (WhistleState.BLOWN, "emergency", "东岭村")
    assert whistle.verbatim == WORDS
    assert whistle.sign_due == table.now + timedelta(hours=24)
    called = {one.department: one for one in table.ledger.having(Dispatch)}
    assert set(called) == {table.departments[short].id for short in ("水务", "公安", "国土")}
    assert whistle.lead == table.departments["水务"].id
    assert "水-014" in called[whistle.lead].reason
    assert "《水法》第三十九条" in whistle.basis
    assert table.went == [("today", whistle.id)]
    ((sentence, tone),) = table.told
    assert tone == "ok"
    for part in ("〔2026〕哨字1号", "3", "14:30"):
        assert part in sentence


def test_a_crash_loses_nothing_and_the_form_is_offered_again(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    sheet.form.matter.found.line.setFocus()
    qtbot.keyClicks(sheet.form.matter.found.line, "13")
    compose(sheet.form.matter.box, "", WORDS)
    with qtbot.waitSignal(table.session.rang, timeout=4000):
        compose(sheet.form.matter.box, "wa")
    page.deleteLater()
    again = page_of(table, qtbot)
    offered = sheet_of(again)
    assert offered.typed().empty
    assert any(WORDS[:8] in words.text for words in offered.pane.remarks())
    qtbot.keyClick(again, Qt.Key.Key_J, ALT)
    settle()
    resumed = sheet_of(again)
    assert (resumed.typed().found, resumed.typed().verbatim) == ("13", WORDS)
    assert len(rulebook.drafts(table.ledger)) == 1


def test_an_unfinished_form_is_thrown_away(table: Table, qtbot: QtBot) -> None:
    register.autosave(table.watch, "old", Typed(place="砖厂").body())
    page = page_of(table, qtbot)
    qtbot.keyClick(page, Qt.Key.Key_D, ALT)
    assert rulebook.drafts(table.ledger) == ()
    assert sheet_of(page).pane.remarks() == ()
    qtbot.keyClick(page, Qt.Key.Key_D, ALT)
    qtbot.keyClick(page, Qt.Key.Key_J, ALT)
    assert sheet_of(page).typed().empty


def test_leaving_keeps_the_form_and_f2_again_does_not_wipe_it(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    compose(sheet_of(page).form.matter.box, "", WORDS)
    page.open("")
    assert sheet_of(page).typed().verbatim == WORDS
    assert not page.back()
    assert [body["verbatim"] for _key, _at, body in rulebook.drafts(table.ledger)] == [WORDS]
    page.open("")
    assert sheet_of(page).typed().empty
    assert page.caught_up()


def test_escape_closes_what_is_open_first(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    sheet = sheet_of(page)
    compose(sheet.form.matter.box, "", WORDS)
    sheet.adviser.ask()
    qtbot.keyClick(page, Qt.Key.Key_Down, ALT)
    assert QApplication.focusWidget() is sheet.pane.list
    assert page.back()
    assert QApplication.focusWidget() is sheet.form.matter.box
    assert not page.back()


def test_the_arguments_bring_up_their_forms(table: Table, qtbot: QtBot) -> None:
    draft = register.register(table.watch, table.draft(kind="key_task")).result
    page = page_of(table, qtbot, f"whistle:{draft.id}")
    assert (sheet_of(page).typed().registered, sheet_of(page).form.kind().key) == (draft.id, "key_task")
    assert sheet_of(page).typed().reporter == "张某01"
    page.open(f"urgent:{draft.id}")
    assert sheet_of(page).form.kind().urgent
    whistle = table.blow(place="砖厂")
    page.open(f"parent:{whistle.id}")
    assert (sheet_of(page).typed().parent, sheet_of(page).typed().place) == (whistle.id, "砖厂")
    page.open("fallback:〔2026〕备字3号")
    assert sheet_of(page).form.matter.blown.isVisible()
    page.open("draft:gone")
    assert sheet_of(page).typed().empty
    page.open("whistle:gone")
    assert page.sheet is None
    page.reread(frozenset({"*"}))
    page.tick(table.now)
    assert not page.back()


def test_a_paper_form_is_blown_at_its_own_time(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot, "fallback:〔2026〕备字3号")
    sheet = sheet_of(page)
    fill(sheet)
    sheet.form.answers.self_at.fill("0850")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert sheet.form.fields["blown_at"].wrong()
    qtbot.keyClicks(sheet.form.matter.blown.line, "0920")
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    (whistle,) = whistles(table)
    assert (f"{whistle.blown_at:%H:%M}", whistle.fallback) == ("09:20", "〔2026〕备字3号")


def test_the_button_leaves_as_escape_does(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    compose(sheet_of(page).form.matter.box, "", WORDS)
    sheet_of(page).foot.leave.click()
    assert table.went == [("back", "")]
    assert len(rulebook.drafts(table.ledger)) == 1
    assert make(table.session).name == "blow"


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.text(max_size=20), min_size=17, max_size=17), st.integers(0, 2))
def test_no_text_in_any_field_breaks_the_form(table: Table, qtbot: QtBot, texts: list[str], kind: int) -> None:
    """Every field is typed full of anything; blowing then refuses in sentences or blows."""
    page = table.page("fallback:x" if kind == 1 else "")
    sheet = sheet_of(page)
    pool = list(texts)
    for field in sheet.form.fields.values():
        editor = field.editor
        if isinstance(editor, QLineEdit):
            editor.setText(pool.pop())
            editor.textEdited.emit(editor.text())
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(pool.pop())
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(kind)
        field.left.emit()
    qtbot.keyClick(page, Qt.Key(Qt.Key.Key_1.value + kind), ALT)
    sheet.adviser.ask()
    assert sheet.keeper.save()
    blown = len(whistles(table))
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert len(whistles(table)) > blown or sheet.foot.names() or sheet.foot.refusal is not None
    page.open("draft:none")
    page.deleteLater()
    settle()
