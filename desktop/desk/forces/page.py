"""值守: departments, people, who is posted and there today, the watch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.forces import departments, officers, postings, stands
from desktop.desk.tables.list_page import ListPage

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate


class ForcesPage(ListPage):
    """Who can be called and who is there."""

    def __init__(self, session: Session) -> None:
        """Lay out the page."""
        super().__init__(session, "forces", translate("Forces", "Duty"))
        for listing in (postings, officers, departments, stands):
            self.add_list(listing.listing(session))  # type: ignore[attr-defined]
        self.lay_out()


def make(session: Session) -> ForcesPage:
    """Make the page."""
    return ForcesPage(session)
