from __future__ import annotations

import hashlib
import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ledger import driver, journal
from desktop.ledger.book import in_memory
from desktop.procedures import records
from tests.post_of import NOON

if TYPE_CHECKING:
    from tests.post_of import Post

JSON = st.recursive(
    st.none() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=8,
)


@given(JSON)
def test_a_value_has_one_canonical_form(value: object) -> None:
    text = journal.canonical(value)
    assert json.loads(text) == value
    assert journal.canonical(json.loads(text)) == text


def test_the_seal_is_sha256_of_the_hash_before_and_the_canonical_entry() -> None:
    fields = {"seq": 1, "order": "note", "payload": "好"}
    told = journal.GENESIS + '{"order":"note","payload":"好","seq":1}'
    assert journal.seal(journal.GENESIS, fields) == hashlib.sha256(told.encode()).hexdigest()


def test_an_empty_journal_has_a_head() -> None:
    with in_memory() as ledger:
        assert journal.head(ledger.connection) == (0, journal.GENESIS, "")


def test_an_entry_holds_what_was_said_written_and_when(post: Post) -> None:
    whistle = post.blown()
    post.later(12)
    happened = post.now - timedelta(minutes=5)
    records.note(post.watch, whistle.id, "北侧有两台挖机", happened)
    entry = journal.entries(post.ledger.connection, noun_id=whistle.id)[-1]
    assert (entry.order, entry.actor, entry.device, entry.role) == ("note", "值班员丁", "desk", "clerk")
    assert (entry.occurred_at, entry.recorded_at) == (happened, post.now)
    assert entry.said == {"text": "北侧有两台挖机", "evidence": "phone"}
    ((table, key, columns),) = entry.rows
    assert table == "note"
    assert columns["id"] == [None, key]
    assert columns["text"] == [None, "北侧有两台挖机"]
    assert entry.prev_hash == journal.entries(post.ledger.connection)[-2].hash


def test_entries_are_chosen_by_number_noun_and_count(post: Post) -> None:
    whistle = post.blown()
    connection = post.ledger.connection
    every = journal.entries(connection)
    assert [one.seq for one in every] == list(range(1, len(every) + 1))
    assert journal.entries(connection, after=3, before=6) == every[3:5]
    assert journal.entries(connection, most=2, newest=True) == every[:-3:-1]
    assert {one.noun_id for one in journal.entries(connection, noun_id=whistle.id)} == {whistle.id}
    assert every[-1].recorded_at == NOON


def test_the_journal_only_grows(post: Post) -> None:
    for change in ("UPDATE entry SET actor = 'x' WHERE seq = 2", "DELETE FROM entry WHERE seq = 2"):
        with pytest.raises(driver.DatabaseError, match="only grows"):
            post.ledger.connection.execute(change)


def test_the_head_is_printed_in_fours() -> None:
    assert journal.fingerprint("0123456789abcdef" + "f" * 48) == "0123 4567 89ab cdef"
