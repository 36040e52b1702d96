"""Departments: names, posting, call order and minutes, with the rules that ask."""

from __future__ import annotations

from dataclasses import replace

from desktop.intake.known import Known
from desktop.intake.lines.departments import DepartmentLine
from desktop.intake.look import look
from desktop.intake.reading import read_all
from tests.intake.baishui import KNOWN, TODAY, UNITS, first, people_book, verdicts

HEADER = ("单位全称", "简称", "派驻方式", "联系电话", "呼叫顺序", "到场预计")
NEW = Known(TODAY)


def line(*cells: object, known: Known = NEW) -> tuple[DepartmentLine | None, str]:
    record = first([HEADER, cells, ("乙局", "乙", "常驻", "", "", 10)], known).records[0]
    assert record.value is None or isinstance(record.value, DepartmentLine)
    return record.value, record.reasons


def test_a_second_township_is_read_with_its_people() -> None:
    sheet = next(one for one in read_all(look(people_book(), "a.xlsx"), NEW) if one.name == "成员单位")
    found = {record.key: (record.verdict.value, record.value) for record in sheet.records}
    assert {key: verdict for key, (verdict, _) in found.items()} == {
        "公安": "accept",
        "国土": "accept",
        "水务": "accept",
        "城管": "accept",
        "园林绿化": "question",
        "市场监管": "question",
        "供电": "question",
    }
    lines = {key: value for key, (_, value) in found.items() if isinstance(value, DepartmentLine)}
    assert lines["公安"].chain == ("公安甲", "公安乙")
    assert lines["水务"].chain == ("水利甲", "水利乙")
    assert lines["城管"].chain == ("执法甲", "执法乙")
    assert [lines[key].minutes for key in ("公安", "国土", "水务", "城管")] == [12, 15, 30, 10]
    assert [lines[key].stationed for key in ("公安", "水务")] == [True, False]
    assert lines["供电"].enterprise
    assert lines["国土"].full == "清源县自然资源局白水中心所"
    assert any("20-30" in record.reasons for record in sheet.records)


def test_a_short_name_is_taken_from_usage_and_said_so() -> None:
    sheet = first(UNITS, NEW)
    assert all("按通用叫法" in record.reasons for record in sheet.records)
    own = first([("部门名称", "联系人"), ("白水景区服务办", "甲"), ("乙办", "乙")], NEW).records[0]
    assert own.key == "白水景区服务办"


def test_names_are_needed_and_stand_once() -> None:
    rows = [
        HEADER,
        ("甲局", "甲", "常驻", "", "", 10),
        ("甲局", "甲", "常驻", "", "", 10),
        ("丙局", "甲", "常驻", "", "", 10),
        ("", "", "常驻", "", "丁", 10),
    ]
    assert [(verdict, why) for _, verdict, why in verdicts(first(rows, NEW))] == [
        ("accept", ""),
        ("reject", "“甲局”与前面重复，只留一行。"),
        ("question", "简称“甲”与前面另一单位相同，请改一个。"),
        ("reject", "单位名称为空，不能登记。请补上。"),
    ]


def test_a_department_the_post_has_is_asked_about() -> None:
    value, why = line("清源县公安局白水派出所", "公安", "常驻", "", "", 10, known=KNOWN)
    assert value is not None
    assert why == "本台已有“公安”，是否以本表为准，请确认。"


def test_minutes() -> None:
    for written, want in (
        (20, 20),
        ("约25", 25),
        ("２０分钟", 20),
        ("半小时", 30),
        ("15分钟左右", 15),
        ("大约10min", 10),
    ):
        assert line("甲局", "甲", "常驻", "", "", written)[0].minutes == want, written  # type: ignore[union-attr]
    value, why = line("甲局", "甲", "常驻", "", "", "1小时")
    assert value is not None
    assert value.minutes == 60
    assert why == "到场预计60分钟，超过30分钟时限，需确认是否按例外处理。"
    assert "为空" in line("甲局", "甲", "常驻", "", "", "")[1]
    assert "看不出分钟数" in line("甲局", "甲", "常驻", "", "", "很快")[1]
    assert "看不出分钟数" in line("甲局", "甲", "常驻", "", "", "9999")[1]
    assert line("甲局", "甲", "常驻", "", "", 40, known=replace(NEW, response_minutes=45))[1] == ""


def test_postings() -> None:
    assert [line("甲局", "甲", text, "", "", 1)[0].mode for text in ("常 驻", "备勤联络", "下沉")] == [  # type: ignore[union-attr]
        "stationed",
        "on_call",
        "sunk",
    ]
    assert line("甲局", "甲", "借调", "", "", 1)[1] == "派驻方式写“借调”，请确认是常驻还是备勤（联络）。"
    assert line("甲局", "甲", "", "", "", 1)[1].startswith("派驻方式为空")


def test_call_orders_are_checked_against_the_people() -> None:
    assert line("甲局", "甲", "常驻", "", "公安甲>公安丙", 1, known=KNOWN)[1] == (
        "呼叫顺序里的“公安丙”不在人员表，请改名或补登人员。"
    )
    assert line("甲局", "甲", "常驻", "", "公安甲（19900003101）、公安乙", 1, known=KNOWN)[1] == ""
    value, why = line("甲局", "甲", "常驻", "", "请先给值班室打电话由值班室转接", 1)
    assert value is not None
    assert "看不懂" in why
    assert line("甲局", "甲", "常驻", "", "—", 1)[0].chain == ()  # type: ignore[union-attr]
