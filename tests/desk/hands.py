"""The hands of a clerk in a list: bring a page up, press a letter, fill in the panel, give the order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.desk.controls.segmented import Segmented
from desktop.desk.tables.listing import ListPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.page import Page
    from desktop.desk.session import Session
    from desktop.desk.tables.listing import Listing


def bring_up(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget as large as a page and make its window the active one."""
    qtbot.addWidget(widget)
    widget.resize(1300, 620)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def pane_of(qtbot: QtBot, session: Session, page: Any, listing: Listing[Any]) -> ListPane:  # noqa: ANN401 - a page's name
    """Return the pane of one list, brought up and read."""
    pane = ListPane(session, page, listing)
    bring_up(qtbot, pane)
    session.rang.connect(pane.reread)
    pane.reread(frozenset({"*"}))
    pane.take_focus()
    return pane


def page_of(qtbot: QtBot, page: Page, argument: str = "") -> None:
    """Bring a page up with an argument."""
    bring_up(qtbot, page)
    page.session.rang.connect(page.reread)
    page.open(argument)


def press(qtbot: QtBot, pane: ListPane, letter: str) -> OrderPanel:
    """Press a letter in the list and return the panel that it opens."""
    table = pane.table if pane.model.rows() else pane
    qtbot.keyClick(table, getattr(Qt.Key, f"Key_{letter}"))
    assert pane.place.panel is not None
    return pane.place.panel


def fill(panel: OrderPanel, **answers: str) -> None:
    """Answer some questions of a panel."""
    for name, text in answers.items():
        editor = panel.inputs[name].editor
        if isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, Segmented):
            editor.choose(text)
        elif isinstance(editor, QComboBox):
            place = editor.findData(text)
            if place >= 0:
                editor.setCurrentIndex(place)
            else:
                editor.setEditText(text)
        else:
            raise TypeError(name)


def give(qtbot: QtBot, session: Session, panel: OrderPanel) -> None:
    """Give the order with Enter and wait for the bell."""
    line = next(one.editor for one in panel.inputs.values() if isinstance(one.editor, QLineEdit))
    with qtbot.waitSignal(session.rang):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def told(pane: ListPane, column: str) -> list[str]:
    """Return what a column says, from the top."""
    place = next(at for at, one in enumerate(pane.listing.columns) if one.key == column)
    return [str(pane.model.index(row, place).data()) for row in range(pane.model.rowCount())]
