"""Places found by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.blow.content.places import Gazetteer, Spot, gazetteer
from desktop.ledger import pinyin

if TYPE_CHECKING:
    from tests.desk.blow.table import Table

SPELT = {"东岭村龙王沟下口": "dlclwgxk", "龙王沟下口": "lwgxk"}
KNOWN = Gazetteer((Spot("东岭村", "龙王沟下口", "DL-07"), Spot("西岭村", "砖厂")), ("东岭村", "东岭村北", "西岭村"))


def test_a_place_is_found_by_its_words_its_initials_and_its_grid() -> None:
    assert [spot.place for spot in KNOWN.find("龙王沟", {})] == ["龙王沟下口"]
    assert [spot.place for spot in KNOWN.find("lwg", SPELT)] == ["龙王沟下口"]
    assert [spot.place for spot in KNOWN.find("dl-07", {})] == []
    assert [spot.place for spot in KNOWN.find("dl", SPELT)] == ["龙王沟下口"]
    assert KNOWN.find("zzz", SPELT) == KNOWN.find(" ", SPELT) == ()


def test_a_village_is_said_once() -> None:
    assert [
        Spot(village, place).said for village, place in (("", "砖厂"), ("下河村", "下河村砖厂"), ("下河村", "砖厂"))
    ] == [
        "砖厂",
        "下河村砖厂",
        "下河村　砖厂",
    ]


def test_what_begins_with_the_letters_stands_first() -> None:
    known = Gazetteer((Spot("", "小河沟口"), Spot("", "河沟")))
    assert [spot.place for spot in known.find("河沟", {})] == ["河沟", "小河沟口"]


def test_a_village_is_split_off_the_longest_name_first() -> None:
    assert KNOWN.split("东岭村北，砖厂") == ("东岭村北", "砖厂")
    assert KNOWN.split("东岭村龙王沟") == ("东岭村", "龙王沟")
    assert KNOWN.split("东岭村") == ("", "东岭村")
    assert KNOWN.split(" 别处 ") == ("", "别处")


@given(st.text(max_size=10))
def test_no_text_breaks_the_search(text: str) -> None:
    assert len(KNOWN.find(text, SPELT)) <= 8
    village, place = KNOWN.split(text)
    assert village in KNOWN.villages or village == ""
    assert place in text


def test_facilities_earlier_whistles_and_grids_are_known(table: Table) -> None:
    table.blow(place="砖厂旧址")
    known = gazetteer(table.ledger)
    assert [spot.place for spot in known.spots] == ["龙王沟下口", "砖厂旧址", "村北"]
    assert known.villages == ("东岭村",)
    assert (known.keeper("DL-07"), known.keeper("无")) == ("赵某", "")
    spelt = {text: pinyin.initials(text) for text in known.texts}
    assert known.find("lwg", spelt)[0].grid == "DL-07"
