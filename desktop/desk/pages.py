"""The pages of the desk by name; each is imported when it is first opened, so that the window starts at once."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.desk.frame.rail import Place

if TYPE_CHECKING:
    from desktop.desk.page import Page
    from desktop.desk.session import Session

MODULES: Final = {
    "today": "desktop.desk.today.page",
    "whistle": "desktop.desk.whistle.page",
    "blow": "desktop.desk.blow.page",
    "register": "desktop.desk.register.page",
    "inbox": "desktop.desk.inbox.page",
    "roster": "desktop.desk.roster.page",
    "what_if": "desktop.desk.what_if.page",
    "handover": "desktop.desk.handover.page",
    "log": "desktop.desk.duty_log.page",
    "conferences": "desktop.desk.conferences.page",
    "conference": "desktop.desk.conference.page",
    "meetings": "desktop.desk.meetings.page",
    "meeting": "desktop.desk.meeting.page",
    "items": "desktop.desk.items.page",
    "forces": "desktop.desk.forces.page",
    "lists": "desktop.desk.lists.page",
    "ledger": "desktop.desk.journal.page",
    "paper": "desktop.desk.papers.page",
    "format": "desktop.desk.format.page",
    "intake": "desktop.desk.intake.page",
    "settings": "desktop.desk.settings.page",
}
"""Where each page is made: a module with `make(session)`."""

_RAIL: Final = (
    ("today", QT_TRANSLATE_NOOP("Rail", "Today"), "desk", "Ctrl+1", True, False),
    ("register", QT_TRANSLATE_NOOP("Rail", "Whistles"), "whistle", "Ctrl+2", True, False),
    ("roster", QT_TRANSLATE_NOOP("Rail", "Duty"), "cal", "Ctrl+3", True, False),
    ("conferences", QT_TRANSLATE_NOOP("Rail", "Confer"), "confer", "Ctrl+4", True, False),
    ("meetings", QT_TRANSLATE_NOOP("Rail", "Meetings"), "meet", "Ctrl+5", True, False),
    ("forces", QT_TRANSLATE_NOOP("Rail", "People"), "user", "Ctrl+6", True, False),
    ("lists", QT_TRANSLATE_NOOP("Rail", "Lists"), "list", "Ctrl+7", True, False),
    ("intake", QT_TRANSLATE_NOOP("Rail", "Import"), "import", "Ctrl+8", True, False),
    ("ledger", QT_TRANSLATE_NOOP("Rail", "Ledger"), "book", "Ctrl+9", True, False),
    ("wall", QT_TRANSLATE_NOOP("Rail", "Wall"), "wall", "F11", False, True),
    ("settings", QT_TRANSLATE_NOOP("Rail", "Settings"), "gear", "", True, True),
)
ON_RAIL: Final = {
    "whistle": "register",
    "blow": "register",
    "inbox": "register",
    "paper": "register",
    "format": "ledger",
    "what_if": "roster",
    "handover": "roster",
    "log": "roster",
    "conference": "conferences",
    "meeting": "meetings",
    "items": "meetings",
}
"""The place on the rail that lights up for a page that has none of its own."""
_OF_DUTY: Final = ("duty_", "handover_", "change_notice", "attendance_", "phone_")
"""How the kinds of those papers begin that belong to the roster."""
_OF_MEETINGS: Final = ("meeting_", "minutes", "upward_list", "supervision_sheet", "closing_slip")
"""And of those that belong to the meetings."""
_OF_CONFERENCES: Final = ("conference_", "compensation")
"""And of those that belong to the conferences."""


def place_of(name: str, argument: str = "") -> str:
    """Return the place on the rail that lights up for a page with its argument."""
    if name == "paper" and argument.startswith(_OF_DUTY):
        return "roster"
    if name == "paper" and argument.startswith(_OF_MEETINGS):
        return "meetings"
    if name == "paper" and argument.startswith(_OF_CONFERENCES):
        return "conferences"
    if name == "paper" and argument.startswith("format_"):
        return "ledger"
    return ON_RAIL.get(name, name)


def places() -> tuple[Place, ...]:
    """Return the places of the rail in the language of the desk."""
    return tuple(
        Place(key, QCoreApplication.translate("Rail", str(name)), icon, sequence, page, foot)
        for key, name, icon, sequence, page, foot in _RAIL
    )


def make(name: str, session: Session) -> Page:
    """Make the page `name`."""
    page: Page = import_module(MODULES[name]).make(session)
    return page
