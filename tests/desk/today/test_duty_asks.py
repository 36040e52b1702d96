"""Orders to those who stand now, from the pane and from what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.duty_orders.book import DutyMenu
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.today.page import TodayPage
from desktop.post.roster.states import DutyState
from desktop.procedures.roster import swaps
from tests.desk.hands import bring_up, fill
from tests.desk.rostered import Rostered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def post(look: Look) -> Rostered:
    return Rostered(look)


def board(qtbot: QtBot, post: Rostered) -> TodayPage:
    page = TodayPage(post.session)
    bring_up(qtbot, page)
    post.session.rang.connect(page.reread)
    page.open("")
    for _ in range(3):
        QApplication.processEvents()
    return page


def test_orders_are_given_from_the_pane_by_keys(qtbot: QtBot, post: Rostered) -> None:
    page = board(qtbot, post)
    pane = page.side.duty
    pane.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(pane, key)
    assert not pane.grab().isNull()
    with qtbot.waitSignal(pane.duty_opened) as opened:
        qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert opened.args == [post.duty("水务乙").id]
    menu = page.findChildren(DutyMenu)[-1]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert isinstance(page._panel, OrderPanel)
    with qtbot.waitSignal(post.session.rang):
        qtbot.keyClick(page._panel.inputs["at"].editor, Qt.Key.Key_Return)
    assert post.duty("水务乙").state is DutyState.ON_DUTY
    assert page._panel is None


def test_a_click_on_somebody_opens_their_orders_and_elsewhere_the_roster(qtbot: QtBot, post: Rostered) -> None:
    page = board(qtbot, post)
    went: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    pane = page.side.duty
    box, duty = pane._places()[0]
    with qtbot.waitSignal(pane.duty_opened) as opened:
        qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert opened.args == [duty] == [post.duty("镇长乙").id]
    page.findChildren(DutyMenu)[-1].close()
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=pane.rect().bottomLeft())
    assert went == [("roster", "")]


def test_who_stands_is_checked_by_a_key_or_the_button(qtbot: QtBot, post: Rostered) -> None:
    page = board(qtbot, post)
    qtbot.keyClick(page.strips, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(page._panel, OrderPanel)
    assert page._panel.form.name == "spot_check"
    assert page.back()
    page.side.check_wanted.emit()
    panel = page._panel
    assert isinstance(panel, OrderPanel)
    qtbot.keyClick(panel.inputs["found"].editor, Qt.Key.Key_3)
    fill(panel, by="书记甲")
    panel.give()
    assert page._panel is not panel
    (row,) = [one for one in page.side.tasks.row_model.rows() if "explain_check" in one.key]
    page.side.asked.emit(row.key)
    assert page._panel is not None
    assert page._panel.form.name == "explain_check"
    post.later(60 * 24 * 20)
    page._duties.check()
    assert post.told[-1][1] == "bad"


def test_reminders_and_sendings_are_given_from_what_waits(qtbot: QtBot, post: Rostered) -> None:
    page = board(qtbot, post)
    went: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    page.side.asked.emit("remind:2026-09-23")
    assert isinstance(page._panel, OrderPanel)
    assert page._panel.form.name == "remind"
    page.side.asked.emit("note_sent:2026-09")
    assert went == [("roster", "2026-09")]


def test_tasks_of_the_roster_lead_to_their_form_or_page(qtbot: QtBot, post: Rostered) -> None:
    swaps.ask_swap(post.watch, post.duty("公安丙", 25).id, post.person("公安乙"), "家里有事")
    page = board(qtbot, post)
    went: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    page.side.asked.emit(f"duty:agree_swap:{post.duty('公安丙', 25).id}")
    assert isinstance(page._panel, OrderPanel)
    for door in ("handover", "repair", "nowhere"):
        page._panel.door_opened.emit(door)
    page.side.asked.emit("handover:")
    assert went == [("handover", ""), ("roster", ""), ("handover", "")]
    page.side.asked.emit(f"duty:deploy:{post.duty('水务乙').id}")
    assert post.told[-1][1] == "bad"


def test_after_an_absence_is_confirmed_somebody_is_asked_to_stand_in(qtbot: QtBot, post: Rostered) -> None:
    page = board(qtbot, post)
    page.side.asked.emit(f"duty:confirm_absent:{post.duty('水务乙').id}")
    assert isinstance(page._panel, OrderPanel)
    page._panel.give()
    assert post.duty("水务乙").state is DutyState.ABSENT
    assert page._panel is not None
    assert page._panel.form.name == "stand_in"
