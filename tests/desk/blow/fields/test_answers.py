"""The lower half of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.blow.content.typed import Typed
from desktop.desk.blow.fields.answers import Answers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.blow.table import Table

FULL = Typed(
    self_done="劝阻", self_at="1350", self_result="无效", own_reason="超出能力", lead_reason="离得近", signer="镇长乙",
    manner="当面", on_the_spot=True, opinion_risk=True, cross_boundary=True,
)  # fmt: skip


def half(table: Table, qtbot: QtBot, kind: int = 0) -> Answers:
    made = Answers(table.session)
    qtbot.addWidget(made)
    made.suit(table.watch.rules().kinds[kind], table.watch.members())
    made.show()
    return made


def test_what_is_filled_in_is_read_again(table: Table, qtbot: QtBot) -> None:
    made = half(table, qtbot)
    made.fill(FULL)
    assert made.read(Typed()) == FULL
    assert made.self_at.line.said() == "= 13:50"


def test_an_emergency_does_not_ask_what_was_tried(table: Table, qtbot: QtBot) -> None:
    assert half(table, qtbot).self_done.isVisible()
    urgent = half(table, qtbot, kind=2)
    assert not urgent.self_done.isVisible()
    assert "24" in urgent.signer.box.itemText(0)


def test_only_those_who_may_approve_are_offered(table: Table, qtbot: QtBot) -> None:
    made = half(table, qtbot)
    assert [made.signer.box.itemData(at) for at in range(made.signer.box.count())] == ["", "书记甲", "镇长乙"]
    assert made.signer.key() == ""


def test_reasons_are_asked_for_only_when_a_finding_needs_them(table: Table, qtbot: QtBot) -> None:
    made = half(table, qtbot)
    made.ask_reasons("", "")
    assert not made.own_reason.isVisible()
    made.ask_reasons("先自办", "")
    assert made.own_reason.isVisible()
    assert not made.lead_reason.isVisible()
    assert made.own_reason.message.text() == "先自办"
    made.lead_reason.fill("离得近")
    made.ask_reasons("", "")
    assert made.lead_reason.isVisible()
    assert not made.own_reason.isVisible()


def test_a_tick_is_told(table: Table, qtbot: QtBot) -> None:
    made = half(table, qtbot)
    with qtbot.waitSignal(made.wrote):
        made.opinion_risk.click()
