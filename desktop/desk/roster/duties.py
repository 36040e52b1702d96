"""Orders to a published duty from its square: swap, leave, absence, relief; on a draft, what is to be done first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.duty_orders import book
from desktop.ledger import rosters

if TYPE_CHECKING:
    from datetime import date

    from desktop.desk.roster.page import RosterPage
    from desktop.post.roster.assignment import DutyAssignment

translate = QCoreApplication.translate


def duty_at(page: RosterPage, person: str, day: date) -> DutyAssignment | None:
    """Return the published duty of a person on a day."""
    found = rosters.published(page.session.ledger, page.month.name)
    return next((one for one in found if one.person == person and one.day == day), None)


def ask(page: RosterPage, person: str, day: date) -> None:
    """Offer the orders that the duty of a person on a day takes now."""
    duty = duty_at(page, person, day)
    if duty is None:
        words = translate("Roster", "This is a draft; letters set shifts. Orders to a duty come once it is published.")
        page.session.say(words, "warn")
        return
    offers = book.offers(page.session, duty.id)
    page.session.say(", ".join(str(one) for one in offers))


def order(page: RosterPage, name: str, person: str, day: date) -> None:
    """Ask for one order to the duty of a person on a day."""
    duty = duty_at(page, person, day)
    if duty is None:
        words = translate("Roster", "Nothing is published here. In a draft, drag one square onto the other.")
        page.session.say(words, "warn")
    else:
        page.slot.ask(lambda: book.form(page.session, name, duty.id))
