"""What lies in the inbox."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.desk.inbox.rows import OLD, inbox
from desktop.post.states import Source, WhistleState
from desktop.procedures.whistle import register, screening

if TYPE_CHECKING:
    from tests.desk.blow.table import Table


def test_what_waits_for_screening_stands_first_and_says_how_long(table: Table) -> None:
    register.register(table.watch, table.draft(place="砖厂", village=""))
    hotline = table.draft(source=Source.HOTLINE, hotline_no="A-1", hotline_due=date(2026, 9, 30))
    waiting = register.register(table.watch, hotline).result
    screening.submit(table.watch, waiting.id)
    table.blow()
    table.later(OLD)
    first, second = inbox(table.session, table.now)
    assert (first.key, first.state, first.place) == (waiting.id, WhistleState.SCREENING, "东岭村龙王沟")
    assert "A-1" in first.caption
    assert "09-30" in first.caption
    assert "值班员甲" in first.caption
    assert (second.place, second.old) == ("砖厂", True)
    assert second.age == "1 天 0 时"


def test_a_village_is_not_said_twice_and_the_language_is_followed(table: Table) -> None:
    register.register(table.watch, table.draft(place="东岭村砖厂"))
    table.session.language = "en"
    (row,) = inbox(table.session, table.now)
    assert row.place == "东岭村砖厂"
    assert "Enforcement" in row.caption
    assert not row.old
