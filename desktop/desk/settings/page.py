"""设置: found the post, its members and rules, how the desk looks, and what the program is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.about.pane import AboutPane
from desktop.desk.settings import members, rules
from desktop.desk.settings.look import LookPane
from desktop.desk.tables.list_page import ListPage
from desktop.post.command_post import CommandPost

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate


class SettingsPage(ListPage):
    """Post, rules, look, about. A ledger without a post opens here, with the form that founds it."""

    def __init__(self, session: Session) -> None:
        """Lay out the page."""
        super().__init__(session, "settings", translate("Settings", "Settings"))
        self.members = self.add_list(members.listing(session))
        self.add_list(rules.listing(session))
        self.look_pane = LookPane(session)
        self.add_pane("look", translate("Settings", "Desk"), self.look_pane)
        self.add_pane("about", translate("About", "About"), AboutPane(session))
        self.lay_out()

    def open(self, argument: str) -> None:
        """Show what `argument` names; ask for the post where there is none."""
        super().open(argument)
        if not self.session.ledger.having(CommandPost):
            self.members.place.ask(lambda: members.founding(self.session))


def make(session: Session) -> SettingsPage:
    """Make the page."""
    return SettingsPage(session)
