"""The names of states and sorts of meetings, kept as stable English keys (domain.md 7.5)."""

from __future__ import annotations

from desktop.post.states import Named


class MeetingKind(Named):
    """What a series of meetings is (A13, A31)."""

    WEEKLY = "weekly", "周例会", "Weekly meeting"
    RESIDENTS = "residents", "驻区单位定期会商", "Consultation with resident units"


class MeetingState(Named):
    """States of one meeting (domain.md 7.5)."""

    PLANNED = "planned", "已排期", "Planned"
    COLLECTING = "collecting", "议题征集", "Collecting"
    FROZEN = "frozen", "议程锁定", "Agenda frozen"
    IN_SESSION = "in_session", "会中", "In session"
    MINUTES_DRAFT = "minutes_draft", "纪要起草", "Drafting minutes"
    REVIEW = "review", "审核", "Review"
    ISSUED = "issued", "已印发", "Issued"
    FOLLOWING = "following", "督办", "Following up"
    CLOSED = "closed", "办结", "Closed"
    CANCELLED = "cancelled", "取消", "Cancelled"


BEFORE_SESSION = (MeetingState.PLANNED, MeetingState.COLLECTING, MeetingState.FROZEN)
"""States in which the meeting has not begun: it can be postponed or cancelled, leave can be asked for."""
AFTER_ISSUE = (MeetingState.ISSUED, MeetingState.FOLLOWING, MeetingState.CLOSED)
"""States in which the minutes stand for good; only a numbered correction speaks of them."""


class AgendaSource(Named):
    """Where a matter on the agenda comes from."""

    FIGURES = "figures", "上周情况", "Figures of the week"
    OVERDUE_CALL = "overdue_call", "报到超时", "Late or missing report-in"
    OVERDUE_WHISTLE = "overdue_whistle", "逾期哨单", "Overdue whistle"
    REFUSAL = "refusal", "异议待裁定", "Objection without ruling"
    ITEM = "item", "议定事项", "Action item"
    ON_LEDGER = "on_ledger", "挂账到期", "On the ledger, review due"
    ROSTER_HOLE = "roster_hole", "值守空档", "Hole in next week's roster"
    SUGGESTION = "suggestion", "意见建议", "Suggestion"
    CONFERENCE = "conference", "会商提交", "From a conference"
    CHANGES = "changes", "上周以来的变动", "Changes since last week"
    STANDING = "standing", "常设", "Standing"
    BY_HAND = "by_hand", "临时议题", "Added by hand"


class AgendaState(Named):
    """Whether a matter was dealt with."""

    WAITING = "waiting", "未议", "Waiting"
    DONE = "done", "已议", "Dealt with"
    DEFERRED = "deferred", "下次再议", "Next time"


class RollMark(Named):
    """How somebody is called at the roll."""

    UNCALLED = "uncalled", "未点", "Not called"
    PRESENT = "present", "出席", "Present"
    ON_LEAVE = "on_leave", "请假", "Excused"
    OBSERVER = "observer", "列席", "Attending"
    MISSING = "missing", "未到", "Missing"


class RollGroup(Named):
    """As what somebody is at the table (A32)."""

    POST = "post", "指挥部", "Command post"
    DEPARTMENT = "department", "部门", "Department"
    VILLAGE = "village", "村（社区）", "Village or community"
    DEPUTY = "deputy", "人大代表、政协委员", "Deputies"
    ORGANISATION = "organisation", "社会组织", "Social organisation"
    UNIT = "unit", "驻区单位", "Resident unit"
    RESIDENT = "resident", "居民代表", "Residents"


class OutcomeKind(Named):
    """What came out of a matter."""

    DECISION = "decision", "议定", "Decision"
    NOTED = "noted", "通报", "Noted"
    CONTINUE = "continue", "继续办", "Go on"
    EXTEND = "extend", "延期", "Extend"
    DROP = "drop", "不再办", "Drop"
    DEFERRED = "deferred", "下次再议", "Next time"
    UPWARD = "upward", "报区里", "To the district"
    PRIVATE = "private", "不写入纪要", "Not for the minutes"
    OPEN_QUESTION = "open_question", "待核", "To be checked"


ON_PAPER = (
    OutcomeKind.DECISION,
    OutcomeKind.NOTED,
    OutcomeKind.CONTINUE,
    OutcomeKind.EXTEND,
    OutcomeKind.DROP,
    OutcomeKind.DEFERRED,
    OutcomeKind.UPWARD,
)
"""Outcomes that the minutes tell; what the chair keeps private and what is still to be checked is never printed."""
OWED = (OutcomeKind.DECISION, OutcomeKind.UPWARD)
"""Outcomes that become action items and so need an owner and a due date (domain.md 7.5)."""


class SuggestionState(Named):
    """What became of a suggestion or problem that somebody brought (A40)."""

    OPEN = "open", "待处理", "Open"
    ON_AGENDA = "on_agenda", "已列议题", "On the agenda"
    ANSWERED = "answered", "已答复", "Answered"
    DROPPED = "dropped", "不采纳", "Not taken up"


class Channel(Named):
    """By which way it came (A40)."""

    HOTLINE = "hotline", "热线", "Hotline"
    VISIT = "visit", "来访", "Visit"
    LETTER = "letter", "来信", "Letter"
    GRID = "grid", "网格", "Grid"
    MEETING = "meeting", "座谈", "Talk"
    DEPUTY = "deputy", "代表委员建议", "Deputies"
    ONLINE = "online", "网络", "Online"
    DEPARTMENT = "department", "部门", "Department"
