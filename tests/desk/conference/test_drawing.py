"""The page beside the work: the notice, then the record as it would stand, then what was filed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.conference import drawing
from desktop.procedures.papers import PaperKind
from tests.desk.conference.conferred import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.conference.conferred import Conferred


def test_the_record_is_shown_before_there_is_a_conclusion(held: Conferred) -> None:
    assert drawing.kind_of(held.sheet()) is PaperKind.CONFERENCE_NOTICE
    held.sat()
    assert drawing.title_of(held.sheet()) == "Record"
    content, _lines = drawing.work(held.session, held.sheet())()
    assert content.startswith(b"%PDF")
    assert drawing.filed(held.session, held.sheet()) is None


def test_the_page_draws_it_in_a_thread(held: Conferred, qtbot: QtBot) -> None:
    held.drafted()
    page = shown(held, qtbot)
    qtbot.waitUntil(lambda: page.preview.sheet.pages() > 0, timeout=20000)
    assert not drawing.over(held.sheet())
    page.preview.turn(1)
    assert page.preview.sheet.page == 1
