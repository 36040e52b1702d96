"""What is due is done by the window itself: the agenda is fixed at the cut-off, and one bell rings for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.meetings.keeping import keep_up
from desktop.post.meetings.states import MeetingState
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.meetings import timetable
from tests.desk.meeting.held import Held

if TYPE_CHECKING:
    import pytest

    from desktop.desk.theme.look import Look
    from tests.desk.scene import Scene


def test_a_post_without_meetings_has_nothing_due(scene: Scene) -> None:
    assert not keep_up(scene.session)


def test_at_the_cut_off_the_agenda_is_fixed_with_one_bell(look: Look) -> None:
    held = Held(look)
    rung: list[frozenset[str]] = []
    held.session.rang.connect(rung.append)
    assert not keep_up(held.session)
    held.now = held.meeting.cutoff_at
    assert keep_up(held.session)
    assert held.meeting.state is MeetingState.FROZEN
    assert len(rung) == 1
    assert not keep_up(held.session)


def test_a_refusal_waits(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held(look)

    def refuse(_watch: object) -> None:
        raise Refused("machine", Words("满了", "full"))

    monkeypatch.setattr(timetable, "keep_up", refuse)
    assert not keep_up(held.session)
