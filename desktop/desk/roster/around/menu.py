"""The menus over the grid: everything that can be done with a month, and which departments are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from desktop.desk.keys import cap_text, key
from desktop.desk.roster.around.department_menu import DepartmentMenu
from desktop.desk.roster.drawn import POST

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.desk.roster.page import RosterPage

translate = QCoreApplication.translate
_KEYED = (
    "view",
    "compare",
    "next_hole",
    "repair",
    "what_if",
    "handover",
    "swap",
    "spot_check",
    "print",
    "export",
    "redo",
)
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
        ("plan_afresh", translate("Roster", "Plan afresh, whatever is published")),
        ("note_sent", translate("Roster", "Sent to the offices ...")),
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


class Menus:
    """The menus of one page."""

    def __init__(self, page: RosterPage) -> None:
        """Stand ready over `page`."""
        self._page = page

    def departments(self) -> None:
        """Let departments be ticked."""
        material = self._page.month.grid.frame.material
        there = {one.department for one in material.people}
        departments = tuple(one for one in material.departments if one[0] in there)
        own = ((POST, translate("Roster", "The post's own people, one by one")),)
        menu = DepartmentMenu((*own, *departments), self._page.shown.hidden, self._page)
        menu.changed.connect(self._page.show_departments)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._page.board.toolbar.departments
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def more(self) -> None:
        """Offer everything else."""
        menu = month_menu(self._page, self._page.order, self._page.planning.seconds())
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._page.board.toolbar.more
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
