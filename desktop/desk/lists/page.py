"""清单: the duty list and its report, facilities, grids, what can be booked, cadres in villages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.lists import cadres, duties, places, resources
from desktop.desk.tables.list_page import ListPage

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate


class ListsPage(ListPage):
    """What the post knows beforehand."""

    def __init__(self, session: Session) -> None:
        """Lay out the page."""
        super().__init__(session, "lists", translate("Lists", "Lists of the post"))
        groups = {
            translate("Lists", "Duties"): (
                duties.listing(session),
                duties.report(session),
                places.facilities(session),
                places.grids(session),
            ),
            translate("Lists", "Means"): (
                resources.resources(session),
                resources.bookings(session),
                cadres.listing(session),
            ),
        }
        for group, listings in groups.items():
            for listing in listings:
                self.add_list(listing, group)
        self.lay_out()


def make(session: Session) -> ListsPage:
    """Make the page."""
    return ListsPage(session)
