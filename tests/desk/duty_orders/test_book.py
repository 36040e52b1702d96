"""Orders about a duty: what is on offer when, each form given by keys, refusals with their doors."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.desk.duty_orders import book
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.orders.pick import Pick
from desktop.post.moment import CHINA
from desktop.post.roster.states import DutyState
from desktop.procedures.directory.post import keep_member
from tests.desk.hands import bring_up, fill
from tests.desk.rostered import Rostered
from tests.post_of import refusing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def post(look: Look) -> Rostered:
    return Rostered(look)


def names(post: Rostered, person: str, day: int = 22) -> dict[str, str]:
    return {one.name: one.closed for one in book.offers(post.session, post.duty(person, day).id)}


def panel_of(qtbot: QtBot, post: Rostered, order: str, person: str, day: int = 22) -> OrderPanel:
    panel = OrderPanel(post.session, book.form(post.session, order, post.duty(person, day).id))
    bring_up(qtbot, panel)
    panel.take_focus()
    return panel


def choose(qtbot: QtBot, panel: OrderPanel, name: str, typed: str) -> None:
    editor = panel.inputs[name].editor
    assert isinstance(editor, Pick)
    editor.line.clear()
    qtbot.keyClicks(editor.line, typed)


def enter(qtbot: QtBot, panel: OrderPanel) -> None:
    line = next((one.editor for one in panel.inputs.values() if isinstance(one.editor, QLineEdit)), panel.verb)
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_duty_offers_what_its_state_takes(post: Rostered) -> None:
    assert names(post, "水务甲", 23) == {
        "start_duty": "from 06:30 on" if post.now.hour > 20 else "from 09-23 06:30 on",
        "ask_swap": "",
        "go_on_leave": "",
        "confirm_absent": "from 09-23 08:45 on",
    }
    assert list(names(post, "水务乙")) == ["start_duty", "go_on_leave", "confirm_absent"]
    assert names(post, "水务丙")["start_duty"] == "from 15:30 on"


def test_on_duty_out_with_a_whistle_back_and_off(qtbot: QtBot, post: Rostered) -> None:
    whistle = post.blow()
    panel = panel_of(qtbot, post, "start_duty", "水务乙")
    fill(panel, at="0835")
    enter(qtbot, panel)
    duty = post.duty("水务乙")
    assert (duty.state, duty.started_at) == (DutyState.ON_DUTY, datetime(2026, 9, 22, 8, 35, tzinfo=CHINA))
    assert list(names(post, "水务乙")) == ["deploy", "relieve", "end_duty"]
    assert names(post, "水务乙")["end_duty"] == "from 17:00 on"
    enter(qtbot, panel_of(qtbot, post, "deploy", "水务乙"))
    assert post.duty("水务乙").whistle == whistle.id
    assert list(names(post, "水务乙")) == ["come_back", "relieve", "end_duty"]
    enter(qtbot, panel_of(qtbot, post, "come_back", "水务乙"))
    post.later(3 * 60 + 30)
    enter(qtbot, panel_of(qtbot, post, "end_duty", "水务乙"))
    assert post.duty("水务乙").state is DutyState.ENDED
    assert names(post, "水务乙") == {}
    assert "off duty since 17:30" in post.told[-1][0]


def test_without_a_whistle_nobody_goes_out(post: Rostered) -> None:
    with refusing("whistle"):
        book.form(post.session, "deploy", post.duty("水务乙").id)
    with refusing("duty"):
        book.offers(post.session, "nobody")


def test_a_swap_is_asked_for_agreed_to_and_recorded(qtbot: QtBot, post: Rostered) -> None:
    panel = panel_of(qtbot, post, "swap", "公安丙", 25)
    choose(qtbot, panel, "swap_with", "zzzz")
    fill(panel, reason="家里有事")
    panel.give()
    assert panel.inputs["swap_with"].field.wrong()
    choose(qtbot, panel, "swap_with", "gay")
    rows = panel.inputs["swap_with"].editor.list.count()  # type: ignore[attr-defined]
    assert rows == 2, "for nothing, and for the 23rd"
    choose(qtbot, panel, "swap_with", "gay 9-23")
    enter(qtbot, panel)
    asked = post.duty("公安丙", 25)
    assert (asked.state, asked.swap_with, asked.swap_for) == (
        DutyState.SWAP_REQUESTED,
        post.person("公安乙"),
        post.duty("公安乙", 23).id,
    )
    assert {"agree_swap", "decline_swap"} <= set(names(post, "公安丙", 25))
    panel = panel_of(qtbot, post, "swap", "公安丙", 25)
    assert "in return" in panel.form.note
    fill(panel, consent_by="镇长乙")
    panel.give()
    assert panel.inputs["record_no"].field.wrong()
    fill(panel, record_no="党政办 9-22-1")
    enter(qtbot, panel)
    assert post.duty("公安乙", 25).state is DutyState.PUBLISHED
    assert post.duty("公安丙", 25).state is DutyState.SWAPPED
    assert post.duty("公安丙", 23).shift == "on_call_1"
    assert "公安乙 stands 9-25" in post.told[-1][0]


def test_a_swap_is_declined(qtbot: QtBot, post: Rostered) -> None:
    panel = panel_of(qtbot, post, "ask_swap", "公安丙", 25)
    choose(qtbot, panel, "swap_with", "gay")
    fill(panel, reason="家里有事")
    enter(qtbot, panel)
    panel = panel_of(qtbot, post, "decline_swap", "公安丙", 25)
    fill(panel, reason="人手不够")
    enter(qtbot, panel)
    assert post.duty("公安丙", 25).state is DutyState.PUBLISHED


def test_nobody_to_swap_with_is_said_at_once(post: Rostered) -> None:
    other = next(one for one in post.watch.members() if one.name == "书记甲")
    keep_member(post.watch, replace(other, active=False))
    with refusing("swap_with"):
        book.form(post.session, "swap", post.duty("镇长乙").id)


def test_leave_that_leaves_a_hole_needs_a_stand_in_or_a_consent(qtbot: QtBot, post: Rostered) -> None:
    panel = panel_of(qtbot, post, "go_on_leave", "水务甲", 23)
    fill(panel, reason="病了")
    panel.give()
    doors = panel._refusal
    assert doors is not None
    assert [door.key for door in doors.words.doors] == ["stand_in", "repair", "consent_by"]
    doors.opened.emit("stand_in")
    assert panel._refusal is None
    qtbot.waitUntil(panel.inputs["stand_in"].editor.line.hasFocus)  # type: ignore[attr-defined]
    panel.give()
    with qtbot.waitSignal(panel.door_opened) as opened:
        panel._refusal.opened.emit("repair")  # type: ignore[attr-defined]
    assert opened.args == ["repair"]
    choose(qtbot, panel, "stand_in", "swy")
    enter(qtbot, panel)
    assert post.duty("水务甲", 23).state is DutyState.ON_LEAVE
    assert post.duty("水务乙", 23).replaces == post.duty("水务甲", 23).id


def test_a_leader_may_consent_to_the_hole(qtbot: QtBot, post: Rostered) -> None:
    panel = panel_of(qtbot, post, "go_on_leave", "水务甲", 23)
    fill(panel, reason="病了", consent_by="镇长乙")
    enter(qtbot, panel)
    assert (post.duty("水务甲", 23).by, names(post, "水务甲", 23)) == ("镇长乙", {"stand_in": ""})


def test_absent_then_a_stand_in_or_late(qtbot: QtBot, post: Rostered) -> None:
    panel = panel_of(qtbot, post, "confirm_absent", "水务乙")
    assert panel.form.then == ("stand_in", post.duty("水务乙").id)
    enter(qtbot, panel)
    assert post.duty("水务乙").state is DutyState.ABSENT
    assert list(names(post, "水务乙")) == ["stand_in", "start_duty"]
    panel = panel_of(qtbot, post, "stand_in", "水务乙")
    choose(qtbot, panel, "person", "zzz")
    panel.give()
    assert panel.inputs["person"].field.wrong()
    choose(qtbot, panel, "person", "swj")
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(panel.verb, Qt.Key.Key_Return)
    assert post.duty("水务甲").replaces == post.duty("水务乙").id
    assert names(post, "水务乙") == {}


def test_relief_in_the_middle(qtbot: QtBot, post: Rostered) -> None:
    fill(panel := panel_of(qtbot, post, "start_duty", "水务乙"), at="0830")
    enter(qtbot, panel)
    panel = panel_of(qtbot, post, "relieve", "水务乙")
    choose(qtbot, panel, "person", "swj")
    fill(panel, reason="去区里开会")
    enter(qtbot, panel)
    assert post.duty("水务乙").state is DutyState.RELIEVED
    assert post.duty("水务甲").state is DutyState.ON_DUTY


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


def test_leaders_and_clerks_end_by_a_handover(qtbot: QtBot, post: Rostered) -> None:
    fill(panel := panel_of(qtbot, post, "start_duty", "值班员甲"), at="0830")
    enter(qtbot, panel)
    assert list(names(post, "值班员甲")) == ["relieve", "handover"]
