from __future__ import annotations

from desktop.post.items.states import OWED, UNDONE, ItemOrigin, ItemState, ItemStep, Supervision


def test_what_is_owed_is_undone_and_every_name_has_words() -> None:
    assert set(OWED) < set(UNDONE)
    assert set(ItemState) - set(UNDONE) == {ItemState.VERIFIED, ItemState.DROPPED}
    for kind in (ItemOrigin, ItemState, ItemStep, Supervision):
        assert all(one.words.zh and one.words.en for one in kind)
        assert len({one.words.zh for one in kind}) == len(kind)
