"""The office files of the shared folder: every verdict and every accepted value against expected.json."""

from __future__ import annotations

import csv
import io
import json
import os
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.intake.known import Known, KnownOfficer
from desktop.intake.lines.departments import DepartmentLine
from desktop.intake.lines.duties import DutyLine
from desktop.intake.lines.grids import GridLine
from desktop.intake.lines.officers import OfficerLine
from desktop.intake.lines.whistle_line import DispatchLine, WhistleLine
from desktop.intake.look import look
from desktop.intake.page import text_of
from desktop.intake.reading import extended, read_all
from desktop.intake.verdict import Record, Verdict

if TYPE_CHECKING:
    from desktop.intake.reading import Line
    from desktop.intake.sheet import Sheet

DATA = Path(os.environ.get("SHAOTAI_SHARED", Path(__file__).parents[3] / "shared")) / "data"
PEOPLE, DUTIES, LEDGER = "青石镇-部门与人员.xlsx", "青石镇-职责清单.xls", "哨单台账-2026年9月.xlsx"

pytestmark = pytest.mark.skipif(
    not (DATA / "expected.json").exists(), reason=f"the shared folder is not beside the checkout: {DATA}"
)

KINDS = {"综合执法哨": "enforcement", "重点工作哨": "key_task", "应急处置哨": "emergency"}
RATINGS = {"满意": "satisfied", "基本满意": "basic", "不满意": "unsatisfied", "": ""}
MODES = {"常驻": "stationed", "备勤": "on_call"}


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def sheets() -> dict[tuple[str, str], Sheet[Line]]:
    known = Known(today=date(2026, 10, 8))
    found: dict[tuple[str, str], Sheet[Line]] = {}
    for file in (PEOPLE, DUTIES, LEDGER):
        for sheet in read_all(look((DATA / file).read_bytes(), file), known):
            known = extended(known, sheet)
            found[file, sheet.name] = sheet
    return found


PARTS = [
    (PEOPLE, "部门"), (PEOPLE, "人员"), (PEOPLE, "村社网格"), (DUTIES, "职责清单(2026.6)"), (LEDGER, "9月台账"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "part"), PARTS)
def test_every_record_has_the_expected_verdict(
    sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any], file: str, part: str
) -> None:
    sheet, want = sheets[file, part], expected[file][part]
    remarked = {remark["where"]: remark["status"] for remark in want["remarks"]}
    found = {record.where: record.verdict.value for record in sheet.records}
    assert len(sheet.records) == want["records"]
    assert set(remarked) <= set(found)
    assert {where: verdict for where, verdict in found.items() if verdict != remarked.get(where, "accept")} == {}
    assert {verdict.value: sheet.count(verdict) for verdict in Verdict} == {
        verdict.value: want[verdict.value] for verdict in Verdict
    }


def test_only_sheets_with_records_are_read(sheets: dict[tuple[str, str], Sheet[Line]]) -> None:
    assert set(sheets) == set(PARTS)


def test_nothing_is_left_out_without_a_reason(sheets: dict[tuple[str, str], Sheet[Line]]) -> None:
    skipped = {part: Counter(line.why.zh for line in sheet.skipped) for (_, part), sheet in sheets.items()}
    assert skipped["部门"] == {"表头以上": 2}
    assert skipped["人员"] == {"表头以上": 1, "合计或小计行": 1, "表格以外的批注": 1}
    assert skipped["职责清单(2026.6)"] == {"表头以上": 2, "分类行": 10, "合计或小计行": 1}
    assert skipped["9月台账"]["重复的表头"] == 2
    assert skipped["9月台账"]["合计或小计行"] == 3
    assert skipped["9月台账"]["表格以外的批注"] == 3


def values(sheet: Sheet[Line], kind: type[Any]) -> list[tuple[Record[Line], Any]]:
    return [(record, record.value) for record in sheet.records if record.verdict is Verdict.ACCEPT and
            isinstance(record.value, kind)]  # fmt: skip


def test_departments_equal_the_truth(sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any]) -> None:
    truth = {one["short"]: one for one in expected[PEOPLE]["部门"]["truth"]}
    people = Counter(line.unit for line in sheets[PEOPLE, "人员"].readable() if isinstance(line, OfficerLine))
    found = values(sheets[PEOPLE, "部门"], DepartmentLine)
    assert len(found) == 13
    for _, line in found:
        want = truth[line.short]
        assert (line.code, line.full, line.stationed, line.minutes) == (
            want["code"], want["full"], want["stationed"], want["minutes"],
        )  # fmt: skip
        assert people[line.short] == want["officers"]
        assert line.chain
        assert all(name for name in line.chain)
    chains = {line.short: line.chain for _, line in found}
    assert chains["城管"] == ("城管甲", "城管乙", "冯某27")
    assert chains["园林绿化"] == ("园林甲", "园林乙")
    phones = {line.short: line.phones for _, line in found}
    assert phones["住建"] == ("199-0000-9006", "199-0000-9106")
    assert phones["交通"] == ("199-0000-9007",)


def test_officers_equal_the_truth(sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any]) -> None:
    truth = {(one["unit"], one["name"]): one for one in expected[PEOPLE]["人员"]["truth"]}
    found = values(sheets[PEOPLE, "人员"], OfficerLine)
    assert len(found) == 83
    for _, line in found:
        want = truth[line.unit, line.name]
        assert {
            "name": line.name, "unit": line.unit, "post": line.post, "cert": line.cert, "phone": line.phone,
            "mode": line.mode, "certified": line.certified, "night": line.night, "drive": line.drive, "note": line.note,
        } == want | {"mode": MODES[want["mode"]]}  # fmt: skip


def test_grids_equal_the_truth(sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any]) -> None:
    truth = {one["code"]: one for one in expected[PEOPLE]["村社网格"]["truth"]}
    found = values(sheets[PEOPLE, "村社网格"], GridLine)
    assert len(found) == 55
    for _, line in found:
        assert {
            "village": line.village, "code": line.code, "scope": line.scope, "keeper": line.keeper,
            "phone": line.phone, "note": line.note,
        } == truth[line.code]  # fmt: skip


def test_duty_items_equal_the_truth(sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any]) -> None:
    truth = {one["code"]: one for one in expected[DUTIES]["职责清单(2026.6)"]["truth"]}
    found = values(sheets[DUTIES, "职责清单(2026.6)"], DutyLine)
    assert len(found) == 108
    for _, line in found:
        assert {
            "code": line.code, "name": line.name, "category": line.category, "lead": list(line.lead),
            "support": list(line.support), "basis": line.basis, "own": line.own, "keywords": list(line.keywords),
            "note": line.note,
        } == truth[line.code]  # fmt: skip


def test_gaps_overlaps_and_companies_are_hinted(
    sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any]
) -> None:
    want = {
        remark["where"]: remark["why"]
        for remark in expected[DUTIES]["职责清单(2026.6)"]["remarks"]
        if remark["status"] == "accept"
    }
    hinted = {
        record.where: record.remarks[0].why.zh.rstrip("。")
        for record in sheets[DUTIES, "职责清单(2026.6)"].records
        if record.verdict is Verdict.ACCEPT and record.remarks
    }
    assert hinted == want


def said(moment: datetime | None) -> str | None:
    return None if moment is None else f"{moment:%Y-%m-%d %H:%M}"


def call(line: DispatchLine) -> dict[str, Any]:
    return {
        "unit": line.unit, "signed": said(line.signed), "arrived": said(line.arrived), "left": said(line.left),
        "state": {"reported": "到场", "no_show": "未到"}.get(line.state, line.state), "late": line.late,
    }  # fmt: skip


def test_whistles_equal_the_truth(sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any]) -> None:
    truth = {one["serial"]: one for one in expected[LEDGER]["truth"]}
    found = values(sheets[LEDGER, "9月台账"], WhistleLine)
    assert len(found) == 41
    without_time = 0
    for record, line in found:
        want = truth[line.serial]
        assert record.key == f"〔2026〕哨字{line.serial}号"
        assert {
            "blown": said(line.blown), "kind": line.kind, "village": line.village, "grid": line.grid,
            "place": line.place, "source": line.source, "facts": line.facts, "lead": line.lead,
            "outcome": line.outcome, "rating": line.rating, "note": line.note,
        } == {
            name: want[name] for name in
            ("blown", "village", "grid", "place", "source", "facts", "lead", "outcome", "note")
        } | {"kind": KINDS[want["kind"]], "rating": RATINGS[want["rating"]]}, line.serial  # fmt: skip
        if line.closed is None and line.closed_on is not None:
            # The ledger has the day alone; the truth knows an hour that is nowhere in the file.
            without_time += 1
            assert f"{line.closed_on}" == want["closed"][:10], line.serial
        else:
            assert said(line.closed) == want["closed"], line.serial
        if line.state == "withdrawn":
            assert line.serial == 222
            assert {one.state for one in line.dispatches} == {"stood_down"}
            assert not any(one.late for one in line.dispatches)
        else:
            assert [call(one) for one in line.dispatches] == want["dispatches"], line.serial
    assert without_time == 11


def test_the_figures_of_the_ledger_come_out(
    sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any]
) -> None:
    figures = expected[LEDGER]["figures"]
    lines = [line for line in sheets[LEDGER, "9月台账"].readable() if isinstance(line, WhistleLine)]
    rejected = {220, 237, 251, 256}
    written = sum(len(one["dispatches"]) for one in expected[LEDGER]["truth"] if one["serial"] not in rejected)
    assert sum(len(line.dispatches) for line in lines) == written
    late = sum(bool(call.late) for line in lines for call in line.dispatches)
    assert late == figures["late_by_the_clock_without_the_void_whistle"]
    assert {line.recurs for line in lines} == {None, 213, 231}
    assert next(line for line in lines if line.serial == 233).state == "on_ledger"
    assert next(line for line in lines if line.serial == 268).state == "checking"


def test_the_roster_of_a_later_month_is_not_taken_for_anything_else() -> None:
    file = "值班表-2026年10月.xlsx"
    assert {sheet.kind for sheet in look((DATA / file).read_bytes(), file).sheets} == {None}


def test_the_same_sheets_saved_as_text_get_the_same_verdicts(sheets: dict[tuple[str, str], Sheet[Line]]) -> None:
    """A sheet saved as GBK text loses merged cells, number types, comments and struck-out rows, but no verdict."""
    known = Known(today=date(2026, 10, 8))
    for file, part in sorted(PARTS, key=lambda one: [part for _, part in PARTS].index(one[1])):
        page = look((DATA / file).read_bytes(), file).sheet(part).page
        out = io.StringIO()
        csv.writer(out, lineterminator="\r\n").writerows([[text_of(cell) for cell in row] for row in page.rows])
        book = look(out.getvalue().encode("gb18030"), f"{part}.csv")
        against = replace(known, officers=people(sheets)) if part == "部门" else known
        (found,) = read_all(book, against)
        assert {
            record.key: record.verdict for record in found.records if part != "9月台账" or record.key[-4:] != "259号"
        } == {
            record.key: record.verdict
            for record in sheets[file, part].records
            if part != "9月台账" or record.key[-4:] != "259号"
        }, part
        known = extended(known, sheets[file, part])


def people(sheets: dict[tuple[str, str], Sheet[Line]]) -> tuple[KnownOfficer, ...]:
    return tuple(line.known() for line in sheets[PEOPLE, "人员"].readable() if isinstance(line, OfficerLine))
