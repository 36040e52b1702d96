"""A further call joins what is in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import rulebook
from desktop.post.draft import Draft
from desktop.post.states import WhistleState
from desktop.procedures.whistle import register
from desktop.procedures.whistle.joining import join
from tests.post_of import refusing

if TYPE_CHECKING:
    from tests.post_of import Post

CALL = Draft("enforcement", "龙王沟", "又有人打电话来说挖沙")


def test_a_call_is_registered_and_merged_in_one_go(post: Post) -> None:
    into = post.blown()
    register.autosave(post.watch, "form", {"place": "龙王沟"})
    joined = join(post.watch, CALL, into.id, "同一件事", "form").result
    assert (joined.state, joined.merged_into, joined.self_done) == (WhistleState.MERGED, into.id, "")
    assert rulebook.drafts(post.ledger) == ()
    post.sound()


def test_a_refused_join_leaves_nothing_behind(post: Post) -> None:
    draft = register.register(post.watch, CALL).result
    head = post.ledger.head()
    with refusing("merged_into"):
        join(post.watch, CALL, draft.id, "同一件事")
    with refusing("reason"):
        join(post.watch, CALL, post.blown().id, " ")
    assert len(post.ledger.having(type(draft))) == 2
    assert post.ledger.head() != head


def test_a_call_that_was_never_autosaved_joins_too(post: Post) -> None:
    into = post.blown()
    assert join(post.watch, CALL, into.id, "同一件事").result.merged_into == into.id
