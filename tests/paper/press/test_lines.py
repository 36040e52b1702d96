"""Lines break where Chinese typesetting lets them break, and lose no character by it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.press.fonts import CUT, WHOLE, Typeface, case
from desktop.paper.press.lines import NOT_FIRST, NOT_LAST, Composer, atoms, clean, kept

TYPES = case(bundled_only=True)
FANG = Composer(TYPES, Typeface.FANGSONG)
SENTENCES = st.text(
    "哨单吹报到场环保消防公安一二三，。、：；！？（）《》“”〔〕2026 85年月日时分abcXYZ-—…％", min_size=1, max_size=120
)
MEASURES = st.integers(6000, 30000)


@given(SENTENCES, MEASURES)
def test_no_line_is_wider_than_its_column(text: str, measure: int) -> None:
    assert all(line.width <= measure for line in FANG.set(text, measure))


@given(SENTENCES, MEASURES)
def test_no_character_is_lost_but_blanks_where_a_line_ends(text: str, measure: int) -> None:
    lines = FANG.set(text, measure)
    assert "".join(line.text for line in lines).replace(" ", "") == clean(text).replace(" ", "")
    assert all("".join(WHOLE.get(sign, sign) for run in line.runs for sign in run.text) == line.text for line in lines)


def _marks_only(text: str) -> bool:
    return all(sign in NOT_FIRST or sign in NOT_LAST or sign == " " for sign in text)


@given(SENTENCES, MEASURES)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str, measure: int) -> None:
    lines = FANG.set(text, measure)
    for above, below in pairwise(lines):
        if len(above.text) < 3 or _marks_only(above.text[-4:]) or _marks_only(below.text[:4]):
            continue  # a chain of marks as wide as the column can break nowhere else
        torn = any(FANG.width(atom) > measure for atom in atoms(clean(text)))
        if not torn:
            assert below.text[0] not in NOT_FIRST
            assert above.text[-1] not in NOT_LAST


@given(
    st.lists(st.sampled_from(["哨", "单", "30 分钟", "9月22日", "〔2026〕哨字85号", "abc", "，", "。"]), max_size=60)
)
def test_numbers_keep_their_units(pieces: list[str]) -> None:
    text = "哨".join(pieces)
    lines = FANG.set(text, 12000)
    for whole in ("30 分钟", "9月22日", "〔2026〕哨字85号", "abc"):
        assert sum(line.text.count(whole) for line in lines) == text.count(whole)


@given(st.integers(11, 60))
def test_no_paragraph_ends_in_a_lonely_character(count: int) -> None:
    lines = FANG.set("哨" * count + "。", 10000)
    letters = lines[-1].text.rstrip("。")
    assert len(letters) >= 2


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("时限30分钟，", ("时", "限", "30分钟，")),
        ("规则 2026-03", ("规", "则", " ", "2026-03")),
        ("（见附件）", ("（见", "附", "件）")),
        ("第五条", ("第", "五", "条")),
        ("第5条——完", ("第5条——", "完")),
        ("¥3,000.50元", ("¥3,000.50元",)),
        ("南岭小学", ("南", "岭", "小", "学")),
    ],
)
def test_pieces_between_which_a_line_may_end(text: str, pieces: tuple[str, ...]) -> None:
    assert atoms(text) == pieces


def test_a_comma_at_the_end_of_a_full_line_loses_its_blank_half() -> None:
    line, rest = FANG.set("一二三四五六七八九十，一二", 10500)
    assert line.text == "一二三四五六七八九十，"
    assert line.width == 10500
    assert rest.text == "一二"


def test_adjoining_marks_share_one_blank() -> None:
    assert FANG.width("”，（") < FANG.width("”") + FANG.width("，") + FANG.width("（") + 1000
    (line,) = FANG.set("甲”，乙", 9000)
    assert [run.text for run in line.runs] == [f"甲{CUT['”']}，乙"]
    assert line.width == 3500
    first, second = FANG.set("甲（《乙", 9000)[0].runs
    assert (first.text, second.text) == ("甲（", "《乙")
    assert second.x == 1500


def test_line_ends_are_kept_and_an_empty_text_is_an_empty_line() -> None:
    assert [line.text for line in FANG.set("甲\r\n\r\n乙", 9000)] == ["甲", "", "乙"]
    (empty,) = FANG.set("", 9000)
    assert (empty.runs, empty.width) == ((), 0)


def test_what_cannot_be_printed_is_taken_out() -> None:
    assert clean("a\u200bb\x07c\ufeff\td\u2028e\ud800") == "abc d\ne〓"
    assert clean("e\u0301") == "é"
    assert clean(CUT["，"]) == "〓"
    assert clean("a\u2003b　c") == "a b　c"


def test_the_first_line_is_indented_and_the_heading_has_its_own_face() -> None:
    composer = Composer(TYPES, Typeface.FANGSONG, Typeface.HEITI)
    first, second = composer.set("一、时限。自发布起", 8000, 2000, 5)
    assert first.runs[0].x == 2000
    assert first.runs[0].font == "ShaotaiSans-Regular"
    assert first.runs[-1].font == "ShaotaiFang-Regular"
    assert (first.last, second.last) == (False, True)


def test_a_word_longer_than_the_line_is_cut_by_characters() -> None:
    lines = FANG.set("见" + "a" * 60 + "。", 8000)
    assert len(lines) > 3
    assert lines[-1].text[0] not in NOT_FIRST


def test_no_line_ends_within_a_kept_name_and_the_joiner_is_not_printed() -> None:
    names = "、".join(kept(name) for name in ("园林绿化", "消防", "公安", "市场监管", "农业农村"))
    lines = FANG.set(names, 8000)
    assert [line.text for line in lines] == ["园林绿化、消防、", "公安、市场监管、", "农业农村"]
    assert FANG.width(kept("园林绿化")) == 4000
    (alone,) = FANG.set(kept("消"), 8000)
    assert alone.text == "消"


def test_a_rare_character_changes_the_font_within_a_line() -> None:
    (line,) = FANG.set("李玥到", 9000)
    assert [(run.font, run.text) for run in line.runs] == [
        ("ShaotaiFang-Regular", "李"),
        ("ShaotaiSerif-Regular", "玥"),
        ("ShaotaiFang-Regular", "到"),
    ]
