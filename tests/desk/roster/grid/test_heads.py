"""The heads stay in place and paint days and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.desk.roster.grid.heads import Corner, DayHeads, NameHeads
from desktop.desk.roster.grid.model import GridModel
from desktop.desk.roster.grid.view import GridView
from tests.desk.roster.grid.conftest import sheet_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.roster.grid.sheet import GridSheet
    from desktop.desk.theme.look import Look


def test_names_stay_while_days_scroll(look: Look, qtbot: QtBot) -> None:
    view = GridView(look, "grid")
    qtbot.addWidget(view)
    view.resize(500, 200)
    view.show_sheet(sheet_of())
    view.show()
    names = view.verticalHeader().grab().toImage()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert view.horizontalScrollBar().value() > 0
    assert view.verticalHeader().grab().toImage() == names
    corner = view.findChild(Corner)
    assert corner is not None
    assert corner.geometry() == QRect(0, 0, view.verticalHeader().width(), view.horizontalHeader().height())
    assert not corner.grab().isNull()


def test_what_is_not_there_is_not_painted(look: Look, qtbot: QtBot, sheet: GridSheet) -> None:
    model = GridModel()
    view = GridView(look, "grid")
    qtbot.addWidget(view)
    heads = (DayHeads(look, model, view), NameHeads(look, model, view))
    empty = QPixmap(50, 50)
    empty.fill(Qt.GlobalColor.magenta)
    before = empty.toImage()
    with QPainter(empty) as painter:
        for head in heads:
            head.paintSection(painter, QRect(0, 0, 50, 50), 7)
    assert empty.toImage() == before
    model.show(sheet)
    heads[1].measure()
    assert heads[1].sizeHint().width() >= look.px(104)
    with QPainter(empty) as painter:
        for head in heads:
            for section in range(4):
                head.paintSection(painter, QRect(0, 0, 50, 50), section)
    assert empty.toImage() != before
