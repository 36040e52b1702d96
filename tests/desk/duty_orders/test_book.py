"""The book of the orders to a duty, and the menu that offers them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.desk.duty_orders import book
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.states import DutyClass, DutyState
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.rostered import Rostered


def test_the_menu_numbers_what_is_on_offer_and_greys_what_is_not_yet(qtbot: QtBot, post: Rostered) -> None:
    owner = QWidget()
    bring_up(qtbot, owner)
    menu = book.DutyMenu(post.session, owner, post.duty("水务丙").id)
    offered = {one.objectName(): one for one in menu.actions() if one.objectName()}
    assert menu.actions()[0].text() == "水务丙 9-22 常驻夜班　已公布"
    assert not offered["start_duty"].isEnabled()
    assert offered["go_on_leave"].isEnabled()
    menu.open_at(QPoint(0, 0))
    assert menu.activeAction() is offered["ask_swap"]
    with qtbot.waitSignal(menu.chosen) as chosen:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chosen.args == ["ask_swap"]
    QApplication.processEvents()


def test_swap_is_the_next_step_of_the_swap_and_an_unknown_order_is_none(post: Rostered) -> None:
    duty = post.duty("公安丙", 25).id
    assert book.form(post.session, "swap", duty).name == "ask_swap"
    with pytest.raises(KeyError):
        book.form(post.session, "dance", duty)
    assert book.title(post.session, duty) == "公安丙 9-25 备勤第一　已公布"
    assert {one.name for one in book.offers(post.session, duty)} <= {*book.FORMS, "handover"}


def test_a_menu_without_anything_possible_opens_all_the_same(qtbot: QtBot, post: Rostered) -> None:
    owner = QWidget()
    bring_up(qtbot, owner)
    post.later(24 * 60 * 30)
    menu = book.DutyMenu(post.session, owner, post.duty("值班员丙").id)
    menu.open_at(QPoint(0, 0))
    assert menu.activeAction() is None or menu.activeAction().isEnabled()
    menu.close()


def test_what_nobody_noted_is_noted_and_a_late_one_says_since_when(post: Rostered) -> None:
    owed = post.duty("水务乙")
    post.now = owed.ends_at + timedelta(minutes=1)
    assert book.title(post.session, owed.id) == "水务乙 9-22 常驻白班　not noted"
    assert [one.name for one in book.offers(post.session, owed.id)] == ["note_stood", "confirm_absent"]
    form = book.form(post.session, "note_stood", owed.id)
    assert [ask.kind for ask in form.asks] == ["line"]
    made = form.give({"by": "值班员丁"}).result
    assert form.said(made) == "1 duties noted as stood."
    assert post.session.ledger.get(DutyAssignment, owed.id).state is DutyState.ENDED
    with post.watch.pen() as pen:
        came = replace(owed, started_at=owed.starts_at + timedelta(hours=1))
        pen.change(pen.ledger.get(DutyAssignment, owed.id), came)
        pen.entry("start_duty", "duty", owed.id, {})
    post.now = owed.ends_at - timedelta(minutes=1)
    assert book.title(post.session, owed.id).endswith("came late, 09:30")


def test_a_leaders_duty_is_confirmed_by_a_leader(post: Rostered) -> None:
    led = next(one for one in post.session.ledger.having(DutyAssignment) if one.duty is DutyClass.DUTY_LEADER)
    post.now = led.ends_at + timedelta(minutes=1)
    form = book.form(post.session, "note_stood", led.id)
    assert [ask.kind for ask in form.asks] == ["combo"]
    assert "a leader confirms" in form.note
    assert led.person not in [post.person(one.key) for one in form.asks[0].choices], "nobody confirms their own"
    assert form.asks[0].start == form.asks[0].choices[0].key
