"""The post and its members by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.settings import members
from desktop.post.command_post import CommandPost, Member
from desktop.post.states import Duty
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_members_stand_by_their_duty_and_are_added_changed_and_left(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "settings", members.listing(scene.session))
    assert told(pane, "name") == ["书记甲", "镇长乙"]
    panel = press(qtbot, pane, "N")
    fill(panel, name="值班员丁", title="干事", duty="duty_clerk", phone="199-0000-0009")
    give(qtbot, scene.session, panel)
    assert told(pane, "name") == ["书记甲", "镇长乙", "值班员丁"]
    pane.open_row(scene.ledger.having(Member, name="镇长乙")[0].id)
    panel = press(qtbot, pane, "Return")
    fill(panel, duty="deputy")
    give(qtbot, scene.session, panel)
    assert scene.ledger.having(Member, name="镇长乙")[0].duty is Duty.DEPUTY
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert not scene.ledger.having(Member, name="镇长乙")[0].active
    assert told(pane, "name") == ["书记甲", "值班员丁", "镇长乙"], "who left stands last"


def test_the_post_itself_is_changed(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "settings", members.listing(scene.session))
    panel = press(qtbot, pane, "P")
    fill(panel, seat="镇政府一楼", started_on="2018-3-1", phone="199-0000-9000", name="")
    panel.give()
    assert "没有填" in panel.inputs["name"].field.message.text()
    fill(panel, name="青石镇综合执法指挥部")
    give(qtbot, scene.session, panel)
    post = scene.ledger.having(CommandPost)[0]
    assert (post.seat, str(post.started_on), post.phone) == ("镇政府一楼", "2018-03-01", "199-0000-9000")
