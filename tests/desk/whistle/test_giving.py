"""How orders are given: at once, by a panel, refused where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.telephone.panel import TelephonePanel
from desktop.desk.whistle.departments import DepartmentTable
from desktop.desk.whistle.giving import Giving
from desktop.desk.whistle.reading import calls
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.whistle import register
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


class Held:
    """A table and a slot on a page."""

    def __init__(self, look: Look, qtbot: QtBot) -> None:
        self.scene = Scene(look)
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.table = DepartmentTable(look)
        column = QVBoxLayout(self.page)
        column.addWidget(self.table)
        slot = QVBoxLayout()
        column.addLayout(slot)
        self.page.resize(900, 600)
        self.page.show()
        self.giving = Giving(self.scene.session, self.table, slot, self.page)

    def turn_to(self, whistle: Whistle) -> None:
        self.table.show_rows(calls.rows(self.scene.case(whistle), "en", self.scene.now, 10))
        self.giving.turn_to(whistle.id)


@pytest.fixture
def held(look: Look, qtbot: QtBot) -> Held:
    return Held(look, qtbot)


def test_an_order_to_the_whistle_is_refused_in_the_slot(held: Held) -> None:
    whistle = held.scene.blow()
    held.turn_to(whistle)
    held.giving.order("archive")
    panel = held.giving.panel()
    assert isinstance(panel, RefusalPanel)
    assert panel.words.sentence
    panel.left.emit()
    assert held.giving.panel() is None
    assert not held.giving.close()


def test_a_form_with_nothing_to_work_on_is_refused_too(held: Held) -> None:
    whistle = held.scene.blow()
    held.turn_to(whistle)
    held.giving.order("finish_task")
    assert isinstance(held.giving.panel(), RefusalPanel)
    held.giving.order("release", held.scene.call(whistle, "水务").id)
    assert held.giving.panel() is not None
    held.giving.order("release", "nobody")
    assert isinstance(held.giving.panel(), RefusalPanel)


def test_another_whistle_takes_the_panel_away(held: Held) -> None:
    first, second = held.scene.blow(), held.scene.blow(place="集市东口")
    held.turn_to(first)
    held.giving.order("suspend")
    held.turn_to(second)
    assert held.giving.panel() is None


def test_a_draft_is_sent_on_and_said_so(held: Held) -> None:
    draft = register.register(held.scene.watch, held.scene.draft()).result
    held.turn_to(draft)
    held.giving.order("submit")
    assert held.scene.ledger.get(Whistle, draft.id).state is WhistleState.SCREENING
    assert held.scene.told[-1][0]


def test_orders_of_the_form_go_to_the_form(held: Held) -> None:
    whistle = held.scene.blow()
    held.turn_to(whistle)
    went: list[tuple[str, str]] = []
    held.giving.go.connect(lambda page, argument: went.append((page, argument)))
    held.giving.order("edit")
    held.giving.order("blow")
    held.giving.order("recur")
    held.giving.order("no such order")
    assert went == [("blow", f"whistle:{whistle.id}")] * 2 + [("blow", f"parent:{whistle.id}")]


def test_a_door_of_the_whole_whistle_leads_to_a_department(held: Held) -> None:
    whistle = held.scene.blow()
    held.scene.later(5).arrive(whistle, "公安")
    held.turn_to(whistle)
    for door, name, short in (("stand_down", "stand_down", "公安"), ("permit", "permit", "公安")):
        held.giving.order("suspend")
        panel = held.giving.panel()
        assert isinstance(panel, OrderPanel)
        panel.door_opened.emit(door)
        offered = held.giving.panel()
        assert isinstance(offered, OrderPanel)
        assert offered.form.name == name
        assert short in offered.form.title


def test_the_telephone_stands_in_the_slot_until_somebody_is_there(held: Held, qtbot: QtBot) -> None:
    whistle = held.scene.blow()
    held.turn_to(whistle)
    call = held.scene.call(whistle, "公安").id
    went: list[tuple[str, str]] = []
    held.giving.go.connect(lambda page, argument: went.append((page, argument)))
    held.giving.order("telephone", call)
    panel = held.giving.panel()
    assert isinstance(panel, TelephonePanel)
    panel.go.emit("roster", "")
    assert went == [("roster", "")]
    panel._answered()
    assert held.giving.panel() is None
    held.scene.arrive(whistle, "公安")
    held.giving.order("telephone", call)
    assert held.giving.panel() is None
    assert "telephoned" in held.scene.told[-1][0]
