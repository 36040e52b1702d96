"""The forms of the orders to a duty, each given by keys; refusals with their doors."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.duty_orders import book
from desktop.post.moment import CHINA
from desktop.post.roster.states import DutyState
from desktop.procedures.directory.post import keep_member
from tests.desk.duty_orders.conftest import choose, enter, names, panel_of
from tests.desk.hands import fill
from tests.post_of import refusing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.rostered import Rostered


def test_on_duty_out_with_a_whistle_back_and_off(qtbot: QtBot, post: Rostered) -> None:
    whistle = post.blow()
    panel = panel_of(qtbot, post, "start_duty", "水务乙")
    fill(panel, at="0835")
    enter(qtbot, panel)
    duty = post.duty("水务乙")
    assert (duty.state, duty.started_at) == (DutyState.ON_DUTY, datetime(2026, 9, 22, 8, 35, tzinfo=CHINA))
    assert list(names(post, "水务乙")) == ["deploy", "relieve", "end_duty", "spot_check"]
    assert names(post, "水务乙")["end_duty"] == "from 17:00 on"
    enter(qtbot, panel_of(qtbot, post, "deploy", "水务乙"))
    assert post.duty("水务乙").whistle == whistle.id
    assert list(names(post, "水务乙")) == ["come_back", "relieve", "end_duty", "spot_check"]
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
