"""Reminders and sendings from the desk: a digit for each who was told, ticks for the offices that wait."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.duty_orders import around
from desktop.desk.orders.marking import Marking
from desktop.desk.orders.panel import OrderPanel
from desktop.post.refused import Refused
from desktop.procedures.roster.checks.remind import to_remind
from desktop.procedures.roster.checks.sending import distribution
from tests.desk.duty_orders.conftest import enter
from tests.desk.hands import bring_up
from tests.desk.rostered import MONTH

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.orders.ask import OrderForm
    from tests.desk.rostered import Rostered

DAY = date(2026, 9, 23)


def panel_of(qtbot: QtBot, post: Rostered, form: OrderForm) -> OrderPanel:
    panel = OrderPanel(post.session, form)
    bring_up(qtbot, panel)
    panel.take_focus()
    return panel


def test_those_not_reminded_stay_in_the_list(qtbot: QtBot, post: Rostered) -> None:
    panel = panel_of(qtbot, post, around.remind_day(post.session, DAY))
    marking = panel.inputs["told"].editor
    assert isinstance(marking, Marking)
    rows = [(row.text, row.aside) for row in marking.row_model.rows()]
    assert rows[0] == ("书记甲", "带班24小时　08:30")
    assert len(rows) == 6
    qtbot.keyClick(marking, Qt.Key.Key_1)
    qtbot.keyClick(marking, Qt.Key.Key_2)
    enter(qtbot, panel)
    assert post.told[-1][0] == "2 noted as reminded; 4 left."
    again = around.remind_day(post.session, DAY)
    assert again.asks[0].choices[0].text == "水务甲"
    assert again.note.startswith("2 of 6")
    assert sum(one.reminder is not None for one in to_remind(post.ledger, DAY)) == 2


def test_where_nobody_waits_there_is_no_list(post: Rostered) -> None:
    with pytest.raises(Refused):
        around.remind_day(post.session, date(2026, 9, 28))


def test_the_offices_that_wait_are_ticked(qtbot: QtBot, post: Rostered) -> None:
    panel = panel_of(qtbot, post, around.note_sent(post.session, MONTH))
    enter(qtbot, panel)
    known = distribution(post.ledger, MONTH)
    assert (known.waiting, len(known.sent)) == ((), 4)
    assert post.told[-1][0] == "Edition 1 noted as sent to 4."
    again = around.note_sent(post.session, MONTH)
    assert [(one.ticked, one.aside) for one in again.asks[0].choices] == [(False, "sent")] * 4
    with pytest.raises(Refused):
        around.note_sent(post.session, "2026-11")
