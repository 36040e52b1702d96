"""Blocks go to a spreadsheet and come from it; each square that is not taken is told, and one undo takes all back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.roster.edit.pasting import block, told
from desktop.post.words import Words
from desktop.procedures.roster.publishing import publish
from tests.desk.roster.conftest import MONTH, Barracks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QClipboard
    from PySide6.QtWidgets import QApplication

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def clip(qapp: QApplication) -> Iterator[QClipboard]:
    found = qapp.clipboard()
    found.clear()
    yield found
    found.clear()


def refusal(barracks: Barracks) -> str:
    panel = barracks.page.slot.panel
    assert isinstance(panel, RefusalPanel)
    return panel.accessibleName()


def test_a_block_is_laid_down_and_taken_back_at_once(barracks: Barracks, clip: QClipboard) -> None:
    barracks.set("公安乙", 9)
    barracks.page.read()
    barracks.at("公安甲", 8)
    clip.setText("驻\tY\r\n常驻夜班\t休\r\n")
    barracks.press(Key.Key_V, CTRL)
    assert [barracks.shift("公安甲", day) for day in (8, 9)] == ["stationed_day", "stationed_night"]
    assert [barracks.shift("公安乙", day) for day in (8, 9)] == ["stationed_night", ""]
    assert barracks.locked("公安甲", 8)
    assert not barracks.locked("公安乙", 9)
    barracks.page.undo_it()
    assert [barracks.shift("公安甲", day) for day in (8, 9)] == ["", ""]
    assert barracks.shift("公安乙", 9) == "stationed_day"


def test_each_square_that_is_not_taken_is_told(barracks: Barracks, clip: QClipboard) -> None:
    barracks.at("公安甲", 30)
    clip.setText("驻\t鱼\t驻\t")
    barracks.press(Key.Key_V, CTRL)
    assert barracks.shift("公安甲", 30) == "stationed_day"
    said = refusal(barracks)
    assert "贴了 1 格，2 格没有贴" in said
    assert "没有班次“鱼”：公安甲 10月31日" in said
    assert "在表外，没有这一格：“驻”" in said


def test_one_cell_goes_into_all_selected_squares_and_letters_fill_on(barracks: Barracks, clip: QClipboard) -> None:
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Right, SHIFT)
    clip.setText("z")
    barracks.press(Key.Key_V, CTRL)
    assert [barracks.shift("公安甲", day) for day in (8, 9)] == ["stationed_day", "stationed_day"]
    assert "一次全撤" in barracks.word()
    barracks.at("公安甲", 9)
    barracks.press(Key.Key_Right, SHIFT)
    barracks.press(Key.Key_D, CTRL)
    assert barracks.shift("公安甲", 10) == "stationed_day"
    barracks.at("公安甲", 9)
    for key in (Key.Key_Right, Key.Key_Down):
        barracks.press(key, SHIFT)
    barracks.press(Key.Key_D, CTRL)
    assert [barracks.shift("公安乙", day) for day in (9, 10)] == ["stationed_day", "stationed_day"]
    barracks.page.undo_it()
    assert [barracks.shift("公安乙", day) for day in (9, 10)] == ["", ""]
    barracks.at("公安甲", 9)
    barracks.press(Key.Key_D, CTRL)
    assert "Shift" in barracks.word()


def test_squares_are_copied_as_a_spreadsheet_takes_them(barracks: Barracks, clip: QClipboard) -> None:
    barracks.set("公安甲", 8)
    barracks.set("公安甲", 9, "stationed_night")
    barracks.page.read()
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Right, SHIFT)
    barracks.press(Key.Key_C, CTRL)
    assert clip.text() == "驻\t夜"
    barracks.at("公安乙", 12)
    barracks.press(Key.Key_V, CTRL)
    assert [barracks.shift("公安乙", day) for day in (12, 13)] == ["stationed_day", "stationed_night"]
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_C, CTRL)
    barracks.at("公安丙", 8)
    barracks.press(Key.Key_V, CTRL)
    assert barracks.shift("公安丙", 8) == "stationed_day", "one square is put down as before"
    clip.setText("夜")
    barracks.press(Key.Key_V, CTRL)
    assert barracks.shift("公安丙", 8) == "stationed_night", "what was copied elsewhere since is newer"


def test_names_go_onto_the_lines_of_posts(barracks: Barracks, clip: QClipboard) -> None:
    view = barracks.page.grid
    line = next(at for at, one in enumerate(view.sheet().lines) if one.need and "带班" in one.name)
    view.choose(line, 7)
    clip.setText("书记甲\t公安甲\t无名\t镇长乙")
    barracks.press(Key.Key_V, CTRL)
    assert barracks.shift("书记甲", 8) == "leader_whole"
    assert barracks.shift("镇长乙", 11) == "leader_whole"
    said = refusal(barracks)
    assert "公安甲 不值这个岗" in said
    assert "人员里没有“无名”" in said
    barracks.page.back()
    view.choose(line, 7)
    barracks.press(Key.Key_C, CTRL)
    assert clip.text() == "书记甲"
    clip.setText("镇长乙")
    barracks.press(Key.Key_V, CTRL)
    assert (barracks.shift("书记甲", 8), barracks.shift("镇长乙", 8)) == ("", "leader_whole")
    barracks.press(Key.Key_Right, SHIFT)
    barracks.press(Key.Key_D, CTRL)
    assert "岗位" in barracks.word()


def test_days_that_are_over_are_told_and_the_others_written(barracks: Barracks, clip: QClipboard) -> None:
    barracks.set("公安甲", 1)
    publish(barracks.watch, MONTH, "书记甲", holes_reason="试行")
    barracks.later(60 * 24 * 20)
    barracks.page.read()
    barracks.at("公安乙", 11)
    clip.setText("\t".join("驻驻"))
    barracks.press(Key.Key_V, CTRL)
    assert (barracks.shift("公安乙", 11), barracks.shift("公安乙", 12)) == ("", "stationed_day")
    assert "公安乙 10-11" in refusal(barracks)


def test_many_squares_of_one_reason_are_counted() -> None:
    why = Words("没有班次“鱼”", "there is no shift “鱼”")
    said = told([(f"公安甲 {day}", why) for day in range(10)], 0)
    assert said.reason.zh.endswith("公安甲 7 +2。")
    assert block('"a"\tb\n\nc\n') == (("a", "b"), ("",), ("c",))
