"""Decisions with measures, what departments put in, the proposal of compensation, amounts as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.desk.conference import deciding
from desktop.post.conferences.conference import ConferenceDecision
from desktop.post.conferences.contribution import Contribution
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.conference.page import ConferencePage
    from tests.desk.conference.conferred import Conferred

CTRL = Qt.KeyboardModifier.ControlModifier
GIVEN = {
    "text": "清运", "department": "post", "owner": "镇长乙", "due": "9-30", "quantity": "3车", "standard": "见底",
    "checker": "书记甲", "supports": (),
}  # fmt: skip


def test_a_decision_of_the_post_itself_with_its_measure(held: Conferred) -> None:
    held.sat()
    form = deciding.decision(held.session, held.sheet(), None)
    made = form.give(GIVEN).result
    assert (made.department, made.owner, made.quantity, made.checker) == ("", "镇长乙", "3车", "书记甲")
    again = deciding.decision(held.session, held.sheet(), made)
    again.give({**GIVEN, "text": "全部清运", "department": held.departments["水务"].id, "owner": "水务甲"})
    assert held.ledger.get(ConferenceDecision, made.id).text == "全部清运"
    with pytest.raises(Refused) as refused:
        form.give({**GIVEN, "due": "哪天都行"})
    assert refused.value.field == "due"


def test_a_due_date_on_a_holiday_is_warned_of(held: Conferred) -> None:
    held.sat()
    form = deciding.decision(held.session, held.sheet(), None)
    made = form.give({**GIVEN, "due": "9-27"}).result
    assert len(form.said(made)) > len("Written down, due 09-27. ")


def test_the_day_that_was_understood_is_shown_while_one_types(page: ConferencePage) -> None:
    page.acts.do("decision")
    panel = page.place.panel
    assert panel is not None
    line, message = panel.inputs["due"].editor, panel.inputs["due"].field.message
    assert isinstance(line, QLineEdit)
    for text, part in (("9-30", "2026-09-30"), ("9-27", "9月28日"), ("x", "没有日期"), ("", "")):
        line.setText(text)
        assert part in message.text()
    deciding.live_due(page.session, None)


def test_what_a_department_put_in_goes_into_the_proposal(page: ConferencePage, held: Conferred, qtbot: QtBot) -> None:
    page.acts.do("compensation")
    assert held.told[-1][1] == "bad"
    qtbot.keyClick(page, Qt.Key.Key_Y, CTRL)
    panel = page.place.panel
    assert panel is not None
    for name, text in {"what": "digger", "cost": "1200", "proposed": "1000.5", "ground": "ground"}.items():
        qtbot.keyClicks(panel.inputs[name].editor, text)
    with qtbot.waitSignal(held.session.rang):
        qtbot.keyClick(panel.inputs["ground"].editor, Qt.Key.Key_Return)
    (line,) = held.ledger.having(Contribution)
    assert (line.cost, line.proposed) == (120000, 100050)
    form = deciding.compensation(held.session, held.sheet())
    done = form.give({"lines": (line.id,)})
    assert form.said(done.result) == "1 lines, 1000.50元."
    amend = deciding.cost(held.session, held.sheet(), line)
    amend.give(
        {"what": "digger", "quantity": "2", "cost": "1300", "proposed": "", "ground": ""}
        | {"proposed": "900", "ground": "g"}
    )
    assert held.ledger.get(Contribution, line.id).proposed == 90000


@pytest.mark.parametrize(("text", "fen"), [("", 0), ("1200", 120000), ("1,200.5元", 120050), ("0.05", 5)])
def test_amounts(text: str, fen: int) -> None:
    assert deciding.fen("cost", text) == fen


@pytest.mark.parametrize("text", ["viel", "1.234", "1.x", "-5"])
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(Refused):
        deciding.fen("cost", text)
