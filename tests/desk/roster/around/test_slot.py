"""One thing at a time is asked under the grid, and the focus goes back when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.orders.ask import OrderForm
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.roster.panes.picker import Candidate, Picker
from desktop.post.refused import Door, Refused
from desktop.post.words import Words
from desktop.procedures.watch import Done

if TYPE_CHECKING:
    from tests.desk.roster.conftest import Barracks

Key = Qt.Key
NO = Refused("holes", Words("不行。", "No."), Door("plan", Words("重新求解：再排一次", "Plan again: once more")))


def form() -> OrderForm:
    return OrderForm("x", "题", "做", (), lambda _said: Done(None, frozenset()))


def test_a_form_goes_when_it_is_given_and_the_grid_has_the_keys_again(barracks: Barracks) -> None:
    slot = barracks.page.slot
    slot.ask(form)
    assert isinstance(slot.panel, OrderPanel)
    assert not barracks.page.grid.hasFocus()
    slot.panel.give()
    assert barracks.page.grid.hasFocus()
    assert not slot.close_panel()


def test_a_form_that_is_refused_at_once_becomes_the_refusal(barracks: Barracks) -> None:
    def refuse() -> OrderForm:
        raise NO

    barracks.page.slot.ask(refuse)
    panel = barracks.page.slot.panel
    assert isinstance(panel, RefusalPanel)
    door = panel.words.doors[0]
    assert (door.title, door.verb, door.text) == ("重新求解", "排班", "再排一次")
    opened: list[str] = []
    barracks.page.slot.door_opened.disconnect()
    barracks.page.slot.door_opened.connect(opened.append)
    barracks.press(Key.Key_1)
    assert opened == ["plan"]
    assert barracks.page.slot.panel is None


def test_what_an_order_is_refused_for_outlives_its_form(barracks: Barracks) -> None:
    slot = barracks.page.slot

    def give(_said: object) -> Done[None]:
        slot.refuse(NO)
        return Done(None, frozenset())

    slot.ask(lambda: OrderForm("x", "题", "做", (), give))
    assert isinstance(slot.panel, OrderPanel)
    slot.panel.give()
    assert isinstance(slot.panel, RefusalPanel)
    barracks.press(Key.Key_Escape)
    assert slot.panel is None


def test_somebody_is_picked(barracks: Barracks) -> None:
    picked: list[tuple[str, str]] = []
    slot = barracks.page.slot
    slot.pick(
        "谁", (Candidate("a", "甲", "D"), Candidate("b", "乙", "N")), lambda who, what: picked.append((who, what))
    )
    assert isinstance(slot.panel, Picker)
    barracks.press(Key.Key_Down)
    barracks.press(Key.Key_Return)
    assert picked == [("b", "N")]
    slot.pick("谁", (Candidate("a", "甲", "D"),), lambda who, what: picked.append((who, what)))
    barracks.press(Key.Key_Escape)
    assert len(picked) == 1
