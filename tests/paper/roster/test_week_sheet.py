"""The week in large type: who leads and clerks with telephone numbers, those on call in the order of calls."""

from __future__ import annotations

from dataclasses import replace

from desktop.paper.press.fonts import case
from desktop.paper.press.page import A3_LANDSCAPE, LANDSCAPE
from desktop.paper.roster import week_sheet
from desktop.paper.roster.facts import RosterFacts, SheetHole
from desktop.post.roster.shift import STANDARD_SHIFTS
from tests.paper.reading import looks_right, text
from tests.paper.roster.facts import month, with_holes

TYPES = case(bundled_only=True)


def week(facts: RosterFacts, first: int = 0) -> RosterFacts:
    span = facts.days[first : first + 7]
    inside = {one.day for one in span}
    return replace(
        facts,
        days=span,
        duties=tuple(one for one in facts.duties if one.day in inside),
        holes=tuple(one for one in facts.holes if one.day in inside),
    )


def test_a_week_tells_names_numbers_and_holes_on_one_page() -> None:
    sheet = week_sheet.lay(week(with_holes(month(2026, 10))), TYPES)
    looks_right(sheet)
    assert [page.size for page in sheet.pages] == [LANDSCAPE]
    said = text(sheet.content)
    for words in (
        "值班表（2026年10月1日至10月7日）",
        "星期四国庆节休",
        "书记甲199-0000-3000",
        "公安白班",
        "1消防甲2消防乙",
        "缺",
        "驾驶员",
    ):
        assert words in said, words


def test_too_many_posts_for_a4_go_onto_a3() -> None:
    facts = month(2026, 11, 9)
    kinds = ("on_call_1", "on_call_2", "stationed_whole", "stationed_morning", "stationed_afternoon")
    more = tuple(
        replace(one, shift=kinds[int(one.person[-1]) % 5]) for one in facts.duties if one.person.startswith("水务")
    )
    sheet = week_sheet.lay(week(replace(facts, duties=(*facts.duties, *more))), TYPES)
    looks_right(sheet)
    assert [page.size for page in sheet.pages] == [A3_LANDSCAPE]


def test_a_hole_at_the_top_is_shouted_too() -> None:
    facts = week(month())
    gone = tuple(one for one in facts.duties if (one.shift, one.day) != ("leader_whole", facts.days[1].day))
    said = text(
        week_sheet.lay(
            replace(facts, duties=gone, holes=(SheetHole(facts.days[1].day, "leader_whole"),)), TYPES
        ).content
    )
    assert "书记甲199-0000-3000缺" in said or "缺" in said


def test_one_shift_of_a_department_needs_no_name_and_no_rank() -> None:
    plain = tuple(replace(one, rank=0) if one.id.startswith("on_call") else one for one in STANDARD_SHIFTS)
    facts = week(month(shifts=plain))
    only_days = tuple(one for one in facts.duties if one.shift != "stationed_night")
    said = text(week_sheet.lay(replace(facts, duties=only_days), TYPES).content)
    assert "公安白班" not in said
    assert "消防甲消防乙" in said


def test_an_empty_week_is_a_blank_table() -> None:
    looks_right(week_sheet.lay(week(month(duties=())), TYPES))
