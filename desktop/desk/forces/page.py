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
        for make_list in (postings.listing, officers.listing, departments.listing, stands.listing):
            self.add_list(make_list(session))
        self.lay_out()


def make(session: Session) -> ForcesPage:
    """Make the page."""
    return ForcesPage(session)
