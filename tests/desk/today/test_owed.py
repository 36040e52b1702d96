"""Today says which items are late, due soon or wait for a check; a line leads to the item or its part of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.today.owed import items
from desktop.desk.today.page import TodayPage
from desktop.procedures.items import orders
from tests.desk.hands import page_of
from tests.desk.items.owing import Owing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_each_item_that_waits_has_its_line(look: Look) -> None:
    owing = Owing(look)
    rows = tuple(items(owing.session, owing.now))
    assert [(row.kind, row.second, row.aside, row.tone) for row in rows] == [
        ("Item overdue", "逾期的", "3 d late", "bad"),
        ("Item due soon", "快到的", "2 d left", "warn"),
        ("Item to be checked", "报结的", "09-22", "plain"),
    ]
    owing.now = owing.now.replace(day=24)
    assert "due today" in [row.aside for row in items(owing.session, owing.now)]
    assert tuple(items(Owing(look, empty=True).session, owing.now)) == ()


def test_many_are_one_line_that_opens_the_board(look: Look) -> None:
    owing = Owing(look, many=30)
    owing.now = owing.now.replace(month=10, day=15)
    rows = tuple(items(owing.session, owing.now))
    late = [row for row in rows if row.kind == "Item overdue"]
    assert len(late) == 3
    assert late[-1].key == "items:overdue"
    assert late[-1].text.endswith("more")


def test_a_line_leads_to_its_item(look: Look, qtbot: QtBot) -> None:
    owing = Owing(look)
    page = TodayPage(owing.session)
    page_of(qtbot, page)
    page._read_the_rest()
    went: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    page.side.tasks.opened.emit(f"items:{owing.items['逾期的'].id}")
    assert went == [("items", owing.items["逾期的"].id)]
    owing.session.give(orders.report_item, owing.items["逾期的"].id, "办完", "水务甲")
    assert [row.kind for row in page.side.tasks.row_model.rows()].count("Item to be checked") == 2


def test_items_stand_after_what_a_clock_runs_for_and_before_what_can_wait(look: Look, qtbot: QtBot) -> None:
    owing = Owing(look)
    owing.later(40)
    page = TodayPage(owing.session)
    page_of(qtbot, page)
    page._read_the_rest()
    kinds = [row.kind for row in page.side.tasks.row_model.rows()]
    assert kinds.index("Item overdue") > kinds.index("Confirm no show")
