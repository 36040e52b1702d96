from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.post.conferences.shares import WHOLE, Portion, ResponsibilityShare, checked, wanting
from desktop.post.refused import Refused
from tests.post_of import refusing

SEATED = ("a", "b", "c")


@given(st.lists(st.tuples(st.sampled_from(("a", "b", "c", "d")), st.integers(-5, 105)), max_size=4))
def test_what_is_taken_sums_to_a_hundred_exactly(drawn: list[tuple[str, int]]) -> None:
    given_ = [Portion(name, share, " 主责 ") for name, share in drawn]
    try:
        kept = checked(given_, SEATED)
    except Refused as refused:
        assert refused.field == "share"  # noqa: PT017 - it may be taken too
        assert (
            sum(share for _, share in drawn) != WHOLE
            or len({name for name, _ in drawn}) != len(drawn)
            or any(name == "d" or not 0 <= share <= WHOLE for name, share in drawn)
        )
        return
    assert not kept or sum(one.share for one in kept) == WHOLE
    assert {one.note for one in kept} <= {"主责"}


def test_an_unargued_share_is_refused_but_none_needs_no_ground() -> None:
    with refusing("note"):
        checked((Portion("a", 100, ""),), SEATED)
    assert checked((Portion("a", 100, "主责"), Portion("b", 0, "")), SEATED)[1].share == 0


def test_who_left_the_table_still_has_a_share_until_it_is_set_again() -> None:
    share = ResponsibilityShare("s", "c", "w", "d", 100, "主责")
    assert [one.field for one in wanting((share,), SEATED)] == ["share"]
    assert not list(wanting((share,), ("d",)))
