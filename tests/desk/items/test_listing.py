"""The list of items says how pressing each is; its ways out lead where an item comes from."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.items.listing import source
from desktop.post.items.states import ItemOrigin, Supervision
from desktop.procedures.items import orders
from desktop.procedures.items.supervision import supervise_item
from tests.desk.hands import told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.items.page import ItemsPage
    from tests.desk.items.owing import Owing


def test_doors_lead_to_the_meeting_the_whistle_and_the_papers(page: ItemsPage, owing: Owing, qtbot: QtBot) -> None:
    went: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    late = owing.items["逾期的"]
    supervise_item(owing.watch, late.id, Supervision.REMINDER, "催", owing.now.date(), "镇长乙")
    page.open("")
    table = page.pane.table
    qtbot.keyClick(table, Qt.Key.Key_O)
    qtbot.keyClick(table, Qt.Key.Key_P)
    page.course.doors["source"].click()
    page.pane.open_row(owing.items["快到的"].id)
    assert "Whistle:" in page.course.facts.text()
    qtbot.keyClick(table, Qt.Key.Key_W)
    assert went == [
        ("meeting", owing.meeting.id),
        ("paper", f"closing_slip:{late.id}"),
        ("meeting", owing.meeting.id),
        ("whistle", owing.whistle.id),
    ]


def test_the_list_goes_out_and_its_words_filter(page: ItemsPage, owing: Owing, qtbot: QtBot) -> None:
    page.export_it()
    assert page.pane.place.panel is not None
    assert page.back()
    page.print_it()
    assert "memory only" in owing.told[-1][0]
    qtbot.keyClick(page.pane.table, Qt.Key.Key_F)
    qtbot.keyClicks(page.pane.words, "gongan")
    page.pane.words.setText("公安")
    assert "快到的" in told(page.pane, "text")
    assert page.back()


def test_numbers_of_this_year_are_short_and_whole_in_a_file(page: ItemsPage, owing: Owing) -> None:
    column = page.pane.listing.columns[0]
    row = page.pane.current()
    assert column.text(row) == f"议字{row.item.number}号"
    assert column.cell(row) == str(row.item.serial)
    days = next(one for one in page.pane.listing.columns if one.key == "left")
    assert days.cell(row) == -3
    page.open("all")
    done = next(one for one in page._board.rows if not one.item.undone)
    assert (days.text(done), days.cell(done)) == ("", None)


def test_what_comes_up_again_stands_yellow_and_then_red(page: ItemsPage, owing: Owing) -> None:
    item = owing.items["远的"]
    times = next(one for one in page.pane.listing.columns if one.key == "times")
    said = []
    for meeting in ("m2", "m3"):
        with owing.watch.pen() as pen:
            orders.carry(pen, item.id, meeting)
            pen.entry("freeze", "meeting", meeting, {})
        page.open("")
        chip = times.chip(next(row for row in page._board.rows if row.item.id == item.id))
        assert chip is not None
        said.append((chip.text, chip.tone))
    assert said == [("meeting 2", "warn"), ("meeting 3", "bad")]


def test_what_is_due_today_says_so(page: ItemsPage, owing: Owing) -> None:
    owing.now += timedelta(days=2)
    page.open("")
    days = next(one for one in page.pane.listing.columns if one.key == "left")
    row = next(row for row in page._board.rows if row.item.id == owing.items["快到的"].id)
    chip = days.chip(row)
    assert chip is not None
    assert (chip.text, chip.tone) == ("today", "warn")


def test_the_foot_names_what_can_be_done_with_the_item(page: ItemsPage, owing: Owing) -> None:
    def keys() -> set[str]:
        return {one.sequences[0] for one in page.pane._hints._hints}

    page.pane.open_row(owing.items["远的"].id)
    assert {"A", "J", "B", "Y", "S", "O"} <= keys()
    assert keys().isdisjoint({"V", "X", "D", "R", "P", "W"})
    page.pane.open_row(owing.items["报结的"].id)
    assert {"V", "X"} <= keys()
    assert keys().isdisjoint({"A", "B", "S"})


def test_an_item_of_a_conference_leads_to_its_record(page: ItemsPage) -> None:
    row = page.pane.current()
    of_conference = replace(row, item=replace(row.item, origin=ItemOrigin.CONFERENCE, source="c"))
    assert source(of_conference) == ("conference", "c")
