"""A published duty takes its orders at its square: the menu with Enter, the swap with Ctrl+H."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.duty_orders.book import DutyMenu
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.roster.edit import duties
from desktop.post.moment import CHINA
from desktop.procedures.roster.duty import start_duty
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


def test_a_door_of_a_refusal_leads_to_the_next_order_to_the_duty(barracks: Barracks, qtbot: QtBot) -> None:
    barracks.cover()
    publish(barracks.watch, MONTH, "书记甲")
    barracks.now = datetime(2026, 10, 8, 9, tzinfo=CHINA)
    barracks.page.read()
    duty = duties.duty_at(barracks.page, barracks.people["公安甲"], date(2026, 10, 8))
    assert duty is not None
    start_duty(barracks.watch, duty.id)
    duties.give(barracks.page, duty.id, "end_duty")
    early = barracks.page.slot.panel
    assert isinstance(early, OrderPanel)
    early.give()
    barracks.press(Key.Key_1)
    panel = barracks.page.slot.panel
    assert isinstance(panel, OrderPanel)
    assert panel.form.name == "relieve"
    with qtbot.waitSignal(barracks.page.go) as went:
        panel.door_opened.emit("report_in")
    assert went.args == ["today", ""]
    assert not barracks.page.slot.isVisible()
    duties.give(barracks.page, duty.id, "repair")
    repair = barracks.page.slot.panel
    assert isinstance(repair, OrderPanel)
    assert repair.form.name != "relieve"


def test_after_an_absence_is_confirmed_somebody_is_asked_to_stand_in(barracks: Barracks) -> None:
    barracks.cover()
    publish(barracks.watch, MONTH, "书记甲")
    barracks.now = datetime(2026, 10, 8, 12, tzinfo=CHINA)
    barracks.page.read()
    duty = duties.duty_at(barracks.page, barracks.people["公安甲"], date(2026, 10, 8))
    assert duty is not None
    duties.give(barracks.page, duty.id, "confirm_absent")
    panel = barracks.page.slot.panel
    assert isinstance(panel, OrderPanel)
    panel.give()
    asked = barracks.page.slot.panel
    assert isinstance(asked, OrderPanel)
    assert asked.form.name == "stand_in"


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
