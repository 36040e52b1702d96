"""台账: the journal, the filed papers, the orders, the blank forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.journal import filed
from desktop.desk.journal.entries import JournalPane
from desktop.desk.tables.list_page import ListPage

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate


class LedgerPage(ListPage):
    """What was written, filed and ordered."""

    def __init__(self, session: Session) -> None:
        """Lay out the page."""
        super().__init__(session, "ledger", translate("Journal", "Ledger"))
        self.entries = JournalPane(session)
        self.entries.go.connect(self.go)
        self.add_pane("entry", translate("Journal", "Journal"), self.entries)
        for listing in (filed.filed(session), filed.orders(session), filed.blanks(session)):
            self.add_list(listing)
        self.lay_out()


def make(session: Session) -> LedgerPage:
    """Make the page."""
    return LedgerPage(session)
