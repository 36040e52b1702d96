"""The ends stand first, everybody on demand; bars carry their figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from desktop.desk.roster.panes.fairness import FairnessPane, Share
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

MANY = tuple(Share(str(n), f"p{n}", n, 4.0) for n in range(9))


def test_three_at_each_end_and_all_on_demand(look: Look, qtbot: QtBot) -> None:
    pane = FairnessPane(look)
    bring_up(qtbot, pane)
    pane.say(MANY, "caption")
    assert [one.name for one in pane.bars.shares()] == ["p8", "p7", "p6", "p2", "p1", "p0"]
    pane.bars.setFocus()
    pane.grab()
    qtbot.keyClick(pane.bars, Qt.Key.Key_Return)
    assert len(pane.bars.shares()) == 9
    qtbot.mouseClick(pane.bars, Qt.MouseButton.LeftButton, pos=QPoint(5, look.px(22) * 9 + 5))
    assert len(pane.bars.shares()) == 6
    qtbot.keyClick(pane.bars, Qt.Key.Key_A)
    chosen: list[str] = []
    pane.chosen.connect(chosen.append)
    qtbot.mouseClick(pane.bars, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert chosen == ["8"]


def test_figures_are_said_beside_the_bars(look: Look, qtbot: QtBot) -> None:
    pane = FairnessPane(look)
    qtbot.addWidget(pane)
    pane.say((Share("a", "A", 6, 4.0), Share("b", "B", 4, 4.0), Share("c", "C", 2, 4.0)), "")
    assert pane.bars.accessibleName() == "A 6 times  2 more; B 4 times  even; C 2 times  2 fewer; "
    assert pane.bars.focusPolicy() is Qt.FocusPolicy.NoFocus
    pane.say((), "")
    assert pane.bars.shares() == ()
    pane.grab()
    qtbot.keyClick(pane.bars, Qt.Key.Key_Return)
    assert pane.bars.minimumSizeHint().height() == 0


def test_the_year_is_said_and_asked_for(look: Look, qtbot: QtBot) -> None:
    pane = FairnessPane(look)
    bring_up(qtbot, pane)
    pane.say_year("A bears most")
    assert "A bears most" in [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]
    with qtbot.waitSignal(pane.year_asked):
        pane.whole_year.click()
    pane.say_year("")
    assert "" not in [one.text() for one in pane.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
