"""The proposed summary is the caller's own first sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.blow.content.proposal import proposed


@pytest.mark.parametrize(
    ("said", "summary"),
    [
        ("“有挖机在河沟里挖沙，还堵着路。快来人！”", "有挖机在河沟里挖沙，还堵着路"),
        ("\n\n院内烧电缆皮\n黑烟飘向小学", "院内烧电缆皮"),
        ("，" * 3, ""),
        ("一" * 30 + "，" + "二" * 30, "一" * 30),
        ("一" * 60, "一" * 40),
    ],
)
def test_the_first_sentence_is_proposed(said: str, summary: str) -> None:
    assert proposed(said) == summary


@given(st.text())
def test_nothing_is_made_up(said: str) -> None:
    assert proposed(said) in said
    assert len(proposed(said)) <= 40
