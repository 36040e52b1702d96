"""The one table of keys: it feeds the actions, the caps on buttons, the F1 sheet and the tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

Page = Literal[
    "everywhere",
    "today",
    "whistle",
    "blow",
    "roster",
    "confer",
    "meeting",
    "lists",
    "assess",
    "ledger",
    "refusal",
    "roll",
]
"""Where a key is heard. `refusal` and `roll` are heard only while their panel has the focus."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what it is called in code, where it is heard, what is pressed, what it does in words.

    `words` is a source string of the context `Keys`. A `letter` is read by the view itself, so that it stays
    text inside a field; all others are actions.
    """

    name: str
    page: Page
    sequence: str
    words: object
    letter: bool = False

    def said(self) -> str:
        """Return what the key does, in the language of the desk."""
        return QCoreApplication.translate("Keys", str(self.words))

    def cap(self) -> str:
        """Return what stands on the key's cap."""
        return cap_text(self.sequence)


KEYS: Final = (
    Key("blow", "everywhere", "F2", QT_TRANSLATE_NOOP("Keys", "Blow")),
    Key("find", "everywhere", "Ctrl+K", QT_TRANSLATE_NOOP("Keys", "Search")),
    Key("keys", "everywhere", "F1", QT_TRANSLATE_NOOP("Keys", "Keys of this page")),
    Key("tasks", "everywhere", "F4", QT_TRANSLATE_NOOP("Keys", "For me to do")),
    Key("plan", "everywhere", "F6", QT_TRANSLATE_NOOP("Keys", "Fill the roster")),
    Key("wall", "everywhere", "F11", QT_TRANSLATE_NOOP("Keys", "Wall")),
    Key("back", "everywhere", "Esc", QT_TRANSLATE_NOOP("Keys", "Back")),
    Key("print", "everywhere", "Ctrl+P", QT_TRANSLATE_NOOP("Keys", "Print")),
    Key("go_today", "everywhere", "Ctrl+1", QT_TRANSLATE_NOOP("Keys", "Today")),
    Key("go_whistles", "everywhere", "Ctrl+2", QT_TRANSLATE_NOOP("Keys", "Whistles")),
    Key("go_roster", "everywhere", "Ctrl+3", QT_TRANSLATE_NOOP("Keys", "Duty")),
    Key("go_confer", "everywhere", "Ctrl+4", QT_TRANSLATE_NOOP("Keys", "Conferences")),
    Key("go_meeting", "everywhere", "Ctrl+5", QT_TRANSLATE_NOOP("Keys", "Meetings")),
    Key("go_lists", "everywhere", "Ctrl+6", QT_TRANSLATE_NOOP("Keys", "Lists")),
    Key("go_assess", "everywhere", "Ctrl+7", QT_TRANSLATE_NOOP("Keys", "Assessment")),
    Key("go_ledger", "everywhere", "Ctrl+8", QT_TRANSLATE_NOOP("Keys", "Ledger")),
    Key("open", "today", "Return", QT_TRANSLATE_NOOP("Keys", "Open"), letter=True),
    Key("acknowledge", "today", "Q", QT_TRANSLATE_NOOP("Keys", "Acknowledged"), letter=True),
    Key("depart", "today", "W", QT_TRANSLATE_NOOP("Keys", "Departed"), letter=True),
    Key("arrive", "today", "E", QT_TRANSLATE_NOOP("Keys", "Arrived"), letter=True),
    Key("note", "today", "R", QT_TRANSLATE_NOOP("Keys", "Note"), letter=True),
    Key("undo", "today", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Take back, within 10 s")),
    Key("acknowledge", "whistle", "Q", QT_TRANSLATE_NOOP("Keys", "Acknowledged"), letter=True),
    Key("depart", "whistle", "W", QT_TRANSLATE_NOOP("Keys", "Departed"), letter=True),
    Key("arrive", "whistle", "E", QT_TRANSLATE_NOOP("Keys", "Arrived"), letter=True),
    Key("note", "whistle", "Ctrl+J", QT_TRANSLATE_NOOP("Keys", "Note")),
    Key("add_department", "whistle", "Ctrl+D", QT_TRANSLATE_NOOP("Keys", "Call one more")),
    Key("confer", "whistle", "Ctrl+M", QT_TRANSLATE_NOOP("Keys", "Confer")),
    Key("complete", "whistle", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "Report complete")),
    Key("undo", "whistle", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Take back, within 10 s")),
    Key("kind_1", "blow", "Alt+1", QT_TRANSLATE_NOOP("Keys", "Law enforcement")),
    Key("kind_2", "blow", "Alt+2", QT_TRANSLATE_NOOP("Keys", "Key task")),
    Key("kind_3", "blow", "Alt+3", QT_TRANSLATE_NOOP("Keys", "Emergency")),
    Key("suggest", "blow", "Alt+Down", QT_TRANSLATE_NOOP("Keys", "Suggestions")),
    Key("tick", "blow", "Space", QT_TRANSLATE_NOOP("Keys", "Tick"), letter=True),
    Key("lead", "blow", "L", QT_TRANSLATE_NOOP("Keys", "Set as lead"), letter=True),
    Key("rebound", "blow", "Alt+R", QT_TRANSLATE_NOOP("Keys", "Link as recurrence")),
    Key("separate", "blow", "Alt+N", QT_TRANSLATE_NOOP("Keys", "Blow separately")),
    Key("save", "blow", "Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Save draft")),
    Key("do", "blow", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Blow")),
    Key("stationed", "roster", "Z", QT_TRANSLATE_NOOP("Keys", "Stationed"), letter=True),
    Key("night", "roster", "Y", QT_TRANSLATE_NOOP("Keys", "Night"), letter=True),
    Key("on_call_1", "roster", "1", QT_TRANSLATE_NOOP("Keys", "On call, first"), letter=True),
    Key("on_call_2", "roster", "2", QT_TRANSLATE_NOOP("Keys", "On call, second"), letter=True),
    Key("leave", "roster", "J", QT_TRANSLATE_NOOP("Keys", "Leave"), letter=True),
    Key("clear", "roster", "Del", QT_TRANSLATE_NOOP("Keys", "Clear"), letter=True),
    Key("export", "roster", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "Export")),
    Key("undo", "roster", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Take back")),
    Key("save", "confer", "Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Save draft")),
    Key("do", "confer", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Save what was agreed")),
    Key("save", "meeting", "Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Save draft")),
    Key("do", "meeting", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Save what was agreed")),
    Key("next_item", "meeting", "PgDown", QT_TRANSLATE_NOOP("Keys", "Next item")),
    Key("previous_item", "meeting", "PgUp", QT_TRANSLATE_NOOP("Keys", "Previous item")),
    Key("export", "lists", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "Export")),
    Key("export", "assess", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "Export")),
    Key("export", "ledger", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "Export")),
    Key("door_1", "refusal", "1", QT_TRANSLATE_NOOP("Keys", "First door"), letter=True),
    Key("door_2", "refusal", "2", QT_TRANSLATE_NOOP("Keys", "Second door"), letter=True),
    Key("door_3", "refusal", "3", QT_TRANSLATE_NOOP("Keys", "Third door"), letter=True),
    Key("present", "roll", "1", QT_TRANSLATE_NOOP("Keys", "Present"), letter=True),
    Key("excused", "roll", "2", QT_TRANSLATE_NOOP("Keys", "Excused"), letter=True),
    Key("sits_in", "roll", "3", QT_TRANSLATE_NOOP("Keys", "Sits in"), letter=True),
)
_BY_NAME: Final = {(key.page, key.name): key for key in KEYS}


def key(page: Page, name: str) -> Key:
    """Return the key `name` of `page`, or the one heard everywhere; raise `KeyError` when there is none."""
    return _BY_NAME.get((page, name)) or _BY_NAME["everywhere", name]


def keys_of(page: Page) -> tuple[Key, ...]:
    """Return the keys heard on `page`, its own first, then those heard everywhere: the F1 sheet."""
    own = tuple(key for key in KEYS if key.page == page)
    return own if page == "everywhere" else (*own, *(key for key in KEYS if key.page == "everywhere"))


def letters_of(page: Page) -> dict[int, str]:
    """Return Qt key codes and names of the single letters that the views of `page` read themselves."""
    letters = (key for key in KEYS if key.page == page and key.letter)
    return {QKeySequence(key.sequence)[0].key().value: key.name for key in letters}  # type: ignore[index]


def action(parent: QObject, page: Page, name: str) -> QAction:
    """Return an action for the key `name` of `page`: its words, its shortcut, owned by `parent`."""
    entry = key(page, name)
    made = QAction(entry.said(), parent)
    made.setObjectName(name)
    if not entry.letter:
        made.setShortcut(QKeySequence(entry.sequence))
    return made


def cap_text(sequence: str) -> str:
    """Return a sequence as it stands on caps: `Ctrl K`, `Enter`, `Esc`, an arrow, `空格`."""
    named = {
        "Space": QCoreApplication.translate("Keys", "Space"),
        "Return": "Enter",
        "Left": "←",
        "Right": "→",
        "Up": "↑",
        "Down": "↓",
    }
    parts = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.PortableText).split("+")
    return " ".join(named.get(part, part) for part in parts)
