"""The names of states, sources and grounds, kept as stable English keys with the words of domain.md."""

from __future__ import annotations

from enum import StrEnum

from desktop.post.words import Words


class Named(StrEnum):
    """A key that is stored, with the words that are shown."""

    words: Words

    def __new__(cls, key: str, zh: str = "", en: str = "") -> Named:  # noqa: PYI034 - enum members are of the base type
        """Make a member whose value is the stored key."""
        member = str.__new__(cls, key)
        member._value_ = key
        member.words = Words(zh, en)
        return member


class WhistleState(Named):
    """States of a whistle (domain.md 7.1)."""

    DRAFT = "draft", "草拟", "Draft"
    SCREENING = "screening", "待甄别", "Screening"
    RETURNED = "returned", "退回", "Returned"
    MERGED = "merged", "并哨", "Merged"
    WITHDRAWN = "withdrawn", "撤销", "Withdrawn"
    BLOWN = "blown", "已吹哨", "Blown"
    IN_ACTION = "in_action", "联合处置", "In action"
    CHECKING = "checking", "待核查", "To be checked"
    CLOSED = "closed", "已销哨", "Closed"
    ON_LEDGER = "on_ledger", "挂账", "On the ledger"
    ARCHIVED = "archived", "归档", "Archived"


OPEN_STATES = (
    WhistleState.BLOWN,
    WhistleState.IN_ACTION,
    WhistleState.CHECKING,
)
"""States in which departments may stand on the scene."""


class DispatchState(Named):
    """States of the call to one department (domain.md 7.2)."""

    ISSUED = "issued", "已派", "Called"
    ACKNOWLEDGED = "acknowledged", "已签收", "Acknowledged"
    EN_ROUTE = "en_route", "已出发", "En route"
    REPORTED = "reported", "已报到", "Reported in"
    WORK_DONE = "work_done", "任务完成", "Work done"
    RELEASED = "released", "已撤", "Released"
    REFUSED = "refused", "拒绝", "Refused"
    RULING = "ruling", "待裁定", "Awaiting ruling"
    CANCELLED = "cancelled", "免派", "Excused from the call"
    NO_SHOW = "no_show", "未报到", "No show"
    STOOD_DOWN = "stood_down", "解除", "Stood down"


EXPECTED_STATES = (
    DispatchState.ISSUED,
    DispatchState.ACKNOWLEDGED,
    DispatchState.EN_ROUTE,
    DispatchState.REFUSED,
    DispatchState.RULING,
    DispatchState.NO_SHOW,
)
"""States in which a department is called and not yet there."""

ON_SITE_STATES = (DispatchState.REPORTED, DispatchState.WORK_DONE)
"""States in which a department stands on the scene."""


class ClockState(Named):
    """What the thirty-minute clock of one department says (A05)."""

    RUNNING = "running", "计时中", "Running"
    WARNING = "warning", "剩不到十分", "Under ten minutes"
    BREACHED = "breached", "已超时", "Overdue"
    MET = "met", "按时到场", "On time"
    LATE = "late", "迟到", "Late"
    NO_SHOW = "no_show", "未报到", "No show"
    EXCUSED = "excused", "免计", "Excused"


class Role(Named):
    """The part of a department in a whistle (B01)."""

    LEAD = "lead", "牵头", "Lead"
    SUPPORT = "support", "配合", "Support"


class Source(Named):
    """Where a problem came from, 哨源 (A19, A38)."""

    PATROL = "patrol", "巡查发现", "Patrol"
    GRID = "grid", "网格上报", "Grid keeper"
    VILLAGE = "village", "村社来电", "Village"
    HOTLINE = "hotline", "12345工单", "Hotline 12345"
    RESIDENT = "resident", "群众反映", "Resident"
    DEPARTMENT = "department", "部门移送", "Department"
    SUPERIOR = "superior", "上级交办", "Superior"
    MEDIA = "media", "媒体舆情", "Media"


class ReturnKind(Named):
    """Why a whistle goes back from screening (domain.md 7.1)."""

    SELF_HANDLE = "self_handle", "属地自办", "Township's own"
    OUT_OF_SCOPE = "out_of_scope", "不属范围", "Out of scope"
    INCOMPLETE = "incomplete", "资料不全", "Incomplete"


class Ground(Named):
    """What an officer left the scene on (A07)."""

    CLOSED = "closed", "销哨后撤", "Closed"
    PERMIT = "permit", "许可后撤", "Permit"
    RELIEF = "relief", "接替后撤", "Relieved"
    STOOD_DOWN = "stood_down", "解除", "Stood down"
    LEFT_EARLY = "left_early", "擅自撤离", "Left early"


class Evidence(Named):
    """What a time rests on: who or what said so (A06)."""

    PHONE = "phone", "电话", "Telephone"
    SIGNATURE = "signature", "签字", "Signature"
    PHOTO = "photo", "照片", "Photo"
    RADIO = "radio", "对讲", "Radio"
    ON_SITE = "on_site", "现场", "On the spot"
    PAPER = "paper", "纸质补录", "Paper form"


class Mode(Named):
    """How a department or officer serves the post (A10-A12)."""

    STATIONED = "stationed", "常驻", "Stationed"
    ON_CALL = "on_call", "备勤联络", "On call"
    SUNK = "sunk", "下沉", "Sunk"


class Duty(Named):
    """What a member of the command post may decide (A08, A15)."""

    COMMANDER = "commander", "总指挥", "Commander"
    DEPUTY = "deputy", "副总指挥", "Deputy commander"
    DUTY_LEADER = "duty_leader", "带班领导", "Duty leader"
    DUTY_CLERK = "duty_clerk", "值班员", "Duty clerk"
    MEMBER = "member", "成员", "Member"
    DRIVER = "driver", "驾驶员", "Driver"


class ResourceKind(Named):
    """What can be booked for an action (D10)."""

    VEHICLE = "vehicle", "车辆", "Vehicle"
    ROOM = "room", "用房", "Room"
    EQUIPMENT = "equipment", "器材", "Equipment"


class Escalation(Named):
    """Where a whistle stands that went to a higher level (A29, E03)."""

    NONE = "none", "未提级", "Not escalated"
    SENT = "sent", "已上报", "Sent"
    RECEIVED = "received", "上级已收", "Received"
    ANSWERED = "answered", "上级已答复", "Answered"
    RETURNED = "returned", "退回本级", "Returned"
