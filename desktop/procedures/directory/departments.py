"""Orders about departments, their officers, postings and attendance (A10-A12)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.department import Attendance, Department, Officer, Posting
from desktop.post.guard import no, written
from desktop.procedures.roster.following import come_in
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from datetime import date

    from desktop.ledger.pen import Pen


def keep_department(watch: Watch, department: Department) -> Done[Department]:
    """Add a department or change one; short names stay unique."""
    with watch.pen() as pen:
        seq = write_department(pen, department)
    return done(pen, department.checked(), seq)


def write_department(pen: Pen, department: Department) -> int:
    """Write a department within an order under way and return the entry's number."""
    department = department.checked()
    for other in pen.ledger.having(Department, short=department.short, active=True):
        if other.id != department.id and department.active:
            raise no(
                "short", f"已有部门叫“{department.short}”。请换一个简称。", f"“{department.short}” exists already."
            )
    old = pen.ledger.find(Department, department.id)
    if old is None:
        pen.add(department)
    else:
        pen.change(old, department)
    return pen.entry("keep_department", "department", department.id, {"department": department.short})


def keep_officer(watch: Watch, officer: Officer) -> Done[Officer]:
    """Add an officer or change one; one who leaves is set inactive, never deleted."""
    with watch.pen() as pen:
        seq = write_officer(pen, officer)
    return done(pen, officer.checked(), seq)


def write_officer(pen: Pen, officer: Officer) -> int:
    """Write an officer within an order under way and return the entry's number."""
    officer = officer.checked()
    pen.ledger.get(Department, officer.department)
    if officer.cert:
        for other in pen.ledger.having(Officer, cert=officer.cert, active=True):
            if other.id != officer.id and officer.active:
                raise no(
                    "cert",
                    f"执法证号与{other.name}重复。请核对证号。",
                    f"{other.name} has the same certificate number. Check it.",
                )
    old = pen.ledger.find(Officer, officer.id)
    if old is None:
        pen.add(officer)
    else:
        pen.change(old, officer)
    return pen.entry("keep_officer", "officer", officer.id, {"officer": officer.name})


def post_officer(watch: Watch, officer_id: str, since: date, until: date | None = None) -> Done[Posting]:
    """Station an officer at the post from a day on; two postings of one person do not overlap (A11)."""
    with watch.pen() as pen:
        officer = watch.ledger.get(Officer, officer_id)
        posting = Posting(new_id(), officer_id, officer.department, since, until).checked()
        for other in watch.ledger.having(Posting, officer=officer_id):
            if (until is None or other.since <= until) and (other.until is None or since <= other.until):
                raise no(
                    "since", f"{officer.name}这段时间已有派驻。", f"{officer.name} is posted in that time already."
                )
        pen.add(posting)
        seq = pen.entry(
            "post_officer", "officer", officer_id, {"officer": officer.name, "since": since, "until": until}
        )
    return done(pen, posting, seq)


def recall_officer(watch: Watch, posting_id: str, until: date, reason: str) -> Done[Posting]:
    """End a posting, with the reason (A11: recall)."""
    with watch.pen() as pen:
        old = watch.ledger.get(Posting, posting_id)
        if old.until is not None and until > old.until:
            raise no("until", "召回日晚于派驻的结束日。", "The recall lies after the end of the posting.")
        posting = replace(old, until=until, end_reason=written("reason", reason, "召回理由", "The reason")).checked()
        pen.change(old, posting)
        officer = watch.ledger.get(Officer, posting.officer)
        seq = pen.entry(
            "recall_officer", "officer", officer.id, {"officer": officer.name, "until": until, "reason": reason}
        )
    return done(pen, posting, seq)


def mark_attendance(watch: Watch, officer_id: str, *, present: bool, day: date | None = None) -> Done[Attendance]:
    """Note whether a stationed officer is at the post on a day; a second mark takes the place of the first (A11).

    Who is there now, and has a stationed duty now, is on duty with it.
    """
    with watch.pen() as pen:
        officer = watch.ledger.get(Officer, officer_id)
        on = day or watch.today
        if on > watch.today:
            raise no("day", f"{on:%Y-%m-%d} 还没到，不能记考勤。", f"{on} has not come yet.")
        for old in watch.ledger.having(Attendance, officer=officer_id, day=on, void=False):
            pen.change(old, replace(old, void=True))
        mark = Attendance(new_id(), officer_id, officer.department, on, present, pen.now)
        pen.add(mark)
        if present and on == watch.today:
            come_in(pen, officer_id)
        seq = pen.entry(
            "mark_attendance", "officer", officer_id, {"officer": officer.name, "day": on, "present": present}
        )
    return done(pen, mark, seq)
