"""An opened whistle: its steps, its departments with the refusal among them, its presence, its journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.whistle.department_rows import DepartmentModel
from desktop.desk.whistle.departments import DepartmentTable
from desktop.desk.whistle.journal import Journal
from desktop.desk.whistle.presence import marks
from desktop.desk.whistle.presence_bar import Bar
from desktop.desk.whistle.presence_chart import PresenceChart
from desktop.desk.whistle.step_track import StepTrack
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def table(look: Look, qtbot: QtBot) -> DepartmentTable:
    made = DepartmentTable(look)
    qtbot.addWidget(made)
    made.resize(940, 320)
    made.show_rows(samples.DEPARTMENTS)
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_the_refusal_opens_under_its_department_and_can_be_reached(table: DepartmentTable, qtbot: QtBot) -> None:
    before = table.sizeHint().height()
    table.refuse("shuiwu", samples.REFUSAL)
    assert table.sizeHint().height() > before + 60
    door = next(button for button in table.findChildren(KeyButton) if button.text() == "去办结")
    qtbot.waitUntil(door.hasFocus)
    with qtbot.waitSignal(table.door_opened) as opened:
        qtbot.keyClick(door, Qt.Key.Key_3)
    assert opened.args == ["shuiwu", "permit"]
    qtbot.keyClick(door, Qt.Key.Key_Escape)
    assert table.sizeHint().height() == before
    assert table.hasFocus()
    assert table.current_key() == "shuiwu"


def test_low_windows_get_lower_rows(table: DepartmentTable, look: Look, qtbot: QtBot) -> None:
    before = table.sizeHint().height()
    table.set_dense(dense=True)
    assert before - table.sizeHint().height() == 4 * (look.px(32) - look.px(29))
    chart = PresenceChart(look)
    qtbot.addWidget(chart)
    chart.say(samples.presence())
    before = chart.sizeHint().height()
    chart.set_dense(dense=True)
    assert before - chart.sizeHint().height() == 18
    chart.resize(600, 100)
    chart.show()
    assert chart.sceneRect().width() <= chart.viewport().width()


def test_letters_are_orders_for_the_current_department(table: DepartmentTable, qtbot: QtBot) -> None:
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.ordered) as ordered:
        qtbot.keyClick(table, Qt.Key.Key_E)
    assert ordered.args == ["arrive", "guotu"]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["guotu"]
    with qtbot.assertNotEmitted(table.ordered):
        qtbot.keyClick(table, Qt.Key.Key_B)


def test_rows_under_a_refusal_keep_their_department(table: DepartmentTable, qtbot: QtBot) -> None:
    table.refuse("shuiwu", samples.REFUSAL)
    table.selectRow(2)
    assert table.current_key() == "guotu"
    table.refuse("zhujian", samples.REFUSAL)
    assert table.model().rowCount() == 5
    table.refuse("nobody", samples.REFUSAL)
    assert table.model().rowCount() == 4
    table.resize(500, 320)
    table.show_rows(samples.DEPARTMENTS[:2])
    assert table.model().rowCount() == 2
    assert not table.grab().isNull()


def test_the_departments_model_keeps_the_rules_of_qt() -> None:
    model = DepartmentModel()
    tester = QAbstractItemModelTester(model)
    model.show(samples.DEPARTMENTS)
    assert model.open_gap("gongan") == 4
    assert model.row_at(4) is None
    assert model.data(model.index(4, 0)) is None
    assert model.open_gap("shuiwu") == 1
    second = model.row_at(2)
    assert second is not None
    assert second.key == "guotu"
    model.close_gap()
    assert model.rowCount() == 4
    told = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("水务")
    assert "余 1 项：清运弃土" in told
    assert model.data(QModelIndex()) is None
    assert tester.model() is model


def test_the_track_says_where_the_whistle_is(look: Look, qtbot: QtBot) -> None:
    track = StepTrack(look)
    qtbot.addWidget(track)
    track.resize(900, track.sizeHint().height())
    assert not track.grab().isNull()
    track.say(samples.STEPS)
    assert "联合处置" in track.accessibleDescription()
    assert track.accessibleDescription().count(";") == 6
    image = track.grab().toImage()
    middle = look.px(17)
    # The fourth of seven steps is the current one, a ring in accent.
    assert image.pixelColor(round(900 / 7 * 3.5) + look.px(6), middle) == look.tokens.accent
    assert image.pixelColor(round(900 / 7 * 5), middle) == look.tokens.line
    assert image.pixelColor(round(900 / 7 * 2), middle) == look.tokens.ink2


def bars(chart: PresenceChart) -> list[Bar]:
    return [item for item in chart.scene().items(Qt.SortOrder.AscendingOrder) if isinstance(item, Bar)]


def test_presence_stands_against_limit_and_now(look: Look, qtbot: QtBot) -> None:
    chart = PresenceChart(look)
    qtbot.addWidget(chart)
    chart.resize(940, 200)
    chart.show()
    chart.say(samples.presence())
    drawn = bars(chart)
    assert len(drawn) == 12
    assert chart.accessibleDescription() == samples.presence().sentence
    assert drawn[0].toolTip().startswith("09:10–09:24")
    assert drawn[3].toolTip().startswith("12:08–")
    now = chart._x(samples.presence().now)
    assert drawn[3].boundingRect().right() == pytest.approx(now)
    assert now < chart.viewport().width()
    # Half the time is half the way.
    start, half = samples.at("09:05"), samples.at("09:05") + (samples.at("14:36") - samples.at("09:05")) / 2
    assert chart._x(half) - chart._x(start) == pytest.approx((now - chart._x(start)) / 2)


def test_presence_goes_closer_and_fits_again(look: Look, qtbot: QtBot) -> None:
    chart = PresenceChart(look)
    qtbot.addWidget(chart)
    chart.resize(940, 200)
    chart.show()
    assert not bars(chart)
    chart.say(samples.presence())
    width = chart.sceneRect().width()
    qtbot.keyClick(chart, "+")
    assert chart.sceneRect().width() > width * 1.1
    qtbot.keyClick(chart, "0")
    assert chart.sceneRect().width() == width
    wheel = QWheelEvent(
        QPointF(200, 50), QPointF(200, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(chart.viewport(), wheel)
    assert chart.sceneRect().width() > width * 1.1
    qtbot.keyClick(chart, "-")
    assert chart.sceneRect().width() == pytest.approx(width, rel=0.01)


def test_the_now_line_moves_by_the_minute(look: Look, qtbot: QtBot) -> None:
    chart = PresenceChart(look)
    qtbot.addWidget(chart)
    chart.say(samples.presence())
    value = chart._value
    chart.tick(samples.at("14:36", 50))
    assert chart._value is value
    chart.tick(samples.at("14:37"))
    assert chart._value is not None
    assert chart._value.now == samples.at("14:37")
    assert not chart.grab().isNull()


@given(st.integers(1, 60 * 40), st.integers(0, 1439), st.integers(1, 12))
def test_marks_are_round_few_and_inside(minutes: int, offset: int, most: int) -> None:
    start = samples.at("00:00") + timedelta(minutes=offset)
    end = start + timedelta(minutes=minutes)
    found = list(marks(start, end, most))
    assert len(found) <= most + 1
    assert all(start < mark < end for mark in found)
    gaps = {later - earlier for earlier, later in pairwise(found)}
    assert len(gaps) <= 1
    assert all(mark.minute % 5 == 0 for mark in found)


def test_the_journal_says_when_it_was_added_late_and_grows_with_its_text(look: Look, qtbot: QtBot) -> None:
    journal = Journal(look)
    qtbot.addWidget(journal)
    journal.resize(324, 500)
    journal.show_rows(samples.JOURNAL)
    journal.show()
    told = journal.row_model.data(journal.row_model.index(2), Qt.ItemDataRole.AccessibleTextRole)
    assert "22" in told
    assert journal.sizeHintForRow(4) > journal.sizeHintForRow(0) + look.px(30)
    journal.setFocus()
    qtbot.waitUntil(journal.hasFocus)
    qtbot.keyClick(journal, Qt.Key.Key_Down)
    with qtbot.waitSignal(journal.opened) as opened:
        qtbot.keyClick(journal, Qt.Key.Key_Return)
    assert opened.args == ["j2"]
    journal.show_rows((replace(samples.JOURNAL[0], key="j0"), *samples.JOURNAL))
    assert journal.current_key() == "j2"
    journal.choose("j6")
    assert journal.current_key() == "j6"
    assert not journal.grab().isNull()
