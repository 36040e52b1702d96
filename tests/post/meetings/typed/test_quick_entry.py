from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.department import Department
from desktop.post.meetings.states import OutcomeKind
from desktop.post.meetings.typed.quick_entry import Entry, read, read_each

K = OutcomeKind
TODAY = date(2026, 9, 21)
ALIASES = {"公安": ("派出所",), "文化旅游": ("文旅",), "市场监管": ("市场",), "司法": ("司法所",), "交通": ("交通局",)}
NAMES = ("公安", "国土", "水务", "城管", "环保", "交通", "文化旅游", "住建", "市场监管", "应急", "消防", "司法", "供电")
DEPARTMENTS = tuple(Department(one, f"{one}分局", one, aliases=ALIASES.get(one, ())) for one in NAMES)
PEOPLE = {"副镇长壬": "", "组织委员己": "", "水务甲": "水务", "": ""}


def say(line: str) -> Entry:
    return read(line, DEPARTMENTS, PEOPLE, TODAY)


def fields(entry: Entry) -> list[str]:
    return [name for name, _ in entry.problems]


@pytest.mark.parametrize(
    "line",
    [
        "决: 城管 11-30前 拆除三处违建", "决：城管　１１－３０前　拆除三处违建", "决 城管 11-30前 拆除三处违建",
        "城管 11-30前 拆除三处违建", "定：11-30前，城管，拆除三处违建", "决定 城管分局 11月30日前 拆除三处违建",
        "决:由城管负责，11.30前，拆除三处违建",
    ],
)  # fmt: skip
def test_an_item_is_made_however_its_marks_are_typed(line: str) -> None:
    found = say(line)
    assert (found.kind, found.text, found.department, found.due) == (
        K.DECISION, "拆除三处违建", "城管", date(2026, 11, 30),
    )  # fmt: skip
    assert found.problems == ()


@pytest.mark.parametrize(
    ("line", "lead", "supports"),
    [
        ("决: 城管、应急、消防 9-30 排查", "城管", ("应急", "消防")),
        ("决:国土牵头,公安水务配合,28号前把路断了", "国土", ("公安", "水务")),
        ("决:国土牵头，公安、水务协助 28号前 断路", "国土", ("公安", "水务")),
        ("决: 水务 9.25 封堵，住建配合", "水务", ("住建",)),
        ("决: 住建和供电 9-25 商量", "住建", ("供电",)),
        ("决: 住建会同供电 9-25 商量", "住建", ("供电",)),
        ("决: 9-25 排查一遍，市场监管、应急配合，城管牵头", "城管", ("市场监管", "应急")),
        ("决: 9-25 派出所清点", "公安", ()),
        ("决: 9-25 请水务清点", "水务", ()),
        ("决: 城管、城管 9-25 清点", "城管", ()),
        ("决: 城管 9-25 消防通道清障", "城管", ()),
    ],
)
def test_the_first_department_leads_and_the_others_support(line: str, lead: str, supports: tuple[str, ...]) -> None:
    found = say(line)
    assert (found.department, found.supports) == (lead, supports)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("通: 上周吹哨16件", K.NOTED, "上周吹哨16件"),
        ("私: 现场喝水", K.PRIVATE, "现场喝水"),
        ("不写：现场喝水", K.PRIVATE, "现场喝水"),
        ("现场喝水（这条不写）", K.PRIVATE, "现场喝水"),
        ("通: 现场喝水 (不写)", K.PRIVATE, "现场喝水"),
        ("下次: 露营地收费", K.DEFERRED, "露营地收费"),
        ("露营地收费，下次再议。", K.DEFERRED, "露营地收费"),
        ("下次再议", K.DEFERRED, ""),
        ("待核:卫健谁联系", K.OPEN_QUESTION, "卫健谁联系"),
        ("继续: 封堵", K.CONTINUE, "封堵"),
        ("不再办: 村里已修", K.DROP, "村里已修"),
        ("今天天气不错", K.DECISION, "天气不错"),
        ("大家辛苦", K.NOTED, "大家辛苦"),
        ("通: 环保24日到柳沟踏勘，断路避开", K.NOTED, "环保24日到柳沟踏勘，断路避开"),
        ("通: 9月28日例会照常", K.NOTED, "9月28日例会照常"),
        ("待核: 应急 能不能走经费", K.OPEN_QUESTION, "应急 能不能走经费"),
    ],
)
def test_the_kind_stands_before_or_behind(line: str, kind: OutcomeKind, text: str) -> None:
    found = say(line)
    assert (found.kind, found.text) == (kind, text)


def test_what_goes_to_the_district_has_an_owner_and_a_day() -> None:
    found = say("报区: 国土 9-30 治理资金")
    assert (found.kind, found.department, found.due, found.problems) == (K.UPWARD, "国土", date(2026, 9, 30), ())
    assert fields(say("报区: 治理资金")) == ["department", "due"]


def test_people_villages_and_offices_own_what_no_department_does() -> None:
    assert (say("决: 副镇长壬 下午 表格发群里").owner, say("决: 副镇长壬 下午 发").department) == ("副镇长壬", "")
    assert (say("决: 水务甲 9-25 出结论").owner, say("决: 水务甲 9-25 出结论").department) == ("水务甲", "水务")
    assert say("决: 石门峪村 月底前 派两人看护").owner == "石门峪村"
    assert say("决: 党政办 月底前 发表").owner == "党政办"
    assert say("决: 城管 副镇长壬 月底前 划线").text == "副镇长壬 月底前 划线"


def test_several_who_each_owe_it_get_one_each() -> None:
    found = read_each("决: 公安、国土、水务各 22号前 报名单", DEPARTMENTS, PEOPLE, TODAY)
    assert [(one.department, one.supports, one.text) for one in found] == [
        ("公安", (), "报名单"), ("国土", (), "报名单"), ("水务", (), "报名单"),
    ]  # fmt: skip
    assert len(read_each("决: 公安各 22号前 报名单", DEPARTMENTS, PEOPLE, TODAY)) == 1


def test_what_is_missing_is_said_with_its_field() -> None:
    assert fields(say("决: 司法所 出模板")) == ["due"]
    assert fields(say("决: 月底前 拿出模板")) == ["department"]
    assert fields(say("决:")) == ["text", "department", "due"]
    assert fields(say("决: 城管 9-20 拆除")) == ["due"]
    assert fields(say("延: 尽快办")) == ["due"]
    assert fields(say("延: 协助清点")) == ["due"]
    assert fields(say("")) == ["text"]
    for _, words in say("决:").problems:
        assert words.zh
        assert words.en


def test_a_date_from_which_on_stays_in_the_text() -> None:
    found = say("决:文旅 9月25日起 每周三、周五派1人驻镇")
    assert (found.text, found.due) == ("9月25日起 每周三、周五派1人驻镇", date(2026, 9, 25))
    assert say("决: 城管 26号收市后划线，30号前完成").due == date(2026, 9, 30)
    assert say("通: 城管 9-25 划线").due is None
    assert say("决: 城管 月底前 及时清理").text == "及时清理"


@given(
    st.text(
        alphabet="决通私下次报区待核延:： 　、，,城管公安国土甲村各和配合牵头由请起11-30前月底（这条不写）", max_size=40
    )
)
def test_no_line_breaks_the_reader(line: str) -> None:
    for one in read_each(line, DEPARTMENTS, PEOPLE, TODAY):
        assert one.department not in one.supports
        assert len(set(one.supports)) == len(one.supports)
        assert one.text == one.text.strip()
        assert one.text or "text" in fields(one)


@given(st.text(max_size=30))
def test_no_text_at_all_breaks_it(line: str) -> None:
    assert isinstance(say(line), Entry)
