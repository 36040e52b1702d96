"""The Today board by its keys: what runs, what one letter does, and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.strips.rows import LineRow
from desktop.desk.today.page import make
from desktop.post.states import DispatchState
from desktop.procedures import records
from desktop.procedures.directory.post import take_watch
from desktop.procedures.dispatch import tasks
from desktop.procedures.whistle import closing, register
from tests.desk.today.conftest import Board, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene

Key = Qt.Key


@pytest.fixture
def board(qtbot: QtBot, scene: Scene) -> Board:
    return Board(qtbot, scene, scene.blow())


def press(qtbot: QtBot, board: Board, keys: str) -> None:
    for one in keys:
        qtbot.keyClick(QApplication.focusWidget() or board.page.strips, one)
        settle()


def told(board: Board) -> str:
    return board.scene.told[-1][0]


def test_one_letter_notes_the_acknowledgement_and_says_how_to_take_it_back(qtbot: QtBot, board: Board) -> None:
    board.scene.later(2)
    press(qtbot, board, "q")
    call = board.scene.call(board.whistle, "水务")
    assert (call.state, call.acknowledged_at) == (DispatchState.ACKNOWLEDGED, board.scene.now)
    assert "14:02" in told(board)
    assert "Ctrl Z" in told(board)
    board.scene.session.undo()
    assert board.scene.call(board.whistle, "水务").acknowledged_at is None


def test_digits_before_the_letter_are_the_time(qtbot: QtBot, board: Board) -> None:
    board.scene.later(9)
    press(qtbot, board, "1404w")
    departed = board.scene.call(board.whistle, "水务").departed_at
    assert departed is not None
    assert f"{departed:%H:%M}" == "14:04"
    press(qtbot, board, "9999q")
    assert "9999" in told(board)
    assert board.scene.told[-1][1] == "bad"


def test_a_refused_letter_says_why(qtbot: QtBot, board: Board) -> None:
    board.scene.later(3)
    press(qtbot, board, "1430q")
    assert board.scene.told[-1][1] == "bad"
    assert board.scene.call(board.whistle, "水务").acknowledged_at is None


def test_the_right_arrow_chooses_the_department_that_arrives_in_place(qtbot: QtBot, board: Board) -> None:
    board.scene.later(5)
    qtbot.keyClick(board.page.strips, Key.Key_Right)
    press(qtbot, board, "e")
    press(qtbot, board, " ")
    with qtbot.waitSignal(board.scene.session.rang):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    call = board.scene.call(board.whistle, "公安")
    assert call.on_site
    assert call.reported_at == board.scene.now
    assert [one.name for one in board.scene.case(board.whistle).presences] == ["公安甲"]
    assert QApplication.focusWidget() is board.page.strips
    press(qtbot, board, "e")
    assert board.page._panel is not None
    assert board.page._panel.form.name == "join"


def test_a_note_is_written_in_place_and_esc_leaves_it(qtbot: QtBot, board: Board) -> None:
    press(qtbot, board, "r")
    assert board.page._panel is not None
    press(qtbot, board, "car")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    settle()
    assert QApplication.focusWidget() is board.page.strips
    assert board.page.foot_height() == board.page.look.px(32)
    press(qtbot, board, "r")
    press(qtbot, board, "car on the way")
    with qtbot.waitSignal(board.scene.session.rang):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert board.scene.last(board.whistle) == "note"
    assert not board.page.back()


def test_back_closes_the_panel_first(qtbot: QtBot, board: Board) -> None:
    press(qtbot, board, "r")
    assert board.page.back()
    assert not board.page.back()


def test_a_refusal_in_the_panel_leads_to_the_sheet_of_the_whistle(qtbot: QtBot, board: Board) -> None:
    press(qtbot, board, "r")
    panel = board.page._panel
    assert panel is not None
    panel.door_opened.emit("finish_task")
    assert board.went == [("whistle", f"{board.whistle.id}:finish_task:")]


def test_enter_opens_the_whistle_on_the_chosen_department(qtbot: QtBot, board: Board) -> None:
    qtbot.keyClick(board.page.strips, Key.Key_Right)
    qtbot.keyClick(board.page.strips, Key.Key_Return)
    call = board.scene.call(board.whistle, "公安")
    assert board.went == [("whistle", f"{board.whistle.id}:open:{call.id}")]


def test_a_single_line_has_no_department_and_says_so(qtbot: QtBot, board: Board) -> None:
    scene, whistle = board.scene, board.whistle
    scene.later(5)
    for short in ("水务", "公安", "国土"):
        scene.arrive(whistle, short)
        tasks.finish_work(scene.watch, scene.call(whistle, short).id)
    scene.session.give(closing.report_done, whistle.id, "done")
    settle()
    assert isinstance(board.page.strips.row_model.rows()[0], LineRow)
    press(qtbot, board, "q")
    assert told(board)
    qtbot.keyClick(board.page.strips, Key.Key_Return)
    assert board.went[-1] == ("whistle", whistle.id)
    rows = board.page.side.tasks.row_model.rows()
    assert rows[0].key == f"check:{whistle.id}"


def test_what_waits_opens_where_it_is_done(qtbot: QtBot, board: Board) -> None:
    scene = board.scene
    scene.session.give(register.register, scene.draft())
    scene.later(31)
    board.page.tick(scene.now)
    settle()
    qtbot.keyClick(board.page.strips, Key.Key_Q)
    board.page.toggle_side()
    assert QApplication.focusWidget() is board.page.side.tasks
    call = scene.call(board.whistle, "水务")
    qtbot.keyClick(board.page.side.tasks, Key.Key_Home)
    qtbot.keyClick(board.page.side.tasks, Key.Key_Return)
    assert board.went[-1] == ("whistle", f"{board.whistle.id}:no_show:{call.id}")
    for _ in range(9):
        qtbot.keyClick(board.page.side.tasks, Key.Key_Down)
    qtbot.keyClick(board.page.side.tasks, Key.Key_Return)
    assert board.went[-1][0] == "inbox"
    assert board.page.back()
    assert QApplication.focusWidget() is board.page.strips
    board.page.toggle_side()
    board.page.toggle_side()
    assert QApplication.focusWidget() is board.page.strips


def test_the_order_stands_still_while_somebody_works_in_it(qtbot: QtBot, board: Board) -> None:
    scene, first = board.scene, board.whistle
    second = scene.blow(place="西沟", facts="倒土", village="西河村")
    board.open()
    assert [row.key for row in board.page.strips.row_model.rows()] == [first.id, second.id]
    scene.later(5)
    for short in ("水务", "公安", "国土"):
        scene.arrive(first, short)
    scene.session.rang.emit(frozenset({"dispatch", "whistle"}))
    assert [row.key for row in board.page.strips.row_model.rows()] == [first.id, second.id]
    third = scene.blow(place="北沟", facts="倒土", village="北河村")
    scene.session.rang.emit(frozenset({"dispatch", "whistle"}))
    assert {row.key for row in board.page.strips.row_model.rows()} == {first.id, second.id, third.id}
    board.open(first.id)
    assert [row.key for row in board.page.strips.row_model.rows()] == [second.id, third.id, first.id]
    assert board.page.strips.chosen_keys()[0] == first.id


def test_a_narrow_board_has_a_drawer(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    board = Board(qtbot, scene, whistle, 1045, 540)
    assert not board.page.side.isVisible()
    board.page.toggle_side()
    assert board.page.side.isVisible()
    assert QApplication.focusWidget() is board.page.side.tasks or not board.page.side.tasks.isVisible()
    assert board.page.back()
    assert not board.page.side.isVisible()


def test_a_high_board_shows_more_of_the_journal(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    for minute in range(6):
        scene.later(1)
        scene.session.give(records.note, whistle.id, f"n{minute}")
    high = Board(qtbot, scene, whistle, 1298, 1000)
    assert high.page._latest.height() > high.page.look.px(24) * 6
    for place in ("西沟", "北沟"):
        scene.blow(place=place, facts="倒土")
    low = Board(qtbot, scene, whistle, 1298, 180)
    assert not low.page._latest.isVisible()


def test_an_empty_board_offers_the_whistle_and_names_the_last(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow(calls=scene.draft().calls[:1])
    board = Board(qtbot, scene, whistle)
    scene.later(5)
    scene.arrive(whistle, "水务")
    tasks.finish_work(scene.watch, scene.call(whistle, "水务").id)
    closing.report_done(scene.watch, whistle.id, "done")
    closing.check_pass(scene.watch, whistle.id, "赵某", "好")
    scene.later(24 * 60)
    board.open()
    assert board.page._stack.currentIndex() == 1
    assert not board.page.side.tasks.isVisible()
    empty = board.page._empty
    assert "1" in empty.accessibleName()
    button = next(one for one in empty.findChildren(type(board.page._drawer)) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert board.went[-1] == ("blow", "")


def test_the_paper_of_the_chosen_whistle_is_printed(qtbot: QtBot, board: Board) -> None:
    board.page.print_it()
    assert board.went[-1] == ("paper", f"whistle_slip:{board.whistle.id}")
    empty = make(board.scene.session)
    qtbot.addWidget(empty)
    empty.print_it()
    assert board.scene.told[-1][1] == "warn"


def test_the_title_names_the_clerk_on_duty(qtbot: QtBot, board: Board) -> None:
    titles: list[tuple[str, str]] = []
    board.page.titled.connect(lambda *words: titles.append(words))
    board.scene.session.give(take_watch, "镇长乙", "值班员甲")
    assert "值班员甲" in titles[-1][1]
