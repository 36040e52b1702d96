"""The names of states of action items and of steps of supervision, kept as stable English keys (domain.md 7.6)."""

from __future__ import annotations

from desktop.post.states import Named


class ItemState(Named):
    """States of an action item (domain.md 7.6)."""

    OPEN = "open", "交办", "Given"
    ACCEPTED = "accepted", "接收", "Accepted"
    IN_PROGRESS = "in_progress", "办理中", "In progress"
    REPORTED = "reported", "报结", "Reported"
    VERIFIED = "verified", "销号", "Verified"
    DROPPED = "dropped", "不再办", "Dropped"


UNDONE = (ItemState.OPEN, ItemState.ACCEPTED, ItemState.IN_PROGRESS, ItemState.REPORTED)
"""States in which it is still owed."""
OWED = (ItemState.OPEN, ItemState.ACCEPTED, ItemState.IN_PROGRESS)
"""States in which its owner has to act."""


class ItemOrigin(Named):
    """Which issued decision an action item comes from (B02)."""

    MEETING = "meeting", "例会", "Meeting"
    CONFERENCE = "conference", "会商", "Conference"


class ItemStep(Named):
    """What happened to an action item."""

    ACCEPT = "accept", "接收", "Accepted"
    PROGRESS = "progress", "进展", "Progress"
    REPORT = "report", "报结", "Reported done"
    REJECT = "reject", "退回", "Report sent back"
    VERIFY = "verify", "销号", "Verified"
    ASK = "ask", "申请延期", "Extension asked for"
    REFUSE = "refuse", "不同意延期", "Extension refused"
    EXTEND = "extend", "延期", "Extended"
    GO_ON = "go_on", "继续办", "To go on"
    CARRY = "carry", "转下次例会", "Carried over"
    DROP = "drop", "不再办", "Dropped"


class Supervision(Named):
    """The levels of pressing for an overdue item (E15)."""

    REMINDER = "reminder", "提醒", "Reminder"
    NOTICE = "notice", "督办通知", "Notice"
    REPORT = "report", "通报", "Report to the district"
