from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.meetings.body import clean, read, write
from desktop.paper.official.facts import (
    Attendance,
    Attendee,
    Column,
    Heading,
    Listing,
    NewPage,
    Paragraph,
    Table,
)
from tests.paper.meetings.facts import BODY

LINES = st.text(alphabet="一二十、（）1.水务。；：①— |出席请假无国土９\t　㛃𬍛", max_size=24)


def test_a_text_becomes_headings_paragraphs_lists_and_tables() -> None:
    blocks, attendance = read(BODY)
    assert [type(one) for one in blocks] == [
        Paragraph, Heading, Paragraph, Heading, Heading, Heading, Heading, Heading, Listing, Table,
    ]  # fmt: skip
    assert blocks[1] == Heading(1, "一、关于混接点")
    assert blocks[4] == Heading(2, "（一）选址。", "住建于10月9日前选定，国土同日出具用地意见。")
    assert blocks[6:8] == (Heading(3, "1. 分工。", "各负其责。"), Heading(4, "（1）到场。"))
    assert blocks[8] == Listing((("①", "水务查清管网。"), ("②", "住建发函。")))
    columns = tuple(Column(one) for one in ("事项", "责任单位", "期限"))
    assert blocks[9] == Table(columns, (("查清管网", "水务", "9月30日"),))
    assert attendance == (
        Attendance("出席", (Attendee("书记甲、镇长乙"), Attendee("公安公安甲（8时25分到会）"))),
        Attendance("请假", (Attendee("环保环保甲（环保乙代）"),)),
        Attendance("列席", ()),
    )


def test_the_way_back_gives_the_same_text() -> None:
    assert write(*read(BODY)) == BODY
    assert write((NewPage(), Paragraph("一"))) == "一"
    assert read("") == ((), ())


def test_what_only_looks_like_a_heading_is_a_paragraph() -> None:
    for line in ("1.5公里", "一、", "（一）", "会议指出：一、", "|", "出席会议的有"):
        assert read(line)[0] == (Paragraph(line),)


def test_the_first_sentence_is_the_heading_however_long() -> None:
    line = "（一）环保到柳沟踏勘复绿，断路施工避开，望周知。"
    assert read(line + "会后再说。")[0] == (Heading(2, line, "会后再说。"),)
    assert read("（一）选址")[0] == (Heading(2, "（一）选址"),)


def test_a_row_of_another_width_begins_another_table() -> None:
    blocks, _ = read("| a | b |\n| 1 |\n— 第一\n普通")
    assert blocks == (
        Table((Column("a"), Column("b")), ()), Table((Column("1"),), ()), Listing((("—", " 第一"),)), Paragraph("普通"),
    )  # fmt: skip


def test_lists_of_people_stand_at_the_end_only() -> None:
    blocks, attendance = read("出席：甲。\n会议议定：\n请假：")
    assert blocks == (Paragraph("出席：甲。"), Paragraph("会议议定："))
    assert attendance == (Attendance("请假", ()),)


@given(st.lists(LINES, max_size=8))
def test_text_to_blocks_to_text_to_blocks_loses_nothing(lines: list[str]) -> None:
    text = "\n".join(lines)
    blocks, attendance = read(text)
    again = write(blocks, attendance)
    assert read(again) == (blocks, attendance)
    kept = [one for one in clean(text) if one not in "。；无| \n"]
    assert [one for one in again if one not in "。；无| \n"] == kept


@given(st.lists(st.text(alphabet="一、（二）1水务。关于", min_size=1, max_size=16), min_size=1, max_size=6))
def test_prose_comes_back_sign_for_sign(lines: list[str]) -> None:
    text = clean("\n".join(lines))
    assert write(*read(text)) == text
