"""The next step of a conference by its state: what the one button at the foot says and does (domain.md 7.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.meeting.steps import Step
from desktop.post.conferences.states import ConferenceState
from desktop.post.items.states import UNDONE

if TYPE_CHECKING:
    from desktop.procedures.conferences.reading import ConferenceSheet

translate = QCoreApplication.translate
S = ConferenceState


def step_of(sheet: ConferenceSheet) -> Step | None:
    """Return the next step, None where there is none any more."""
    missing = translate("Conference", "{n} wanting").format(n=len(sheet.wanting)) if sheet.wanting else ""
    owed = sum(one.state in UNDONE for one in sheet.items)
    left = translate("Conference", "{n} items open").format(n=owed) if owed else ""
    verbs = {
        S.PROPOSED: Step("notify", translate("Conference", "Give notice"), missing),
        S.NOTIFIED: Step("begin", translate("Conference", "Begin"), missing),
        S.IN_SESSION: Step("conclude", translate("Conference", "Conclude"), missing),
        S.DRAFTED: Step("send_round", translate("Conference", "Send it round"), missing),
        S.COUNTERSIGNING: Step("issue", translate("Conference", "Issue"), missing),
        S.ISSUED: Step("complete", translate("Conference", "Complete"), left),
        S.EXECUTING: Step("complete", translate("Conference", "Complete"), left),
    }
    return verbs.get(sheet.conference.state)
