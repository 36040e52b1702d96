"""The grid of a month: everybody on one page as large as the paper lets them, holidays marked, holes shouted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.paper.press.fonts import case
from desktop.paper.press.page import A3_LANDSCAPE, LANDSCAPE
from desktop.paper.roster import month_grid
from desktop.paper.roster.facts import Edition, RosterFacts, SheetHole, SheetLeave
from desktop.paper.roster.posts import weekday
from tests.paper.reading import looks_right, reader, squeezed, text
from tests.paper.roster.facts import month, people, with_holes

TYPES = case(bundled_only=True)


def only(facts: RosterFacts, *groups: str) -> RosterFacts:
    kept = tuple(one for one in facts.people if one.group in ("", *groups))
    ids = {one.id for one in kept}
    return replace(facts, people=kept, duties=tuple(one for one in facts.duties if one.person in ids))


def test_a_whole_township_stands_on_one_large_page() -> None:
    facts = with_holes(month(2026, 10))
    assert len(facts.people) == 8 + 14 + 3 + 96
    sheet = month_grid.lay(facts, TYPES)
    looks_right(sheet)
    assert [page.size for page in sheet.pages] == [A3_LANDSCAPE]
    said = text(sheet.content)
    for one in facts.people:
        assert one.name in said, one.name
    for words in (
        "2026年10月值班表",
        "值班电话：199-0000-9000",
        "带班领导",
        "空缺水务夜消防2",
        "缺",
        "假",
        "班",
        "第1版，2026年10月28日公布",
        "驻常驻白班8:30—17:30",
    ):
        assert words in said, words
    assert said.count("休") >= 7 * 3
    assert reader(sheet.content).metadata.title == "青石镇综合执法指挥部2026年10月值班表"  # type: ignore[union-attr]


@pytest.mark.parametrize(("year", "number", "length"), [(2027, 2, 28), (2026, 11, 30), (2026, 12, 31)])
def test_every_length_of_month_fits(year: int, number: int, length: int) -> None:
    sheet = month_grid.lay(month(year, number), TYPES)
    looks_right(sheet)
    last = date(year, number, length)
    said = text(sheet.content)
    assert f"{length}{weekday(last)}" in said
    assert said.count(weekday(last)) >= 3 * 4
    assert len(sheet.pages) == 1


def test_a_small_post_has_its_whole_month_on_a4() -> None:
    sheet = month_grid.lay(only(month(2026, 11, 2), "公安", "水务", "消防", "交通"), TYPES)
    looks_right(sheet)
    assert [page.size for page in sheet.pages] == [LANDSCAPE]
    assert len(month_grid.lay(only(month(2026, 11, 2)), TYPES).pages) == 1


def test_who_would_be_too_small_to_be_read_goes_onto_a_second_page() -> None:
    facts = month(2026, 11, 9)
    sheet = month_grid.lay(facts, TYPES)
    looks_right(sheet)
    assert len(sheet.pages) == 2
    first, second = (squeezed(page.extract_text()) for page in reader(sheet.content).pages)
    assert all(one.name in first + second for one in facts.people)
    assert ("公安甲" in first, "公安甲" in second, "林业甲" in first, "林业甲" in second) == (True, False, False, True)
    assert "书记甲" in first
    assert "书记甲" in second


def test_long_and_rare_names_are_set_whole() -> None:
    long = "阿不都热合曼·买买提江"
    known = [replace(one, name=long) if one.id == "水务2" else one for one in people()]
    known = [replace(one, name="㛃𬍛䶮喆") if one.id == "消防1" else one for one in known]
    known = [replace(one, group="自然资源和规划") if one.group == "国土" else one for one in known]
    sheet = month_grid.lay(month(2026, 11, people=tuple(known)), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    assert all(words in said for words in (long, "㛃𬍛䶮喆", "自然"))


def test_an_empty_month_is_a_form_to_fill_in() -> None:
    facts = month(2026, 9, 1, duties=(), edition=Edition("2026-09"), phone="")
    sheet = month_grid.lay(facts, TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    assert "第1稿，未公布" in said
    assert "公安甲" in said
    assert "值班电话：＿" in said


def test_many_holes_of_one_day_are_counted() -> None:
    facts = month()
    day = facts.days[4].day
    holes = tuple(SheetHole(day, "on_call_2", group) for group in ("消防", "应急", "交通", "住建"))
    assert "消防2应急2等4处" in text(month_grid.lay(replace(facts, holes=holes), TYPES).content)


def test_who_stands_nothing_needs_a_row_only_while_it_is_a_draft() -> None:
    facts = month()
    idle = replace(facts, duties=tuple(one for one in facts.duties if one.person != "水务5"))
    name = next(one.name for one in facts.people if one.id == "水务5")
    assert name not in text(month_grid.lay(idle, TYPES).content)
    draft = replace(idle, edition=Edition("2026-11"))
    assert name in text(month_grid.lay(draft, TYPES).content)
    away = replace(idle, leaves=(SheetLeave("水务5", facts.days[0].day, "年假"),))
    assert name in text(month_grid.lay(away, TYPES).content)


def test_the_same_facts_give_the_same_bytes() -> None:
    assert month_grid.lay(month(), TYPES).content == month_grid.lay(month(), TYPES).content


def test_departments_are_torn_only_where_rows_would_be_lost() -> None:
    parts = month_grid._split(people(6)[25:], 2)
    assert [len(part) for part in parts] == [48, 48]
    assert parts[0][-1].group != parts[1][0].group
    one_group = [one for one in people(9) if one.group == "公安"]
    assert [len(part) for part in month_grid._split(one_group, 2)] == [5, 4]
