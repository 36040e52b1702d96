from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.department import TOWNSHIP
from desktop.post.duty_list import DutyItem
from desktop.post.matching import DutyIndex
from desktop.post.place import Facility
from desktop.post.states import Role
from desktop.post.wordings import pairs, plain

DAY = date(2026, 9, 22)
BUILD = DutyItem("1", "QS-03-01", "查处违法建设", leads=("chengguan",), supports=("gongan",), keywords=("违建", "搭建"))
SAND = DutyItem("2", "QS-03-011", "河道非法采砂", leads=("shuiwu",), supports=("gongan", "guotu"), keywords=("挖沙",))
SMOKE = DutyItem("3", "QS-04-01", "露天焚烧秸秆", leads=("huanbao", "nongye"), keywords=("焚烧", "冒烟"))
OWN = DutyItem("4", "QS-09-01", "门前三包", leads=(TOWNSHIP,), own=True, keywords=("门前三包",))
QUARRY = Facility("f", "龙王沟采石场", departments=("guotu", "anjian"), aliases=("龙王沟",))
ITEMS = (BUILD, SAND, SMOKE, OWN)
INDEX = DutyIndex.of(ITEMS, DAY, (QUARRY,), {"1": ("wfjs", "ccwfjs"), "2": ("hdffcs",)})


@pytest.mark.parametrize(
    ("text", "lead", "word"),
    [
        ("有人在河边挖沙", "shuiwu", "挖沙"),
        ("ＱＳ-03-01 那件事", "chengguan", "QS-03-01"),
        ("按qs-03-011办", "shuiwu", "QS-03-011"),
        ("wfjs", "chengguan", "wfjs"),
        ("河道非法采砂", "shuiwu", "河道非法采砂"),
    ],
)
def test_a_matter_finds_its_owner_with_the_words_that_speak_for_it(text: str, lead: str, word: str) -> None:
    found = INDEX.match(text)
    assert found.lead == lead
    assert word in found.words
    best = found.best
    assert best is not None
    assert lead in best.item.leads
    first = found.suggestions[0]
    assert (first.role, first.ticked, first.match) == (Role.LEAD, True, best)
    assert {one.department for one in found.suggestions} >= {*best.item.leads, *best.item.supports}


def test_a_code_does_not_stand_in_a_longer_one() -> None:
    assert [one.item for one in INDEX.match("QS-03-011").matches] == [SAND]
    short = DutyIndex.of((replace(BUILD, code="3"),), DAY)
    assert short.match("3号楼漏水").best is None
    assert short.match("3").best is not None
    twice = INDEX.match("QS-03-0112 和 QS-03-011")
    assert [one.item for one in twice.matches] == [SAND]
    assert DutyIndex.of((replace(BUILD, code="", keywords=()),), DAY).match("甲乙").best is None


def test_two_owners_make_no_lead() -> None:
    found = INDEX.match("田里焚烧秸秆冒烟")
    assert found.lead == ""
    assert {one.department for one in found.suggestions if one.ticked} >= {"huanbao", "nongye"}
    assert {one.role for one in found.suggestions} == {Role.SUPPORT}


def test_the_townships_own_matter_calls_nobody() -> None:
    found = INDEX.match("门前三包没落实")
    assert found.best is not None
    assert found.best.item is OWN
    assert found.suggestions == ()


def test_a_known_place_brings_its_departments() -> None:
    found = INDEX.match("", "龙王沟北侧")
    assert found.best is None
    assert [(one.department, one.role, one.facility) for one in found.suggestions] == [
        ("guotu", Role.LEAD, QUARRY),
        ("anjian", Role.SUPPORT, QUARRY),
    ]
    both = INDEX.match("龙王沟采石场边上违建")
    assert both.lead == "chengguan"
    assert {one.department for one in both.suggestions} >= {"guotu", "anjian", "gongan"}


def test_a_weaker_item_adds_its_departments_unticked() -> None:
    found = INDEX.match("违建搭建，旁边有人焚烧、挖沙")
    shown = {one.department: one for one in found.suggestions}
    assert found.lead == "chengguan"
    assert shown["guotu"].role is Role.SUPPORT
    assert len(found.matches) == 3


def test_nothing_typed_or_known_matches_nothing() -> None:
    assert INDEX.match("").matches == ()
    assert INDEX.match("").lead == ""
    assert INDEX.match("天气很好").best is None
    assert INDEX.match("zzzz").words == ()
    assert INDEX.match("天气", "别处").suggestions == ()


def test_what_is_out_of_force_replaced_or_closed_is_left_out() -> None:
    gone = (replace(BUILD, until=date(2020, 1, 1)), replace(SAND, replaced_by=("QS-1",)))
    index = DutyIndex.of(gone, DAY, (replace(QUARRY, active=False),))
    assert index.items == ()
    assert index.match("违建 挖沙", "龙王沟").suggestions == ()


WORDS = st.lists(
    st.one_of(
        st.sampled_from(("违建", "挖沙", "QS-03-01", "龙王沟", "wfjs", "河道", "焚烧", " ")), st.text(max_size=6)
    ),
    max_size=8,
).map("".join)


@given(WORDS, WORDS)
def test_whatever_is_typed_matches_in_order_and_names_each_department_once(text: str, place: str) -> None:
    found = INDEX.match(text, place)
    scores = [one.score for one in found.matches]
    assert scores == sorted(scores, reverse=True)
    departments = [one.department for one in found.suggestions]
    assert len(set(departments)) == len(departments)
    assert TOWNSHIP not in departments
    assert sum(one.role is Role.LEAD for one in found.suggestions) <= 1
    for match in found.matches:
        assert match.words
        for word in match.words:
            assert plain(word) in plain(text)


@given(st.text())
def test_plain_text_stays_plain_and_its_pairs_stand_in_it(text: str) -> None:
    once = plain(text)
    assert not any(one.isspace() for one in once)
    assert all(pair in once and len(pair) == 2 for pair in pairs(once))
