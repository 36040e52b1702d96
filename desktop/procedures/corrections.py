"""Correcting entries: take back a wrong tap within a minute, put a time right later; nothing is deleted (C22)."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.ledger import journal, rosters
from desktop.ledger.rows import columns_of, fact_of, row_of
from desktop.ledger.tables import TABLES
from desktop.post.conferences.conference import Conference
from desktop.post.conferences.contribution import Contribution
from desktop.post.dispatch import Dispatch
from desktop.post.guard import follows, no, written
from desktop.post.items.item import ActionItem
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.states import MeetingState
from desktop.post.moment import CHINA
from desktop.post.permit import Permit
from desktop.post.presence import Presence
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.fitness import doubled
from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.cell import RosterCell
from desktop.post.roster.states import DutyState, LeaveState
from desktop.post.states import DispatchState, WhistleState
from desktop.post.task import Task
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.conferences import contributions
from desktop.procedures.dispatch.calls import short_of
from desktop.procedures.meetings import undoing as meeting_undoing
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.journal import Entry
    from desktop.ledger.pen import Pen
    from desktop.post.refused import Refused

REVERSIBLE = (
    "acknowledge", "depart", "report_in", "join", "no_show", "finish_task", "finish_work", "release", "leave_early",
    "note", "witness", "leader_arrives", "leader_leaves", "give_opinion", "join_team", "mark_attendance",
    "start_duty", "deploy", "come_back", "confirm_absent", "end_duty", "ask_swap", "decline_swap",
    "agree_swap", "go_on_leave", "stand_in", "relieve", "ask_leave", "approve_leave", "cancel_leave", "keep_wish",
    "drop_wish", "note_stood", "note_call", "follow_up", "settle_entry", "spot_check", "explain_check", "remind",
    "note_sent", "accept_item", "progress_item", "report_item", "reject_item", "verify_item", "ask_extension",
    "answer_extension", "reply_supervision", "call_seat", "say_position", "add_guest", "drop_guest", "add_decision",
    "edit_decision", "drop_decision", "set_shares", "countersign_record", "contribute", "amend_contribution",
    "drop_contribution", "agree_contributions", "note_superior", "answer_superior", *meeting_undoing.ORDERS,
)  # fmt: skip
"""Orders that one key press gives and one key press may take back; numbers once given are never taken back."""
_ON_THE_SCENE = REVERSIBLE[:9]
"""Those that move a department, an officer or a task; when the work was reported done, they stand."""

STEPS = {
    "acknowledged_at": Words("签收", "Acknowledged"),
    "departed_at": Words("出发", "Departed"),
    "reported_at": Words("到场", "Arrived"),
    "work_done_at": Words("任务完成", "Work done"),
}
"""Times of a dispatch that may be put right."""


def undo(watch: Watch, seq: int) -> Done[int]:
    """Take back entry `seq` by a correcting entry: rows go back to what they were, new rows are marked void.

    Refused after the minute of the rules, for orders that cannot be taken back, where a later order has changed the
    same rows, and where something later rests on them: a report, a permit, a relief.
    """
    with watch.pen() as pen:
        found = journal.entries(watch.ledger.connection, after=seq - 1, most=1)
        if not found or found[0].seq != seq or found[0].order not in REVERSIBLE:
            raise no("undo", "这一笔不能撤回。请用更正。", "This cannot be taken back; correct it instead.")
        entry = found[0]
        limit = watch.rules().undo_seconds
        # Also where the clock went back: an hour more on it is no hour more for second thoughts.
        if abs(pen.now - entry.recorded_at) > timedelta(seconds=limit):
            raise no(
                "undo",
                f"已过 {limit} 秒，不能撤回。请用更正，写明理由。",
                f"More than {limit} seconds have passed. Correct it with a reason.",
            )
        written_later = {
            (table, key)
            for later in journal.entries(watch.ledger.connection, after=seq)
            for table, key, _ in later.rows
        }
        # The whistle last: its state follows from what is left of its calls.
        if {(TABLES[Conference], entry.noun_id), (TABLES[Meeting], entry.noun_id)} & written_later:
            raise _overtaken(entry)  # it went a step on, and its record may be frozen
        for table, key, columns in sorted(entry.rows, key=lambda row: row[0] == TABLES[Whistle]):
            if (table, key) in written_later:
                raise _overtaken(entry)
            if table == TABLES[Contribution] and contributions.frozen(watch.ledger, key):
                raise _overtaken(entry)
            _put_back(pen, table, key, columns)
        if entry.noun == "whistle":
            _still_sound(watch.ledger, entry)
        _still_open(watch.ledger, entry)
        if entry.noun == "meeting" and not meeting_undoing.sound(watch.ledger, entry.noun_id):
            raise _overtaken(entry)
        _stands_once(watch.ledger, entry)
        say = {
            "undone": entry.order,
            "entry": seq,
            "department": entry.said.get("department") or entry.said.get("person", ""),
        }
        number = pen.entry("undo", entry.noun, entry.noun_id, say)
    return done(pen, number, number)


def _overtaken(entry: Entry) -> Refused:
    return no(
        "undo",
        f"第 {entry.seq} 笔之后又有改动，不能直接撤回。请用更正。",
        "Later orders rest on this record; correct it instead.",
    )


def _put_back(pen: Pen, table: str, key: str, columns: dict[str, list[Any]]) -> None:
    cls = next(cls for cls, name in TABLES.items() if name == table)
    old = pen.ledger.get(cls, key)
    row = row_of(old)
    if "id" in columns:
        new = _taken_back(old)
    else:
        row.update({name: before for name, (before, _) in columns.items()})
        new = fact_of(cls, [row[name] for name in columns_of(cls)])
    if isinstance(new, Whistle) and any(call.reported_at for call in pen.ledger.having(Dispatch, whistle=key)):
        return  # another department has come meanwhile, so the whistle stays in action
    pen.change(old, new)


def _taken_back(fact: Any) -> Any:  # noqa: ANN401 - any fact that an order may have added
    """Return a new fact as it stays written down when its order is taken back."""
    if isinstance(fact, DutyAssignment):
        return dataclasses.replace(fact, state=DutyState.WITHDRAWN, reason="撤回")
    if isinstance(fact, Leave):
        return dataclasses.replace(fact, state=LeaveState.CANCELLED)
    if isinstance(fact, RosterCell):
        return dataclasses.replace(fact, shift="", locked=False)
    return dataclasses.replace(fact, void=True)


def _stands_once(ledger: Ledger, entry: Entry) -> None:
    """Refuse to take back what would leave somebody with two duties at once, or a swap with a duty that is gone."""
    for table, key, _ in entry.rows:
        if table == TABLES[DutyAssignment]:
            duty = ledger.get(DutyAssignment, key)
            others = rosters.duties_of(ledger, duty.person, duty.day, duty.day + timedelta(days=2))
            if duty.live and doubled("", duty, others) is not None:
                raise _overtaken(entry)


def _still_open(ledger: Ledger, entry: Entry) -> None:
    """Refuse to take an item's end back where its meeting or conference was closed upon it."""
    if entry.order != "verify_item":
        return
    source = ledger.get(ActionItem, entry.noun_id).source
    meeting, conference = ledger.find(Meeting, source), ledger.find(Conference, source)
    if (meeting and meeting.state is MeetingState.CLOSED) or (conference and conference.completed_at is not None):
        raise _overtaken(entry)


def _still_sound(ledger: Ledger, entry: Entry) -> None:
    """Refuse to take back what a later order rests on, although it wrote no row of this one."""
    whistle = ledger.get(Whistle, entry.noun_id)
    if entry.order in _ON_THE_SCENE and whistle.state not in (WhistleState.BLOWN, WhistleState.IN_ACTION):
        raise _overtaken(entry)
    presences = [one for one in ledger.having(Presence, whistle=whistle.id) if not one.void]
    alive = {one.id for one in presences}
    if any(one.relieved_by and one.relieved_by not in alive for one in presences):
        raise _overtaken(entry)
    there = [(one.department, one.name) for one in presences if one.there]
    if len(set(there)) != len(there):
        raise _overtaken(entry)
    tasks = [task.department for task in ledger.having(Task, whistle=whistle.id) if not task.done]
    for call in ledger.having(Dispatch, whistle=whistle.id):
        stands = any(one.dispatch == call.id for one in presences)
        permit = ledger.having(Permit, dispatch=call.id, void=False)
        done_with = call.state is DispatchState.WORK_DONE
        if (stands and call.expected) or (done_with and call.department in tasks):
            raise _overtaken(entry)
        if permit and call.on_site and not done_with:
            raise _overtaken(entry)


def correct_time(watch: Watch, dispatch_id: str, step: str, at: datetime, reason: str) -> Done[Dispatch]:
    """Put one time of a dispatch right, with a reason; the others must still follow one another."""
    with watch.pen() as pen:
        old = watch.ledger.get(Dispatch, dispatch_id)
        why = written("reason", reason, "更正理由", "The reason")
        when = at.astimezone(CHINA).replace(microsecond=0)
        new = old.corrected(step, when, pen.now)
        _fits(watch.ledger, old, step, when)
        before = getattr(old, step)
        pen.change(old, new)
        if step == "reported_at":
            for one in watch.ledger.having(Presence, dispatch=dispatch_id, arrived_at=before, void=False):
                pen.change(one, dataclasses.replace(one, arrived_at=when))
        say = {
            "department": short_of(watch.ledger, new),
            "step": STEPS[step].zh,
            "from": f"{before:%m-%d %H:%M}",
            "to": f"{when:%m-%d %H:%M}",
            "reason": why,
        }
        seq = pen.entry("correct_time", "whistle", new.whistle, say)
    return done(pen, new, seq)


def _fits(ledger: Ledger, old: Dispatch, step: str, when: datetime) -> None:
    """Refuse a corrected time that no longer fits what hangs on it: officers, tasks, permits, the whistle's end."""
    words = STEPS[step]
    later: list[tuple[datetime | None, Words]] = []
    if step == "reported_at":
        for one in ledger.having(Presence, dispatch=old.id, void=False):
            arrived = None if one.arrived_at == old.reported_at else one.arrived_at
            later += [
                (arrived, Words(f"{one.name}到场", f"the arrival of {one.name}")),
                (one.left_at, Words(f"{one.name}撤离", f"the leaving of {one.name}")),
            ]
    if step == "work_done_at":
        tasks = ledger.having(Task, whistle=old.whistle, department=old.department)
        follows(step, when, words.zh, words.en, [(task.done_at, Words("任务办结", "its task")) for task in tasks])
        later += [(one.at, Words("许可", "the permit")) for one in ledger.having(Permit, dispatch=old.id, void=False)]
        later.append((ledger.get(Whistle, old.whistle).done_at, Words("报完成", "reporting done")))
    for moment, name in later:
        if moment is not None:
            follows(step, moment, name.zh, name.en.capitalize(), ((when, words),))
