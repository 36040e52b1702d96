"""What every page of the desk is: a widget that reads the ledger, re-reads on the bell, and says where to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.session import Session


class Page(QWidget):
    """One page. Its window calls `open` when it is brought up, `reread` when the bell rings while it is shown."""

    titled = Signal(str, str)
    """Title and grey caption for the top bar."""
    go = Signal(str, str)
    """Name of the page to go to, and its argument."""
    name = ""

    def __init__(self, session: Session) -> None:
        """Keep the session; nothing is read before `open`."""
        super().__init__()
        self.session = session
        self.look = session.look

    def open(self, argument: str) -> None:  # noqa: ARG002 - for the pages that are opened on something
        """Show what `argument` names; called each time the page is brought up."""
        self.reread(frozenset({"*"}))

    def reread(self, touched: frozenset[str]) -> None:
        """Read again what was touched; `{"*"}` means anything."""

    def tick(self, now: datetime) -> None:
        """Show the moment `now`; called on each second while the page is shown."""

    def back(self) -> bool:
        """Close what is open within the page; False where nothing was, and the window goes back a page."""
        return False

    def print_it(self) -> None:
        """Print what is open; a page with nothing to print says so."""
        self.session.say(self.tr("There is nothing to print on this page."), "warn")

    def export_it(self) -> None:
        """Export what is shown; a page with no list says so."""
        self.session.say(self.tr("There is no list to export on this page."), "warn")

    def undo_it(self) -> bool:
        """Take back the last edit of the page; False where it keeps none, and the last order is taken back."""
        return False

    def foot_height(self) -> int:
        """Return how many pixels of actions or hints stand at the foot, which a sentence must not cover."""
        return self.look.px(32)

    def caught_up(self) -> bool:
        """Tell whether nothing half-typed would be lost by leaving; the window asks before it closes."""
        return True


def touches(touched: frozenset[str], *tables: str) -> bool:
    """Tell whether one of `tables` was touched."""
    return "*" in touched or not touched.isdisjoint(tables)
