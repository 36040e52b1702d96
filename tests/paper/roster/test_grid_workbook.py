"""The month as a spreadsheet: by days, on call, by people, telephones; texts only, and always the same bytes."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from desktop.intake.known import Known, KnownOfficer
from desktop.intake.look import look
from desktop.intake.reading import extended, read_all
from desktop.intake.roster.lines import RosterLine
from desktop.intake.verdict import Verdict
from desktop.paper.roster import grid_workbook
from tests.paper.roster.facts import month, people, with_holes

if TYPE_CHECKING:
    from openpyxl import Workbook

    from desktop.paper.roster.facts import RosterFacts


def book(facts: RosterFacts) -> Workbook:
    return load_workbook(io.BytesIO(grid_workbook.draw(facts)))


def test_a_township_has_its_sheets_that_agree_with_the_facts() -> None:
    facts = with_holes(month(2026, 10))
    made = book(facts)
    assert made.sheetnames == ["值班表", "备勤", "按人", "通讯录", "人员电话"]
    days = made["值班表"]
    assert days["A1"].value == "青石镇综合执法指挥部2026年10月值班表"
    assert [days.cell(3, column).value for column in (1, 2, 3, 4, 6)] == [
        "日期",
        "星期",
        "带班领导",
        "值班员",
        "常驻单位",
    ]
    assert [days.cell(6, column).value for column in (1, 2, 3)] == ["10月1日", "星期四", "书记甲"]
    values = [cell.value for row in days.iter_rows(min_row=6) for cell in row]
    assert values.count("缺") == 2
    assert "国庆节；水务丙↔水务丁换班" in values
    assert "调休上班（国庆节）" in values
    grid = made["按人"]
    signs = {
        (row[1].value, place): cell.value
        for row in grid.iter_rows(min_row=5)
        for place, cell in enumerate(row[2:], start=1)
    }
    shifts = {one.id: one.glyph for one in facts.shifts}
    names = {one.id: one.name for one in facts.people}
    assert all(signs[names[one.person], one.day.day] == shifts[one.shift] for one in facts.duties)
    assert "假" in signs.values()
    assert made["通讯录"].max_row + made["人员电话"].max_row == 6 + len(facts.people)


def test_rest_days_are_tinted_and_heads_frozen() -> None:
    made = book(month(2026, 10))
    days = made["值班表"]
    assert days["A6"].fill.fgColor.rgb.endswith("F6D5CF")
    assert days["A15"].fill.fill_type is None
    assert (days.freeze_panes, made["按人"].freeze_panes) == ("C6", "C5")
    assert days.page_setup.orientation == "landscape"
    assert made["按人"].page_setup.orientation == "portrait"


def test_a_small_post_has_those_on_call_on_the_first_sheet() -> None:
    facts = month(2026, 11, 2)
    kept = tuple(one for one in facts.people if one.group in ("", "公安", "消防"))
    ids = {one.id for one in kept}
    small = replace(
        facts, people=kept, duties=tuple(one for one in facts.duties if one.person in ids), phone="",
        days=tuple(replace(one, mark="班", rest=False) if place == 7 else one for place, one in enumerate(facts.days)),
    )  # fmt: skip
    made = book(small)
    assert made.sheetnames == ["值班表", "按人", "通讯录", "人员电话"]
    values = [cell.value for row in made["值班表"].iter_rows() for cell in row]
    assert {"备勤", "第一", "消防", "调休上班"} <= set(values)
    assert made["按人"].page_setup.orientation == "landscape"


def test_a_name_that_looks_like_a_formula_stays_a_text() -> None:
    known = tuple(replace(one, name="=1+1") if one.id == "l0" else one for one in people())
    cell = next(cell for row in book(month(people=known))["按人"].iter_rows() for cell in row if cell.value == "=1+1")
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_the_same_facts_give_the_same_bytes() -> None:
    first = grid_workbook.draw(month(2026, 11, 2))
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert {item.date_time for item in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-10-28T16:05:12Z" in file.read("docProps/core.xml")
    assert grid_workbook.draw(month(2026, 11, 2)) == first


def test_an_import_reads_each_sheet_back_as_it_was() -> None:
    facts = month(2026, 11)
    officers = tuple(KnownOfficer(one.name, one.group) for one in facts.people if one.group)
    known = Known(today=date(2026, 10, 28), officers=officers)
    found = {}
    for sheet in read_all(look(grid_workbook.draw(facts), "值班表-2026年11月.xlsx"), known):
        found[sheet.name] = sheet
        known = extended(known, sheet)
    assert all(one.verdict is Verdict.ACCEPT for one in found["通讯录"].records)
    stands = {
        name: {
            (stand.name, stand.day, stand.shift.id)
            for record in found[name].records
            if isinstance(record.value, RosterLine)
            for stand in record.value.stands
        }
        for name in ("按人", "值班表", "备勤")
    }
    names = {one.id: one.name for one in facts.people}
    assert stands["按人"] == {(names[one.person], one.day, one.shift) for one in facts.duties}
    assert stands["值班表"] | stands["备勤"] == stands["按人"]
    assert {shift for _name, _day, shift in stands["备勤"]} == {"on_call_1", "on_call_2"}
    assert len(found["值班表"].records) == len(found["备勤"].records) == len(facts.days)
