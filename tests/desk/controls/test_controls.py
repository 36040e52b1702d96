"""Buttons, choices, fields and remarks are worked by keys and say what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.desk.controls import said as saids
from desktop.desk.controls.empty import Empty
from desktop.desk.controls.field import Field, no_wheel
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import CutLabel, Label
from desktop.desk.controls.notice import Notice, NoticeWords
from desktop.desk.controls.said import Said
from desktop.desk.controls.section import Section
from desktop.desk.controls.segmented import Segment, Segmented
from desktop.desk.marks.cap import KeyCap
from desktop.desk.marks.chip import Chip, ChipWords

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

KINDS = (Segment("a", "综合执法", "gavel"), Segment("b", "重点工作", "flag"), Segment("c", "应急处置", "fire"))


def test_a_button_follows_its_action_and_the_key_is_heard_once(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    action = QAction("会商", window)
    action.setShortcut(QKeySequence("Ctrl+M"))
    window.addAction(action)
    button = KeyButton.of(look, action, icon="confer")
    QVBoxLayout(window).addWidget(button)
    times: list[bool] = []
    action.triggered.connect(lambda: times.append(True))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    button.click()
    assert len(times) == 2
    assert button.accessibleDescription() == "Ctrl M"
    action.setEnabled(False)
    action.setText("现场会商")
    assert not button.isEnabled()
    assert button.text() == "现场会商"


@pytest.mark.parametrize("kind", ["primary", "plain", "small"])
def test_a_button_has_room_for_everything_on_it(look: Look, qtbot: QtBot, kind: str) -> None:
    bare = KeyButton(look, "吹哨", kind=kind)  # type: ignore[arg-type]
    full = KeyButton(look, "吹哨", "F2", icon="whistle", kind=kind)  # type: ignore[arg-type]
    for button in (bare, full):
        qtbot.addWidget(button)
    assert full.sizeHint().width() > bare.sizeHint().width() + look.px(12)
    before = full.sizeHint().width()
    full.set_trailing("等 1 项任务")
    assert full.sizeHint().width() > before
    assert full.accessibleDescription() == "F2 等 1 项任务"
    assert full.sizeHint().height() >= look.px(26)
    look.apply("light", 150)
    assert full.sizeHint().height() >= look.px(26)
    full.setEnabled(False)
    assert not full.grab().isNull()


def test_a_choice_walks_with_the_arrows_and_says_its_answer(look: Look, qtbot: QtBot) -> None:
    kinds = Segmented(look, "哨类", KINDS)
    qtbot.addWidget(kinds)
    kinds.show()
    assert kinds.key() == "a"
    with qtbot.waitSignal(kinds.chosen) as chosen:
        qtbot.keyClick(kinds, Qt.Key.Key_Right)
    assert chosen.args == ["b"]
    assert kinds.accessibleName() == "哨类: 重点工作"
    with qtbot.assertNotEmitted(kinds.chosen):
        qtbot.keyClick(kinds, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        kinds.choose("b")
    kinds.resize(300, 34)
    assert kinds.minimumSizeHint() == kinds.sizeHint()
    first, second = kinds.grab().toImage().pixelColor(20, 8), kinds.grab().toImage().pixelColor(120, 8)
    assert (first, second) == (look.tokens.surface, look.tokens.accentbg)
    qtbot.mouseClick(kinds, Qt.MouseButton.LeftButton, pos=kinds.rect().center() / 3)
    assert kinds.key() == "a"
    qtbot.keyClick(kinds, Qt.Key.Key_Left)
    assert kinds.key() == "a"
    with pytest.raises(KeyError):
        kinds.choose("d")


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit, QComboBox])
def test_an_error_stands_on_its_field_and_goes_while_typing(look: Look, qtbot: QtBot, make: type[QWidget]) -> None:
    editor = make()
    if isinstance(editor, QComboBox):
        editor.setEditable(True)
    field = Field(look, "何时", editor, "按 24 小时记")
    qtbot.addWidget(field)
    field.show()
    assert field.message.text() == "按 24 小时记"
    field.refuse("14:50 还没到。")
    assert field.wrong()
    assert field.message.isVisible()
    assert field.message.text() == "14:50 还没到。"
    assert editor.accessibleDescription() == "14:50 还没到。"
    assert not field.grab().isNull()
    target = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert target is not None
    qtbot.keyClick(target, "1")
    assert not field.wrong()
    assert field.message.text() == "按 24 小时记"
    assert editor.accessibleDescription() == ""


def test_a_field_tells_that_it_was_left(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = Field(look, "地点", QLineEdit()), Field(look, "何时", QLineEdit())
    for field in (first, second):
        column.addWidget(field)
    no_wheel(second.editor)
    window.show()
    first.setFocus()
    qtbot.waitUntil(first.editor.hasFocus)
    with qtbot.waitSignal(first.left):
        qtbot.keyClick(first.editor, Qt.Key.Key_Tab)
    assert second.editor.hasFocus()
    assert first.editor.accessibleName() == "地点"


def test_what_was_done_is_said_in_place_and_then_no_more(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saids, "STAYS", 20)
    said = Said(look)
    qtbot.addWidget(said)
    height = said.sizeHint().height()
    said.say("已吹哨〔2026〕哨字88号。")
    assert said.accessibleName() == "已吹哨〔2026〕哨字88号。"
    assert not said.grab().isNull()
    qtbot.waitUntil(lambda: not said.text())
    assert said.sizeHint().height() == height
    said.say("磁盘满了。", "bad", stays=True)
    assert not said._timer.isActive()
    assert said.text() == "磁盘满了。"


def test_an_empty_board_says_what_is_and_offers_its_button(look: Look, qtbot: QtBot) -> None:
    empty = Empty(look)
    qtbot.addWidget(empty)
    button = KeyButton(look, "吹哨", "F2")
    empty.say("现在没有进行中的哨。", "上一个：79 号。", button)
    assert empty.accessibleName() == "现在没有进行中的哨。 上一个：79 号。"
    assert button.window() is empty
    with qtbot.waitSignal(button.destroyed):
        empty.say("没有等你办的事。")


def test_a_notice_says_all_of_its_words(look: Look, qtbot: QtBot) -> None:
    button = KeyButton(look, "另立新哨", "Alt+N", kind="small")
    notice = Notice(look, NoticeWords("同一地点 30 天内有过 2 次哨", "62、71 号", "会记为反弹"), button)
    qtbot.addWidget(notice)
    assert notice.accessibleName() == "同一地点 30 天内有过 2 次哨 62、71 号 会记为反弹"
    assert not notice.grab().isNull()


def test_hints_name_their_keys_aloud(look: Look, qtbot: QtBot) -> None:
    hints = Hints(look)
    qtbot.addWidget(hints)
    hints.say("85 号已选中", (Hint(("Return",), "打开"), Hint(("Left", "Right"), "选部门")), "先敲 1433 再按 E")
    assert hints.accessibleName() == "85 号已选中 Enter 打开; ← → 选部门 先敲 1433 再按 E"
    for width in (900, 300, 60):
        hints.resize(width, hints.sizeHint().height())
        assert not hints.grab().isNull()


def test_a_section_keeps_its_chips_and_changes_their_words(look: Look, qtbot: QtBot) -> None:
    section = Section(look, "进行中的哨", KeyButton(look, "全部哨单", "Ctrl+2", kind="small"))
    qtbot.addWidget(section)
    section.say(count="4", chips=(ChipWords("超时 1", "bad", "x"), ChipWords("计时中 3", "run", "clock")))
    first = section.findChildren(Chip)[0]
    section.say(count="3", chips=(ChipWords("超时 2", "bad", "x"),))
    qtbot.waitUntil(lambda: len(section.findChildren(Chip)) == 1)
    assert section.findChildren(Chip) == [first]
    assert first.chip().text == first.accessibleName() == "超时 2"
    section.say("今天的哨")
    assert "今天的哨" in {label.text() for label in section.findChildren(Label)}


def test_chips_and_caps_are_never_cut(look: Look, qtbot: QtBot) -> None:
    chip = Chip(look, ChipWords("已超时", "bad", "x"))
    cap = KeyCap(look, "Ctrl+K")
    for widget in (chip, cap):
        qtbot.addWidget(widget)
        assert not widget.grab().isNull()
    assert chip.minimumSizeHint() == chip.sizeHint()
    before = chip.sizeHint().width()
    look.apply("light", 150)
    assert chip.sizeHint().width() > before * 1.3
    assert cap.accessibleName() == "Ctrl K"


def test_a_label_keeps_its_colour_and_a_cut_one_has_its_tooltip(look: Look, qtbot: QtBot) -> None:
    label, cut = Label(look, "环保", "f10b", "ok"), CutLabel(look, "渠段内违建棚房拆除，余一处未清运")
    for widget in (label, cut):
        qtbot.addWidget(widget)
    assert label.ink() == look.tokens.ok
    look.apply("dark", 100)
    assert label.ink() == look.tokens.ok
    label.wear("bad")
    assert label.ink() == look.tokens.bad
    cut.resize(60, 20)
    ask = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(cut, ask)
    assert cut.toolTip() == cut.text()
    cut.resize(900, 20)
    QApplication.sendEvent(cut, ask)
    assert cut.toolTip() == ""
    cut.resize(60, 20)
    assert cut.minimumSizeHint().width() < cut.sizeHint().width()
    assert not cut.grab().isNull()
