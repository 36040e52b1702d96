"""The form as a whole: errors at fields, the way of Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.blow.content.typed import Typed
from desktop.desk.blow.form import BlowForm
from desktop.post.refused import Door, Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.blow.table import Table


def form_of(table: Table, qtbot: QtBot) -> BlowForm:
    form = BlowForm(table.session, table.watch.rules().kinds, table.watch.members())
    qtbot.addWidget(form)
    form.fill(Typed())
    form.resize(640, 600)
    form.show()
    return form


def test_every_field_of_a_refusal_is_shown_where_it_is(table: Table, qtbot: QtBot) -> None:
    form = form_of(table, qtbot)
    for name in form.fields:
        assert form.refuse(name, "不对")
        assert form.fields[name].wrong()
        assert form.label(name) == form.fields[name].name
    form.clear_errors()
    assert not any(field.wrong() for field in form.fields.values())
    assert not form.refuse("machine", "磁盘满了")
    assert len({form.label(name) for name in ("departments", "lead", "kind", "machine")}) == 4


def test_an_error_is_told_on_leaving_only_where_something_can_be_wrong(table: Table, qtbot: QtBot) -> None:
    form = form_of(table, qtbot)
    assert form.told_on_leaving("found_at")
    assert not form.told_on_leaving("place")
    assert form.blank("found_at")
    form.matter.found.fill("1420")
    assert not form.blank("found_at")
    assert form.blank("verbatim")


def test_an_emergency_is_named_as_the_way_around(table: Table, qtbot: QtBot) -> None:
    form = form_of(table, qtbot)
    words = Words("未填结果。", "No result.")
    with_door = form.sentence(Refused("self_result", words, Door("make_urgent", words)))
    assert with_door.startswith("未填结果。")
    assert "Alt 3" in with_door
    assert form.sentence(Refused("self_result", words)) == "未填结果。"


def test_tab_walks_in_the_order_of_a_call(table: Table, qtbot: QtBot) -> None:
    form = form_of(table, qtbot)
    names = [name for name, field in form.fields.items() if field.editor in form.chain()]
    order = ["source", "found_at", "place", "verbatim", "self_done", "signer"]
    assert [name for name in names if name in order] == order


def test_the_kind_changes_what_is_asked(table: Table, qtbot: QtBot) -> None:
    form = form_of(table, qtbot)
    form.matter.kind.setFocus()
    for _ in range(2):
        qtbot.keyClick(form.matter.kind, Qt.Key.Key_Right)
    assert form.kind().urgent
    assert not form.answers.self_done.isVisible()
    assert not form.composing()
