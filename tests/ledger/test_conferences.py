from __future__ import annotations

import pytest

from desktop.ledger import conferences, driver
from desktop.ledger.audit import audit
from desktop.post.conferences.states import ConferenceState
from desktop.procedures.conferences import session
from tests.conference_of import drafted, room, sitting
from tests.post_of import founded_post


def test_conferences_of_a_whistle_of_a_state_and_of_a_year() -> None:
    first = room()
    second = room(first.post)
    ledger = first.post.ledger
    assert [one.id for one in conferences.of_whistle(ledger, first.whistle.id)] == [first.id]
    assert {one.id for one in conferences.listed(ledger)} == {first.id, second.id}
    assert conferences.listed(ledger, (ConferenceState.ISSUED,)) == ()
    assert len(conferences.listed(ledger, (ConferenceState.PROPOSED,), 2026)) == 2
    assert conferences.years(ledger) == (2026,)
    assert conferences.years(founded_post().ledger) == ()


def test_all_that_was_said_at_one_in_its_order() -> None:
    found = drafted()
    held = conferences.proceedings(found.post.ledger, found.id)
    assert [one.unit for one in held.seats] == ["公安局", "水务局", "国土局"]
    assert [one.place for one in held.decisions] == [1]


STATEMENTS = (
    "UPDATE conference SET conclusion = 'x'",
    "UPDATE conference SET digest = 'x'",
    "UPDATE conference SET number = 7",
    "DELETE FROM conference",
    "UPDATE conference_seat SET says = 'x'",
    "UPDATE conference_seat SET signature = 'reserved'",
    "DELETE FROM conference_seat",
    "UPDATE conference_decision SET due = '2999-01-01'",
    "DELETE FROM conference_decision",
    "UPDATE conference_guest SET void = 1",
    "DELETE FROM conference_guest",
    "UPDATE responsibility_share SET share = 1",
    "DELETE FROM responsibility_share",
)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_file_itself_refuses_to_change_an_issued_record(statement: str) -> None:
    found = sitting().spoken()
    session.add_guest(found.post.watch, found.id, "张某01", "专家")
    found.decided()
    found.shared(公安=60, 水务=40)
    found.concluded().sent().signed().issued()
    found.post.ledger.connection.execute("PRAGMA foreign_keys = OFF")
    with pytest.raises(driver.DatabaseError, match="never changes"):
        found.post.ledger.connection.execute(statement)


def test_a_changed_record_is_named_by_its_number() -> None:
    found = drafted()
    found.sent().signed().issued()
    ledger = found.post.ledger
    assert list(conferences.changed(ledger)) == []
    ledger.connection.set_authorizer(None)
    ledger.connection.execute("DROP TRIGGER issued_conference_stands")
    ledger.connection.execute("UPDATE conference SET record = replace(record, '先拆后查', '先查后拆')")
    (wrong,) = conferences.changed(ledger)
    assert (wrong.place, "〔2026〕会商字1号" in wrong.zh) == ("conference 2026 1", True)
    places = [fault.place for fault in audit(ledger).faults]
    assert {"conference 2026 1", f"conference.record {found.id}"} <= set(places)
