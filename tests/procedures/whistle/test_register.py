from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import journal
from desktop.post.reporter import Reporter
from desktop.post.states import Source, WhistleState
from desktop.procedures.whistle import register, screening
from tests.post_of import NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_a_draft_needs_place_facts_and_kind_only(post: Post) -> None:
    draft = post.draft(signer="", lead="", calls=(), self_done="", source=Source.HOTLINE)
    whistle = register.register(post.watch, draft).result
    assert (whistle.state, whistle.serial, whistle.source) == (WhistleState.DRAFT, None, Source.HOTLINE)
    assert post.ledger.having(Reporter) == ()
    for field in ("place", "facts", "kind"):
        with refusing(field):
            register.register(post.watch, post.draft(**{field: " "}))


def test_a_draft_is_filled_in_and_the_masked_reporter_stays(post: Post) -> None:
    whistle = register.register(post.watch, post.draft(reporter="张某01", reporter_phone="199-0000-0003")).result
    edited = register.edit(post.watch, whistle.id, post.draft(facts="又来两车")).result
    assert edited.facts == "又来两车"
    assert post.ledger.get(Reporter, whistle.id).phone == "199-0000-0003"
    register.edit(post.watch, whistle.id, post.draft(reporter="李某02"))
    assert post.ledger.get(Reporter, whistle.id) == Reporter(whistle.id, "李某02", "199-0000-0003")
    assert "199-0000-0003" not in "".join(one.payload for one in journal.entries(post.ledger.connection))
    with refusing("kind"):
        register.edit(post.watch, whistle.id, post.draft(kind="picnic"))
    screening.submit(post.watch, whistle.id)
    with refusing("state"):
        register.edit(post.watch, whistle.id, post.draft())
    other = register.register(post.watch, post.draft()).result
    register.edit(post.watch, other.id, post.draft(reporter="王某03"))
    assert post.ledger.get(Reporter, other.id).name == "王某03"
    post.sound()


def test_facts_are_put_right_with_a_reason_and_the_old_ones_stay_in_the_journal(post: Post) -> None:
    whistle = post.blown(verbatim="有人挖沙哩")
    right = register.correct(post.watch, whistle.id, {"place": "龙王沟北侧", "note": ""}, "地名听错").result
    assert right.place == "龙王沟北侧"
    entry = journal.entries(post.ledger.connection, newest=True, most=1)[0]
    assert entry.said["changes"] == "place：龙王沟 → 龙王沟北侧"
    assert entry.rows[0][2] == {"place": ["龙王沟", "龙王沟北侧"]}
    post.sound()


@pytest.mark.parametrize(
    ("field", "changes", "reason"),
    [
        ("verbatim", {"verbatim": "改口"}, "想改"),
        ("state", {"state": WhistleState.CLOSED}, "想改"),
        ("blown_at", {"blown_at": NOON}, "想改"),
        ("reason", {"place": "别处"}, " "),
        ("place", {"place": " "}, "听错"),
        ("changes", {"place": "龙王沟"}, "听错"),
        ("found_at", {"found_at": NOON + timedelta(days=1)}, "听错"),
    ],
)
def test_what_may_not_be_corrected_is_refused(post: Post, field: str, changes: dict[str, object], reason: str) -> None:
    whistle = post.blown()
    with refusing(field):
        register.correct(post.watch, whistle.id, changes, reason)
    assert post.whistle(whistle) == whistle


def test_a_half_written_form_survives_and_is_forgotten_on_demand(post: Post) -> None:
    head = post.ledger.head()
    register.autosave(post.watch, "f2", {"place": "龙"})
    post.later(1)
    register.autosave(post.watch, "f2", {"place": "龙王沟"})
    register.autosave(post.watch, "f3", {})
    assert {key: content for key, _, content in register.drafts(post.ledger)} == {"f2": {"place": "龙王沟"}, "f3": {}}
    assert register.discard_draft(post.watch, "f2").touched == {"form_draft"}
    assert [key for key, _, _ in register.drafts(post.ledger)] == ["f3"]
    assert post.ledger.head() == head
    post.sound()
