"""Leafing through the journal by words, orders and nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import journal, leafing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_without_words_every_entry_is_there_newest_first(post: Post) -> None:
    last = post.ledger.head()[0]
    assert list(leafing.numbers(post.ledger)) == list(range(last, 0, -1))


def test_words_are_found_in_what_was_said_and_in_who_said_it(post: Post) -> None:
    found = leafing.leaf(post.ledger, leafing.numbers(post.ledger, "水务甲"))
    assert [(one.order, one.said["officer"]) for one in found] == [("keep_officer", "水务甲")]
    assert len(leafing.numbers(post.ledger, "值班员丁")) == post.ledger.head()[0]
    assert list(leafing.numbers(post.ledger, "没有的")) == []
    assert list(leafing.numbers(post.ledger, "水务甲 值班员丁")) == [found[0].seq]


def test_an_order_named_counts_as_a_hit_and_a_noun_narrows(post: Post) -> None:
    seqs = leafing.numbers(post.ledger, "没有的", orders=("found_post",))
    assert [one.order for one in leafing.leaf(post.ledger, seqs)] == ["found_post"]
    departments = leafing.leaf(post.ledger, leafing.numbers(post.ledger, nouns=("department",)))
    assert {one.noun for one in departments} == {"department"}
    assert len(departments) == 3


def test_a_leaf_keeps_the_order_that_was_asked_for(post: Post) -> None:
    assert [one.seq for one in leafing.leaf(post.ledger, (4, 2, 3))] == [4, 2, 3]
    assert leafing.leaf(post.ledger, ()) == ()
    assert leafing.leaf(post.ledger, (2,))[0] == journal.entries(post.ledger.connection, after=1, before=3)[0]
