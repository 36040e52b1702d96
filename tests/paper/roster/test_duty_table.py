"""The table by days, as township offices type it: one page, or a second for those on call; weeks are merged."""

from __future__ import annotations

from dataclasses import replace

from desktop.paper.press.fonts import case
from desktop.paper.press.page import LANDSCAPE
from desktop.paper.roster import duty_table
from desktop.paper.roster.facts import SheetDay, SheetDuty, SheetHole
from tests.paper.reading import looks_right, reader, squeezed, text
from tests.paper.roster.facts import days, month, with_holes

TYPES = case(bundled_only=True)


def test_it_reads_like_the_offices_own_sheet() -> None:
    sheet = duty_table.lay(with_holes(month(2026, 10)), TYPES)
    looks_right(sheet)
    assert {page.size for page in sheet.pages} == {LANDSCAPE}
    first = squeezed(reader(sheet.content).pages[0].extract_text())
    for words in (
        "常驻单位",
        "备注",
        "国庆节",
        "调休上班（国庆节）",
        "水务丙↔水务丁换班",
        "白班8:30—17:30",
        "制表：",
        "审核：",
        "缺",
    ):
        assert squeezed(words) in first, words
    assert "10/31六" in first
    rest = [squeezed(page.extract_text()) for page in reader(sheet.content).pages[1:]]
    assert all("2026年10月备勤表" in page for page in rest)
    everybody = first + "".join(rest)
    assert all(one.name in everybody for one in with_holes(month(2026, 10)).people)


def test_a_small_post_needs_one_page() -> None:
    facts = month(2026, 11, 2)
    kept = tuple(one for one in facts.people if one.group in ("", "公安", "水务", "消防", "交通"))
    ids = {one.id for one in kept}
    small = replace(facts, people=kept, duties=tuple(one for one in facts.duties if one.person in ids))
    sheet = duty_table.lay(small, TYPES)
    looks_right(sheet)
    assert len(sheet.pages) == 1
    assert "备勤" in text(sheet.content)


def test_who_is_on_call_for_a_week_stands_once() -> None:
    facts = month(2026, 11, 2)
    people = tuple(one for one in facts.people if one.group == "消防")
    calls = tuple(SheetDuty(people[place // 7 % 2].id, one.day, "on_call_1") for place, one in enumerate(facts.days))
    weekly = replace(facts, people=people, duties=calls)
    said = text(duty_table.lay(weekly, TYPES).content)
    assert (said.count("消防甲"), said.count("消防乙")) == (2 + 2, 2)
    holed = replace(weekly, holes=(SheetHole(facts.days[3].day, "on_call_1", "消防"),))
    assert text(duty_table.lay(holed, TYPES).content).count("消防甲") > 3


def test_a_department_with_one_shift_has_one_head() -> None:
    facts = month(2026, 11, 3)
    whole = tuple(replace(one, shift="stationed_whole") for one in facts.duties if one.shift == "stationed_day")
    said = text(duty_table.lay(replace(facts, duties=whole), TYPES).content)
    assert "公安国土水务城管环保" in said
    assert "24小时8:30—次日8:30" in said


def test_an_empty_month_and_a_moved_day_without_a_name_are_drawn() -> None:
    span = days(2026, 9)
    nameless = tuple(SheetDay(one.day, one.rest, one.mark) if one.mark else one for one in span)
    sheet = duty_table.lay(month(2026, 9, duties=(), days=nameless), TYPES)
    looks_right(sheet)
    assert "调休上班注" in text(sheet.content) or "调休上班" in text(sheet.content)


def test_a_table_of_only_calls_has_no_column_without_a_width() -> None:
    facts = month(2026, 11)
    calls = tuple(one for one in facts.duties if one.shift.startswith("on_call"))
    looks_right(duty_table.lay(replace(facts, duties=calls), TYPES))


def test_the_same_facts_give_the_same_bytes() -> None:
    assert duty_table.draw(month()) == duty_table.draw(month())
