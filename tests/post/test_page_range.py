from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.page_range import read, said
from tests.post_of import refusing


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (1, 2, 3, 4, 5)),
        ("1-3,5", (1, 2, 3, 5)),
        (" 5，1–2、2 ", (1, 2, 5)),
        ("4-", (4, 5)),
        ("-2", (1, 2)),
        ("2到3", (2, 3)),
    ],
)
def test_pages_are_read_as_people_write_them(text: str, pages: tuple[int, ...]) -> None:
    assert read(text, 5) == pages


@pytest.mark.parametrize("text", ["6", "0", "3-2", "-", "第一页", "1-2-3", "1-9"])
def test_what_is_no_range_is_refused(text: str) -> None:
    with refusing("pages"):
        read(text, 5)


@given(st.sets(st.integers(1, 30), min_size=1))
def test_what_is_said_is_read_again(pages: set[int]) -> None:
    told = tuple(sorted(pages))
    assert read(said(told, 30), 30) == told


def test_all_pages_need_no_words() -> None:
    assert said((1, 2, 3), 3) == ""
    assert said((1, 3, 4), 4) == "1,3-4"
