"""Whistle ledgers of other layouts than the shared one: separate date and time, a row or a column a unit."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime

import openpyxl
from openpyxl.styles import Font

from desktop.intake.known import Known
from desktop.intake.lines.whistle_line import WhistleLine
from desktop.intake.look import look
from desktop.intake.reading import read_all
from desktop.post.moment import CHINA
from tests.intake.baishui import A_COLUMN_A_UNIT, KNOWN, ONE_ROW_A_UNIT, SIMPLE, TODAY, first, text, verdicts, workbook

HEADER = (
    "编号",
    "哨类",
    "吹哨时间",
    "村",
    "网格",
    "地点",
    "事由",
    "主责部门",
    "报到单位",
    "到场",
    "是否超时",
    "处置结果",
    "销哨时间",
    "评价",
    "备注",
)


def case(known: Known = KNOWN, name: str = "台账.xlsx", **cells: object) -> tuple[WhistleLine | None, str, str]:
    """Read one whistle that is right but for `cells`, given by header."""
    usual: dict[str, object] = {
        "编号": "〔2026〕哨字5号",
        "哨类": "综合",
        "吹哨时间": "2026-08-05 09:00",
        "村": "东坪",
        "网格": "BS-001",
        "地点": "东坪村口",
        "事由": "占道",
        "主责部门": "城管",
        "报到单位": "城管",
        "到场": "09:10",
        "是否超时": "否",
        "处置结果": "清理",
        "销哨时间": "8月6日 10:00",
        "评价": "满意",
        "备注": "",
    }
    row = tuple(({**usual, **cells})[header] for header in HEADER)
    record = first([HEADER, row], known, name).records[0]
    assert record.value is None or isinstance(record.value, WhistleLine)
    return record.value, record.verdict.value, record.reasons


def test_separate_date_and_time_and_units_under_two_headings() -> None:
    sheet = read_all(look(workbook({"Sheet1": SIMPLE}), "吹哨记录.xlsx"), KNOWN)[0]
    assert [(key, verdict) for key, verdict, _ in verdicts(sheet)] == [
        ("〔2026〕哨字12号", "accept"),
        ("〔2026〕哨字13号", "accept"),
        ("〔2026〕哨字14号", "question"),
        ("〔2026〕哨字15号", "question"),
        ("〔2026〕哨字17号", "accept"),
        ("〔2026〕哨字18号", "reject"),
        ("〔2026〕哨字19号", "reject"),
        ("〔2026〕哨字20号", "accept"),
    ]
    lines = [line for line in sheet.accepted() if isinstance(line, WhistleLine)]
    assert lines[0].blown == datetime(2026, 7, 3, 9, 5, tzinfo=CHINA)
    assert [(one.unit, one.late) for one in lines[0].dispatches] == [("城管", False), ("国土", False), ("公安", True)]
    assert lines[0].village == "东坪村"
    assert lines[1].rating == "basic"
    assert lines[2].dispatches[1].arrived == datetime(2026, 7, 9, 0, 10, tzinfo=CHINA)
    assert lines[3].state == "withdrawn"
    assert sheet.skipped[-1].why.zh == "说明或签名行"
    assert "没有时分" in sheet.records[3].reasons


def test_a_row_for_each_unit_with_everything_repeated() -> None:
    sheet = read_all(look(text(ONE_ROW_A_UNIT, "\t", "utf-8-sig"), "8月.csv"), KNOWN)[0]
    assert [(record.where, record.verdict.value) for record in sheet.records] == [
        ("第2行", "accept"),
        ("第4行", "accept"),
        ("第7行", "question"),
        ("第8行", "question"),
    ]
    lines = [line for line in sheet.accepted() if isinstance(line, WhistleLine)]
    assert [[one.state for one in line.dispatches] for line in lines] == [
        ["reported", "reported"],
        ["reported", "reported", "no_show"],
    ]
    assert lines[1].dispatches[1].left == datetime(2026, 8, 5, 1, 30, tzinfo=CHINA)
    assert lines[1].village == "南关社区"
    assert sheet.records[0].cells["响应单位"] == "执法队\n自然资源所"
    assert sheet.records[3].reasons == "编号与前面的33号重复，缺34号，请核对。"


def test_a_column_for_each_unit() -> None:
    sheet = read_all(look(text(A_COLUMN_A_UNIT, ";"), "山洪.csv"), KNOWN)[0]
    lines = [line for line in sheet.accepted() if isinstance(line, WhistleLine)]
    assert [[(one.unit, one.state) for one in line.dispatches] for line in lines] == [
        [("公安", "reported"), ("水务", "reported")],
        [("公安", "no_show"), ("园林绿化", "reported")],
    ]


def test_two_groups_of_columns_for_units() -> None:
    header = ("编号", "哨类", "吹哨时间", "事由", "地点", "主责部门", "单位1", "到场1", "单位2", "到场2")
    row = ("1", "应急", "2026-08-05 09:00", "火情", "东坪村", "公安", "公安", "9:10", "水务", "9:40")
    sheet = first([header, row])
    line = sheet.records[0].value
    assert isinstance(line, WhistleLine)
    assert [(one.unit, one.late) for one in line.dispatches] == [("公安", False), ("水务", True)]


def test_the_usual_whistle_is_accepted() -> None:
    line, verdict, why = case()
    assert (verdict, why) == ("accept", "")
    assert line is not None
    assert (line.village, line.grid, line.state, line.number) == ("东坪村", "BS001", "closed", "〔2026〕哨字5号")


def test_each_required_value_missing_is_a_rejection() -> None:
    for header, said in (
        ("编号", "哨单编号为空"),
        ("哨类", "哨类为空"),
        ("吹哨时间", "吹哨时间为空"),
        ("事由", "事由为空"),
        ("主责部门", "主责部门为空"),
        ("报到单位", "报到单位为空"),
    ):
        line, verdict, why = case(KNOWN, "台账.xlsx", **{header: ""})
        assert (line, verdict) == (None, "reject"), header
        assert said in why
    assert case(村="", 地点="", 网格="")[1] == "reject"
    assert "事由、具体位置均为空" in case(事由="", 地点="")[2]
    assert case(村="")[0].village == "东坪村"  # type: ignore[union-attr]
    assert case(地点="")[1] == "accept"


def test_times_that_cannot_be() -> None:
    assert "没有时分" in case(吹哨时间="8月5日")[2]
    assert "没有日期" in case(吹哨时间="09:00")[2]
    assert "无此时刻" in case(吹哨时间="8月5日 24:40")[2]
    assert "星期不对" in case(吹哨时间="8月5日（周一）09:00")[2]
    assert "还没到" in case(吹哨时间="2026-12-05 09:00", 销哨时间="")[2]
    assert "编号是2026年" in case(吹哨时间="2025-08-05 09:00")[2]
    assert "早于吹哨" in case(到场="08:50")[2]
    assert "看不出时分" in case(到场="马上")[2]
    assert "早于吹哨时间" in case(销哨时间="8月4日")[2]
    assert "看不出哪天" in case(销哨时间="月底")[2]
    assert "看不出哪天" in case(销哨时间="10:00")[2]
    assert "是未到还是漏记" in case(到场="")[2]
    assert case(到场="", 销哨时间="", 处置结果="", 是否超时="")[1:] == ("accept", "")


def test_a_ledger_of_one_month_asks_about_another() -> None:
    assert "台账是2026年7月的" in case(name="2026年7月台账.xlsx")[2]
    assert case(name="2026年8月台账.xlsx")[1] == "accept"
    assert case(name="2026年1月—8月台账.xlsx")[1] == "accept"


def test_closing_over_new_year() -> None:
    line, verdict, _ = case(
        replace(KNOWN, today=date(2027, 2, 1)), 编号="9", 吹哨时间="2026-12-30 09:00", 销哨时间="1月3日"
    )
    assert verdict == "accept"
    assert line is not None
    assert line.closed_on == date(2027, 1, 3)


def test_without_any_year_this_one_is_taken_and_said() -> None:
    line, verdict, why = case(编号="5", 吹哨时间="8月5日 09:00")
    assert (verdict, why) == ("accept", "全表没有写年份，按2026年登记。")
    assert line is not None
    assert line.year == 2026


def test_units_leads_and_kinds_that_must_be_asked_about() -> None:
    assert "不在本台7个部门之列" in case(报到单位="城管\n民政", 到场="9:10\n9:20")[2]
    assert "主责写了两家：城管、公安" in case(主责部门="城管、公安")[2]
    assert case(主责部门="公安")[2] == "主责“公安”不在报到单位中，请核对。"
    assert "不是可派的部门" in case(主责部门="镇政府")[2]
    assert "请定一类" in case(哨类="其他")[2]
    assert "看不出是几号" in case(编号="见纸质")[2]
    assert "写了两次" in case(报到单位="城管\n执法队", 到场="9:10\n9:20")[2]
    assert case(评价="还行")[2] == "评价写“还行”，请写满意、基本满意或不满意。"


def test_places_are_compared() -> None:
    assert "网格BS003属西坪村" in case(网格="BS003")[2]
    assert "网格编码BS009不存在" in case(网格="BS009")[2]
    assert "不在本台3个村社之列" in case(村="北坪")[2]
    assert case(村="", 地点="河边", 网格="BS003")[0].village == "西坪村"  # type: ignore[union-attr]
    line, verdict, _ = case(replace(KNOWN, villages=(), grids=()), 村="柳沟", 网格="ＸＸ－１")
    assert verdict == "accept"
    assert line is not None
    assert (line.village, line.grid) == ("柳沟", "XX-1")


def test_numbers_in_the_ledger_and_repeats() -> None:
    assert case(replace(KNOWN, whistles=frozenset({(2026, 5)})))[2] == "本台已有〔2026〕哨字5号，不重复登记。"
    row = (
        "〔2026〕哨字5号",
        "综合",
        "2026-08-05 09:00",
        "东坪",
        "",
        "东坪村口",
        "占道",
        "城管",
        "城管",
        "9:10",
        "",
        "",
        "",
        "",
        "",
    )
    other = (*row[:6], "倒垃圾", *row[7:])
    assert [verdict for _, verdict, _ in verdicts(first([HEADER, row, other, row]))] == ["accept", "question", "reject"]
    blank = [("",) * len(HEADER)]
    assert len(first([HEADER, row, *blank, ("〔2026〕哨字6号", *row[1:])]).records) == 2


def test_struck_out_rows_are_void_only_with_a_word() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook({"表": [HEADER]})))
    sheet = book.worksheets[0]
    row = ["5", "综合", "2026-08-05 09:00", "东坪", "", "东坪村口", "占道", "城管", "城管", "9:10", "", "", "", "", ""]
    sheet.append(row)
    sheet.append(["6", *row[1:11], "误吹，已解除", *row[12:]])
    for cell in (*sheet[2], *sheet[3]):
        cell.font = Font(strike=True)
    out = io.BytesIO()
    book.save(out)
    found = read_all(look(out.getvalue(), "a.xlsx"), Known(TODAY, KNOWN.departments))[0]
    assert [verdict for _, verdict, _ in verdicts(found)] == ["question", "accept"]
    assert "整行划掉" in found.records[0].reasons
    assert found.records[1].value.state == "withdrawn"  # type: ignore[union-attr]
