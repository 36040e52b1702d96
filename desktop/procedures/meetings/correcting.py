"""Corrections of issued minutes: numbered, pointing to the original, which stays as it is; and the register (C22)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ledger import issued
from desktop.post.meetings.course import minutes as course
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import Correction, MinutesText
from desktop.post.meetings.series import MeetingSeries
from desktop.post.serial import CORRECTION, Serial
from desktop.procedures.meetings.minutes import filed_now, signer_of
from desktop.procedures.meetings.naming import called
from desktop.procedures.watch import Done, Watch, new_id

if TYPE_CHECKING:
    from datetime import date

    from desktop.ledger.book import Ledger


def correct(watch: Watch, meeting_id: str, wrong: str, right: str, reason: str, by: str) -> Done[Correction]:
    """Write a numbered correction of issued minutes and file its paper; the minutes themselves never change."""
    with watch.pen() as pen:
        ledger = watch.ledger
        meeting, text = ledger.get(Meeting, meeting_id), ledger.find(MinutesText, meeting_id)
        earlier = ledger.having(Correction, meeting=meeting_id)
        plain = Correction(new_id(), meeting_id, pen.now.year, 0, wrong, right, reason, "", pen.now)
        clean = course.correctable(meeting, text, earlier, plain)
        signer = signer_of(watch, meeting, by)
        new = course.numbered(clean, pen.number(CORRECTION, pen.now.year), signer, ledger.head()[1])
        pen.add(new)
        number = str(Serial(new.year, new.number, CORRECTION))
        say = {"meeting": called(ledger, meeting), "issue": meeting.issue, "number": number, "by": new.by}
        words = {"from": new.wrong, "to": new.right, "reason": new.reason}
        seq = pen.entry(issued.CORRECT, "meeting", meeting_id, {**say, **words})
    touched = filed_now(watch, "minutes_correction", new.id)
    return Done(watch.ledger.get(Correction, new.id), frozenset(pen.touched) | touched, seq)


@dataclass(frozen=True, slots=True)
class Issued:
    """A line in the register of what was issued: minutes, or a correction of them."""

    id: str
    meeting: str
    number: str
    """第38期, or 〔2026〕更字1号."""
    name: str
    on: date
    by: str
    corrects: str = ""
    """Number of the minutes that a correction is about."""
    paper: str = ""
    """Id of the filed PDF; empty where it was not filed yet."""
    digest: str = ""


def register(ledger: Ledger, year: int) -> tuple[Issued, ...]:
    """Return the minutes and corrections that were issued in a year, oldest first."""
    names = {one.id: one.name for one in ledger.having(MeetingSeries)}
    meetings = {one.id: one for one in ledger.having(Meeting) if one.issued_at is not None}
    lines = []
    for one in meetings.values():
        if one.issued_at is not None and one.issued_at.year == year:
            name, on = names[one.series], one.issued_at.date()
            line = Issued(one.id, one.id, f"第{one.issue}期", name, on, one.issued_by, "", one.paper, one.digest)
            lines.append((one.issued_at, line))
    for each in ledger.having(Correction, year=year):
        of = meetings[each.meeting]
        number = str(Serial(each.year, each.number, CORRECTION))
        line = Issued(each.id, of.id, number, names[of.series], each.at.date(), each.by, f"第{of.issue}期", each.paper)
        lines.append((each.at, line))
    return tuple(line for _, line in sorted(lines, key=lambda one: (one[0], one[1].corrects, one[1].number)))
