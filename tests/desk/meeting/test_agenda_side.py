"""The left column says how many matters there are, until when the data count, and what the colours mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tests.desk.meeting.held import MATTERS, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.meeting.held import Held


def test_before_the_cut_off_it_says_that_nothing_is_fixed(held: Held, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    words = {one.text() for one in page.agenda.findChildren(QLabel)}
    assert "As it would be written now; it is fixed at the cut-off." in words
    assert f"{len(page.matters)} matters" in words
    held.frozen()
    page.reread(frozenset({"meeting"}))
    words = {one.text() for one in page.agenda.findChildren(QLabel)}
    assert any(one.startswith("Amber from the second time") for one in words)
    titles = [row.title for row in page.agenda.list.row_model.rows()]
    assert set(MATTERS) <= set(titles)
