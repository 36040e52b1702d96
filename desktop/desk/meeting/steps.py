"""The next step of a meeting by its state: what the one button at the foot says and does (domain.md 7.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.post.meetings.states import MeetingState

if TYPE_CHECKING:
    from desktop.procedures.meetings.reading import MeetingSheet

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name among the acts of the page, its verb, and what is still missing in grey."""

    name: str
    verb: str
    missing: str = ""


def step_of(sheet: MeetingSheet) -> Step | None:
    """Return the next step, None where there is none any more."""
    state, left = sheet.meeting.state, sheet.counts.waiting
    if state is MeetingState.IN_SESSION:
        missing = translate("Meeting", "{n} left").format(n=left) if left else ""
        return Step("end_session", translate("Meeting", "End the session"), missing)
    undone = sum(one.undone and not one.carried for one in sheet.items)
    verbs = {
        MeetingState.PLANNED: Step("collect", translate("Meeting", "Collect matters")),
        MeetingState.COLLECTING: Step("freeze", translate("Meeting", "Freeze the agenda")),
        MeetingState.FROZEN: Step("open_session", translate("Meeting", "Open the meeting")),
        MeetingState.MINUTES_DRAFT: Step("submit", translate("Meeting", "Send to review")),
        MeetingState.REVIEW: Step("issue", translate("Meeting", "Issue")),
        MeetingState.ISSUED: Step("close", translate("Meeting", "Close")),
        MeetingState.FOLLOWING: Step(
            "close",
            translate("Meeting", "Close"),
            translate("Meeting", "{n} items open").format(n=undone) if undone else "",
        ),
    }
    return verbs.get(state)
