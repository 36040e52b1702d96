"""Parts of one file explain each other; parts of several extend what the post knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.intake.known import Known
from desktop.intake.look import look
from desktop.intake.mapping import Kind
from desktop.intake.reading import extended, read, read_all
from desktop.post.refused import Refused
from tests.intake.baishui import DUTIES, HEADER, KNOWN, ONE_ROW_A_UNIT, TODAY, people_book, workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

NEW = Known(TODAY)


def test_sheets_come_in_the_order_of_the_file_whatever_explains_what() -> None:
    sheets = read_all(look(people_book(), "a.xlsx"), NEW)
    assert [sheet.kind for sheet in sheets] == [Kind.OFFICERS, Kind.GRIDS, Kind.DEPARTMENTS]
    known = NEW
    for sheet in sheets:
        known = extended(known, sheet)
    assert len(known.departments) == 7
    assert {officer.unit for officer in known.officers} >= {"公安", "国土", "水务"}
    assert known.villages == ("东坪村", "西坪村", "南关社区")


def test_a_sheet_may_be_left_out_or_read_otherwise() -> None:
    book = look(people_book(), "a.xlsx")
    sheets = read_all(book, NEW, {"网格": None, "成员单位": None})
    assert [sheet.name for sheet in sheets] == ["执法力量名册"]
    assert all("先导入部门" in record.reasons or record.value is None for record in sheets[0].records)
    with pytest.raises(Refused, match="没有认出"):
        read_all(book, NEW, dict.fromkeys(("网格", "成员单位", "执法力量名册")))
    mapping = book.sheet("网格").mapping
    assert mapping is not None
    other = read_all(book, NEW, {"网格": mapping.chosen(3, "village").chosen(2, "scope")})
    assert next(sheet for sheet in other if sheet.name == "网格").readable()[0].village == "村东"  # type: ignore[union-attr]


def test_nothing_known_is_refused_in_words() -> None:
    with pytest.raises(Refused) as refused:
        read_all(look(workbook({"a": [("类别", "件数"), ("综合", 3)]}), "a.xlsx"), NEW)
    assert refused.value.field == "sheet"
    assert refused.value.reason.zh.startswith("没有认出")


@pytest.mark.parametrize(
    ("head", "row", "like", "column"),
    [
        (("姓名", "类型"), ("公安甲", "年假"), "请假与意愿", "日期"),
        (("日期", "类型"), ("11月8日", "年假"), "请假与意愿", "姓名"),
        (("日期", "节日", "说明"), ("1月1日", "元旦", ""), "节假日", "调休"),
    ],
)
def test_a_sheet_that_lacks_one_column_says_which(
    head: tuple[str, ...], row: tuple[str, ...], like: str, column: str
) -> None:
    with pytest.raises(Refused) as refused:
        read_all(look(workbook({"a": [head, row]}), "a.xlsx"), NEW)
    assert f"像{like}，缺“{column}" in refused.value.reason.zh


def test_what_could_not_be_checked_is_said() -> None:
    def notices(rows: Sequence[tuple[str, ...]], known: Known) -> list[str]:
        sheet = look(workbook({"表": rows}), "a.xlsx").sheets[0]
        assert sheet.mapping is not None
        return [words.zh for words in read(sheet, sheet.mapping, known).notices]

    full = [("编号", "哨类", "吹哨时间", "村", "网格", "事由", "主责部门", "报到单位")]
    assert notices(full, NEW) == ["本台还没有网格，网格编码没有核对。", "本台还没有村社，村名没有核对。"]
    assert notices(full, KNOWN) == []
    assert notices([("编号", "吹哨时间", "事由", "主责部门")], KNOWN) == ["没有找到“哨类”这一列，请指定。"]
    assert notices([HEADER], KNOWN) == []
    assert notices([("编号", "哨类", "吹哨时间", "事由", "派出所", "水利站")], KNOWN) == [
        "没有找到“主责部门”这一列，请指定。"
    ]
    assert notices([("单位全称", "简称", "呼叫顺序")], NEW) == ["本台还没有人员，呼叫顺序没有核对。"]
    assert notices([DUTIES[1]], KNOWN) == []
    assert notices([ONE_ROW_A_UNIT[0]], KNOWN) == []


def test_a_table_of_contents_alone_has_no_records() -> None:
    sheet = look(workbook({"表": [DUTIES[1]]}), "a.xlsx").sheets[0]
    assert sheet.mapping is not None
    assert read(sheet, sheet.mapping, KNOWN).records == ()
