from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.formula import SIGNS, shielded, unshielded


@given(st.text(max_size=20) | st.lists(st.sampled_from(("'", *SIGNS, "甲")), max_size=5).map("".join))
def test_what_is_shielded_begins_like_no_formula_and_comes_back(text: str) -> None:
    assert not shielded(text).startswith(SIGNS)
    assert unshielded(shielded(text)) == text


@pytest.mark.parametrize("sign", SIGNS)
def test_a_formula_gets_a_quote(sign: str) -> None:
    assert shielded(f"{sign}cmd|' /C calc'!A0") == f"'{sign}cmd|' /C calc'!A0"


def test_other_texts_stay() -> None:
    for text in ("", "甲", "'引", "199-0000-1101", "'"):
        assert shielded(text) == unshielded(text) == text
