"""The panel itself: Enter gives, Esc leaves, letters stay in it, doors of a refusal are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.desk.orders.ask import Ask, OrderForm
from desktop.desk.orders.panel import OrderPanel
from desktop.post.refused import Door, Refused
from desktop.post.words import Words
from desktop.procedures.watch import Done

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.orders.ask import Answers
    from tests.desk.scene import Scene


def shown(qtbot: QtBot, scene: Scene, form: OrderForm) -> OrderPanel:
    panel = OrderPanel(scene.session, form)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.take_focus()
    return panel


def form(asks: tuple[Ask, ...], given: list[Answers], refused: Refused | None = None) -> OrderForm:
    def give(answers: Answers) -> Done[str]:
        given.append(answers)
        if refused is not None:
            raise refused
        return Done("done", frozenset({"note"}))

    return OrderForm("x", "An order", "Give", asks, give)


def test_enter_gives_and_the_time_is_read(qtbot: QtBot, scene: Scene) -> None:
    given: list[Answers] = []
    panel = shown(qtbot, scene, form((Ask("what", "What"), Ask("at", "When", "past")), given))
    qtbot.keyClicks(QApplication.focusWidget(), "abc")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "1355")
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert given == [{"what": "abc", "at": scene.now.replace(hour=13, minute=55)}]
    assert scene.told == []


def test_escape_leaves_without_giving(qtbot: QtBot, scene: Scene) -> None:
    given: list[Answers] = []
    panel = shown(qtbot, scene, form((Ask("what", "What", "text"),), given))
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert given == []


def test_letters_typed_in_a_panel_are_not_heard_behind_it(qtbot: QtBot, scene: Scene) -> None:
    heard: list[int] = []

    class Behind(QWidget):
        def keyPressEvent(self, event: object) -> None:
            heard.append(event.key())  # type: ignore[attr-defined]

    behind = Behind()
    qtbot.addWidget(behind)
    panel = OrderPanel(scene.session, form((), []))
    panel.setParent(behind)
    with qtbot.waitActive(behind):
        behind.show()
        behind.activateWindow()
    panel.take_focus()
    assert panel.verb.hasFocus()
    qtbot.keyClick(panel.verb, Qt.Key.Key_E)
    qtbot.keyClick(panel.verb, Qt.Key.Key_F5)
    assert heard == [Qt.Key.Key_F5.value]


def test_a_refusal_without_a_field_stands_over_the_questions(qtbot: QtBot, scene: Scene) -> None:
    given: list[Answers] = []
    closed = Door("permit", Words("许可：总指挥签", "Permit: signed"), Words("还不能", "not yet"))
    refused = Refused("gate", Words("不能。因为。", "No. Because."), Door("rule", Words("去裁定", "Rule")), closed)
    panel = shown(qtbot, scene, form((Ask("what", "What"),), given, refused))
    doors: list[str] = []
    panel.door_opened.connect(doors.append)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel._refusal is not None)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    assert doors == ["rule"]
    panel.give()
    assert panel._refusal is not None
    first = QApplication.focusWidget()
    assert first is not None, "the doors of a refusal have their keys at once, before anything is laid out"
    assert panel._refusal.isAncestorOf(first)


def test_the_field_of_a_refusal_is_marked_and_typing_clears_it(qtbot: QtBot, scene: Scene) -> None:
    refused = Refused("other", Words("不行。", "No."))
    panel = shown(qtbot, scene, form((Ask("at", "When", "past"), Ask("what", "What", refused=("other",))), [], refused))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    field = panel.inputs["what"].field
    qtbot.waitUntil(field.wrong)
    assert panel.inputs["what"].editor.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "a")
    assert not field.wrong()
