"""What is written in the middle of the page: decisions by a line, shares, lines of cost, and what a row opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.conference import deciding
from desktop.desk.conference.shares import SharesPanel
from desktop.desk.conferences.quick import decided
from desktop.post.conferences.conference import ConferenceDecision
from desktop.post.conferences.contribution import Contribution
from desktop.post.conferences.course import WRITABLE
from desktop.post.conferences.states import FROZEN_STATES
from desktop.post.department import Department
from desktop.post.refused import Refused
from desktop.procedures.conferences import contributions, decisions, session

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from desktop.desk.conference.page import ConferencePage
    from desktop.procedures.watch import Done


class Writing:
    """The middle of one page."""

    def __init__(self, page: ConferencePage) -> None:
        """Stand ready over `page`."""
        self._page = page

    def shares(self, whistle: str = "") -> None:
        """Ask for the shares of a whistle; of several the one that has none yet, else the first."""
        page, sheet = self._page, self._page.sheet
        if sheet is None:
            return
        if sheet.conference.state not in WRITABLE:
            page.session.give(decisions.set_shares, sheet.conference.id, (), whistle)
            return
        shared = {one.whistle for one in sheet.shares}
        waiting = [one for one in sheet.conference.whistles if one not in shared] or [*sheet.conference.whistles, ""]
        about = whistle or waiting[0]
        place = next((f"{one.serial or ''} {one.where}".strip() for one in sheet.whistles if one.id == about), "")
        names = {one.id: one.short for one in page.session.ledger.having(Department)}
        panel = SharesPanel(page.session, sheet, about, place, names)
        panel.finished.connect(page.place.close_panel)
        panel.left.connect(page.place.close_panel)
        page.take_refusal_away()
        page.place.hold(panel, panel.take_focus)

    def open(self, what: str, subject: str) -> None:
        """Open what a row of the middle is about."""
        page, sheet = self._page, self._page.sheet
        if sheet is None:
            return
        if what in ("whistle", "conference"):
            page.go.emit(what, subject)
        elif what == "shares":
            if sheet.conference.state in WRITABLE:
                self.shares(subject if subject != "-" else "")
        elif what == "decision":
            one = page.session.ledger.get(ConferenceDecision, subject)
            if one.item:
                page.go.emit("items", one.item)
            elif sheet.conference.state in WRITABLE:
                page.ask(lambda: deciding.decision(page.session, sheet, one))
        elif sheet.conference.state not in FROZEN_STATES:
            line = page.session.ledger.get(Contribution, subject)
            page.ask(lambda: deciding.cost(page.session, sheet, line))

    def drop(self, what: str, subject: str) -> None:
        """Strike out a decision or a line of cost."""
        page = self._page
        ways: dict[str, Callable[..., Done[Any]]] = {
            "decision": decisions.drop_decision,
            "cost": contributions.drop_contribution,
        }
        try:
            if what in ways:
                page.session.give(ways[what], subject)
        except Refused as refused:
            page.refuse(refused)

    def drop_guest(self, guest: str) -> None:
        """Strike out a guest."""
        page = self._page
        try:
            page.session.give(session.drop_guest, guest)
        except Refused as refused:
            page.refuse(refused)

    def quick(self, line: str) -> None:
        """Keep a typed line as a decision; why not is said under the line."""
        page, sheet = self._page, self._page.sheet
        field = page.board.quick_field
        if sheet is None or not line.strip():
            return
        whistles = sheet.conference.whistles
        people = {one.department: one.person for one in sheet.seats if one.person}
        try:
            read = decided(page.session, line, people, whistles[0] if len(whistles) == 1 else "")
            made = [page.session.give(decisions.add_decision, sheet.conference.id, one).result for one in read]
        except Refused as refused:
            field.refuse(page.session.words(refused.reason))
            return
        page.board.quick.clear()
        page.session.say(deciding.written(page.session, made[-1]))
