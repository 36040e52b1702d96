from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemOrigin
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import OutcomeKind
from desktop.post.meetings.writing.sentence import Names, office, sentence, who
from desktop.post.moment import CHINA

K = OutcomeKind
DAY = date(2026, 9, 21)
AT = datetime(2026, 9, 21, 8, 30, tzinfo=CHINA)
ITEM = ActionItem(
    "i",
    2026,
    7,
    ItemOrigin.MEETING,
    "m0",
    "o0",
    "混接点封堵。",
    "水务",
    "水务甲",
    AT,
    date(2026, 9, 18),
    date(2026, 9, 18),
)
NAMES = Names(DAY, {one: one for one in ("水务", "国土", "公安", "住建", "城管")}, {"i": ITEM})


def outcome(kind: OutcomeKind, text: str, **other: object) -> Outcome:
    return Outcome("o", "m", "a", 1, kind, text, AT, **other)  # type: ignore[arg-type]


def say(kind: OutcomeKind, text: str, **other: object) -> str:
    numbered = bool(other.pop("numbered", False))
    return sentence((outcome(kind, text, **other),), NAMES, numbered=numbered)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("26号收市后划线,30号前弄完", "9月26日收市后划线，9月30日前弄完"),
        ("9.25前书面报结果;附照片。", "9月25日前书面报结果；附照片"),
        ("1-5前报", "2027年1月5日前报"),
        ("9-20已报", "9-20已报"),
        ("断路(便道)、装卡口", "断路（便道）、装卡口"),
        ("今天8:30到", "今天8:30到"),
        ("面积1,200平方米,另行丈量", "面积1,200平方米，另行丈量"),
        ("按GB/T 9704-2012办", "按GB/T 9704-2012办"),
        ("书记:抓紧", "书记：抓紧"),
        ("", ""),
    ],
)
def test_typed_words_get_the_marks_and_dates_of_print(typed: str, printed: str) -> None:
    assert office(typed, DAY) == printed


@given(st.text(alphabet="水务9.25前,;:()，。月日号26 a", max_size=30))
def test_print_keeps_every_word(text: str) -> None:
    assert [one for one in office(text, DAY) if one in "水务前a"] == [one for one in text if one in "水务前a"]


def test_a_decision_says_who_with_whom_until_when_and_what() -> None:
    plain = {"department": "水务", "due": date(2026, 9, 25)}
    assert say(K.DECISION, "封堵混接点", **plain) == "由水务负责，于9月25日前封堵混接点。"
    assert say(K.DECISION, "封堵混接点", numbered=True, **plain) == "水务负责。9月25日前封堵混接点。"
    helped = {**plain, "supports": ("住建", "公安")}
    assert say(K.DECISION, "封堵", **helped) == "由水务牵头，住建、公安配合，于9月25日前封堵。"
    assert say(K.DECISION, "封堵", numbered=True, **helped) == "水务牵头，住建、公安配合。9月25日前封堵。"


def test_what_the_words_say_already_is_not_said_again() -> None:
    full = {"department": "国土", "supports": ("公安",), "due": date(2026, 9, 28)}
    assert say(K.DECISION, "国土牵头，公安配合，28号前断路", **full) == "国土牵头，公安配合，9月28日前断路。"
    assert say(K.DECISION, "28号前断路，公安配合", **full) == "由国土牵头，9月28日前断路，公安配合。"


def test_owners_are_departments_their_people_and_offices() -> None:
    assert who((outcome(K.DECISION, "x", department="水务", owner="水务甲"),), NAMES) == "水务甲"
    assert who((outcome(K.DECISION, "x", department="水务", owner="李某"),), NAMES) == "水务李某"
    assert who((outcome(K.DECISION, "x", owner="党政办"),), NAMES) == "党政办"
    assert who((outcome(K.DECISION, "x"),), NAMES) == ""
    assert say(K.DECISION, "商量一下") == "商量一下。"
    assert say(K.DECISION, "商量一下", supports=("公安",)) == "由公安配合，商量一下。"


def test_the_same_owed_by_several_is_one_sentence() -> None:
    each = [outcome(K.DECISION, "报名单", department=one, due=date(2026, 9, 22)) for one in ("公安", "国土")]
    assert sentence(each, NAMES, numbered=False) == "由公安、国土分别负责，于9月22日前报名单。"


def test_days_are_said_with_another_year_and_today_as_such() -> None:
    assert say(K.DECISION, "发表", department="公安", due=DAY) == "由公安负责，于当日发表。"
    assert say(K.DECISION, "建成", department="公安", due=date(2027, 3, 1)) == "由公安负责，于2027年3月1日前建成。"


def test_standard_quantity_checker_and_reservation_follow() -> None:
    said = say(
        K.DECISION, "划线", department="城管", due=date(2026, 9, 30), standard="不漏一段", quantity="1,200米",
        checker="网格员赵某", reservation="周五要报局里。",
    )  # fmt: skip
    assert said == (
        "由城管负责，于9月30日前划线。标准：不漏一段。数量：1,200米。由网格员赵某核查，城管人员不得自核，结果报下次例会。"
        "保留意见照录：“周五要报局里。”"
    )
    assert say(K.DECISION, "发", owner="党政办", due=DAY, checker="镇长乙").endswith("由镇长乙核查，结果报下次例会。")


def test_notes_deferrals_and_what_goes_upward() -> None:
    assert say(K.NOTED, "上周16件。", reservation="不同意") == "上周16件。保留意见照录：“不同意。”"
    assert say(K.DEFERRED, "露营地收费归谁管") == "露营地收费归谁管，下次例会再议。"
    assert say(K.DEFERRED, "收费下次再议") == "收费下次再议。"
    upward = {"department": "国土", "due": date(2026, 9, 30)}
    assert say(K.UPWARD, "治理资金60万元", **upward) == "由国土负责，于9月30日前治理资金60万元，报区里协调解决。"
    assert say(K.UPWARD, "提级处置", **upward) == "由国土负责，于9月30日前提级处置。"


def test_what_is_decided_about_an_earlier_item_names_it() -> None:
    number = "水务承办的〔2026〕议字7号“混接点封堵”"
    due = date(2026, 9, 25)
    assert say(K.EXTEND, "混接点封堵", about="i", due=due) == f"{number}延期至9月25日。"
    assert say(K.EXTEND, "书面报结果", about="i", due=due) == f"{number}延期至9月25日，书面报结果。"
    assert say(K.EXTEND, "给图", about="i", supports=("住建",)) == f"{number}延期，给图，住建配合。"
    assert say(K.EXTEND, "住建给图", about="i", supports=("住建",)) == f"{number}延期，住建给图。"
    assert say(K.EXTEND, "再等等", about="i") == f"{number}延期，再等等。"
    assert say(K.CONTINUE, "抓紧", about="i") == f"{number}继续办理，抓紧。"
    assert say(K.CONTINUE, "抓紧", about="i", due=due) == f"{number}继续办理，抓紧，9月25日前完成。"
    assert say(K.CONTINUE, "25号前抓紧", about="i", due=due) == f"{number}继续办理，9月25日前抓紧。"
    assert say(K.DROP, "村里已修", about="i") == f"{number}不再办理，村里已修。"
    assert say(K.DROP, "村里已修", about="gone", department="水务") == "水务不再办理，村里已修。"
