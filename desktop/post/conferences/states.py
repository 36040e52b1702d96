"""The names of states, positions and signatures of conferences, kept as stable English keys (domain.md 7.4)."""

from __future__ import annotations

from desktop.post.states import Named


class ConferenceKind(Named):
    """What a conference is about."""

    CASE = "case", "案件会商", "Case conference"
    APPROVAL = "approval", "审批和监管协调会商", "Approval and supervision conference"


class ConferenceState(Named):
    """States of a conference (domain.md 7.4)."""

    PROPOSED = "proposed", "提请", "Proposed"
    NOTIFIED = "notified", "已通知", "Notified"
    IN_SESSION = "in_session", "会商中", "In session"
    DRAFTED = "drafted", "形成意见", "Drafted"
    COUNTERSIGNING = "countersigning", "会签", "Countersigning"
    ISSUED = "issued", "议定", "Issued"
    EXECUTING = "executing", "落实", "Executing"
    COMPLETED = "completed", "办结", "Completed"
    CANCELLED = "cancelled", "取消", "Cancelled"
    NO_CONSENSUS = "no_consensus", "未达成一致", "No consensus"


FROZEN_STATES = (ConferenceState.ISSUED, ConferenceState.EXECUTING, ConferenceState.COMPLETED)
"""States in which text, hash and number stand for good."""


class SeatRole(Named):
    """As what a department is at the table."""

    LEAD = "lead", "牵头", "Lead"
    REQUIRED = "required", "必到", "Required"
    APPROVING = "approving", "审批", "Approving"
    SUPERVISING = "supervising", "监管", "Supervising"
    INVITED = "invited", "邀请", "Invited"


class SeatMark(Named):
    """Whether a department's person came."""

    UNCALLED = "uncalled", "未点", "Not called"
    PRESENT = "present", "到会", "Present"
    EXCUSED = "excused", "请假", "Excused"
    MISSING = "missing", "未到", "Missing"


class Position(Named):
    """What a department says (A28: none stays empty)."""

    NONE = "none", "未表态", "None yet"
    AGREE = "agree", "同意", "Agree"
    RESERVE = "reserve", "保留意见", "Reserve"
    DISAGREE = "disagree", "不同意", "Disagree"
    ABSENT = "absent", "缺席", "Absent"


class Signature(Named):
    """How a department signed the record (C07)."""

    WAITING = "waiting", "待会签", "Waiting"
    SIGNED = "signed", "已签", "Signed"
    RESERVED = "reserved", "签，有保留", "Signed with reservation"
    REFUSED = "refused", "拒签", "Refused"


class SuperiorKind(Named):
    """What a superior did about a whistle (E05)."""

    DIRECTIVE = "directive", "指示批示", "Directive"
    PRAISE = "praise", "点名表扬", "Praise by name"
    INSPECTION = "inspection", "督导巡察", "Inspection"
    ACCEPTANCE = "acceptance", "考核验收", "Acceptance"
