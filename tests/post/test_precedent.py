"""Earlier whistles are named when their words are like those of the new matter, and only then."""

from __future__ import annotations

from datetime import date

from desktop.post.duty_list import DutyItem
from desktop.post.matching import DutyIndex
from desktop.post.precedent import Precedent, Precedents
from desktop.post.states import Role

SAND = Precedent("w1", "〔2026〕哨字12号", "夜间盗采河砂", "水务", ("水务", "公安"))
DOGS = Precedent("w2", "〔2026〕哨字13号", "流浪犬伤人", "公安", ("公安",))


def test_the_most_like_comes_first() -> None:
    found = Precedents.of((DOGS, SAND)).like("又有人盗采河砂")
    assert [one.whistle for one, _ in found] == ["w1"]
    assert 0 < found[0][1] <= 1


def test_nothing_is_like_words_that_never_stood_anywhere() -> None:
    assert Precedents.of((DOGS, SAND)).like("路灯不亮") == ()
    assert Precedents().like("盗采河砂") == ()


def test_a_whistle_is_wholly_like_itself() -> None:
    ((one, likeness),) = Precedents.of((SAND,)).like(SAND.text)
    assert one is SAND
    assert abs(likeness - 1) < 1e-9


def test_without_a_duty_item_the_last_lead_is_proposed_but_binds_nobody() -> None:
    matching = DutyIndex.of((), date(2026, 9, 1), precedents=(SAND,)).match("有人盗采河砂")
    assert [(one.department, one.role) for one in matching.suggestions] == [("水务", Role.LEAD), ("公安", Role.SUPPORT)]
    assert all(one.precedent is SAND for one in matching.suggestions)
    assert matching.lead == ""


def test_the_duty_list_goes_before_what_was_done_last_time() -> None:
    item = DutyItem("i", "GT008", "盗采砂石的查处", leads=("国土",), keywords=("盗采",))
    matching = DutyIndex.of((item,), date(2026, 9, 1), precedents=(SAND,)).match("有人盗采河砂")
    assert matching.lead == "国土"
    assert [one.department for one in matching.suggestions] == ["国土", "水务", "公安"]
    assert matching.suggestions[1].role is Role.SUPPORT
