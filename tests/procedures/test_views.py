"""Saved views: kept under a name, replaced, taken off; the journal is silent about them."""

from __future__ import annotations

from desktop.ledger import rulebook
from desktop.procedures.verify import verify
from desktop.procedures.views import drop_view, save_view
from tests.post_of import Post, refusing


def test_a_view_is_kept_under_its_name_and_replaced_by_one_of_that_name(post: Post) -> None:
    before = post.ledger.head()
    first = save_view(post.watch, "register", " 迟到的 ", {"late": True})
    again = save_view(post.watch, "register", "迟到的", {"late": True, "order": "late"})
    save_view(post.watch, "lists", "迟到的", {})
    assert first.result == again.result
    assert first.touched == {"saved_view"}
    assert rulebook.saved_views(post.ledger, "register") == ((first.result, "迟到的", {"late": True, "order": "late"}),)
    assert post.ledger.head() == before
    assert verify(post.ledger).faults == ()


def test_a_view_without_a_name_is_refused(post: Post) -> None:
    with refusing("name"):
        save_view(post.watch, "register", " ", {})


def test_a_view_is_taken_off_its_list(post: Post) -> None:
    view = save_view(post.watch, "register", "旧", {}).result
    drop_view(post.watch, view)
    assert rulebook.saved_views(post.ledger, "register") == ()
