"""Cells are painted in the colours of the theme: selection, ring, chip, and cut words have a tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip

from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables.columns import Column
from desktop.desk.tables.model import FactModel
from desktop.desk.tables.table import Table
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene

COLUMNS: tuple[Column[int], ...] = (
    Column("n", "数", lambda row: f"第{row}", 80, bold=True),
    Column("state", "态", lambda row: ChipWords("迟到" if row else "", "bad", "x"), 120, right=True),
    Column("text", "话", lambda _row: "夜间盗采砂石外运，" * 20, 150, flexible=True),
)


def table(qtbot: QtBot, scene: Scene) -> Table:
    made = Table(scene.session.look, "表", scene.session.settings, "cells")
    model = FactModel(COLUMNS, str, made)
    made.hold(model, COLUMNS)
    bring_up(qtbot, made)
    model.show((1, 0, 2))
    made.choose_row(0)
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_selection_ring_and_chip_are_in_the_picture(qtbot: QtBot, scene: Scene) -> None:
    made = table(qtbot, scene)
    image = made.viewport().grab().toImage()
    tokens = scene.session.look.tokens
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(image.height())}
    assert {tokens.accent.name(), tokens.accentbg.name(), tokens.badbg.name(), tokens.line2.name()} <= seen
    made.clearFocus()
    calm = made.viewport().grab().toImage()
    assert tokens.accent.name() not in {calm.pixelColor(x, 2).name() for x in range(calm.width())}


def test_cut_words_have_a_tooltip_and_whole_ones_have_none(qtbot: QtBot, scene: Scene) -> None:
    made = table(qtbot, scene)
    cells, option = made.itemDelegate(), QStyleOptionViewItem()
    option.rect = QRect(0, 0, 150, 30)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), made.mapToGlobal(QPoint(5, 5)))
    assert cells.helpEvent(event, made, option, made.model().index(0, 2))
    assert QToolTip.text().startswith("夜间盗采")
    cells.helpEvent(event, made, option, made.model().index(0, 0))
    qtbot.waitUntil(lambda: QToolTip.text() == "" or not QToolTip.isVisible())


def test_larger_letters_make_higher_rows(qtbot: QtBot, scene: Scene) -> None:
    made = table(qtbot, scene)
    height, width = made.rowHeight(0), made.columnWidth(0)
    scene.session.look.apply("light", 150)
    assert made.rowHeight(0) > height * 1.3
    assert made.columnWidth(0) > width * 1.3
    assert made.itemDelegate().sizeHint(QStyleOptionViewItem(), made.model().index(0, 0)).height() > 40
