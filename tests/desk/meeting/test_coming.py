"""Before the cut-off the agenda is shown as it would be written, what people brought before the standing ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.meeting.coming import agenda_now, is_live
from desktop.post.meetings.states import AgendaSource
from tests.desk.meeting.held import MATTERS

if TYPE_CHECKING:
    from tests.desk.meeting.held import Held


def test_what_is_shown_before_the_cut_off_is_what_is_written_then(held: Held) -> None:
    assert is_live(held.meeting)
    held.now = held.meeting.cutoff_at
    before = agenda_now(held.ledger, held.meeting, held.now)
    titles = [one.title for one in before]
    standing = [one.source for one in before].index(AgendaSource.STANDING)
    assert tuple(titles[standing - len(MATTERS) : standing]) == MATTERS
    held.frozen()
    assert not is_live(held.meeting)
    after = agenda_now(held.ledger, held.meeting, held.now)
    assert [one.title for one in after] == titles
    assert all(one.id for one in after)
