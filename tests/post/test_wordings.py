"""Wordings are compared in pairs, without blanks and without the words that only say how an office works."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.post.wordings import COMMON, pairs, plain


def test_wide_and_narrow_forms_are_one() -> None:
    assert plain("ＷＦＪＳ　违法 建设") == "wfjs违法建设"


def test_pairs_do_not_reach_across_marks() -> None:
    assert pairs("挖沙，河沟") == {"挖沙", "河沟"}


def test_common_words_point_to_nobody() -> None:
    assert "检查" in COMMON
    assert pairs("联合检查") == {"合检"}


@given(st.text(alphabet="违法建设，a1 检查河道", max_size=20))
def test_every_pair_stands_in_the_text(text: str) -> None:
    clean = plain(text)
    assert all(pair in clean and len(pair) == 2 for pair in pairs(clean))
