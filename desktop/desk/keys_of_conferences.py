"""The keys of conferences, a part of the one table in keys.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.desk.keys import Page

ROWS: Final[tuple[tuple[str, Page, str, object, bool], ...]] = (
    ("open", "conferences", "Return", QT_TRANSLATE_NOOP("Keys", "Open"), True),
    ("propose", "conferences", "N", QT_TRANSLATE_NOOP("Keys", "Propose"), True),
    ("approval", "conferences", "A", QT_TRANSLATE_NOOP("Keys", "Approval"), True),
    ("roadside", "conferences", "R", QT_TRANSLATE_NOOP("Keys", "On the road"), True),
    ("cancel", "conferences", "X", QT_TRANSLATE_NOOP("Keys", "Call the conference off"), True),
    ("papers", "conferences", "P", QT_TRANSLATE_NOOP("Keys", "Its papers"), True),
    ("whistle", "conferences", "W", QT_TRANSLATE_NOOP("Keys", "Its whistle"), True),
    ("find_here", "conferences", "F", QT_TRANSLATE_NOOP("Keys", "Filter by words"), True),
    ("columns", "conferences", "C", QT_TRANSLATE_NOOP("Keys", "Columns"), True),
    ("previous", "conferences", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "State before"), False),
    ("next", "conferences", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "State after"), False),
    ("step", "conference", "Ctrl+Shift+S", QT_TRANSLATE_NOOP("Keys", "Next step of the conference"), False),
    ("table", "conference", "Ctrl+R", QT_TRANSLATE_NOOP("Keys", "To the table"), False),
    ("wanting", "conference", "Ctrl+G", QT_TRANSLATE_NOOP("Keys", "What is wanting"), False),
    ("decide", "conference", "Ctrl+I", QT_TRANSLATE_NOOP("Keys", "Decision in one line"), False),
    ("conclusion", "conference", "Ctrl+J", QT_TRANSLATE_NOOP("Keys", "Conclusion"), False),
    ("shares", "conference", "Ctrl+B", QT_TRANSLATE_NOOP("Keys", "Shares of responsibility"), False),
    ("facts", "conference", "Ctrl+T", QT_TRANSLATE_NOOP("Keys", "Facts of the case"), False),
    ("cost", "conference", "Ctrl+Y", QT_TRANSLATE_NOOP("Keys", "What a department put in"), False),
    ("back_page", "conference", "Ctrl+Left", QT_TRANSLATE_NOOP("Keys", "Page before"), False),
    ("next_page", "conference", "Ctrl+Right", QT_TRANSLATE_NOOP("Keys", "Page after"), False),
    ("more", "conference", "F10", QT_TRANSLATE_NOOP("Keys", "More orders"), False),
    ("open", "conference", "Return", QT_TRANSLATE_NOOP("Keys", "What its state asks for"), True),
    ("present", "conference", "1", QT_TRANSLATE_NOOP("Keys", "Present"), True),
    ("excused", "conference", "2", QT_TRANSLATE_NOOP("Keys", "Excused"), True),
    ("missing", "conference", "3", QT_TRANSLATE_NOOP("Keys", "Missing"), True),
    ("agree", "conference", "4", QT_TRANSLATE_NOOP("Keys", "Agrees"), True),
    ("reserve", "conference", "5", QT_TRANSLATE_NOOP("Keys", "Reserves its opinion"), True),
    ("disagree", "conference", "6", QT_TRANSLATE_NOOP("Keys", "Disagrees"), True),
    ("signed", "conference", "7", QT_TRANSLATE_NOOP("Keys", "Signed"), True),
    ("reserved", "conference", "8", QT_TRANSLATE_NOOP("Keys", "Signed with reservation"), True),
    ("refused", "conference", "9", QT_TRANSLATE_NOOP("Keys", "Refused to sign"), True),
    ("seat", "conference", "N", QT_TRANSLATE_NOOP("Keys", "One more department"), True),
    ("role", "conference", "J", QT_TRANSLATE_NOOP("Keys", "Its part at the table"), True),
    ("guest", "conference", "Y", QT_TRANSLATE_NOOP("Keys", "Somebody else at the table"), True),
    ("drop", "conference", "Del", QT_TRANSLATE_NOOP("Keys", "Strike out"), True),
    ("confer", "meeting", "Ctrl+M", QT_TRANSLATE_NOOP("Keys", "Confer"), False),
)
"""Name, page, what is pressed, what it does, and whether a view reads it itself."""
