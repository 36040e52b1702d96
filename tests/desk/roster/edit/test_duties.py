"""A published duty takes its orders at its square: the menu with Enter, the swap with Ctrl+H."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.duty_orders.book import DutyMenu
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.roster.edit import duties
from desktop.procedures.roster.publishing import publish
from tests.desk.roster.conftest import MONTH, Barracks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


def test_enter_offers_the_orders_of_a_duty(barracks: Barracks, qtbot: QtBot) -> None:
    barracks.cover()
    publish(barracks.watch, MONTH, "书记甲")
    barracks.page.read()
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, DutyMenu)
    menu.chosen.emit("go_on_leave")
    menu.close()
    assert isinstance(barracks.page.slot.panel, OrderPanel)
    assert barracks.page.back()
    with qtbot.waitSignal(barracks.page.go) as went:
        duties.give(barracks.page, "x", "handover")
    assert went.args == ["handover", ""]


def test_ctrl_h_asks_for_the_swap(barracks: Barracks) -> None:
    barracks.cover()
    publish(barracks.watch, MONTH, "书记甲")
    barracks.page.read()
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    panel = barracks.page.slot.panel
    assert isinstance(panel, OrderPanel)
    assert panel.form.name == "ask_swap"
    found = duties.duty_at(barracks.page, barracks.people["公安甲"], date(2026, 10, 8))
    assert found is not None
    assert found.shift == "stationed_day"
