from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ledger import pinyin


@pytest.mark.parametrize(
    ("text", "letters"), [("违法建设", "wfjs"), ("龙王沟3号", "lwg3h"), ("ＡＢ（北）", "abb"), ("", ""), ("，。", "")]
)
def test_initials_are_the_first_letters(text: str, letters: str) -> None:
    assert pinyin.initials(text) == letters


@pytest.mark.parametrize(
    ("name", "key", "letters"),
    [
        ("单某", "shan mou", "sm"),
        ("尉迟某", "yu chi mou", "ycm"),
        ("曾甲", "zeng jia", "zj"),
        ("张某", "zhang mou", "zm"),
        ("", "", ""),
    ],
)
def test_surnames_are_read_as_surnames(name: str, key: str, letters: str) -> None:
    assert pinyin.name_key(name) == key
    assert pinyin.name_initials(name) == letters


def test_the_override_table_is_used_for_surnames_only() -> None:
    assert pinyin.name_key("张单") == "zhang dan"
    assert all(len(one) == 1 and reading.isalpha() for one, reading in pinyin.SURNAMES.items())


@given(st.text())
def test_any_text_is_spelt(text: str) -> None:
    assert pinyin.initials(text) == pinyin.initials(text).lower()
    assert isinstance(pinyin.name_key(text), str)
