"""Where a refusal about a duty leads when its door is no form of a duty's orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.duty_orders import people

if TYPE_CHECKING:
    from desktop.desk.session import Session

_PAGES = {"handover": "handover", "repair": "roster"}
_ON_SCENE = ("release", "report_in")


def way(session: Session, door: str, duty_id: str) -> tuple[str, str] | None:
    """Return the page behind a door and its argument, None for a door that leads to no page.

    Who is on the scene goes and is relieved by the orders of the whistle.
    """
    if door in _ON_SCENE:
        whistle = people.case(session, duty_id).duty.whistle
        return ("whistle", whistle) if whistle else ("today", "")
    return (_PAGES[door], "") if door in _PAGES else None
