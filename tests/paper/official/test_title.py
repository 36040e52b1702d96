"""Titles break between words, into lines that make a trapezoid or a diamond."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.paper.official.title import TITLE, shaped, title_lines, title_words
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.lines import Composer, kept
from desktop.paper.press.official import AREA
from desktop.paper.press.wording import wording

TYPES = case(bundled_only=True)
COMPOSER = Composer(TYPES, Typeface.XIAOBIAOSONG)
ROOM = int(AREA.width * 1000 / TITLE.size)
WORDS = (
    "关于", "青石镇", "综合", "执法", "指挥部", "印发", "通知", "的", "2026年9月", "〔2026〕哨字85号", "石门峪村",
    "问题", "和", "联合", "整治", "《", "》", "、", "情况", "报告", "甲", "乙",
)  # fmt: skip
TITLES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=26).map("".join)


@settings(max_examples=60)
@given(TITLES)
def test_no_character_is_lost_and_no_line_leaves_the_type_area(words: str) -> None:
    lines = title_lines(TYPES, words, AREA.width)
    assert "".join(line.words for line in lines) == words
    assert all(line.width(TYPES) <= AREA.width for line in lines)
    assert all(line.style == TITLE for line in lines)


@settings(max_examples=60)
@given(st.lists(st.sampled_from([word for word in WORDS if len(word) <= 4 and word not in "《》、"]), max_size=26))
def test_lines_grow_or_shrink_or_grow_and_then_shrink(chosen: list[str]) -> None:
    words = "".join(chosen)
    widths = [COMPOSER.width(line) for line in shaped(COMPOSER, words, ROOM)]
    if len(widths) > 4 or COMPOSER.width(words) > 3.5 * ROOM:
        return  # too long for any shape: its lines are filled one after another
    steps = [below - above for above, below in pairwise(widths)]
    assert all(step for step in steps)
    assert not any(first < 0 < then for first, then in pairwise(steps))


@settings(max_examples=60)
@given(TITLES)
def test_no_line_ends_within_a_word_a_number_or_before_what_closes(words: str) -> None:
    lines = shaped(COMPOSER, words, ROOM)
    for whole in ("〔2026〕哨字85号", "综合", "执法", "报告", "青石镇", "石门峪村", "2026年9月"):
        torn = words.count(whole) - sum(line.count(whole) for line in lines)
        # 村 and 镇 close whatever stands before them, and a name that is no word of the list may break inside.
        assert torn == 0 or whole in ("青石镇", "石门峪村")
    assert all(line[0] not in "的和、》镇村" for line in lines[1:])


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("关于河湾社区地下车库进水原因的会商意见", ("关于河湾社区地下车库进水原因的会商意见",)),
        (
            "青石镇人民政府关于商请协助查处石门峪村非法采砂问题的函",
            ("青石镇人民政府关于商请协助", "查处石门峪村非法采砂问题的函"),
        ),
        ("上行\n下行短", ("上行", "下行短")),
    ],
)
def test_titles_as_offices_write_them(words: str, lines: tuple[str, ...]) -> None:
    assert tuple(line.words for line in title_lines(TYPES, words, AREA.width)) == lines


def test_a_tied_name_is_one_word() -> None:
    assert kept("李某某") in title_words("表扬" + kept("李某某") + "同志")


def test_a_title_too_long_for_any_shape_is_filled_line_by_line() -> None:
    lines = shaped(COMPOSER, "哨" * 90, ROOM)
    assert [len(line) for line in lines] == [20, 20, 20, 20, 10]


def test_the_words_of_the_list_are_words() -> None:
    assert all(2 <= len(word) <= 4 for word in wording("official")["unbroken"].split())
