"""清单: the duty list and its report, facilities, grids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.lists import duties, places
from desktop.desk.tables.list_page import ListPage

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate


class ListsPage(ListPage):
    """What the post knows beforehand."""

    def __init__(self, session: Session) -> None:
        """Lay out the page."""
        super().__init__(session, "lists", translate("Lists", "Lists of the post"))
        shown = (duties.listing(session), duties.report(session), places.facilities(session), places.grids(session))
        for listing in shown:
            self.add_list(listing)
        self.lay_out()


def make(session: Session) -> ListsPage:
    """Make the page."""
    return ListsPage(session)
