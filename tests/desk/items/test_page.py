"""The board of action items by keys: parts, groups, the course of an item, every order, ways out, 2000 rows."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.items.page import ItemsPage, make
from desktop.desk.program import speak
from desktop.desk.theme.look import Look
from desktop.desk.window import Window
from desktop.post.items.item import ActionItem
from desktop.procedures.items import orders
from desktop.procedures.items.board import Filter
from tests.desk.hands import bring_up, page_of, told
from tests.desk.items.owing import Owing
from tests.desk.measure import faults

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def counts(page: ItemsPage) -> dict[str, int]:
    return {one.key: one.count for one in page.side.filters.row_model.rows()}


def test_an_empty_board_says_how_items_come(look: Look, qtbot: QtBot) -> None:
    page = make(Owing(look, empty=True).session)
    page_of(qtbot, page)
    assert "Issued minutes" in page.pane._empty.accessibleName()
    assert set(counts(page).values()) == {0}
    assert page.course.shown == ""
    assert not page.back()


def test_the_board_counts_its_parts_and_shows_one(page: ItemsPage, owing: Owing, qtbot: QtBot) -> None:
    assert counts(page) == {"open": 5, "overdue": 1, "soon": 1, "reported": 1, "all": 6}
    assert told(page.pane, "text") == ["逾期的", "报结的", "快到的", "办公室的", "远的"]
    assert told(page.pane, "left")[0] == "3 d late"
    for part in ("overdue", "soon", "reported", "all"):
        qtbot.keyClick(page.pane.table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert page.side.filters.current_key() == part
        assert len(told(page.pane, "text")) == counts(page)[part]
    assert "销号的" in told(page.pane, "text")
    qtbot.keyClick(page.pane.table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert told(page.pane, "text") == ["报结的"]
    assert page.back()
    assert page.side.filters.current_key() == "open"
    page.open("soon")
    assert told(page.pane, "text") == ["快到的"]


def test_what_others_do_is_seen_at_once_and_the_rest_is_not_read(page: ItemsPage, owing: Owing) -> None:
    item = owing.items["远的"]
    owing.session.give(orders.accept_item, item.id, "水务甲")
    assert told(page.pane, "state")[page.pane.model.place_of(item.id)] == "接收"
    before = page._board
    page.reread(frozenset({"whistle"}))
    assert page._board is before


@pytest.mark.no_cover
def test_two_thousand_items_are_there_at_once(look: Look, qtbot: QtBot) -> None:
    owing = Owing(look, many=2000)
    page = make(owing.session)
    page_of(qtbot, page)
    spans = []
    for _ in range(3):
        began = perf_counter()
        page.open("")
        spans.append(perf_counter() - began)
    assert len(owing.ledger.having(ActionItem)) == 2006
    assert page.side.filters.row_model.rows()[-1].count == 2006
    assert Filter(page.side.filters.current_key()) is Filter.OPEN
    assert min(spans) < 1.5, "a slow machine has time; 60 ms are usual where 200 of them are open"


def test_f7_brings_the_board_up_from_anywhere(owing: Owing, qtbot: QtBot) -> None:
    window = Window(owing.session)
    bring_up(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    shown = window._current()
    assert isinstance(shown, ItemsPage)
    assert shown.side.filters.hasFocus() or shown.pane.table.hasFocus()


@pytest.mark.parametrize(
    ("width", "height", "percent", "language"),
    [(1366, 697, 125, "zh_CN"), (960, 540, 100, "en"), (1920, 1080, 175, "en")],
)
@pytest.mark.no_cover
def test_nothing_of_a_full_board_is_cut(
    qapp: QApplication, qtbot: QtBot, width: int, height: int, percent: int, language: str
) -> None:
    speak(qapp, language)
    look = Look(qapp, "light", percent)
    owing = Owing(look)
    owing.session.language = language
    window = Window(owing.session)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.bring_up()
    found: list[str] = []
    for argument in ("", "all", owing.items["销号的"].id):
        window.show_page("items", argument)
        for _ in range(3):
            QApplication.processEvents()
        found += faults(window)
    page = window._current()
    assert isinstance(page, ItemsPage)
    page.open(owing.items["逾期的"].id)
    for name in ("progress", "extend", "supervise"):
        page.pane.order(name)
        QApplication.processEvents()
        found += faults(window)
    assert found == []
    qapp.setStyleSheet("")
