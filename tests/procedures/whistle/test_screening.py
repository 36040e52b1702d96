from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.states import ReturnKind, WhistleState
from desktop.procedures.whistle import register, screening
from tests.post_of import refusing

if TYPE_CHECKING:
    from desktop.post.whistle import Whistle
    from tests.post_of import Post


def submitted(post: Post, **other: object) -> Whistle:
    draft = register.register(post.watch, post.draft(**other)).result
    return screening.submit(post.watch, draft.id).result


def test_a_draft_is_submitted_sent_back_or_withdrawn_with_a_reason(post: Post) -> None:
    whistle = submitted(post)
    assert whistle.state is WhistleState.SCREENING
    with refusing("reason"):
        screening.send_back(post.watch, whistle.id, ReturnKind.SELF_HANDLE, " ")
    back = screening.send_back(post.watch, whistle.id, ReturnKind.SELF_HANDLE, "小事").result
    assert (back.state, back.end_kind, back.end_reason) == (WhistleState.RETURNED, "self_handle", "小事")
    other = submitted(post)
    with refusing("reason"):
        screening.withdraw(post.watch, other.id, "")
    assert screening.withdraw(post.watch, other.id, "误报").result.state is WhistleState.WITHDRAWN
    with refusing("state"):
        screening.withdraw(post.watch, post.blown().id, "误报")
    post.sound()


def test_without_the_townships_own_try_nothing_is_submitted(post: Post) -> None:
    draft = register.register(post.watch, post.draft(self_done="")).result
    with refusing("self_done"):
        screening.submit(post.watch, draft.id)


def test_a_whistle_is_merged_into_another_and_never_in_a_circle(post: Post) -> None:
    first, second, running = submitted(post), submitted(post), post.blown()
    with refusing("merged_into"):
        screening.merge(post.watch, first.id, first.id, "同一处")
    assert screening.merge(post.watch, first.id, second.id, "同一处").result.merged_into == second.id
    with refusing("merged_into"):
        screening.merge(post.watch, second.id, first.id, "同一处")
    screening.merge(post.watch, second.id, running.id, "同一处")
    third = submitted(post)
    with refusing("merged_into"):
        screening.merge(post.watch, third.id, first.id, "同一处")
    with refusing("whistle"):
        screening.merge(post.watch, third.id, "nowhere", "同一处")
    closed = post.worked()
    assert screening.merge(post.watch, third.id, closed.id, "同一处").result.state is WhistleState.MERGED
    post.sound()


def test_even_a_circle_that_should_not_be_there_is_walked_once(post: Post) -> None:
    first, second, third = submitted(post), submitted(post), submitted(post)
    for one, into in ((first, second), (second, first)):
        post.ledger.connection.execute("UPDATE whistle SET merged_into = ? WHERE id = ?", (into.id, one.id))
    screening.merge(post.watch, third.id, first.id, "同一处")
    with refusing("merged_into"):
        screening.merge(post.watch, second.id, first.id, "同一处")
