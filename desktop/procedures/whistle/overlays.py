"""Side paths of a blown whistle: call it off, put it on the ledger, resume it, escalate it, end an old conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.closing import confer, escalate
from desktop.post.command_post import commanding
from desktop.post.dispatch import Dispatch
from desktop.post.guard import no, written
from desktop.post.presence import Presence
from desktop.post.refused import Door
from desktop.post.states import EXPECTED_STATES, ON_SITE_STATES, Ground
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.conferences.flags import open_about
from desktop.procedures.roster.following import come_home
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from datetime import date

    from desktop.post.states import Escalation


def cancel_blown(watch: Watch, whistle_id: str, by: str, reason: str) -> Done[Whistle]:
    """Call off a blown whistle by the commander's word; every department stands down."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        name = commanding(by, watch.members())
        whistle = old.cancel_blown(reason)
        pen.change(old, whistle)
        for call in watch.ledger.having(Dispatch, whistle=whistle_id):
            if call.state in (*EXPECTED_STATES, *ON_SITE_STATES):
                pen.change(call, call.stand_down(pen.now, reason))
        for one in watch.ledger.having(Presence, whistle=whistle_id):
            if one.there:
                pen.change(one, one.leave(pen.now, Ground.STOOD_DOWN))
                come_home(pen, (one,))
        seq = pen.entry("cancel_blown", "whistle", whistle_id, {"by": name, "reason": whistle.end_reason})
    return done(pen, whistle, seq)


def suspend(watch: Watch, whistle_id: str, explanation: str, approver: str, review_on: date) -> Done[Whistle]:
    """Put a whistle on the ledger 挂账 with a written explanation, an approver and a review date."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        whistle = old.suspend(explanation, approver, review_on, watch.today)
        there = [one.name for one in watch.ledger.having(Presence, whistle=whistle_id) if one.there]
        if there or any(call.on_site for call in watch.ledger.having(Dispatch, whistle=whistle_id)):
            raise no(
                "presence",
                f"现场还有人：{'、'.join(there) or '未记姓名'}。先许可撤离或解除，再挂账。",
                f"There are people on the scene still ({len(there)}). Permit them to leave or stand them down first.",
                Door("permit", Words("许可撤离", "Permit to leave")),
                Door("stand_down", Words("解除部门", "Stand the department down")),
            )
        pen.change(old, whistle)
        say = {"reason": whistle.ledger_reason, "by": whistle.ledger_approver, "review_on": review_on}
        seq = pen.entry("suspend", "whistle", whistle_id, say)
    return done(pen, whistle, seq)


def resume(watch: Watch, whistle_id: str, result: str) -> Done[Whistle]:
    """Take a whistle off the ledger, with the result of the review."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        whistle = old.resume(result)
        pen.change(old, whistle)
        seq = pen.entry("resume", "whistle", whistle_id, {"reason": whistle.ledger_reason})
    return done(pen, whistle, seq)


def move_escalation(watch: Watch, whistle_id: str, to: Escalation, text: str, level: str = "") -> Done[Whistle]:
    """Take the escalation one step on: sent, received, answered, returned, with what was said (E03)."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        whistle = escalate(old, to, level)
        said = written("text", text, "内容", "The text")
        pen.change(old, whistle)
        seq = pen.entry(
            "escalate", "whistle", whistle_id, {"step": to, "level": whistle.escalation_level, "text": said}
        )
    return done(pen, whistle, seq)


def close_conference(watch: Watch, whistle_id: str, conclusion: str) -> Done[Whistle]:
    """Close a conference of which an older program noted only the subject, with its conclusion.

    One that has its own record ends by that record: issued, called off, or without consensus.
    """
    other = open_about(watch.ledger, whistle_id)
    if other is not None:
        raise no(
            "conference_open",
            f"会商“{other.title}”有自己的记录。请在会商里形成意见、签发，或取消。",
            f"The conference “{other.title}” has its own record. Conclude and issue it there, or call it off.",
            Door("conference", Words("去这次会商", "Go to it")),
        )
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        whistle = confer(old, opened=False)
        said = written("text", conclusion, "会商结论", "The conclusion")
        pen.change(old, whistle)
        seq = pen.entry("close_conference", "whistle", whistle_id, {"text": said})
    return done(pen, whistle, seq)
