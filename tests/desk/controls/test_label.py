"""A label keeps its colour; a cut one has its tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from desktop.desk.controls.label import CutLabel, Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


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
