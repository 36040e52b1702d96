"""The lists page brings up an item by an argument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.lists.page import make
from desktop.desk.tables.listing import ListPane
from desktop.post.place import Grid
from desktop.procedures.directory.places import keep_grid
from tests.desk.hands import page_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_a_grid_found_by_the_search_is_the_current_row(qtbot: QtBot, scene: Scene) -> None:
    for code in ("DL-01", "DL-02"):
        keep_grid(scene.watch, Grid(code, "东岭村", code))
    page = make(scene.session)
    page_of(qtbot, page, "grid:DL-02")
    pane = page.pane("grid")
    assert isinstance(pane, ListPane)
    assert pane.current().code == "DL-02"
