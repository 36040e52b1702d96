"""Shares by keys: what is left is shown while one types, what is refused is said in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.conference.shares import SharesPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.conference.page import ConferencePage
    from tests.desk.conference.conferred import Conferred

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(page: ConferencePage, qtbot: QtBot) -> SharesPanel:
    """Open the panel by its key."""
    qtbot.keyClick(page, Qt.Key.Key_B, CTRL)
    held = page.place._held
    assert isinstance(held, SharesPanel)
    return held


def test_what_is_left_is_shown_while_one_types(page: ConferencePage, held: Conferred, qtbot: QtBot) -> None:
    panel = opened(page, qtbot)
    lines, notes = list(panel.shares.values()), list(panel.notes.values())
    assert lines[0].hasFocus()
    told = []
    for line, text in zip(lines, ("60", "50", "0"), strict=True):
        qtbot.keyClicks(line, text)
        told.append(panel.rest.text())
    assert told == ["40 % left", "10 % too much", "10 % too much"]
    lines[1].setText("40%")
    assert panel.rest.text() == "100 %, complete"
    qtbot.keyClick(lines[1], Qt.Key.Key_Return)
    assert notes[0].hasFocus()
    notes[0].setText("主管")
    notes[1].setText("治安")
    with qtbot.waitSignal(held.session.rang):
        qtbot.keyClick(notes[1], Qt.Key.Key_Return)
    assert [one.share for one in held.sheet().shares] == [60, 40, 0]
    assert page.place._held is None
    again = opened(page, qtbot)
    assert [line.text() for line in again.shares.values()] == ["60", "40", "0"]
    for line in again.shares.values():
        line.clear()
    with qtbot.waitSignal(held.session.rang):
        qtbot.keyClick(again, Qt.Key.Key_Enter)
    assert held.sheet().shares == ()


def test_what_does_not_sum_up_is_refused_in_place(page: ConferencePage, held: Conferred, qtbot: QtBot) -> None:
    panel = opened(page, qtbot)
    line = next(iter(panel.shares.values()))
    note = next(iter(panel.notes.values()))
    note.setText("主管")
    for text, part in (("60", "60%"), ("sechzig", "不是整数")):
        line.setText(text)
        panel.give()
        assert part in panel._told.text()
    assert held.sheet().shares == ()
    qtbot.keyClick(panel, Qt.Key.Key_X)
    qtbot.keyClick(panel, Qt.Key.Key_F5)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert page.place._held is None
