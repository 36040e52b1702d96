"""A spot check from the desk: a digit for each who stands, who checked, and what is said to it later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.duty_orders import book, checks, people
from desktop.desk.orders.marking import Marking
from desktop.desk.orders.panel import OrderPanel
from desktop.post.refused import Refused
from desktop.post.roster.spot_check import SpotCheck
from desktop.post.roster.states import CheckFinding
from tests.desk.duty_orders.conftest import enter, names, panel_of
from tests.desk.hands import bring_up, fill

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.rostered import Rostered


def round_of(qtbot: QtBot, post: Rostered) -> tuple[OrderPanel, Marking]:
    panel = OrderPanel(post.session, checks.spot_round(post.session))
    bring_up(qtbot, panel)
    panel.take_focus()
    editor = panel.inputs["found"].editor
    assert isinstance(editor, Marking)
    return panel, editor


def test_a_round_asks_of_all_who_stand_at_the_post(qtbot: QtBot, post: Rostered) -> None:
    panel, marking = round_of(qtbot, post)
    told = [(row.text, row.aside) for row in marking.row_model.rows()]
    assert [name for name, _ in told] == ["镇长乙", "值班员甲", "水务乙"]
    assert told[2][1].startswith("水务　常驻白班　not noted as come")
    for key in (Qt.Key.Key_1, Qt.Key.Key_3):
        qtbot.keyClick(marking, key)
    fill(panel, by="书记甲", remark="值班室没人")
    enter(qtbot, panel)
    found = post.ledger.having(SpotCheck)
    assert [one.finding for one in found] == [CheckFinding.AT_POST, CheckFinding.LEFT_POST]
    assert {one.by for one in found} == {"书记甲"}
    assert post.told[-1] == (
        "Checked 2, 1 not there. Note what they say; name a relief where one is due.", "ok",
    )  # fmt: skip


def test_what_cannot_be_is_said_at_the_list(qtbot: QtBot, post: Rostered) -> None:
    panel, marking = round_of(qtbot, post)
    qtbot.keyClick(marking, Qt.Key.Key_2)
    panel.give()
    assert "电话查岗" in panel.inputs["found"].field.message.text()
    fill(panel, manner="telephone")
    panel.give()
    assert post.told[-1][0] == "Checked 1; all are there."


def test_a_finding_is_told_with_its_duty_until_it_is_explained(qtbot: QtBot, post: Rostered) -> None:
    panel = panel_of(qtbot, post, "spot_check", "水务乙")
    editor = panel.inputs["found"].editor
    qtbot.keyClick(editor, Qt.Key.Key_3)
    fill(panel, by="书记甲")
    enter(qtbot, panel)
    duty = post.duty("水务乙").id
    assert book.title(post.session, duty).endswith("脱岗，待说明")
    assert "explain_check" in names(post, "水务乙")
    panel = panel_of(qtbot, post, "explain_check", "水务乙")
    assert panel.form.note.endswith("待说明")
    fill(panel, statement="送急件去区里")
    enter(qtbot, panel)
    assert "explain_check" not in names(post, "水务乙")
    assert book.title(post.session, duty).endswith("说明：送急件去区里")
    with pytest.raises(Refused):
        book.form(post.session, "explain_check", duty)


def test_where_nobody_stands_there_is_nothing_to_check(post: Rostered) -> None:
    post.later(60 * 24 * 20)
    with pytest.raises(Refused):
        checks.spot_round(post.session)


def test_telephones_are_those_that_are_known(post: Rostered) -> None:
    assert post.person("水务乙") not in people.phones(post.ledger)
