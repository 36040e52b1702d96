"""A whole conference by keys: notice, roll, positions, decisions, conclusion, signatures, issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.post.conferences.states import ConferenceState, Position, SeatMark, Signature
from desktop.post.items.states import ItemState
from desktop.procedures.items import orders
from tests.desk.conference.conferred import Conferred, shown

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.desk.conference.page import ConferencePage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
S = ConferenceState


def state(held: Conferred) -> ConferenceState:
    """Return how far the conference is."""
    return held.conference.state


def step(page: ConferencePage, qtbot: QtBot) -> None:
    """Press the key of the next step."""
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL | SHIFT)


def enter(page: ConferencePage, held: Conferred, qtbot: QtBot, **answers: str) -> None:
    """Fill in the panel that is open and give its order with Enter."""
    panel = page.place.panel
    assert panel is not None
    line: QWidget = panel
    for name, text in answers.items():
        line = panel.inputs[name].editor
        assert isinstance(line, (QLineEdit, QPlainTextEdit))
        line.clear()
        qtbot.keyClicks(line, text) if text.isascii() else line.setProperty(
            "plainText" if isinstance(line, QPlainTextEdit) else "text", text
        )
    modifier = CTRL if isinstance(line, QPlainTextEdit) else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(held.session.rang):
        qtbot.keyClick(line, Qt.Key.Key_Return, modifier)


def test_a_conference_is_held_by_keys(held: Conferred, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    seats = page.table.seats
    step(page, qtbot)
    enter(page, held, qtbot, starts_at="1530", place="会议室")
    assert state(held) is S.NOTIFIED
    assert seats.hasFocus()
    held.later(90)
    for name in ("水务甲", "公安甲", "国土甲"):
        qtbot.keyClick(seats, Qt.Key.Key_1)
        panel = page.place.panel
        assert panel is not None
        assert panel.answers()["person"] == name
        with qtbot.waitSignal(held.session.rang):
            qtbot.keyClick(panel.inputs["person"].editor, Qt.Key.Key_Return)
    assert [held.seat(short).mark for short in ("水务", "公安", "国土")] == [SeatMark.PRESENT] * 3
    step(page, qtbot)
    enter(page, held, qtbot, at="")
    assert state(held) is S.IN_SESSION
    seats.choose(held.seat("水务").id)
    for digit in (Qt.Key.Key_4, Qt.Key.Key_4, Qt.Key.Key_5):
        qtbot.keyClick(seats, digit)
    enter(page, held, qtbot, says="采坑不归我局管")
    assert [held.seat(short).position for short in ("水务", "公安", "国土")] == [
        Position.AGREE, Position.AGREE, Position.RESERVE,
    ]  # fmt: skip
    qtbot.keyClick(page, Qt.Key.Key_I, CTRL)
    assert page.board.quick.hasFocus()
    page.board.quick.setText("水务 9-30前 拆除采砂船，公安配合")
    qtbot.keyClick(page.board.quick, Qt.Key.Key_Return)
    (decision,) = held.sheet().decisions
    assert (decision.owner, decision.due.day) == ("水务甲", 30)
    step(page, qtbot)
    enter(page, held, qtbot, conclusion="先拆后查")
    assert state(held) is S.DRAFTED
    step(page, qtbot)
    assert state(held) is S.COUNTERSIGNING
    seats.choose(held.seat("水务").id)
    qtbot.keyClick(seats, Qt.Key.Key_7)
    qtbot.keyClick(seats, Qt.Key.Key_7)
    qtbot.keyClick(seats, Qt.Key.Key_8)
    enter(page, held, qtbot, text="对权属保留")
    assert held.seat("国土").signature is Signature.RESERVED
    step(page, qtbot)
    panel = page.place.panel
    assert panel is not None
    with qtbot.waitSignal(held.session.rang):
        qtbot.keyClick(panel.inputs["by"].editor, Qt.Key.Key_Return)
    assert state(held) is S.EXECUTING
    assert page.step.text() == "Complete"
    assert held.sheet().serial is not None


def test_what_is_wanting_is_said_with_its_doors_before_anything_is_asked(page: ConferencePage, qtbot: QtBot) -> None:
    step(page, qtbot)
    assert page.place.panel is None
    refusal = page._refusal
    assert refusal is not None
    qtbot.keyClick(refusal, Qt.Key.Key_1)
    assert page._refusal is None
    assert page.table.seats.hasFocus()
    step(page, qtbot)
    assert page.back()
    assert page._refusal is None
    assert not page.back()


def test_the_rows_of_what_is_wanting_are_doors(page: ConferencePage, held: Conferred, qtbot: QtBot) -> None:
    rows = page.board.wanting.list.row_model.rows()
    assert [row.head for row in rows] == ["⊗"]
    qtbot.keyClick(page, Qt.Key.Key_G, CTRL)
    assert page.board.wanting.list.hasFocus()
    qtbot.keyClick(page.board.wanting.list, Qt.Key.Key_Return)
    assert page.table.seats.hasFocus()
    for _ in range(3):
        qtbot.keyClick(page.table.seats, Qt.Key.Key_4)
    qtbot.keyClick(page, Qt.Key.Key_G, CTRL)
    assert held.told[-1][0] == "Nothing is wanting."


def test_the_paper_of_each_state(held: Conferred, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    gone: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: gone.append((name, argument)))
    page.print_it()
    held.sat()
    page.reread(frozenset({"conference"}))
    page.print_it()
    held.later(1)
    for short in ("水务", "公安", "国土"):
        qtbot.keyClick(page.table.seats, Qt.Key.Key_4)
        assert held.seat(short).position is Position.AGREE
    page.acts.do("conclude")
    enter(page, held, qtbot, conclusion="先拆后查")
    page.print_it()
    kinds = [argument.partition(":")[0] for _, argument in gone]
    assert kinds == ["conference_notice", "conference_sign_in", "conference_record"]


def test_ctrl_e_saves_the_record_for_word(
    held: Conferred, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(held, qtbot)
    page.export_it()
    assert held.told[-1][1] == "warn"
    held.sat()
    page.reread(frozenset({"conference"}))
    for _ in range(3):
        qtbot.keyClick(page.table.seats, Qt.Key.Key_4)
    page.acts.do("conclude")
    enter(page, held, qtbot, conclusion="先拆后查")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "会商.docx"), ""))
    with qtbot.waitSignal(held.session.rang, timeout=30_000):
        page.acts.do("word")
    assert (tmp_path / "会商.docx").read_bytes().startswith(b"PK")


def test_without_a_conference_the_page_leads_to_the_list(held: Conferred, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    page.sheet = None
    with qtbot.waitSignal(page.go) as went:
        page.open("")
    assert went.args == ["conferences", ""]
    page.print_it()
    assert held.told[-1][1] == "warn"


def test_the_record_is_a_drawer_where_there_is_no_room(page: ConferencePage, qtbot: QtBot) -> None:
    page.resize(1000, 560)
    assert not page.preview.isVisible()
    page.toggle_side()
    assert page.preview.isVisible()
    assert not page.table.isVisible()
    assert page.back()
    assert page.table.isVisible()
    assert page.foot_height()


def test_its_items_done_it_is_completed(held: Conferred, qtbot: QtBot) -> None:
    held.issued()
    page = shown(held, qtbot)
    (item,) = held.sheet().items
    step(page, qtbot)
    assert page._refusal is not None
    qtbot.keyClick(page._refusal, Qt.Key.Key_Escape)
    held.later(60)
    orders.accept_item(held.watch, item.id, "水务甲")
    orders.report_item(held.watch, item.id, "已拆", "水务甲")
    orders.verify_item(held.watch, item.id, "书记甲", "现场看过")
    page.reread(frozenset({"action_item"}))
    assert held.sheet().items[0].state is ItemState.VERIFIED
    assert state(held) is S.COMPLETED
    assert not page.step.isVisible()


def test_half_a_line_is_not_lost_by_leaving(page: ConferencePage) -> None:
    assert page.caught_up()
    page.board.quick.setText("水务")
    assert not page.caught_up()
