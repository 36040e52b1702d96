"""The side of the board groups by date or by department and keeps what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.items.page import EVERY
from desktop.desk.items.side import BY_DUE, BY_UNIT
from tests.desk.hands import told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.items.page import ItemsPage


def test_the_board_goes_by_date_or_by_department(page: ItemsPage, qtbot: QtBot) -> None:
    assert page.side.by.key() == BY_DUE
    assert [one.key for one in page.side.groups.row_model.rows()] == [EVERY, "overdue", "soon", "later", "reported"]
    page.side.groups.choose("later")
    assert told(page.pane, "text") == ["办公室的", "远的"]
    qtbot.keyClick(page.pane.table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert page.side.by.key() == BY_UNIT
    groups = {one.key: (one.count, one.tone) for one in page.side.groups.row_model.rows()}
    assert groups == {EVERY: (5, "plain"), "水务": (3, "bad"), "党政办": (1, "plain"), "公安": (1, "plain")}
    page.side.groups.choose("党政办")
    assert told(page.pane, "text") == ["办公室的"]
    assert page.back()
    assert page.side.groups.current_key() == EVERY
    page.side.switch()
    assert page.side.by.key() == BY_DUE
