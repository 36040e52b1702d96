"""The ledger page: entries, papers, orders, forms under one title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.journal.page import make
from tests.desk.hands import page_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_the_journal_is_what_it_opens_on_and_an_entry_can_be_asked_for(qtbot: QtBot, scene: Scene) -> None:
    page = make(scene.session)
    page_of(qtbot, page)
    assert page.shown() == "entry"
    qtbot.waitUntil(page.entries.table.hasFocus)
    page.open("entry:2")
    assert page.entries.table.current_key() == "2"
    page.export_it()
    assert page.entries.place.panel is not None
    assert page.back()
    page.open("order")
    assert page.shown() == "order"
    page.export_it()
    assert page.back()
