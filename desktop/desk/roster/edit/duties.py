"""Orders to a published duty from its square: swap, leave, absence, relief; on a draft, what is to be done first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.duty_orders import book, doors
from desktop.ledger import rosters

if TYPE_CHECKING:
    from datetime import date

    from desktop.desk.roster.page import RosterPage
    from desktop.post.roster.assignment import DutyAssignment

translate = QCoreApplication.translate


def duty_at(page: RosterPage, person: str, day: date) -> DutyAssignment | None:
    """Return the published duty of a person on a day."""
    found = rosters.duties(page.session.ledger, day, day)
    mine = [one for one in found if one.person == person]
    return next((one for one in mine if not one.replaced_by), mine[-1] if mine else None)


def ask(page: RosterPage, person: str, day: date) -> None:
    """Offer the orders that the duty of a person on a day takes now, in a menu at its square."""
    duty = duty_at(page, person, day)
    if duty is None:
        words = translate("Roster", "This is a draft; letters set shifts. Orders to a duty come once it is published.")
        page.session.say(words, "warn")
        return
    menu = book.DutyMenu(page.session, page, duty.id)
    menu.chosen.connect(partial(give, page, duty.id))
    place = page.grid.visualRect(page.grid.currentIndex()).bottomLeft()
    menu.open_at(page.grid.viewport().mapToGlobal(place))


def swap(page: RosterPage, person: str, day: date) -> None:
    """Ask for the swap of a duty, or for the next step of one that was asked for."""
    duty = duty_at(page, person, day)
    if duty is None:
        words = translate("Roster", "Nothing is published here. In a draft, drag one square onto the other.")
        page.session.say(words, "warn")
    else:
        give(page, duty.id, "swap")


def give(page: RosterPage, duty: str, name: str) -> None:
    """Show the form of an order to a duty, or go where it is given; what follows from it is about the same duty."""
    way = doors.way(page.session, name, duty)
    if way is None:
        page.slot.ask(lambda: book.form(page.session, name, duty), partial(give, page, duty))
    elif way == (page.name, ""):
        page.order(name)
    else:
        page.go.emit(*way)
