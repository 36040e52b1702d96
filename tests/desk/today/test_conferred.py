"""Today's lines of conferences and of superiors who wait."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.desk.today.conferred import conferred
from desktop.post.conferences.states import Signature, SuperiorKind
from desktop.procedures.conferences import calling, proposing, signing, superior
from tests.desk.conference.conferred import HERE, Conferred
from tests.desk.scene import SHORTS

if TYPE_CHECKING:
    from desktop.desk.frame.tasks import TaskRow
    from desktop.desk.theme.look import Look


def lines(held: Conferred) -> list[TaskRow]:
    """Return what Today says now."""
    return list(conferred(held.session, held.now))


def test_a_conference_stands_there_on_its_day_and_amber_when_it_is_late(look: Look) -> None:
    held = Conferred(look)
    assert lines(held) == []
    calling.notify(held.watch, held.id, held.now + timedelta(days=1), HERE, "书记甲", "值班员甲")
    assert lines(held) == []
    held.later(60 * 24 - 1)
    (row,) = lines(held)
    assert (row.key, row.tone) == (f"conference:{held.id}", "plain")
    held.later(2)
    assert [one.tone for one in lines(held)] == ["warn"]


def test_who_has_not_signed_is_counted_and_held_up_after_three_days(look: Look) -> None:
    held = Conferred(look).sent()
    (row,) = lines(held)
    assert (row.second, row.tone) == ("3 unsigned", "plain")
    held.later(60 * 24 * 3)
    assert [one.tone for one in lines(held)] == ["warn"]
    for short in SHORTS:
        signing.countersign(held.watch, held.seat(short).id, Signature.SIGNED, f"{short}甲")
    assert "issue it" in str(lines(held)[0])
    signing.issue_conference(held.watch, held.id, "书记甲")
    assert lines(held) == []


def test_more_than_three_are_one_line(look: Look) -> None:
    held = Conferred(look).sat()
    for _ in range(3):
        other = held.blow(place="又一处", lead_reason="就近")
        new = proposing.propose(held.watch, [other.id], "另一件", "权属不清").result
        calling.notify(held.watch, new.id, held.now + timedelta(minutes=5), HERE, "书记甲", "值班员甲")
    assert [one.key.partition(":")[0] for one in lines(held)] == ["conference"] * 3 + ["conferences"]


def test_superiors_who_wait_stand_first(look: Look) -> None:
    held = Conferred(look).sat()
    day = held.now.date()
    for days in (0, 2):
        superior.note_action(
            held.watch, held.whistle.id, SuperiorKind.DIRECTIVE, "区长乙", "限期", answer_by=day + timedelta(days=days)
        )
    assert [one.tone for one in lines(held)] == ["warn", "plain", "plain"]
    assert lines(held)[0].key == f"answer_superior:{held.whistle.id}"
    held.later(60 * 24)
    assert [one.tone for one in lines(held)][:2] == ["bad", "plain"]
