"""What is written beside a whistle comes back from the ledger as it was said, and is never rewritten in place."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.records import LeaderVisit, Note, Opinion, TeamMember, Witness
from desktop.post.states import Evidence
from desktop.procedures.records import give_opinion, join_team, leader_arrives, leader_leaves, note, witness
from desktop.procedures.watch import new_id
from tests.post_of import NOON, founded_post

if TYPE_CHECKING:
    from desktop.post.department import Department
    from desktop.post.whistle import Whistle
    from tests.post_of import Post

SAID = st.text("河沙已停机器撤走村民甲", min_size=1, max_size=20)


@pytest.mark.parametrize(
    "record",
    [
        Note("n", "w", NOON, "已停机"),
        Witness("v", "w", "张某01", "村民代表", "处理得当", NOON),
        LeaderVisit("l", "w", "镇长乙", "镇长", NOON),
        Opinion("o", "w", "d", "先停电", "水务甲", NOON),
        TeamMember("t", "w", "水务甲", "水务", "取证", NOON),
    ],
    ids=lambda it: type(it).__name__,
)
def test_a_record_counts_until_it_is_corrected_and_is_not_rewritten(record: Note | Witness) -> None:
    assert not record.void
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.void = True  # type: ignore[misc]


def test_a_line_is_hearsay_unless_somebody_says_more() -> None:
    assert Note("n", "w", NOON, "已停机").evidence is Evidence.PHONE


def test_what_was_said_comes_back() -> None:
    post = founded_post()
    whistle = post.blown()

    @given(SAID, SAID, st.sampled_from(list(Evidence)))
    def comes_back(text: str, other: str, evidence: Evidence) -> None:
        _comes_back(post, whistle, text, other, evidence)

    comes_back()


def _comes_back(post: Post, whistle: Whistle, text: str, other: str, evidence: Evidence) -> None:
    water: Department = post.departments["水务"]
    at = post.later(0.1).replace(microsecond=0)
    member = f"水务{new_id()}"
    said: list[Note | Witness | Opinion | TeamMember] = [
        note(post.watch, whistle.id, text, at, evidence).result,
        witness(post.watch, whistle.id, "张某01", "村民代表", other, at).result,
        give_opinion(post.watch, whistle.id, water.id, text, "水务甲", at).result,
        join_team(post.watch, whistle.id, member, "水务", other).result,
    ]
    for one in said:
        assert post.ledger.get(type(one), one.id) == one
        assert one.whistle == whistle.id
        assert one.at.replace(microsecond=0) == at


def test_a_visit_is_open_until_the_leader_leaves() -> None:
    post = founded_post()
    visit = leader_arrives(post.watch, post.blown().id, "镇长乙", "镇长").result
    assert visit.left_at is None
    left = post.later(20)
    leader_leaves(post.watch, visit.id)
    kept = post.ledger.get(LeaderVisit, visit.id)
    assert kept == dataclasses.replace(visit, left_at=left)
    assert kept.left_at is not None
    assert kept.left_at - kept.arrived_at == timedelta(minutes=20)
