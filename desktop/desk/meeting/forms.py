"""The strips under one meeting: the roll, the agenda, ending and taking up again, review, issue, correction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.post.command_post import COMMAND, Member
from desktop.post.meetings.states import RollGroup, RollMark
from desktop.post.states import Duty
from desktop.procedures.meetings import agenda, calendar, roll, session

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.meeting import Meeting
    from desktop.post.meetings.outcome import Outcome
    from desktop.post.meetings.roll import RollEntry

translate = QCoreApplication.translate
_YES, _NO = "yes", "no"
_SIGNING = (*COMMAND, Duty.DUTY_LEADER)


def members(session_: Session, name: str, label: str, first: tuple[Duty, ...], but: str = "") -> Ask:
    """Ask for a member of the post, those of some duties first; another name may be written."""
    found = sorted(
        (one for one in session_.ledger.having(Member, active=True) if one.name != but),
        key=lambda one: one.duty not in first,
    )
    choices = tuple(Choice(one.name, one.name, session_.words(one.duty.words)) for one in found)
    return Ask(name, label, "combo", choices, start=choices[0].key if choices else "", refused=("reviewer", "by"))


def leave(session_: Session, one: RollEntry) -> OrderForm:
    """Ask why somebody is excused and when leave was asked for: before the meeting."""
    return OrderForm(
        "on_leave",
        translate("Meeting", "{name} asks for leave").format(name=one.name),
        translate("Meeting", "Excuse"),
        (questions.reason(), Ask("at", translate("Meeting", "Asked at"), "past", refused=("asked_at",))),
        lambda said: session_.give(roll.ask_leave, one.id, said["reason"], said["at"]),
        lambda made: translate("Meeting", "{name} is excused.").format(name=made.name),
        note=translate("Meeting", "leave is asked for before the meeting; later it is missing"),
    )


def missing(session_: Session, one: RollEntry) -> OrderForm:
    """Ask what is known of somebody who is missing."""
    return OrderForm(
        "missing",
        translate("Meeting", "{name} is missing").format(name=one.name),
        translate("Meeting", "Mark as missing"),
        (Ask("reason", translate("Meeting", "Remark"), wide=True),),
        lambda said: session_.give(roll.call, one.id, RollMark.MISSING, said["reason"]),
    )


def came(session_: Session, one: RollEntry) -> OrderForm:
    """Ask when somebody came late."""
    return OrderForm(
        "came",
        translate("Meeting", "{name} came late").format(name=one.name),
        translate("Meeting", "Note it"),
        (Ask("at", translate("Meeting", "At"), "past", refused=("came_at",)),),
        lambda said: session_.give(roll.came, one.id, said["at"]),
    )


def stand_in(session_: Session, one: RollEntry) -> OrderForm:
    """Ask who sits in for somebody."""
    return OrderForm(
        "stand_in",
        translate("Meeting", "Who sits in for {name}").format(name=one.name),
        translate("Meeting", "Seat"),
        (Ask("name", translate("Meeting", "Name")),),
        lambda said: session_.give(roll.stand_in, one.id, said["name"]),
        lambda made: translate("Meeting", "{name} sits in for {other}.").format(name=made.name, other=made.stands_for),
    )


def invite(session_: Session, meeting: Meeting) -> OrderForm:
    """Ask who is asked to this meeting alone (A32)."""
    usual = (Choice(_YES, translate("Meeting", "attending")), Choice(_NO, translate("Meeting", "present")))
    return OrderForm(
        "invite",
        translate("Meeting", "Ask somebody to this meeting"),
        translate("Meeting", "Invite"),
        (
            Ask("name", translate("Meeting", "Name")),
            Ask("unit", translate("Meeting", "Unit"), hint=translate("Meeting", "as printed")),
            Ask("group", translate("Meeting", "As"), "choice", questions.of_enum(session_, *RollGroup),
                start=RollGroup.VILLAGE.value),
            Ask("observer", translate("Meeting", "Mark"), "choice", usual),
        ),
        lambda said: session_.give(
            roll.invite, meeting.id, said["name"], said["unit"], group=RollGroup(said["group"]),
            observer=said["observer"] == _YES),
        lambda made: translate("Meeting", "{name} is on the roll.").format(name=made.name),
    )  # fmt: skip


def strike(session_: Session, one: RollEntry) -> OrderForm:
    """Ask why somebody goes from the roll."""
    return OrderForm(
        "strike",
        translate("Meeting", "Take {name} off the roll").format(name=one.name),
        translate("Meeting", "Strike off"),
        (questions.reason(),),
        lambda said: session_.give(roll.strike, one.id, said["reason"]),
    )


def add_matter(session_: Session, meeting: Meeting) -> OrderForm:
    """Ask for a matter that somebody brings."""
    return OrderForm(
        "add",
        translate("Meeting", "A matter for this meeting"),
        translate("Meeting", "Put it on the agenda"),
        (
            Ask("title", translate("Meeting", "Matter"), wide=True),
            Ask("detail", translate("Meeting", "Facts")),
            Ask("by", translate("Meeting", "Brought by"), start=session_.watch.actor),
        ),
        lambda said: session_.give(agenda.add_matter, meeting.id, said["title"], said["detail"], said["by"]),
        lambda made: translate("Meeting", "On the agenda as no. {n}.").format(n=made.place),
    )


def drop_matter(session_: Session, matter: AgendaItem) -> OrderForm:
    """Ask why a matter goes from the agenda."""
    return OrderForm(
        "drop",
        translate("Meeting", "Drop: {title}").format(title=matter.title),
        translate("Meeting", "Drop it"),
        (questions.reason(),),
        lambda said: session_.give(agenda.drop_matter, matter.id, said["reason"]),
    )


def void_outcome(session_: Session, one: Outcome) -> OrderForm:
    """Ask why an outcome is taken back."""
    return OrderForm(
        "void",
        translate("Meeting", "Take back: {text}").format(text=one.text[:24]),
        translate("Meeting", "Take it back"),
        (questions.reason(),),
        lambda said: session_.give(session.void_outcome, one.id, said["reason"]),
    )


def open_session(session_: Session, meeting: Meeting) -> OrderForm:
    """Ask when the meeting began."""
    return OrderForm(
        "open_session",
        translate("Meeting", "Open the meeting"),
        translate("Meeting", "Open it"),
        (questions.when(),),
        lambda said: session_.give(session.open_session, meeting.id, said["at"]),
        lambda one: translate("Meeting", "In session since {time}.").format(time=f"{one.opened_at:%H:%M}"),
        note=translate("Meeting", "{chair} in the chair, {recorder} takes the minutes").format(
            chair=meeting.chair, recorder=meeting.recorder
        ),
    )


def amend(session_: Session, meeting: Meeting) -> OrderForm:
    """Ask for place, chair and recorder of this one meeting."""

    def give(said: dict[str, Any]) -> Any:  # noqa: ANN401 - what the order returned
        return session_.give(
            calendar.amend_meeting, meeting.id, place=said["place"], chair=said["chair"], recorder=said["recorder"]
        )

    chair = members(session_, "chair", translate("Meeting", "Chair"), COMMAND)
    recorder = members(session_, "recorder", translate("Meeting", "Recorder"), (Duty.DUTY_CLERK,))
    return OrderForm(
        "amend",
        translate("Meeting", "Place, chair, recorder"),
        translate("Meeting", "Keep"),
        (
            Ask("place", translate("Meeting", "Place"), start=meeting.place, wide=True),
            Ask("chair", chair.label, "combo", chair.choices, start=meeting.chair),
            Ask("recorder", recorder.label, "combo", recorder.choices, start=meeting.recorder),
        ),
        give,
        lambda _one: translate("Meeting", "Kept."),
    )


def resume(session_: Session, meeting: Meeting) -> OrderForm:
    """Ask why the session is taken up again: outcomes and roll are then writable."""
    return OrderForm(
        "resume",
        translate("Meeting", "Back into session"),
        translate("Meeting", "Take it up again"),
        (questions.reason(),),
        lambda said: session_.give(session.resume_session, meeting.id, said["reason"]),
        lambda _one: translate("Meeting", "In session again; the text stays as it is."),
        note=translate("Meeting", "roll and outcomes can be written again"),
    )
