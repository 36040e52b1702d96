"""The menu of everything that can be done with a month, each with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from desktop.desk.keys import cap_text, key

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate
_KEYED = ("view", "compare", "next_hole", "repair", "what_if", "handover", "swap", "print", "export", "redo")
SECONDS = (30, 90, 300, 900)
"""How long planning may take at most, to be chosen from; guide ui says 90."""


def month_menu(parent: QWidget, order: Callable[[str], None], seconds: int) -> QMenu:
    """Return the menu; `order` is called with the name of what was chosen."""
    menu = QMenu(parent)
    menu.setAccessibleName(translate("Roster", "More orders"))
    for name in _KEYED:
        entry = key("roster", name)
        # After the tab stands the key, as in every menu.
        made = menu.addAction(f"{entry.said()}\t{cap_text(entry.sequence)}")
        made.triggered.connect(lambda _checked=False, name=name: order(name))
    menu.addSeparator()
    for name, text in (
        ("copy_month", translate("Roster", "Copy the month before")),
        ("discard", translate("Roster", "Back to what was published")),
        ("setup", translate("Roster", "Standard shifts and needs")),
        ("needs", translate("Roster", "What must be covered")),
        ("rules", translate("Roster", "Rules of planning")),
    ):
        menu.addAction(text).triggered.connect(lambda _checked=False, name=name: order(name))
    menu.addSeparator()
    for most in SECONDS:
        made = menu.addAction(translate("Roster", "Plan for {n} seconds at most").format(n=most))
        made.setCheckable(True)
        made.setChecked(most == seconds)
        made.triggered.connect(lambda _checked=False, most=most: order(f"seconds:{most}"))
    return menu
