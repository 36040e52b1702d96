"""Slips to take home: each one's own month as a calendar, six on a page, only for those who stand something."""

from __future__ import annotations

import pytest

from desktop.paper.press.fonts import case
from desktop.paper.roster import duty_slip
from tests.paper.reading import looks_right, squeezed, text
from tests.paper.roster.facts import month, with_holes

TYPES = case(bundled_only=True)


def test_everybody_has_a_slip_six_on_a_page() -> None:
    facts = with_holes(month(2026, 10))
    sheet = duty_slip.lay(facts, TYPES)
    looks_right(sheet)
    standing = {one.person for one in facts.duties}
    assert len(sheet.pages) == -(-len(standing) // 6)
    said = text(sheet.content)
    assert said.count("2026年10月个人值班单") == len(standing)
    assert "年假" in said


def test_one_persons_slip_says_shifts_hours_and_how_many() -> None:
    facts = month(2026, 11, only=("公安0",))
    sheet = duty_slip.lay(facts, TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    nights = sum(1 for one in facts.duties if (one.person, one.shift) == ("公安0", "stationed_night"))
    for words in (
        "公安公安甲",
        f"常驻夜班17:30—次日8:30{nights}班",
        "值班电话：199-0000-9000",
        "第1版，2026年10月28日公布",
    ):
        assert squeezed(words) in said, words
    assert "国土甲" not in said


def test_a_member_of_the_post_is_told_by_duty_and_a_draft_says_so() -> None:
    said = text(duty_slip.draw(month(2026, 10, only=("l0",), phone="")))
    assert "带班领导书记甲" in said
    assert "休" in said
    assert "值班电话：＿＿＿＿" in said


def test_nobody_without_a_duty_gets_a_slip() -> None:
    with pytest.raises(ValueError, match="nobody"):
        duty_slip.lay(month(only=("nobody",)), TYPES)
