"""The conferences of a rehearsal: one on the road that was signed and issued, one in session now with a reservation."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import conferences
from desktop.post.command_post import COMMAND
from desktop.post.conferences.decisions import Decided
from desktop.post.conferences.states import Position, SeatMark, Signature
from desktop.procedures.conferences import calling, proposing, session, signing
from desktop.procedures.conferences.flags import open_about
from desktop.procedures.conferences.roadside import Voice, on_the_spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.procedures.rehearsal.scene import Scene

_NOTICE = timedelta(minutes=30)


def confer(scene: Scene, title: str, reason: str, place: str) -> None:
    """Propose a conference about the scene's whistle and give notice for half an hour later."""
    watch = scene.stage.watch
    made = proposing.propose(watch, [scene.whistle], title, reason).result
    chair, clerk = _commander(scene), watch.actor
    calling.notify(watch, made.id, scene.stage.time + _NOTICE, place, chair, clerk)


def hold(scene: Scene, facts: str, voices: Sequence[tuple[str, str, str, str]]) -> None:
    """Open the session and note the positions: department, who came, position, words."""
    watch, ledger = scene.stage.watch, scene.stage.ledger
    found = open_about(ledger, scene.whistle)
    assert found is not None  # noqa: S101 - the script proposes it first
    seats = {one.department: one.id for one in conferences.seats(ledger, found.id)}
    said = [(seats[scene.stage.departments[unit]], name, Position(how), words) for unit, name, how, words in voices]
    for seat, name, _, _ in said:
        session.call_seat(watch, seat, SeatMark.PRESENT, name)
    session.begin(watch, found.id)
    proposing.describe(watch, found.id, facts=facts)
    for seat, _, position, words in said:
        session.say(watch, seat, position, words)


def spot(
    scene: Scene,
    conclusion: str,
    voices: Sequence[tuple[str, str, str]],
    decided: Sequence[tuple[str, str, int, str, str, str]],
) -> None:
    """Confer on the road, and let all sign and the command issue it when the offices are open again."""
    ids, day = scene.stage.departments, scene.stage.time.date()
    said = [Voice(ids[unit], Position(how), words) for unit, how, words in voices]
    tasks = [
        Decided(text, owner, day + timedelta(days=days), ids[unit], standard=standard, quantity=quantity)
        for unit, owner, days, text, standard, quantity in decided
    ]
    made = on_the_spot(scene.stage.watch, scene.whistle, said, conclusion, tasks, chair=_commander(scene)).result
    signing.send_round(scene.stage.watch, made.id)
    morning = scene.stage.time.replace(hour=9, minute=40, second=0)
    scene.stage.at(morning if morning > scene.stage.time else morning + timedelta(days=1), _issue, scene, made.id)


def _issue(scene: Scene, conference_id: str) -> None:
    watch = scene.stage.watch
    for seat in conferences.seats(scene.stage.ledger, conference_id):
        against = seat.position in {Position.RESERVE, Position.DISAGREE}
        signing.countersign(watch, seat.id, Signature.RESERVED if against else Signature.SIGNED, "")
    signing.issue_conference(watch, conference_id, _commander(scene))


def _commander(scene: Scene) -> str:
    return next(one.name for one in scene.stage.watch.members() if one.duty is COMMAND[0])
