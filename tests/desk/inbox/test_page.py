"""The inbox under the keys: what happens to a source before it is blown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.desk.controls.empty import Empty
from desktop.desk.inbox.page import InboxPage, make
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.whistle import register, screening
from tests.desk.blow.table import compose

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.blow.table import Table


def page_of(table: Table, qtbot: QtBot, argument: str = "") -> InboxPage:
    page = make(table.session)
    qtbot.addWidget(page)
    table.session.rang.connect(page.reread)
    table.went = []
    page.go.connect(lambda name, chosen: table.went.append((name, chosen)))
    page.resize(1298, 649)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    page.open(argument)
    return page


def state(table: Table, whistle: Whistle) -> WhistleState:
    return table.ledger.get(Whistle, whistle.id).state


def waiting(table: Table, **changes: object) -> Whistle:
    draft = register.register(table.watch, table.draft(**changes)).result
    return screening.submit(table.watch, draft.id).result


def type_reason(page: InboxPage, text: str) -> QLineEdit:
    assert page.panel is not None
    editor = page.panel.inputs["reason"].editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    compose(editor, "", text)
    return editor


def test_an_empty_inbox_says_so_and_waits_for_a_source(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    empty = page.findChild(Empty)
    assert empty is not None
    assert empty.isVisible()
    compose(page.quick.place.line, "", "砖厂")
    compose(page.quick.facts.line, "", "冒黑烟")
    qtbot.keyClick(page.quick.facts.line, Qt.Key.Key_Return)
    assert page.list.isVisible()
    assert [row.place for row in page.list.row_model.rows()] == ["砖厂"]
    assert page.back()
    assert page.list.hasFocus()
    assert not page.back()


def test_a_draft_goes_to_screening_by_one_key(table: Table, qtbot: QtBot) -> None:
    draft = register.register(table.watch, table.draft()).result
    page = page_of(table, qtbot)
    with qtbot.waitSignal(table.session.rang):
        qtbot.keyClick(page.list, Qt.Key.Key_S)
    assert state(table, draft) is WhistleState.SCREENING
    assert page.list.current_key() == draft.id


def test_what_the_township_did_not_try_is_asked_for_in_the_form(table: Table, qtbot: QtBot) -> None:
    draft = register.register(table.watch, table.draft(self_done="")).result
    page = page_of(table, qtbot)
    qtbot.keyClick(page.list, Qt.Key.Key_S)
    assert page.refusal is not None
    assert state(table, draft) is WhistleState.DRAFT
    qtbot.keyClick(page.refusal, Qt.Key.Key_1)
    assert table.went == [("blow", f"urgent:{draft.id}")]
    assert page.back()
    assert page.refusal is None


def test_a_source_is_returned_with_kind_and_reason(table: Table, qtbot: QtBot) -> None:
    whistle = waiting(table)
    page = page_of(table, qtbot)
    qtbot.keyClick(page.list, Qt.Key.Key_T)
    editor = type_reason(page, "本镇自己能办")
    with qtbot.waitSignal(table.session.rang):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    returned = table.ledger.get(Whistle, whistle.id)
    assert (returned.state, returned.end_reason) == (WhistleState.RETURNED, "本镇自己能办")
    assert returned.end_kind
    assert page.panel is None
    assert page.list.row_model.rows() == ()


def test_a_source_is_withdrawn_with_a_reason(table: Table, qtbot: QtBot) -> None:
    whistle = waiting(table)
    page = page_of(table, qtbot)
    qtbot.keyClick(page.list, Qt.Key.Key_X)
    editor = type_reason(page, "报错了")
    with qtbot.waitSignal(table.session.rang):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert state(table, whistle) is WhistleState.WITHDRAWN


def test_a_panel_is_closed_by_escape_and_by_another_order(table: Table, qtbot: QtBot) -> None:
    waiting(table)
    page = page_of(table, qtbot)
    qtbot.keyClick(page.list, Qt.Key.Key_B)
    first = page.panel
    assert first is not None
    assert page.back()
    assert page.panel is None
    assert page.list.hasFocus()
    page.order("withdraw")
    page.order("send_back")
    assert page.panel is not first


def test_enter_and_c_open_the_form(table: Table, qtbot: QtBot) -> None:
    first = waiting(table)
    second = waiting(table, place="砖厂")
    page = page_of(table, qtbot, second.id)
    assert page.list.current_key() == second.id
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    qtbot.keyClick(page.list, Qt.Key.Key_C)
    assert table.went == [("blow", f"whistle:{second.id}"), ("blow", f"whistle:{first.id}")]


def test_n_goes_to_the_quick_line_and_down_comes_back(table: Table, qtbot: QtBot) -> None:
    waiting(table)
    page = page_of(table, qtbot)
    qtbot.keyClick(page.list, Qt.Key.Key_N)
    assert page.quick.place.line.hasFocus()
    qtbot.keyClick(page.quick.place.line, Qt.Key.Key_Down)
    assert page.list.hasFocus()


def test_ages_grow_and_other_news_change_nothing(table: Table, qtbot: QtBot) -> None:
    waiting(table)
    page = page_of(table, qtbot)
    before = page.list.row_model.rows()[0].age
    page.tick(table.now)
    table.later(65)
    page.reread(frozenset({"entry"}))
    assert page.list.row_model.rows()[0].age == before
    page.tick(table.now.replace(second=30))  # a beat may come late
    assert page.list.row_model.rows()[0].age != before


def test_orders_without_a_row_do_nothing(table: Table, qtbot: QtBot) -> None:
    page = page_of(table, qtbot)
    for name in ("submit", "withdraw", "blow_it"):
        page.order(name)
    assert table.went == []
    assert page.panel is None
