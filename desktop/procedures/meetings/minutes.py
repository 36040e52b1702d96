"""Minutes: drafted from what was decided, edited, reviewed, issued for good with their items, closed (7.5)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ledger import issued
from desktop.post.command_post import COMMAND, Member, commanding, duty_of
from desktop.post.department import Department
from desktop.post.guard import no
from desktop.post.items.item import ActionItem
from desktop.post.meetings.course import minutes as course
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import MinutesText
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.writing.prose import draft
from desktop.post.meetings.writing.sentence import Names
from desktop.post.person import person, same_person
from desktop.post.refused import Door
from desktop.post.words import Words
from desktop.procedures.meetings.decided import given
from desktop.procedures.meetings.naming import called
from desktop.procedures.meetings.reading import agenda_of, outcomes_of, roll_of
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen

_BY_PROGRAM = ""
"""Who wrote a text that nobody has edited yet."""


def drafted(ledger: Ledger, meeting_id: str) -> str:
    """Return the minutes as they would be drafted now from roll, agenda and outcomes; nothing is written."""
    meeting = ledger.get(Meeting, meeting_id)
    matters = agenda_of(ledger, meeting_id)
    outcomes = outcomes_of(ledger, meeting_id, matters)
    names = Names(
        meeting.starts_at.date(),
        {one.id: one.short for one in ledger.having(Department)},
        {one.id: one for one in ledger.having(ActionItem, id=tuple(one.about for one in outcomes if one.about))},
    )
    series, roll = ledger.get(MeetingSeries, meeting.series), roll_of(ledger, meeting_id)
    return draft(meeting, series, _title(ledger, meeting.chair), matters, outcomes, roll, names)


def _title(ledger: Ledger, name: str) -> str:
    """Return what a chair is called before the name: the duty in the post, else the title."""
    found = next((one for one in ledger.having(Member, active=True) if same_person(one.name, name)), None)
    if found is None:
        return ""
    return found.duty.words.zh if found.duty in COMMAND else found.title


def wanting(ledger: Ledger, meeting_id: str) -> tuple[tuple[str, Words], ...]:
    """Return field and sentence of everything that still forbids to send the minutes to review."""
    meeting, text = ledger.get(Meeting, meeting_id), ledger.find(MinutesText, meeting_id)
    outcomes = outcomes_of(ledger, meeting_id, agenda_of(ledger, meeting_id))
    found = tuple(course.wanting(meeting, roll_of(ledger, meeting_id), outcomes, text))
    if text is not None and issued.stale(ledger, meeting_id):
        stale = Words("起草以后名单或议定有改动，请重新起草或核对后保存。", "Roll or outcomes changed after the draft.")
        return (*found, ("body", stale))
    return found


def draft_minutes(watch: Watch, meeting_id: str, *, afresh: bool = False) -> Done[MinutesText]:
    """Draft the minutes; refuse to write over a text that somebody has edited unless `afresh`."""
    with watch.pen() as pen:
        meeting, old = watch.ledger.get(Meeting, meeting_id), watch.ledger.find(MinutesText, meeting_id)
        course.writable(meeting)
        if old is not None and old.by != _BY_PROGRAM and not afresh:
            raise no(
                "body",
                f"{old.by}已经改过草稿，重新起草会盖掉。",
                f"{old.by} has edited the draft; drafting afresh writes over it.",
                Door("draft_afresh", Words("重新起草", "Draft afresh")),
            )
        new = MinutesText(meeting_id, drafted(watch.ledger, meeting_id), pen.now, _BY_PROGRAM)
        _kept(pen, old, new)
        seq = pen.entry("draft_minutes", "meeting", meeting_id, {"meeting": called(watch.ledger, meeting)})
    return done(pen, new, seq)


def save_minutes(watch: Watch, meeting_id: str, body: str) -> Done[MinutesText]:
    """Keep the text that somebody has edited; refused after the issue. An unchanged text writes nothing."""
    lines = (line.strip(" \t\u3000") for line in body.splitlines())
    clean = "\n".join(line for line in lines if line)
    with watch.pen() as pen:
        meeting, old = watch.ledger.get(Meeting, meeting_id), watch.ledger.find(MinutesText, meeting_id)
        course.writable(meeting)
        if old is not None and old.body == clean and not issued.stale(watch.ledger, meeting_id):
            return Done(old, frozenset())
        new = MinutesText(meeting_id, clean, pen.now, watch.actor)
        _kept(pen, old, new)
        say = {"meeting": called(watch.ledger, meeting), "count": len(clean)}
        seq = pen.entry("save_minutes", "meeting", meeting_id, say)
    return done(pen, new, seq)


def _kept(pen: Pen, old: MinutesText | None, new: MinutesText) -> None:
    if old is None:
        pen.add(new)
    else:
        pen.change(old, new)


def submit(watch: Watch, meeting_id: str, reviewer: str) -> Done[Meeting]:
    """Send the minutes to a member of the post who reads them; everything must be there (domain.md 7.5)."""
    with watch.pen() as pen:
        old = watch.ledger.get(Meeting, meeting_id)
        new = course.submit(old, reviewer, pen.now, wanting(watch.ledger, meeting_id))
        duty_of(new.reviewer, watch.members(), "reviewer")
        pen.change(old, new)
        say = {"meeting": called(watch.ledger, new), "reviewer": new.reviewer}
        seq = pen.entry("submit_minutes", "meeting", new.id, say)
    return done(pen, new, seq)


def send_back(watch: Watch, meeting_id: str, reason: str, by: str) -> Done[Meeting]:
    """Send a draft back to the recorder, with the reason."""
    with watch.pen() as pen:
        old = watch.ledger.get(Meeting, meeting_id)
        new = pen.change(old, course.send_back(old, reason))
        duty_of(by, watch.members(), "by")
        say = {"meeting": called(watch.ledger, new), "by": person(by), "reason": new.review_note}
        seq = pen.entry("send_back_minutes", "meeting", new.id, say)
    return done(pen, new, seq)


def issue(watch: Watch, meeting_id: str, by: str, *, file: bool = True) -> Done[Meeting]:
    """Issue the minutes: 第N期, text frozen with its hash, action items given; then the PDF is filed with its hash.

    Without `file` the caller draws and files it, which a window does not wait for.

    The chair, the commander or a deputy signs. Where the program dies before the PDF is filed, or the disk is full, the
    minutes are issued all the same, `paper` stays empty and `papers.make_paper` files the same bytes later.
    """
    with watch.pen() as pen:
        old = watch.ledger.get(Meeting, meeting_id)
        course.reviewed(old)
        course.complete(wanting(watch.ledger, meeting_id))
        signer = signer_of(watch, old, by)
        text = watch.ledger.get(MinutesText, meeting_id)
        number = _number(pen, old)
        new = pen.change(old, course.issue(old, text.body, number, signer, pen.now, watch.ledger.head()[1]))
        pen.change(text, replace(text, frozen=True))
        count = given(pen, new)
        new = pen.change(new, course.follow(new))
        say = {"meeting": called(watch.ledger, new), "issue": number, "by": signer, "count": count}
        seq = pen.entry(issued.ISSUE, "meeting", new.id, {**say, "sha256": new.digest})
    touched = filed_now(watch, "minutes", meeting_id) if file else frozenset[str]()
    return Done(watch.ledger.get(Meeting, meeting_id), frozenset(pen.touched) | touched, seq)


def filed_now(watch: Watch, kind: str, subject: str) -> frozenset[str]:
    """File the paper of what was just issued; return the touched tables.

    Where the disk refuses, or the ledger has no folder, what was issued stands and its paper is filed later.
    """
    from desktop.procedures.papers import PaperKind, make_paper

    if watch.ledger.folder is None:
        return frozenset()
    with suppress(OSError):
        return make_paper(watch, PaperKind(kind), subject).touched
    return frozenset()


def signer_of(watch: Watch, meeting: Meeting, by: str) -> str:
    """Return the clean name of who may sign the minutes out: the one in the chair, or who commands (A15)."""
    name = person(by)
    return name if name and same_person(name, meeting.chair) else commanding(by, watch.members())


def _number(pen: Pen, meeting: Meeting) -> int:
    """Take the next 第N期 of series and year; in its first year it goes on from the office's own numbers."""
    series = pen.ledger.get(MeetingSeries, meeting.series)
    name = f"minutes/{series.id}"
    known = pen.ledger.having(Meeting, series=series.id)
    began = meeting.year == min(one.year for one in known)
    if began and series.first_number > 1 and not any(one.issue is not None for one in known):
        pen.reach(name, meeting.year, series.first_number - 1)
    return pen.number(name, meeting.year)


def close_meeting(watch: Watch, meeting_id: str) -> Done[Meeting]:
    """Close a meeting all of whose items are verified, dropped or carried over."""
    with watch.pen() as pen:
        old = watch.ledger.get(Meeting, meeting_id)
        items = watch.ledger.having(ActionItem, source=meeting_id)
        new = pen.change(old, course.close(old, items, pen.now))
        say = {"meeting": called(watch.ledger, new), "count": len(items)}
        seq = pen.entry("close_meeting", "meeting", new.id, say)
    return done(pen, new, seq)
