"""The strips of the way of a conference: notice, beginning, the words of the case, adjourning, issue, supplement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.meeting.forms import members
from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.post.command_post import COMMAND
from desktop.post.guard import no
from desktop.post.states import Duty
from desktop.procedures.conferences import calling, proposing, session, signing

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from desktop.desk.session import Session
    from desktop.post.conferences.conference import Conference

translate = QCoreApplication.translate


def notify(session_: Session, one: Conference) -> OrderForm:
    """Ask for time, place, chair and recorder; given again, time or place have changed."""
    chair = members(session_, "chair", translate("Conference", "Chair"), COMMAND)
    recorder = members(session_, "recorder", translate("Conference", "Recorder"), (Duty.DUTY_CLERK,))
    return OrderForm(
        "notify",
        translate("Conference", "Give notice: {title}").format(title=one.title),
        translate("Conference", "Give notice"),
        (
            Ask("starts_at", translate("Conference", "Begins"), "due", start=_typed(one.starts_at),
                hint=translate("Conference", "1530, or 11-25 0900")),
            Ask("place", translate("Conference", "Place"), start=one.place or translate("Conference", "meeting room")),
            Ask("chair", chair.label, "combo", chair.choices, start=one.chair or chair.start),
            Ask("recorder", recorder.label, "combo", recorder.choices, start=one.recorder or session_.watch.actor),
        ),
        lambda said: session_.give(
            calling.notify, one.id, _time(said["starts_at"]), said["place"], said["chair"], said["recorder"]),
        lambda new: translate("Conference", "Called for {time}, {place}. Ctrl P prints the notice.").format(
            time=f"{new.starts_at:%m-%d %H:%M}", place=new.place),
    )  # fmt: skip


def begin(session_: Session, one: Conference) -> OrderForm:
    """Ask who takes it down and when it began."""
    recorder = members(session_, "recorder", translate("Conference", "Recorder"), (Duty.DUTY_CLERK,))
    return OrderForm(
        "begin",
        translate("Conference", "Begin: {title}").format(title=one.title),
        translate("Conference", "Begin"),
        (
            questions.when(),
            Ask("recorder", recorder.label, "combo", recorder.choices, start=one.recorder or session_.watch.actor),
        ),
        lambda said: session_.give(session.begin, one.id, said["recorder"], said["at"]),
        lambda new: translate("Conference", "In session since {time}.").format(time=f"{new.opened_at:%H:%M}"),
    )


def describe(session_: Session, one: Conference) -> OrderForm:
    """Ask for the words of the case: what it is about, why, and the facts as they are printed."""
    return OrderForm(
        "describe",
        translate("Conference", "The case"),
        translate("Conference", "Keep"),
        (
            Ask("title", translate("Conference", "About"), start=one.title, wide=True),
            Ask("reason", translate("Conference", "Why"), start=one.reason, wide=True),
            Ask("facts", translate("Conference", "Facts"), "text", start=one.facts),
        ),
        lambda said: session_.give(
            proposing.describe, one.id, title=said["title"], reason=said["reason"], facts=said["facts"]
        ),
        lambda _new: translate("Conference", "Kept."),
    )


def conclude(session_: Session, one: Conference) -> OrderForm:
    """Ask for the one conclusion; it closes the session."""
    return OrderForm(
        "conclude",
        translate("Conference", "The one conclusion"),
        translate("Conference", "Conclude"),
        (Ask("conclusion", translate("Conference", "Conclusion"), "text", start=one.conclusion), questions.when()),
        lambda said: session_.give(session.conclude, one.id, said["conclusion"], said["at"]),
        lambda _new: translate(
            "Conference", "Concluded. Decisions and shares can still be written; then send it round."
        ),
        note=translate("Conference", "opinions that differ stand beside it, not in it"),
    )


def reword(session_: Session, one: Conference) -> OrderForm:
    """Ask for the conclusion in other words."""
    return OrderForm(
        "reword",
        translate("Conference", "The one conclusion"),
        translate("Conference", "Keep"),
        (Ask("conclusion", translate("Conference", "Conclusion"), "text", start=one.conclusion),),
        lambda said: session_.give(session.reword, one.id, said["conclusion"]),
        lambda _new: translate("Conference", "Kept."),
    )


def adjourn(session_: Session, one: Conference) -> OrderForm:
    """Ask until when and why it adjourns."""
    return OrderForm(
        "adjourn",
        translate("Conference", "Adjourn: {title}").format(title=one.title),
        translate("Conference", "Adjourn"),
        (
            Ask("starts_at", translate("Conference", "Goes on at"), "due",
                hint=translate("Conference", "1530, or 11-25 0900")),
            Ask("place", translate("Conference", "Place"), start=one.place),
            questions.reason(),
        ),
        lambda said: session_.give(calling.adjourn, one.id, _time(said["starts_at"]), said["reason"], said["place"]),
        lambda new: translate("Conference", "Goes on {time}; the roll is called anew.").format(
            time=f"{new.starts_at:%m-%d %H:%M}"),
        note=translate("Conference", "signatures are asked for anew; positions stay as a draft"),
    )  # fmt: skip


def no_consensus(session_: Session, one: Conference) -> OrderForm:
    """Ask what they differ on, and where it is sent up to."""
    levels = (
        Choice("district", translate("Conference", "district")),
        Choice("city", translate("Conference", "city")),
    )
    return OrderForm(
        "no_consensus",
        translate("Conference", "No consensus: {title}").format(title=one.title),
        translate("Conference", "Send it up"),
        (
            Ask("reason", translate("Conference", "They differ on"), wide=True),
            Ask("level", translate("Conference", "To"), "choice", levels),
        ),
        lambda said: session_.give(session.no_consensus, one.id, said["reason"], said["level"]),
        lambda _new: translate("Conference", "Ended without consensus; its whistles are sent up."),
    )


def issue(session_: Session, one: Conference) -> OrderForm:
    """Ask who issues it; this cannot be taken back."""
    by = members(session_, "by", translate("Conference", "Issued by"), COMMAND)
    return OrderForm(
        "issue",
        translate("Conference", "Issue the record"),
        translate("Conference", "Issue"),
        (Ask("by", by.label, "combo", by.choices, start=one.chair or by.start),),
        lambda said: session_.give(signing.issue_conference, one.id, said["by"]),
        lambda new: translate("Conference", "Issued as no. {n}; its decisions are tasks now.").format(n=new.number),
        note=translate("Conference", "text, hash and number stand for good; later only a supplement"),
    )


def supplement(session_: Session, one: Conference) -> OrderForm:
    """Ask what a later conference adds to an issued one."""
    return OrderForm(
        "supplement",
        translate("Conference", "Supplement to: {title}").format(title=one.title),
        translate("Conference", "Propose it"),
        (
            Ask("title", translate("Conference", "About"), wide=True,
                start=translate("Conference", "supplement: {title}").format(title=one.title)),
            Ask("reason", translate("Conference", "Why"), wide=True),
        ),
        lambda said: session_.give(proposing.supplement, one.id, said["title"], said["reason"]),
        lambda _new: translate("Conference", "Proposed with the same departments."),
        note=translate("Conference", "what is issued does not change; the supplement has a number of its own"),
        then=("open_supplement", ""),
    )  # fmt: skip


def _typed(when: datetime | None) -> str:
    return f"{when:%m-%d %H%M}" if when is not None else ""


def _time(when: Any) -> datetime:  # noqa: ANN401 - an answer
    if when is None:
        raise no("starts_at", "没写时间。写 1530，或 11-25 0900。", "The time is missing. Type 1530, or 11-25 0900.")
    found: datetime = when
    return found
