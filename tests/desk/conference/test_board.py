"""The middle says what the conference knows: measures of decisions, shares, costs, what came before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.conference.board import Board
from desktop.post.conferences.shares import Portion
from desktop.procedures.conferences import contributions, decisions, proposing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.conference.conferred import Conferred


def test_measures_shares_and_costs_are_shown(held: Conferred, qtbot: QtBot) -> None:
    held.spoken().decide()
    water = held.departments["水务"].id
    decisions.set_shares(held.watch, held.id, (Portion(water, 100, "主管"),))
    line = contributions.contribute(
        held.watch, held.whistle.id, water, "挖掘机", quantity="1台班", cost=120000, proposed=100000, ground="专项"
    ).result
    contributions.agree_contributions(held.watch, held.id, (line.id,))
    board = Board(held.session)
    qtbot.addWidget(board)
    board.say(held.sheet())
    (decision,) = board.decisions.list.row_model.rows()
    assert decision.text == "拆除采砂船（2艘，船体离岸）"
    assert decision.aside.split("　") == ["水务", "水务甲", "09-30"]
    (share,) = board.shares.list.row_model.rows()
    assert (share.head, share.aside) == ("水务", "100%")
    (cost,) = board.costs.list.row_model.rows()
    assert (cost.text, cost.tone) == ("挖掘机 1台班 专项", "ok")
    assert "1000元" in cost.aside
    assert not board.quick_field.isHidden()


def test_a_late_item_is_red_and_supplements_stand_after_it(held: Conferred, qtbot: QtBot) -> None:
    held.issued()
    later = proposing.supplement(held.watch, held.id, "补充", "新情况").result
    held.later(60 * 24 * 20)
    board = Board(held.session)
    qtbot.addWidget(board)
    board.say(held.sheet())
    assert [row.tone for row in board.decisions.list.row_model.rows()] == ["bad"]
    assert [row.key for row in board.others.list.row_model.rows()] == [later.id]
    assert board.quick_field.isHidden()
    original, held.id = held.id, later.id
    board.say(held.sheet())
    assert [row.key for row in board.others.list.row_model.rows()] == [original]
    board.show_seat(None)
    assert board.seat.isHidden()
