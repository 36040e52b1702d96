"""The one table of keys: it feeds the actions, the caps on buttons, the F1 sheet and the tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from desktop.desk.keys_of_conferences import ROWS

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

Page = Literal[
    "everywhere",
    "today",
    "whistle",
    "blow",
    "inbox",
    "register",
    "roster",
    "conferences",
    "conference",
    "meetings",
    "meeting",
    "items",
    "forces",
    "lists",
    "intake",
    "ledger",
    "settings",
    "paper",
    "format",
    "telephone",
    "what_if",
    "handover",
    "log",
    "refusal",
]
"""Where a key is heard. Those of `refusal` are heard only while its panel has the focus."""


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
    Key("inbox", "everywhere", "F3", QT_TRANSLATE_NOOP("Keys", "Sources and screening")),
    Key("find", "everywhere", "Ctrl+K", QT_TRANSLATE_NOOP("Keys", "Search")),
    Key("keys", "everywhere", "F1", QT_TRANSLATE_NOOP("Keys", "Keys of this page")),
    Key("tasks", "everywhere", "F4", QT_TRANSLATE_NOOP("Keys", "For me to do")),
    Key("items", "everywhere", "F7", QT_TRANSLATE_NOOP("Keys", "Action items")),
    Key("log", "everywhere", "F8", QT_TRANSLATE_NOOP("Keys", "Note a call in the duty log")),
    Key("wall", "everywhere", "F11", QT_TRANSLATE_NOOP("Keys", "Wall")),
    Key("back", "everywhere", "Esc", QT_TRANSLATE_NOOP("Keys", "Back")),
    Key("print", "everywhere", "Ctrl+P", QT_TRANSLATE_NOOP("Keys", "Print")),
    Key("export", "everywhere", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "Export")),
    Key("undo", "everywhere", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Take back, within a minute")),
    Key("go_today", "everywhere", "Ctrl+1", QT_TRANSLATE_NOOP("Keys", "Today")),
    Key("go_register", "everywhere", "Ctrl+2", QT_TRANSLATE_NOOP("Keys", "Whistles")),
    Key("go_roster", "everywhere", "Ctrl+3", QT_TRANSLATE_NOOP("Keys", "Duty")),
    Key("go_conferences", "everywhere", "Ctrl+4", QT_TRANSLATE_NOOP("Keys", "Conferences")),
    Key("go_meetings", "everywhere", "Ctrl+5", QT_TRANSLATE_NOOP("Keys", "Meetings")),
    Key("go_forces", "everywhere", "Ctrl+6", QT_TRANSLATE_NOOP("Keys", "People")),
    Key("go_lists", "everywhere", "Ctrl+7", QT_TRANSLATE_NOOP("Keys", "Lists")),
    Key("go_intake", "everywhere", "Ctrl+8", QT_TRANSLATE_NOOP("Keys", "Import")),
    Key("go_ledger", "everywhere", "Ctrl+9", QT_TRANSLATE_NOOP("Keys", "Ledger")),
    Key("open", "today", "Return", QT_TRANSLATE_NOOP("Keys", "Open"), letter=True),
    Key("acknowledge", "today", "Q", QT_TRANSLATE_NOOP("Keys", "Acknowledged"), letter=True),
    Key("depart", "today", "W", QT_TRANSLATE_NOOP("Keys", "Departed"), letter=True),
    Key("arrive", "today", "E", QT_TRANSLATE_NOOP("Keys", "Arrived"), letter=True),
    Key("note", "today", "R", QT_TRANSLATE_NOOP("Keys", "Note"), letter=True),
    Key("spot_check", "today", "Ctrl+G", QT_TRANSLATE_NOOP("Keys", "Spot check of who stands now")),
    Key("acknowledge", "whistle", "Q", QT_TRANSLATE_NOOP("Keys", "Acknowledged"), letter=True),
    Key("depart", "whistle", "W", QT_TRANSLATE_NOOP("Keys", "Departed"), letter=True),
    Key("arrive", "whistle", "E", QT_TRANSLATE_NOOP("Keys", "Arrived"), letter=True),
    Key("note", "whistle", "Ctrl+J", QT_TRANSLATE_NOOP("Keys", "Note")),
    Key("add_department", "whistle", "Ctrl+D", QT_TRANSLATE_NOOP("Keys", "Call one more")),
    Key("confer", "whistle", "Ctrl+M", QT_TRANSLATE_NOOP("Keys", "Confer")),
    Key("complete", "whistle", "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "Next step: report complete, check, rate")),
    Key("more", "whistle", "F10", QT_TRANSLATE_NOOP("Keys", "More orders")),
    Key("previous", "whistle", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "Previous whistle")),
    Key("next", "whistle", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "Next whistle")),
    Key("open", "whistle", "Return", QT_TRANSLATE_NOOP("Keys", "Orders to the department"), letter=True),
    Key("join", "whistle", "J", QT_TRANSLATE_NOOP("Keys", "More people"), letter=True),
    Key("give_task", "whistle", "T", QT_TRANSLATE_NOOP("Keys", "Give a task"), letter=True),
    Key("finish_task", "whistle", "F", QT_TRANSLATE_NOOP("Keys", "Finish a task"), letter=True),
    Key("telephone", "whistle", "B", QT_TRANSLATE_NOOP("Keys", "Telephone"), letter=True),
    Key("finish_work", "whistle", "D", QT_TRANSLATE_NOOP("Keys", "Work done"), letter=True),
    Key("release", "whistle", "L", QT_TRANSLATE_NOOP("Keys", "Leave"), letter=True),
    Key("relieve", "whistle", "H", QT_TRANSLATE_NOOP("Keys", "Relieve"), letter=True),
    Key("permit", "whistle", "P", QT_TRANSLATE_NOOP("Keys", "Permit to leave"), letter=True),
    Key("refuse", "whistle", "X", QT_TRANSLATE_NOOP("Keys", "Objection"), letter=True),
    Key("rule", "whistle", "C", QT_TRANSLATE_NOOP("Keys", "Ruling"), letter=True),
    Key("no_show", "whistle", "N", QT_TRANSLATE_NOOP("Keys", "No show"), letter=True),
    Key("excuse", "whistle", "M", QT_TRANSLATE_NOOP("Keys", "Do not count as late"), letter=True),
    Key("stand_down", "whistle", "S", QT_TRANSLATE_NOOP("Keys", "Stand down"), letter=True),
    Key("leave_early", "whistle", "V", QT_TRANSLATE_NOOP("Keys", "Left without ground"), letter=True),
    Key("correct_time", "whistle", "G", QT_TRANSLATE_NOOP("Keys", "Correct a time"), letter=True),
    Key("kind_1", "blow", "Alt+1", QT_TRANSLATE_NOOP("Keys", "Law enforcement")),
    Key("kind_2", "blow", "Alt+2", QT_TRANSLATE_NOOP("Keys", "Key task")),
    Key("kind_3", "blow", "Alt+3", QT_TRANSLATE_NOOP("Keys", "Emergency")),
    Key("kind_4", "blow", "Alt+4", QT_TRANSLATE_NOOP("Keys", "Fourth kind")),
    Key("kind_5", "blow", "Alt+5", QT_TRANSLATE_NOOP("Keys", "Fifth kind")),
    Key("kind_6", "blow", "Alt+6", QT_TRANSLATE_NOOP("Keys", "Sixth kind")),
    Key("suggest", "blow", "Alt+Down", QT_TRANSLATE_NOOP("Keys", "Suggestions")),
    Key("tick", "blow", "Space", QT_TRANSLATE_NOOP("Keys", "Tick"), letter=True),
    Key("lead", "blow", "L", QT_TRANSLATE_NOOP("Keys", "Set as lead"), letter=True),
    Key("no_answer", "blow", "N", QT_TRANSLATE_NOOP("Keys", "No answer: the next in order"), letter=True),
    Key("roster", "blow", "Alt+G", QT_TRANSLATE_NOOP("Keys", "Open the roster")),
    Key("rebound", "blow", "Alt+R", QT_TRANSLATE_NOOP("Keys", "Link as recurrence")),
    Key("separate", "blow", "Alt+N", QT_TRANSLATE_NOOP("Keys", "Blow separately")),
    Key("join", "blow", "Alt+B", QT_TRANSLATE_NOOP("Keys", "Join the open whistle")),
    Key("resume", "blow", "Alt+J", QT_TRANSLATE_NOOP("Keys", "Go on with the unfinished form")),
    Key("discard", "blow", "Alt+D", QT_TRANSLATE_NOOP("Keys", "Throw the unfinished form away")),
    Key("save", "blow", "Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Save draft")),
    Key("do", "blow", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Blow")),
    Key("open", "inbox", "Return", QT_TRANSLATE_NOOP("Keys", "Open in the form"), letter=True),
    Key("submit", "inbox", "S", QT_TRANSLATE_NOOP("Keys", "Send to screening"), letter=True),
    Key("blow_it", "inbox", "C", QT_TRANSLATE_NOOP("Keys", "Approve and blow"), letter=True),
    Key("send_back", "inbox", "T", QT_TRANSLATE_NOOP("Keys", "Return"), letter=True),
    Key("merge", "inbox", "B", QT_TRANSLATE_NOOP("Keys", "Merge"), letter=True),
    Key("withdraw", "inbox", "X", QT_TRANSLATE_NOOP("Keys", "Withdraw"), letter=True),
    Key("quick", "inbox", "N", QT_TRANSLATE_NOOP("Keys", "Register quickly"), letter=True),
    Key("keep_log", "inbox", "Alt+L", QT_TRANSLATE_NOOP("Keys", "Into the duty log: no whistle")),
    Key("open", "register", "Return", QT_TRANSLATE_NOOP("Keys", "Open"), letter=True),
    Key("find_here", "register", "F", QT_TRANSLATE_NOOP("Keys", "Filter by words"), letter=True),
    Key("save_view", "register", "V", QT_TRANSLATE_NOOP("Keys", "Save this view"), letter=True),
    Key("drop_view", "register", "Del", QT_TRANSLATE_NOOP("Keys", "Drop the view"), letter=True),
    Key("columns", "register", "C", QT_TRANSLATE_NOOP("Keys", "Columns"), letter=True),
    Key("edit", "forces", "Return", QT_TRANSLATE_NOOP("Keys", "Change"), letter=True),
    Key("add", "forces", "N", QT_TRANSLATE_NOOP("Keys", "New"), letter=True),
    Key("drop", "forces", "Del", QT_TRANSLATE_NOOP("Keys", "No longer in use"), letter=True),
    Key("find_here", "forces", "F", QT_TRANSLATE_NOOP("Keys", "Filter by words"), letter=True),
    Key("columns", "forces", "C", QT_TRANSLATE_NOOP("Keys", "Columns"), letter=True),
    Key("previous", "forces", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "List before")),
    Key("next", "forces", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "List after")),
    Key("edit", "lists", "Return", QT_TRANSLATE_NOOP("Keys", "Change"), letter=True),
    Key("add", "lists", "N", QT_TRANSLATE_NOOP("Keys", "New"), letter=True),
    Key("drop", "lists", "Del", QT_TRANSLATE_NOOP("Keys", "No longer in use"), letter=True),
    Key("find_here", "lists", "F", QT_TRANSLATE_NOOP("Keys", "Filter by words"), letter=True),
    Key("columns", "lists", "C", QT_TRANSLATE_NOOP("Keys", "Columns"), letter=True),
    Key("previous", "lists", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "List before")),
    Key("next", "lists", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "List after")),
    Key("open", "ledger", "Return", QT_TRANSLATE_NOOP("Keys", "Open"), letter=True),
    Key("find_here", "ledger", "F", QT_TRANSLATE_NOOP("Keys", "Filter by words"), letter=True),
    Key("columns", "ledger", "C", QT_TRANSLATE_NOOP("Keys", "Columns"), letter=True),
    Key("previous", "ledger", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "List before")),
    Key("next", "ledger", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "List after")),
    Key("edit", "settings", "Return", QT_TRANSLATE_NOOP("Keys", "Change"), letter=True),
    Key("add", "settings", "N", QT_TRANSLATE_NOOP("Keys", "New"), letter=True),
    Key("drop", "settings", "Del", QT_TRANSLATE_NOOP("Keys", "No longer in use"), letter=True),
    Key("amend", "settings", "P", QT_TRANSLATE_NOOP("Keys", "The post"), letter=True),
    Key("find_here", "settings", "F", QT_TRANSLATE_NOOP("Keys", "Filter by words"), letter=True),
    Key("columns", "settings", "C", QT_TRANSLATE_NOOP("Keys", "Columns"), letter=True),
    Key("previous", "settings", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "List before")),
    Key("next", "settings", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "List after")),
    Key("previous", "roster", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "Month before")),
    Key("next", "roster", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "Month after")),
    Key("plan", "roster", "F6", QT_TRANSLATE_NOOP("Keys", "Plan the month")),
    Key("swap", "roster", "Ctrl+H", QT_TRANSLATE_NOOP("Keys", "Swap with another person")),
    Key("publish", "roster", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Publish")),
    Key("undo", "roster", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Take back, step by step")),
    Key("redo", "roster", "Ctrl+Y", QT_TRANSLATE_NOOP("Keys", "Do again")),
    Key("take_up", "roster", "Ctrl+X", QT_TRANSLATE_NOOP("Keys", "Take the shift up, to move or swap it")),
    Key("copy", "roster", "Ctrl+C", QT_TRANSLATE_NOOP("Keys", "Copy the square, or all selected")),
    Key("put_down", "roster", "Ctrl+V", QT_TRANSLATE_NOOP("Keys", "Put down here, or paste from Excel")),
    Key("spread", "roster", "Ctrl+D", QT_TRANSLATE_NOOP("Keys", "Fill the selection from its first square")),
    Key("workload", "roster", "Alt+L", QT_TRANSLATE_NOOP("Keys", "Workload of the year")),
    Key("more", "roster", "F10", QT_TRANSLATE_NOOP("Keys", "More orders")),
    Key("put_1", "roster", "Z", QT_TRANSLATE_NOOP("Keys", "Stationed by day"), letter=True),
    Key("put_2", "roster", "Y", QT_TRANSLATE_NOOP("Keys", "Stationed by night"), letter=True),
    Key("put_3", "roster", "Q", QT_TRANSLATE_NOOP("Keys", "Stationed for 24 hours"), letter=True),
    Key("put_4", "roster", "1", QT_TRANSLATE_NOOP("Keys", "First on call"), letter=True),
    Key("put_5", "roster", "2", QT_TRANSLATE_NOOP("Keys", "Second on call"), letter=True),
    Key("put_6", "roster", "3", QT_TRANSLATE_NOOP("Keys", "Third on call"), letter=True),
    Key("put_7", "roster", "B", QT_TRANSLATE_NOOP("Keys", "Clerk by day"), letter=True),
    Key("put_8", "roster", "W", QT_TRANSLATE_NOOP("Keys", "Clerk by night"), letter=True),
    Key("put_9", "roster", "C", QT_TRANSLATE_NOOP("Keys", "Driver"), letter=True),
    Key("clear", "roster", "Del", QT_TRANSLATE_NOOP("Keys", "Free the square"), letter=True),
    Key("leave", "roster", "J", QT_TRANSLATE_NOOP("Keys", "Leave, or back from it"), letter=True),
    Key("lock", "roster", "L", QT_TRANSLATE_NOOP("Keys", "Fix, or loose again"), letter=True),
    Key("open", "roster", "Return", QT_TRANSLATE_NOOP("Keys", "Who stands here; orders to a duty"), letter=True),
    Key("next_hole", "roster", "N", QT_TRANSLATE_NOOP("Keys", "Next hole"), letter=True),
    Key("mend", "roster", "M", QT_TRANSLATE_NOOP("Keys", "Fill the hole"), letter=True),
    Key("repair", "roster", "R", QT_TRANSLATE_NOOP("Keys", "Somebody falls out"), letter=True),
    Key("view", "roster", "V", QT_TRANSLATE_NOOP("Keys", "By people or by posts"), letter=True),
    Key("compare", "roster", "G", QT_TRANSLATE_NOOP("Keys", "Compare with what was published"), letter=True),
    Key("departments", "roster", "F", QT_TRANSLATE_NOOP("Keys", "Departments shown"), letter=True),
    Key("what_if", "roster", "X", QT_TRANSLATE_NOOP("Keys", "If a whistle blew then"), letter=True),
    Key("spot_check", "roster", "Ctrl+G", QT_TRANSLATE_NOOP("Keys", "Spot check of who stands now")),
    Key("handover", "roster", "H", QT_TRANSLATE_NOOP("Keys", "Hand over the watch"), letter=True),
    *(Key(*row) for row in ROWS),
    Key("open", "meetings", "Return", QT_TRANSLATE_NOOP("Keys", "Open"), letter=True),
    Key("add", "meetings", "N", QT_TRANSLATE_NOOP("Keys", "New"), letter=True),
    Key("setup", "meetings", "S", QT_TRANSLATE_NOOP("Keys", "Set up the weekly meeting"), letter=True),
    Key("postpone", "meetings", "G", QT_TRANSLATE_NOOP("Keys", "Postpone"), letter=True),
    Key("cancel", "meetings", "X", QT_TRANSLATE_NOOP("Keys", "Cancel the meeting"), letter=True),
    Key("put", "meetings", "U", QT_TRANSLATE_NOOP("Keys", "Put on the agenda"), letter=True),
    Key("drop", "meetings", "Del", QT_TRANSLATE_NOOP("Keys", "Not taken up"), letter=True),
    Key("find_here", "meetings", "F", QT_TRANSLATE_NOOP("Keys", "Filter by words"), letter=True),
    Key("columns", "meetings", "C", QT_TRANSLATE_NOOP("Keys", "Columns"), letter=True),
    Key("previous", "meetings", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "List before")),
    Key("next", "meetings", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "List after")),
    Key("previous", "meeting", "PgUp", QT_TRANSLATE_NOOP("Keys", "One before")),
    Key("next", "meeting", "PgDown", QT_TRANSLATE_NOOP("Keys", "Next one")),
    Key("save", "meeting", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Keep, next matter")),
    Key("keep", "meeting", "Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Keep, and stay here")),
    Key("step", "meeting", "Ctrl+Shift+S", QT_TRANSLATE_NOOP("Keys", "Next step of the meeting")),
    Key("add", "meeting", "Ctrl+I", QT_TRANSLATE_NOOP("Keys", "New matter")),
    Key("up", "meeting", "Alt+Up", QT_TRANSLATE_NOOP("Keys", "Matter one place up")),
    Key("down", "meeting", "Alt+Down", QT_TRANSLATE_NOOP("Keys", "Matter one place down")),
    Key("gap", "meeting", "Ctrl+G", QT_TRANSLATE_NOOP("Keys", "Next matter that lacks something")),
    Key("roll", "meeting", "Ctrl+R", QT_TRANSLATE_NOOP("Keys", "Roll call")),
    Key("back_page", "meeting", "Ctrl+Left", QT_TRANSLATE_NOOP("Keys", "Page of the minutes before")),
    Key("next_page", "meeting", "Ctrl+Right", QT_TRANSLATE_NOOP("Keys", "Page of the minutes after")),
    Key("more", "meeting", "F10", QT_TRANSLATE_NOOP("Keys", "More orders")),
    Key("kind_1", "meeting", "Alt+1", QT_TRANSLATE_NOOP("Keys", "Decision")),
    Key("kind_2", "meeting", "Alt+2", QT_TRANSLATE_NOOP("Keys", "Noted")),
    Key("kind_3", "meeting", "Alt+3", QT_TRANSLATE_NOOP("Keys", "Go on")),
    Key("kind_4", "meeting", "Alt+4", QT_TRANSLATE_NOOP("Keys", "Extend")),
    Key("kind_5", "meeting", "Alt+5", QT_TRANSLATE_NOOP("Keys", "Drop")),
    Key("kind_6", "meeting", "Alt+6", QT_TRANSLATE_NOOP("Keys", "Next time")),
    Key("kind_7", "meeting", "Alt+7", QT_TRANSLATE_NOOP("Keys", "To the district")),
    Key("kind_8", "meeting", "Alt+8", QT_TRANSLATE_NOOP("Keys", "Not for the minutes")),
    Key("kind_9", "meeting", "Alt+9", QT_TRANSLATE_NOOP("Keys", "To be checked")),
    Key("open", "meeting", "Return", QT_TRANSLATE_NOOP("Keys", "Change the outcome"), letter=True),
    Key("drop", "meeting", "Del", QT_TRANSLATE_NOOP("Keys", "Drop the matter or the outcome"), letter=True),
    Key("present", "meeting", "1", QT_TRANSLATE_NOOP("Keys", "Present"), letter=True),
    Key("on_leave", "meeting", "2", QT_TRANSLATE_NOOP("Keys", "Excused"), letter=True),
    Key("observer", "meeting", "3", QT_TRANSLATE_NOOP("Keys", "Attending"), letter=True),
    Key("missing", "meeting", "4", QT_TRANSLATE_NOOP("Keys", "Missing"), letter=True),
    Key("rest", "meeting", "A", QT_TRANSLATE_NOOP("Keys", "All others are there"), letter=True),
    Key("came", "meeting", "L", QT_TRANSLATE_NOOP("Keys", "Came late"), letter=True),
    Key("stand_in", "meeting", "T", QT_TRANSLATE_NOOP("Keys", "Somebody stands in"), letter=True),
    Key("invite", "meeting", "Y", QT_TRANSLATE_NOOP("Keys", "Invite"), letter=True),
    Key("strike", "meeting", "X", QT_TRANSLATE_NOOP("Keys", "Strike off the roll"), letter=True),
    Key("open", "items", "Return", QT_TRANSLATE_NOOP("Keys", "Next step"), letter=True),
    Key("accept", "items", "A", QT_TRANSLATE_NOOP("Keys", "Accepted"), letter=True),
    Key("progress", "items", "J", QT_TRANSLATE_NOOP("Keys", "Progress"), letter=True),
    Key("report", "items", "B", QT_TRANSLATE_NOOP("Keys", "Reported done"), letter=True),
    Key("verify", "items", "V", QT_TRANSLATE_NOOP("Keys", "Verify"), letter=True),
    Key("send_back", "items", "X", QT_TRANSLATE_NOOP("Keys", "Send the report back"), letter=True),
    Key("extend", "items", "Y", QT_TRANSLATE_NOOP("Keys", "Ask for more time"), letter=True),
    Key("answer", "items", "D", QT_TRANSLATE_NOOP("Keys", "Answer about more time"), letter=True),
    Key("supervise", "items", "S", QT_TRANSLATE_NOOP("Keys", "Press for it"), letter=True),
    Key("reply", "items", "R", QT_TRANSLATE_NOOP("Keys", "Answer to a sheet"), letter=True),
    Key("void", "items", "Del", QT_TRANSLATE_NOOP("Keys", "Make a sheet void"), letter=True),
    Key("papers", "items", "P", QT_TRANSLATE_NOOP("Keys", "Its papers"), letter=True),
    Key("source", "items", "O", QT_TRANSLATE_NOOP("Keys", "Where it was decided"), letter=True),
    Key("whistle", "items", "W", QT_TRANSLATE_NOOP("Keys", "Its whistle"), letter=True),
    Key("board", "items", "Ctrl+G", QT_TRANSLATE_NOOP("Keys", "Board by date or by department")),
    Key("find_here", "items", "F", QT_TRANSLATE_NOOP("Keys", "Filter by words"), letter=True),
    Key("columns", "items", "C", QT_TRANSLATE_NOOP("Keys", "Columns"), letter=True),
    Key("previous", "items", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "Part of the board before")),
    Key("next", "items", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "Part of the board after")),
    Key("take_watch", "forces", "J", QT_TRANSLATE_NOOP("Keys", "Take the watch"), letter=True),
    Key("post", "forces", "P", QT_TRANSLATE_NOOP("Keys", "Post to the command post"), letter=True),
    Key("recall", "forces", "R", QT_TRANSLATE_NOOP("Keys", "Recall"), letter=True),
    Key("present", "forces", "Y", QT_TRANSLATE_NOOP("Keys", "At the post"), letter=True),
    Key("absent", "forces", "X", QT_TRANSLATE_NOOP("Keys", "Absent"), letter=True),
    Key("handover", "forces", "H", QT_TRANSLATE_NOOP("Keys", "Hand the watch over"), letter=True),
    Key("approve", "forces", "A", QT_TRANSLATE_NOOP("Keys", "Approve"), letter=True),
    Key("cancel", "forces", "S", QT_TRANSLATE_NOOP("Keys", "Back from leave"), letter=True),
    Key("standard", "forces", "Z", QT_TRANSLATE_NOOP("Keys", "Standard shifts and needs"), letter=True),
    Key("year", "forces", "I", QT_TRANSLATE_NOOP("Keys", "Take in a year"), letter=True),
    Key("from_file", "forces", "O", QT_TRANSLATE_NOOP("Keys", "From a file"), letter=True),
    Key("no_answer", "telephone", "N", QT_TRANSLATE_NOOP("Keys", "No answer: the next in order"), letter=True),
    Key("hole", "telephone", "X", QT_TRANSLATE_NOOP("Keys", "Note the hole"), letter=True),
    Key("previous_week", "what_if", "PgUp", QT_TRANSLATE_NOOP("Keys", "Week before")),
    Key("next_week", "what_if", "PgDown", QT_TRANSLATE_NOOP("Keys", "Week after")),
    Key("this_hour", "what_if", "J", QT_TRANSLATE_NOOP("Keys", "This hour"), letter=True),
    Key("previous", "what_if", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "Kind before")),
    Key("next", "what_if", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "Kind after")),
    Key("roster", "what_if", "Alt+G", QT_TRANSLATE_NOOP("Keys", "Open the roster")),
    Key("do", "handover", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Sign")),
    Key("none", "handover", "Alt+0", QT_TRANSLATE_NOOP("Keys", "Write “none”")),
    Key("zero", "handover", "Alt+Z", QT_TRANSLATE_NOOP("Keys", "Nothing happened: nil record")),
    Key("drop", "handover", "Alt+D", QT_TRANSLATE_NOOP("Keys", "Drop the record")),
    Key("edit", "log", "Return", QT_TRANSLATE_NOOP("Keys", "Correct"), letter=True),
    Key("follow", "log", "X", QT_TRANSLATE_NOOP("Keys", "Follow-up report"), letter=True),
    Key("settle", "log", "B", QT_TRANSLATE_NOOP("Keys", "Settle"), letter=True),
    Key("record", "log", "P", QT_TRANSLATE_NOOP("Keys", "Telephone record on paper"), letter=True),
    Key("add", "log", "N", QT_TRANSLATE_NOOP("Keys", "Note a call"), letter=True),
    Key("find_here", "log", "F", QT_TRANSLATE_NOOP("Keys", "Filter by words"), letter=True),
    Key("columns", "log", "C", QT_TRANSLATE_NOOP("Keys", "Columns"), letter=True),
    Key("previous", "log", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "List before")),
    Key("next", "log", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "List after")),
    Key("book", "lists", "B", QT_TRANSLATE_NOOP("Keys", "Book"), letter=True),
    Key("hand_back", "lists", "H", QT_TRANSLATE_NOOP("Keys", "Handed back"), letter=True),
    Key("cancel_booking", "lists", "X", QT_TRANSLATE_NOOP("Keys", "Cancel the booking"), letter=True),
    Key("recall", "lists", "R", QT_TRANSLATE_NOOP("Keys", "Recall"), letter=True),
    Key("split", "lists", "S", QT_TRANSLATE_NOOP("Keys", "Split or merge"), letter=True),
    Key("verify", "ledger", "Y", QT_TRANSLATE_NOOP("Keys", "Verify all"), letter=True),
    Key("receive", "ledger", "R", QT_TRANSLATE_NOOP("Keys", "Order received"), letter=True),
    Key("void", "ledger", "X", QT_TRANSLATE_NOOP("Keys", "Blank form void"), letter=True),
    Key("forms", "ledger", "N", QT_TRANSLATE_NOOP("Keys", "Print blank forms"), letter=True),
    Key("check_format", "ledger", "B", QT_TRANSLATE_NOOP("Keys", "Check the layout"), letter=True),
    Key("check_file", "ledger", "O", QT_TRANSLATE_NOOP("Keys", "Check the layout of a file"), letter=True),
    Key("format", "paper", "Ctrl+L", QT_TRANSLATE_NOOP("Keys", "Check the layout")),
    Key("choose", "format", "Ctrl+O", QT_TRANSLATE_NOOP("Keys", "Choose a file")),
    Key("form", "format", "K", QT_TRANSLATE_NOOP("Keys", "Check as another form"), letter=True),
    Key("choose", "intake", "Ctrl+O", QT_TRANSLATE_NOOP("Keys", "Choose a file")),
    Key("next_step", "intake", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Next step")),
    Key("previous", "intake", "Alt+Left", QT_TRANSLATE_NOOP("Keys", "Sheet before")),
    Key("next", "intake", "Alt+Right", QT_TRANSLATE_NOOP("Keys", "Sheet after")),
    Key("only_accepted", "intake", "1", QT_TRANSLATE_NOOP("Keys", "Only what can go in"), letter=True),
    Key("only_questions", "intake", "2", QT_TRANSLATE_NOOP("Keys", "Only what is to be asked"), letter=True),
    Key("only_rejected", "intake", "3", QT_TRANSLATE_NOOP("Keys", "Only what is not taken"), letter=True),
    Key("only_lines", "intake", "4", QT_TRANSLATE_NOOP("Keys", "Only lines that are no records"), letter=True),
    Key("accept", "intake", "A", QT_TRANSLATE_NOOP("Keys", "Enter as is"), letter=True),
    Key("skip", "intake", "S", QT_TRANSLATE_NOOP("Keys", "Leave out"), letter=True),
    Key("edit", "intake", "Return", QT_TRANSLATE_NOOP("Keys", "Correct the cell"), letter=True),
    Key("next_question", "intake", "N", QT_TRANSLATE_NOOP("Keys", "Next question"), letter=True),
    Key("door_1", "refusal", "1", QT_TRANSLATE_NOOP("Keys", "First door"), letter=True),
    Key("door_2", "refusal", "2", QT_TRANSLATE_NOOP("Keys", "Second door"), letter=True),
    Key("door_3", "refusal", "3", QT_TRANSLATE_NOOP("Keys", "Third door"), letter=True),
)
_BY_NAME: Final = {(key.page, key.name): key for key in KEYS}


def key(page: Page, name: str) -> Key:
    """Return the key `name` of `page`, or the one heard everywhere; raise `KeyError` when there is none."""
    return _BY_NAME.get((page, name)) or _BY_NAME["everywhere", name]


def keys_of(page: Page) -> tuple[Key, ...]:
    """Return the keys heard on `page`, its own first, then those heard everywhere: the F1 sheet.

    A page may give a key of everywhere a meaning of its own (Ctrl+E reports a whistle complete instead of exporting
    a list); its meaning is then the only one.
    """
    own = tuple(key for key in KEYS if key.page == page)
    if page == "everywhere":
        return own
    taken = {key.sequence for key in own}
    return (*own, *(key for key in KEYS if key.page == "everywhere" and key.sequence not in taken))


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
