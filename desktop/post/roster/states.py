"""The names of duty classes, duty states, leave and wishes, kept as stable English keys (domain.md 7.3)."""

from __future__ import annotations

from desktop.post.states import Named


class DutyClass(Named):
    """What a duty is for (A12; the driver is our addition, offices roster one)."""

    DUTY_LEADER = "duty_leader", "带班领导", "Duty leader"
    DUTY_CLERK = "duty_clerk", "值班员", "Duty clerk"
    STATIONED = "stationed", "常驻", "Stationed"
    ON_CALL = "on_call", "备勤", "On call"
    DRIVER = "driver", "驾驶员", "Driver"


class DutyState(Named):
    """States of one duty of one person on one day (domain.md 7.3)."""

    PLANNED = "planned", "已排", "Planned"
    PUBLISHED = "published", "已公布", "Published"
    ON_DUTY = "on_duty", "在岗", "On duty"
    DEPLOYED = "deployed", "出动", "Deployed"
    HANDING_OVER = "handing_over", "交接", "Handing over"
    ENDED = "ended", "下岗", "Ended"
    SWAP_REQUESTED = "swap_requested", "申请换班", "Swap asked for"
    SWAPPED = "swapped", "已换", "Swapped"
    ON_LEAVE = "on_leave", "请假", "On leave"
    ABSENT = "absent", "缺岗", "Absent"
    RELIEVED = "relieved", "中途接替", "Relieved"
    WITHDRAWN = "withdrawn", "改排", "Withdrawn"


LIVE_STATES = (
    DutyState.PUBLISHED,
    DutyState.SWAP_REQUESTED,
    DutyState.ON_DUTY,
    DutyState.DEPLOYED,
    DutyState.HANDING_OVER,
)
"""States in which the person is the one who stands (or will stand) this duty."""

STOOD_STATES = (*LIVE_STATES, DutyState.ENDED, DutyState.ABSENT, DutyState.RELIEVED)
"""States of a duty that was the person's when its day came: it stands on the published roster."""
OWN = (DutyClass.DUTY_LEADER, DutyClass.DUTY_CLERK, DutyClass.DRIVER)
"""Classes of the post's own people; the others are stood by officers of departments."""


class NeedDays(Named):
    """On which days a need holds."""

    EVERY = "every", "每天", "Every day"
    WORKDAY = "workday", "工作日", "Working days"
    RESTDAY = "restday", "休息日和节假日", "Rest days and holidays"


class LeaveKind(Named):
    """Why somebody cannot stand (the usual slips of an office)."""

    ANNUAL = "annual", "年假", "Annual leave"
    SICK = "sick", "病假", "Sick leave"
    PRIVATE = "private", "事假", "Private leave"
    ERRAND = "errand", "公差", "Official errand"
    TRAINING = "training", "培训", "Training"
    CHECKUP = "checkup", "体检", "Medical check"
    OTHER = "other", "其他", "Other"


class LeavePart(Named):
    """Which part of the days."""

    WHOLE = "whole", "全天", "Whole day"
    MORNING = "morning", "上午", "Morning"
    AFTERNOON = "afternoon", "下午", "Afternoon"
    NIGHT = "night", "夜班", "Night"


class LeaveState(Named):
    """How far a leave is."""

    ASKED = "asked", "已申请", "Asked for"
    APPROVED = "approved", "已批准", "Approved"
    CANCELLED = "cancelled", "已销假", "Cancelled"


class WishKind(Named):
    """What somebody would like."""

    WANTS = "wants", "希望排", "Wants duty"
    AVOIDS = "avoids", "不希望排", "Would rather not"
    NO_NIGHTS = "no_nights", "不排夜班", "No nights"
    SWAP = "swap", "换班", "Asks to swap"


class SheetState(Named):
    """Where the roster of a month stands."""

    DRAFT = "draft", "草稿，未公布", "Draft, not published"
    PUBLISHED = "published", "已公布", "Published"
    CHANGED = "changed", "已公布，有改动未公布", "Published, with changes not yet published"


class CheckFinding(Named):
    """What a spot check found (practice.md 2.5); a finding is a record beside the duty and no state of it."""

    AT_POST = "at_post", "在岗", "At post"
    ANSWERED = "answered", "接通", "Answered"
    LEFT_POST = "left_post", "脱岗", "Left post"
    NOBODY = "nobody", "漏岗", "Nobody there"


class CheckManner(Named):
    """How a spot check was made."""

    IN_PERSON = "in_person", "当面", "In person"
    TELEPHONE = "telephone", "电话", "Telephone"
    VIDEO = "video", "视频", "Video"


class ReminderManner(Named):
    """How somebody was reminded of a duty."""

    TELEPHONE = "telephone", "电话", "Telephone"
    MESSAGE = "message", "短信", "Message"
    IN_PERSON = "in_person", "当面", "In person"


class SendManner(Named):
    """How the roster went to an office."""

    PAPER = "paper", "纸质", "On paper"
    ELECTRONIC = "electronic", "电子", "Electronic"
    FAX = "fax", "传真", "Fax"


class LogReport(Named):
    """Which report about a matter an entry of the duty log is (practice.md 2.5)."""

    INITIAL = "initial", "初报", "First report"
    FOLLOW_UP = "follow_up", "续报", "Follow-up"
    FINAL = "final", "终报", "Final report"
