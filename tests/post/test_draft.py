"""What was typed into the form is what the whistle holds, field by field."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.draft import Call, Draft
from desktop.post.rules import EMERGENCY, ENFORCEMENT, KEY_TASK
from desktop.post.states import Source
from desktop.post.whistle import Whistle
from desktop.procedures.whistle.register import register
from tests.post_of import Post, founded_post

# Decided by the procedure or kept beside the whistle: calls, reporter, the blow itself, the old paper form.
ASIDE = {"calls", "lead", "reporter", "reporter_phone", "on_the_spot", "parent", "fallback", "blown_at", "signer"}
TYPED = st.text("挖沙噪音垃圾沟口村甲乙 12", max_size=12)


def test_a_blank_form_has_decided_nothing() -> None:
    blank = Draft("enforcement")
    assert blank.source is Source.PATROL
    assert blank.calls == ()
    assert not any((blank.on_the_spot, blank.opinion_risk, blank.cross_boundary))
    unsaid = [one.name for one in dataclasses.fields(Draft) if one.name not in {"kind", "source", "calls"}]
    assert not any(getattr(blank, name) for name in unsaid)


def test_a_filled_in_form_never_changes() -> None:
    draft = Draft("enforcement", calls=(Call("水务"),))
    with pytest.raises(dataclasses.FrozenInstanceError):
        draft.facts = "别的"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        draft.calls[0].reason = "别的"  # type: ignore[misc]


DRAFTS = st.builds(
    Draft,
    kind=st.sampled_from([ENFORCEMENT, KEY_TASK, EMERGENCY]),
    place=TYPED.filter(str.strip),
    facts=TYPED.filter(str.strip),
    village=TYPED,
    verbatim=TYPED,
    source=st.sampled_from(list(Source)),
    self_done=TYPED,
    opinion_risk=st.booleans(),
    cross_boundary=st.booleans(),
)


def test_the_whistle_holds_what_was_typed() -> None:
    post = founded_post()

    @given(DRAFTS)
    def holds(draft: Draft) -> None:
        _holds(post, draft)

    holds()


def _holds(post: Post, draft: Draft) -> None:
    kept = post.whistle(register(post.watch, draft).result)
    shared = {one.name for one in dataclasses.fields(Draft)} & {one.name for one in dataclasses.fields(Whistle)}
    for name in shared - ASIDE:
        typed = getattr(draft, name)
        # The caller's own words are never touched (E11), not even their blanks.
        touched = isinstance(typed, str) and name != "verbatim"
        assert getattr(kept, name) == (typed.strip() if touched else typed), name
