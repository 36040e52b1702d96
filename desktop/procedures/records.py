"""What is written down beside a whistle: notes, witnesses, leaders on the scene, opinions, the task force."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.department import Department
from desktop.post.guard import follows, no, written
from desktop.post.records import LeaderVisit, Note, Opinion, TeamMember, Witness
from desktop.post.states import Evidence
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import datetime


def note(
    watch: Watch, whistle_id: str, text: str, at: datetime | None = None, evidence: Evidence = Evidence.PHONE
) -> Done[Note]:
    """Write one line of what happened 记一笔."""
    with watch.pen() as pen:
        watch.ledger.get(Whistle, whistle_id)
        when = moment(pen, at)
        line = Note(new_id(), whistle_id, when, written("text", text, "内容", "The text"), evidence)
        pen.add(line)
        seq = pen.entry("note", "whistle", whistle_id, {"text": line.text, "evidence": evidence}, when)
    return done(pen, line, seq)


def witness(
    watch: Watch, whistle_id: str, name: str, capacity: str, opinion: str, at: datetime | None = None
) -> Done[Witness]:
    """Note a resident or deputy who watched on the scene, with an opinion (A27)."""
    with watch.pen() as pen:
        watch.ledger.get(Whistle, whistle_id)
        when = moment(pen, at)
        seen = Witness(
            new_id(),
            whistle_id,
            written("name", name, "见证人", "The witness"),
            written("capacity", capacity, "身份", "The capacity"),
            opinion.strip(),
            when,
        )
        pen.add(seen)
        say = {"name": seen.name, "capacity": seen.capacity, "opinion": seen.opinion}
        seq = pen.entry("witness", "whistle", whistle_id, say, when)
    return done(pen, seen, seq)


def leader_arrives(
    watch: Watch, whistle_id: str, name: str, title: str, at: datetime | None = None
) -> Done[LeaderVisit]:
    """Note a leader who came to the scene (E07)."""
    with watch.pen() as pen:
        watch.ledger.get(Whistle, whistle_id)
        when = moment(pen, at, "arrived_at")
        visit = LeaderVisit(new_id(), whistle_id, written("name", name, "领导姓名", "The name"), title.strip(), when)
        pen.add(visit)
        seq = pen.entry("leader_arrives", "whistle", whistle_id, {"name": visit.name, "title": visit.title}, when)
    return done(pen, visit, seq)


def leader_leaves(watch: Watch, visit_id: str, at: datetime | None = None) -> Done[LeaderVisit]:
    """Note when a leader left the scene."""
    with watch.pen() as pen:
        old = watch.ledger.get(LeaderVisit, visit_id)
        when = moment(pen, at, "left_at")
        if old.left_at is not None or old.void:
            raise no("left_at", f"{old.name}的离场时间已经记过。", f"{old.name} has left already.")
        follows("left_at", when, "离场", "Leaving", ((old.arrived_at, Words("到场", "arrival")),))
        new = replace(old, left_at=when)
        pen.change(old, new)
        seq = pen.entry("leader_leaves", "whistle", old.whistle, {"name": old.name}, when)
    return done(pen, new, seq)


def give_opinion(
    watch: Watch, whistle_id: str, department_id: str, text: str, by: str = "", at: datetime | None = None
) -> Done[Opinion]:
    """Collect what a department advises about a whistle (A17)."""
    with watch.pen() as pen:
        watch.ledger.get(Whistle, whistle_id)
        department = watch.ledger.get(Department, department_id)
        when = moment(pen, at)
        clean = written("text", text, "意见", "The opinion")
        opinion = Opinion(new_id(), whistle_id, department_id, clean, by.strip(), when)
        pen.add(opinion)
        say = {"department": department.short, "text": opinion.text, "by": opinion.by}
        seq = pen.entry("give_opinion", "whistle", whistle_id, say, when)
    return done(pen, opinion, seq)


def join_team(watch: Watch, whistle_id: str, name: str, department: str, part: str) -> Done[TeamMember]:
    """Add somebody to the task force 专班 of a whistle (E10)."""
    with watch.pen() as pen:
        watch.ledger.get(Whistle, whistle_id)
        clean = written("name", name, "姓名", "The name")
        if any(one.name == clean and not one.void for one in watch.ledger.having(TeamMember, whistle=whistle_id)):
            raise no("name", f"{clean}已在专班里。", f"{clean} is in the task force already.")
        member = TeamMember(new_id(), whistle_id, clean, department.strip(), part.strip(), pen.now)
        pen.add(member)
        seq = pen.entry("join_team", "whistle", whistle_id, {"name": clean, "department": department, "part": part})
    return done(pen, member, seq)
