"""Names in one cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.roster.names import Named, names_of
from desktop.intake.roster.people import People
from desktop.intake.roster.shifts import Part
from tests.intake.baishui_rosters import KNOWN

PEOPLE = People(KNOWN)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("公安甲", (Named("公安甲"),)),
        (" 公 安 甲 ", (Named("公安甲"),)),
        ("公安甲、公安乙", (Named("公安甲"), Named("公安乙"))),
        ("公安甲 公安乙", (Named("公安甲"), Named("公安乙"))),
        ("公安甲/公安乙", (Named("公安甲"), Named("公安乙"))),
        ("1.公安甲 2.公安乙", (Named("公安甲"), Named("公安乙"))),
        ("王 三", (Named("王三"),)),
        ("公安 甲，公安乙", (Named("公安甲"), Named("公安乙"))),
        ("消防：甲某\n应急：乙某", (Named("甲某", "消防"), Named("乙某", "应急"))),
        ("派出所:公安甲、公安乙", (Named("公安甲", "派出所"), Named("公安乙", "派出所"))),
        ("上午公安甲\n下午公安乙", (Named("公安甲", "", Part.MORNING), Named("公安乙", "", Part.AFTERNOON))),
        ("公安甲（白班）/公安乙(夜班)", (Named("公安甲", "", Part.DAY), Named("公安乙", "", Part.NIGHT))),
        ("白：公安甲 夜：公安乙", (Named("公安甲", "", Part.DAY), Named("公安乙", "", Part.NIGHT))),
        ("公安甲白班", (Named("公安甲", "", Part.DAY),)),
        ("公安甲（借调中）", (Named("公安甲", doubt="借调中"),)),
        ("公安甲 199-0000-3101", (Named("公安甲"),)),
        ("公安甲（19900003101）", (Named("公安甲"),)),
        ("公安：", ()),
        ("白班", (Named("白班"),)),
        ("—", ()),
        ("", ()),
    ],
)
def test_names(text: str, wanted: tuple[Named, ...]) -> None:
    assert names_of(text, PEOPLE) == wanted


@given(st.text(alphabet="公安甲乙消防：:、/（）白夜班上午 \n19()", max_size=30))
def test_any_text_gives_names_that_are_not_empty(text: str) -> None:
    assert all(one.name for one in names_of(text, PEOPLE))
