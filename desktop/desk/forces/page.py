"""人员: who is posted and there today, people, departments, the watch; and what the roster is planned by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.forces import departments, officers, postings, stands, workload
from desktop.desk.forces.planning import calendar, leaves, limits, needs, shifts, wishes
from desktop.desk.forces.planning.plan_rules import PlanRulesPane
from desktop.desk.tables.list_page import ListPage

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate


class ForcesPage(ListPage):
    """Who can be called and who is there."""

    def __init__(self, session: Session) -> None:
        """Lay out the page."""
        super().__init__(session, "forces", translate("Forces", "People"))
        forces, planning = translate("Forces", "Forces"), translate("Forces", "Planning")
        made = (postings, officers, departments, stands, workload)
        for forces_list in made:
            self.add_list(forces_list.listing(session), forces)
        for plan_list in (leaves.listing, wishes.listing, limits.listing, needs.listing, shifts.listing):
            self.add_list(plan_list(session), planning)
        self.add_list(calendar.listing(session), planning)
        rules = PlanRulesPane(session)
        rules.go.connect(self.go)
        self.add_pane(rules.listing.key, rules.listing.title, rules, planning)
        self.lay_out()


def make(session: Session) -> ForcesPage:
    """Make the page."""
    return ForcesPage(session)
