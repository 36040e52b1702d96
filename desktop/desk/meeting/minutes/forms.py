"""The strips around the minutes: end of the session, draft again, review, sending back, issue, correction, closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.meeting.forms import members
from desktop.desk.orders import questions
from desktop.desk.orders.ask import Ask, OrderForm
from desktop.post.command_post import COMMAND
from desktop.post.states import Duty
from desktop.procedures.meetings import correcting, minutes, session

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.procedures.meetings.reading import MeetingSheet

translate = QCoreApplication.translate
_SIGNING = (*COMMAND, Duty.DUTY_LEADER)


def end_session(held: Session, sheet: MeetingSheet, *, defer_rest: bool = False) -> OrderForm:
    """Ask when the session ended; the minutes are then drafted from what came of it."""
    meeting = sheet.meeting

    def give(said: dict[str, Any]) -> Any:  # noqa: ANN401 - what the order returned
        ended = held.give(session.end_session, meeting.id, said["at"], defer_rest=defer_rest)
        # Text that was written before the session was taken up again stays, until it is drafted anew by hand.
        return ended if sheet.text is not None else held.give(minutes.draft_minutes, meeting.id)

    note = translate("Meeting", "what waits goes to the next meeting") if defer_rest else ""
    return OrderForm(
        "end_session",
        translate("Meeting", "End the session"),
        translate("Meeting", "End, draft the minutes"),
        (Ask("at", translate("Meeting", "Ended at"), "past", refused=("ended_at",)),),
        give,
        lambda _one: translate("Meeting", "The session is over; the text of the minutes stands ready."),
        note=note,
    )


def redraft(held: Session, sheet: MeetingSheet) -> OrderForm:
    """Warn that what was written by hand goes, then draft again."""
    return OrderForm(
        "redraft",
        translate("Meeting", "Draft the text again from the outcomes"),
        translate("Meeting", "Draft again"),
        (),
        lambda _said: held.give(minutes.draft_minutes, sheet.meeting.id, afresh=True),
        lambda _one: translate("Meeting", "Drafted again from the outcomes."),
        note=translate("Meeting", "what was changed by hand in the text goes"),
    )


def submit(held: Session, sheet: MeetingSheet) -> OrderForm:
    """Ask who reads the minutes: never the recorder."""
    reviewer = members(held, "reviewer", translate("Meeting", "Reviewer"), _SIGNING, but=sheet.meeting.recorder)
    return OrderForm(
        "submit",
        translate("Meeting", "Send the minutes to review"),
        translate("Meeting", "Send to review"),
        (reviewer,),
        lambda said: held.give(minutes.submit, sheet.meeting.id, said["reviewer"]),
        lambda one: translate("Meeting", "With {name} for review.").format(name=one.reviewer),
        note=translate("Meeting", "not the recorder"),
    )


def send_back(held: Session, sheet: MeetingSheet) -> OrderForm:
    """Ask why the draft goes back."""
    return OrderForm(
        "send_back",
        translate("Meeting", "Send the draft back"),
        translate("Meeting", "Send back"),
        (questions.reason(), Ask("by", translate("Meeting", "By"), start=sheet.meeting.reviewer)),
        lambda said: held.give(minutes.send_back, sheet.meeting.id, said["reason"], said["by"]),
        lambda _one: translate("Meeting", "Sent back to the recorder."),
    )


def issue(held: Session, sheet: MeetingSheet) -> OrderForm:
    """Ask who signs; the one order here that cannot be taken back says so."""
    return OrderForm(
        "issue",
        translate("Meeting", "Once issued the text is locked and the minutes take their number."),
        translate("Meeting", "Issue"),
        (questions.commander(held, translate("Meeting", "Signed out by")),),
        lambda said: held.give(minutes.issue, sheet.meeting.id, said["by"], file=False),
        lambda one: translate("Meeting", "Issue {n} is out. Ctrl P prints it.").format(n=one.issue),
        note=translate("Meeting", "Esc: look once more"),
    )


def correct(held: Session, sheet: MeetingSheet) -> OrderForm:
    """Ask for the words as printed, the right ones and the reason: a paper of its own with a number."""
    return OrderForm(
        "correct",
        translate("Meeting", "Correction of issue {n}").format(n=sheet.meeting.issue),
        translate("Meeting", "Issue the correction"),
        (
            Ask("wrong", translate("Meeting", "As printed"), wide=True),
            Ask("right", translate("Meeting", "Right is"), wide=True),
            questions.reason(),
            questions.commander(held, translate("Meeting", "Signed out by")),
        ),
        lambda said: held.give(
            correcting.correct, sheet.meeting.id, said["wrong"], said["right"], said["reason"], said["by"]
        ),
        lambda one: translate("Meeting", "Correction no. {n} is issued.").format(n=one.number),
        note=translate("Meeting", "issued minutes are never changed"),
    )
