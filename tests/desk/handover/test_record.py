"""The fields of a handover: what may be written when, 无 and 零记录 by one key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.desk.handover.record import TEXTS, RecordForm
from desktop.procedures.roster import handover
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.rostered import Rostered


def test_before_it_is_begun_only_the_next_ones_are_chosen(qtbot: QtBot, post: Rostered) -> None:
    form = RecordForm(post.session)
    bring_up(qtbot, form)
    form.offer(None, ("甲", "乙"), ("丙",))
    assert "—" in form.outgoing.text()
    form.leader.setCurrentText("乙")
    form.offer(None, ("甲", "乙"), ("丁",))
    assert (form.leader.currentText(), form.clerk.currentText()) == ("乙", "丁")
    form.write_nothing()
    form.write_zero("零记录")
    assert [form.texts[name].toPlainText() for name in TEXTS] == ["", "", ""]
    form.take_focus()
    assert form.leader.hasFocus()


def test_nothing_goes_where_the_pen_is_and_a_signed_one_is_fixed(qtbot: QtBot, post: Rostered) -> None:
    form = RecordForm(post.session)
    bring_up(qtbot, form)
    begun = handover.begin_handover(post.watch, "镇长乙", "值班员丙").result
    form.show_record(begun, ("镇长乙", "书记甲"), ("值班员丙",))
    form.take_focus()
    assert form.texts["items"].hasFocus()
    form.write_nothing()
    assert form.values()["items"] == "无"
    form.texts["handled"].setFocus()
    form.write_nothing()
    assert form.values()["handled"] == "无"
    form.write_zero("零记录")
    assert form.values()["handled"] == "零记录"
    assert form.refuse("items", "移交物品没有填。")
    assert not form.refuse("stand", "没有人接过班。")
    form.clear_errors()
    assert not form.fields["items"].wrong()
    form.show_record(replace(begun, out_signed_at=post.now, items="公章"), ("镇长乙",), ("值班员丙",))
    form.write_nothing()
    form.write_zero("零记录")
    assert form.values()["items"] == "公章"
    assert not form.leader.isEnabled()
    form.take_focus()
    assert form.texts["handled"].hasFocus()
