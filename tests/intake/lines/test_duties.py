"""The duty list: owners in one cell, gaps and overlaps, codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.intake.known import Known
from desktop.intake.lines.duties import DutyLine, split_units
from desktop.intake.look import look
from desktop.intake.reading import read_all
from tests.intake.baishui import DUTIES, KNOWN, TODAY, first, text, verdicts

if TYPE_CHECKING:
    from desktop.intake.reading import Line
    from desktop.intake.sheet import Sheet


def lines(sheet: Sheet[Line]) -> list[DutyLine]:
    return [line for line in sheet.readable() if isinstance(line, DutyLine)]


def test_a_second_township_in_gbk() -> None:
    found = read_all(look(text(DUTIES, encoding="gbk"), "清单.csv"), KNOWN)[0]
    assert [verdict for _, verdict, _ in verdicts(found)] == [
        "accept",
        "accept",
        "accept",
        "accept",
        "accept",
        "accept",
        "question",
        "reject",
        "reject",
    ]
    first_seven = lines(found)
    assert [line.lead for line in first_seven[:6]] == [
        ("国土",),
        ("水务", "园林绿化"),
        ("城管",),
        ("镇政府",),
        (),
        ("供电",),
    ]
    assert [line.support for line in first_seven[:3]] == [("公安", "城管"), ("公安", "国土"), ("市场监管", "公安")]
    assert [line.own for line in first_seven[:4]] == [False, False, False, True]
    whys = [why for _, _, why in verdicts(found)]
    assert whys[1].startswith("交叉")
    assert whys[4].startswith("空档")
    assert whys[5].startswith("主责为企业")
    assert "民政所" in whys[6]
    assert whys[7] == "事项编码BS-07与前面重复，是否应为BS-08，请改正。"
    assert whys[8].startswith("事项名称为空")
    assert found.skipped[-1].why.zh == "合计或小计行"


def test_bands_give_the_category_and_codes_may_be_missing() -> None:
    rows = [
        ("事项名称", "主责部门", "自办", "关键词"),
        ("一、国土类（2项）", "", "", ""),
        ("占地", "国土", "否", "占地 建房，取土"),
        ("（二）水务类", "", "", ""),
        ("采砂", "水务", "", "采砂"),
        ("采石", "水务、", "有时", ""),
    ]
    found = first(rows)
    assert [(line.code, line.category) for line in lines(found)] == [("", "国土类"), ("", "水务类"), ("", "水务类")]
    assert lines(found)[0].keywords == ("占地", "建房", "取土")
    assert [why for _, _, why in verdicts(found)] == [
        "",
        "乡镇自办为空，请填“是”或“否”。",
        "乡镇自办写“有时”，不是“是/否”，请问清后填。",
    ]


def test_codes() -> None:
    header = ("编码", "事项", "主责部门")
    rows = [
        header,
        ("GT001", "甲", "国土"),
        ("GT-002", "乙", "国土"),
        ("GT00３", "丙", "国土"),
        ("", "丁", "国土"),
        ("GTO05", "戊", "国土"),
        ("甲六", "己", "国土"),
        ("GT001", "甲", "国土"),
        ("GT007", "庚", "国土"),
    ]
    found = first(rows)
    assert [line.code for line in lines(found)] == ["GT001", "GT002", "GT003", "", "GTO05", "甲六", "GT007"]
    assert [why for _, _, why in verdicts(found)][3:7] == [
        "事项编码为空，请补上。",
        "事项编码GTO05与别的写法不同，是否应为GT005，请核对。",
        "事项编码甲六与别的写法不同，请核对。",
        "事项编码GT001与前面重复，同一事项只留一行。",
    ]
    known = Known(TODAY, KNOWN.departments, duties=frozenset({"GT001"}))
    assert first([header, ("GT001", "甲", "国土"), ("GT002", "乙", "国土")], known).records[0].verdict == "question"


def test_a_lead_that_also_supports() -> None:
    found = first([("事项", "牵头部门", "配合部门"), ("甲", "公安", "派出所、国土"), ("乙", "公安", "国土")])
    assert found.records[0].reasons == "主责部门“公安”又列为配合部门，请去掉一处。"
    assert lines(found)[0].support == ("国土",)


def test_units_in_one_cell() -> None:
    assert split_units("公安,国土，水务;城管\n园林", KNOWN) == ("公安", "国土", "水务", "城管", "园林")
    assert split_units("公安 国土", KNOWN) == ("公安", "国土")
    assert split_units("公安和国土", KNOWN) == ("公安", "国土")
    assert split_units("规划和自然资源局", KNOWN) == ("规划和自然资源局",)
    assert split_units("某某 某某", KNOWN) == ("某某 某某",)
