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
from desktop.intake.roster.lines import LeaveLine, MemberLine, RosterLine
from desktop.intake.verdict import Record, Verdict
from desktop.post.roster.states import LeaveKind, WishKind

if TYPE_CHECKING:
    from desktop.intake.reading import Line
    from desktop.intake.sheet import Sheet

DATA = Path(os.environ.get("SHAOTAI_SHARED", Path(__file__).parents[3] / "shared")) / "data"
PEOPLE, DUTIES, LEDGER = "青石镇-部门与人员.xlsx", "青石镇-职责清单.xls", "哨单台账-2026年9月.xlsx"
ROSTER, SLIPS = "值班表-2026年10月.xlsx", "请假与意愿-2026年11月.csv"

pytestmark = [
    pytest.mark.skipif(
        not (DATA / "expected.json").exists(), reason=f"the shared folder is not beside the checkout: {DATA}"
    ),
    pytest.mark.no_cover,  # counting lines doubles its minutes, and others reach them
]

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
    for file in (PEOPLE, DUTIES, LEDGER, ROSTER, SLIPS):
        for sheet in read_all(look((DATA / file).read_bytes(), file), known):
            known = extended(known, sheet)
            found[file, sheet.name] = sheet
    return found


LISTS = [
    (PEOPLE, "部门"), (PEOPLE, "人员"), (PEOPLE, "村社网格"), (DUTIES, "职责清单(2026.6)"), (LEDGER, "9月台账"),
]  # fmt: skip
PARTS = [*LISTS, (ROSTER, "10月"), (SLIPS, SLIPS.removesuffix(".csv"))]


@pytest.mark.parametrize(("file", "part"), PARTS)
def test_every_record_has_the_expected_verdict(
    sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any], file: str, part: str
) -> None:
    sheet, want = sheets[file, part], expected[file]["rows" if file == SLIPS else part]
    remarked = {remark["where"]: remark["status"] for remark in want["remarks"]}
    found = {record.where: record.verdict.value for record in sheet.records}
    assert len(sheet.records) == want["records"]
    assert set(remarked) <= set(found)
    assert {where: verdict for where, verdict in found.items() if verdict != remarked.get(where, "accept")} == {}
    assert {verdict.value: sheet.count(verdict) for verdict in Verdict} == {
        verdict.value: want[verdict.value] for verdict in Verdict
    }


def test_only_sheets_with_records_are_read(sheets: dict[tuple[str, str], Sheet[Line]]) -> None:
    assert set(sheets) == {*PARTS, (ROSTER, "通讯录")}


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


def test_every_day_of_the_roster_equals_the_truth(
    sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any]
) -> None:
    truth = {one["date"]: one for one in expected[ROSTER]["10月"]["truth_of_accepted_days"]}
    found = values(sheets[ROSTER, "10月"], RosterLine)
    assert {line.day.isoformat() for _, line in found} == set(truth)
    for _, line in found:
        want = dict(truth[line.day.isoformat()])
        if line.day.day <= 2:
            # Both stand on both days of the merged cell, as the remark beside the truth says.
            want["by_day"] = "党办甲\n综治乙"
        assert shown(line) == want
        assert all(stand.day == line.day and stand.known for stand in line.stands)


def shown(line: RosterLine) -> dict[str, str | None]:
    """Return a day as the office's own sheet writes it."""
    cells: dict[str, list[str]] = {}
    names = {"duty_leader": "leader", "driver": "driver", "stationed": ""}
    for stand in line.stands:
        shift = stand.shift
        name, text = names.get(shift.duty.value, ""), stand.name
        if shift.id in {"clerk_day", "clerk_night"}:
            name = f"by_{shift.id.removeprefix('clerk_')}"
        elif shift.duty.value == "on_call":
            name, text = {1: "first", 2: "second"}[shift.rank], f"{stand.unit}：{stand.name}"
        elif shift.duty.value == "stationed":
            name = stand.unit
            text = {"stationed_morning": "上午", "stationed_afternoon": "下午", "stationed_whole": ""}[shift.id] + text
        cells.setdefault(name, []).append(text)
    joined: dict[str, str | None] = {name: "\n".join(texts) for name, texts in cells.items()}
    return {"date": str(line.day), "driver": None, **joined}


def test_the_people_of_the_post_come_with_their_limits(sheets: dict[tuple[str, str], Sheet[Line]]) -> None:
    sheet = sheets[ROSTER, "通讯录"]
    lines = {line.name: line for _, line in values(sheet, MemberLine)}
    assert Counter(line.duty for line in lines.values()) == {"duty_leader": 10, "duty_clerk": 16, "driver": 3}
    assert {name for name, line in lines.items() if line.nights is False} == {"社保乙"}
    assert [(day.isoformat(), kind.value) for day, kind in lines["武装部长癸"].away] == [
        (f"2026-10-{day}", "training") for day in (13, 14, 15, 16)
    ]
    assert [day.day for day in lines["财政甲"].avoids] == [26, 27, 28, 29, 30, 31]
    assert lines["司机丙"].phone == "199-0000-3029"


def test_slips_equal_the_truth(sheets: dict[tuple[str, str], Sheet[Line]], expected: dict[str, Any]) -> None:
    days = expected[SLIPS]["days_of_accepted_rows"]
    month = [f"2026-11-{day:02}" for day in range(1, 31)]
    found = values(sheets[SLIPS, SLIPS.removesuffix(".csv")], LeaveLine)
    assert {record.where: [day.isoformat() for day in line.days] for record, line in found} == {
        where: month if told == "2026-11-01..2026-11-30" else told for where, told in days.items()
    }
    lines = {record.where: line for record, line in found}
    assert (lines["第11行"].name, lines["第11行"].note) == ("国土乙", "卫片核查，两天")
    assert (lines["第15行"].part.value, lines["第32行"].part.value) == ("morning", "night")
    assert (lines["第26行"].kind, lines["第26行"].note) == (LeaveKind.ANNUAL, "妻子住院，需陪护")
    assert {lines[f"第{line}行"].kind for line in (14, 28, 59)} == set(WishKind) - {WishKind.AVOIDS}


def test_the_same_sheets_saved_as_text_get_the_same_verdicts(sheets: dict[tuple[str, str], Sheet[Line]]) -> None:
    """A sheet saved as GBK text loses merged cells, number types, comments and struck-out rows, but no verdict."""
    known = Known(today=date(2026, 10, 8))
    for file, part in sorted(LISTS, key=lambda one: [part for _, part in LISTS].index(one[1])):
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
