"""Whatever comes in, sheets with verdicts or a sentence go out; nothing half is ever accepted."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
import xlwt  # type: ignore[import-untyped]
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.intake.headers import guess
from desktop.intake.lines.departments import DepartmentLine
from desktop.intake.lines.duties import DutyLine
from desktop.intake.lines.grids import GridLine
from desktop.intake.lines.officers import OfficerLine
from desktop.intake.lines.whistle_line import WhistleLine
from desktop.intake.look import Workbook, WorkbookSheet, look
from desktop.intake.mapping import Kind
from desktop.intake.page import Page
from desktop.intake.reading import read, read_all
from desktop.intake.roster.lines import HolidayLine, LeaveLine, MemberLine, RosterLine
from desktop.intake.verdict import Verdict
from desktop.intake.vocabulary import FIELDS
from desktop.post.refused import Refused
from tests.intake.baishui import DUTIES, KNOWN, PEOPLE, SIMPLE, people_book, text, workbook
from tests.intake.baishui_rosters import december, grid

if TYPE_CHECKING:
    from desktop.intake.page import Raw
    from desktop.intake.reading import Line
    from desktop.intake.sheet import Sheet


pytestmark = pytest.mark.no_cover  # counting lines doubles its minutes, and others reach them


def old() -> bytes:
    """Return a workbook in the old binary format."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("清单")
    for row, cells in enumerate(DUTIES):
        for column, cell in enumerate(cells):
            sheet.write(row, column, cell)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


FILES = (
    people_book(),
    workbook({"台账": SIMPLE}),
    old(),
    text(PEOPLE, encoding="gbk"),
    text(DUTIES),
    text(PEOPLE, "\t", "utf-16"),
    workbook(
        {"9月值班": [(*row[:9], "") for row in december()], "排班": grid({"公安甲": "驻夜休假12", "公安乙": "休"}, 9)}
    ),
    text(
        [("姓名", "日期", "类型", "备注"), ("公安甲", "9月7日至9日", "年假", ""), ("公安乙", "每周三", "不排夜班", "")]
    ),
)

WORDS = st.sampled_from(
    [
        "是",
        "否",
        "√",
        "公安",
        "派出所",
        "民政",
        "公安、国土",
        "镇政府",
        "199-0000-1001",
        "1990000107",
        "9月1日 8:30",
        "2026-09-01 08:30",
        "24:40",
        "次日00:08",
        "未到",
        "在场",
        "解除",
        "—",
        "无",
        "〔2026〕哨字5号",
        "5",
        "综合",
        "应急处置哨",
        "东坪",
        "BS001",
        "BS-0O1",
        "合计",
        "注：见上",
        "一、国土类（3项）",
        "作废",
        "挂账",
        "待核查",
        "满意",
        "★★★",
        "常 驻",
        "联络",
        "借调",
        "0990020016",
        "公安：签8:31/到8:40/撤9:00",
        "公安\n国土",
        "8:40\n8:50",
        "A2（消防车）",
        "GT001",
        "25分钟",
        "35",
        "\u3000",
        "\x00",
        "=1+1",
        "#REF!",
        "序号",
        "姓名",
        "公安甲",
        "公安甲、公安乙",
        "上午公安甲\n下午公安乙",
        "文书乙",
        "乡长甲（借调中）",
        "10日",
        "30",
        "9月31日",
        "9.5-9.3",
        "每周三",
        "下旬",
        "年假",
        "不排夜班",
        "调休",
        "与15日对调（已改）",
        "驻",
        "夜",
        "休",
        "假",
        "班",
        "星期五",
    ]
)
CELLS = st.one_of(
    st.none(),
    WORDS,
    WORDS,
    WORDS,
    st.text(max_size=12),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.datetimes(datetime(1900, 1, 1)),  # noqa: DTZ001 - hypothesis wants naive bounds
    st.dates(),
    st.times(),
    st.timedeltas(),
)


def whole(line: Line) -> bool:
    """Whether a value has everything that must be there to enter it."""
    if isinstance(line, DepartmentLine):
        return bool(line.full and line.short)
    if isinstance(line, OfficerLine):
        return bool(line.name and line.unit) and not (line.certified and not line.cert)
    if isinstance(line, GridLine):
        return bool(line.code and line.village)
    if isinstance(line, DutyLine):
        return bool(line.name) and not set(line.lead) & set(line.support)
    if isinstance(line, MemberLine | HolidayLine | LeaveLine | RosterLine):
        return whole_of_roster(line)
    assert isinstance(line, WhistleLine)
    known = {one.short for one in KNOWN.departments}
    return bool(
        line.year
        and line.serial
        and line.kind
        and line.blown
        and (line.village or line.place)
        and line.facts
        and line.lead in known
        and line.dispatches
        and all(one.unit in known for one in line.dispatches)
    ) and all(
        line.state == "withdrawn"
        or (
            (one.arrived is None or line.blown is None or one.arrived >= line.blown)
            and (one.left is None or one.arrived is None or one.left >= one.arrived)
        )
        for one in line.dispatches
    )


def whole_of_roster(line: MemberLine | HolidayLine | LeaveLine | RosterLine) -> bool:
    """Whether a value of a roster has everything that must be there to enter it."""
    if isinstance(line, MemberLine):
        return bool(line.name and line.duty)
    if isinstance(line, HolidayLine):
        return bool(line.name and (line.rest or line.work)) and not set(line.rest) & set(line.work)
    if isinstance(line, LeaveLine):
        return bool(line.name and line.days and line.kind) and list(line.days) == sorted(set(line.days))
    stood = [(stand.name, stand.unit, stand.day, stand.shift.start) for stand in line.stands]
    return bool(line.day or line.name) and all(one.known for one in line.stands) and len(stood) == len(set(stood))


def sound(sheet: Sheet[Line]) -> None:
    """Check what must hold of any sheet that was read."""
    for record in sheet.records:
        assert (record.value is None) is (record.verdict is Verdict.REJECT)
        assert bool(record.remarks) or record.verdict is Verdict.ACCEPT
        assert all(remark.why.zh and remark.why.en for remark in record.remarks)
        assert record.where
        if record.verdict is Verdict.ACCEPT:
            assert record.value is not None
            assert whole(record.value), record
    assert all(line.where and line.why.zh for line in sheet.skipped)


def in_words(refused: Refused) -> None:
    """Check that a refusal says why, in both languages."""
    assert refused.reason.zh
    assert refused.reason.en


def comes_in(data: bytes) -> None:
    """Look into bytes and read all they hold; only a refusal in words may come instead."""
    try:
        for sheet in read_all(look(data, "台账2026年9月.xlsx"), KNOWN):
            sound(sheet)
    except Refused as refused:
        in_words(refused)


@given(
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"<html"]),
    st.binary(max_size=2000),
)
def test_random_bytes(head: bytes, tail: bytes) -> None:
    comes_in(head + tail)


@given(
    st.text(alphabet="姓名,单位\t;\"'\r\n手机公安19-0是，", max_size=400), st.sampled_from(["utf-8", "gbk", "utf-16"])
)
def test_random_text_files(content: str, encoding: str) -> None:
    comes_in(("姓名,单位,手机\n" + content).encode(encoding))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(FILES),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 40), st.binary(max_size=40)), max_size=4),
)
def test_damaged_workbooks(data: bytes, harms: list[tuple[float, int, bytes]]) -> None:
    for share, length, new in harms:
        at = int(share * len(data))
        data = data[:at] + new + data[at + length :]
    comes_in(data)


@pytest.mark.parametrize("kind", list(Kind))
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_cells_under_a_right_header(kind: Kind, data: st.DataObject) -> None:
    fields = [field for field in FIELDS[kind] if field != "seq"]
    fields += [field for field in GOOD[kind] if field not in fields]
    header = tuple(headed(kind, field) for field in fields)
    rows: list[tuple[Raw, ...]] = data.draw(st.lists(st.tuples(*[CELLS] * len(header)), max_size=6))
    merges = tuple(data.draw(st.lists(st.tuples(*[st.integers(0, 8)] * 4), max_size=3)))
    struck = data.draw(st.frozensets(st.integers(0, 6), max_size=2))
    page = Page("2026年9月", (header, *rows), merges, struck)
    sheet = WorkbookSheet("a.xlsx", page, guess(page))
    sound(read(sheet, sheet.as_kind(kind, 0), KNOWN))


GOOD: dict[Kind, dict[str, str]] = {
    Kind.DEPARTMENTS: {"full": "清源县司法局", "short": "司法", "mode": "联络", "minutes": "20", "chain": "公安甲"},
    Kind.OFFICERS: {
        "name": "王某",
        "unit": "公安",
        "phone": "199-0000-6001",
        "cert": "0990",
        "certified": "是",
        "night": "是",
        "mode": "常驻",
    },
    Kind.GRIDS: {"code": "BS009", "village": "东坪村", "keeper": "王某", "phone": "199-0000-6001"},
    Kind.DUTIES: {"code": "GT001", "name": "占地", "lead": "国土", "support": "公安", "own": "否"},
    Kind.MEMBERS: {"name": "文书丙", "duty": "值班员", "phone": "199-0000-6002"},
    Kind.HOLIDAYS: {"name": "国庆节", "date": "10月1日至7日", "work": "10月10日", "count": "7"},
    Kind.ROSTER: {
        "date": "9月5日",
        "weekday": "星期六",
        "leader": "乡长甲",
        "clerk_day": "文书乙",
        "clerk_night": "文书甲",
        "on_call_1": "公安：公安乙",
        "driver": "司机甲",
    },
    Kind.PERSON_ROSTER: {
        "name": "公安甲",
        "unit": "派出所",
        **dict(zip([f"#{day}" for day in range(1, 9)], "驻休夜休1假2驻", strict=True)),
    },
    Kind.LEAVES: {"name": "公安甲", "date": "9月7日至9日", "kind": "年假", "note": "三天"},
    Kind.WHISTLES: {
        "number": "5",
        "kind": "综合",
        "blown": "2026-09-01 08:30",
        "village": "东坪",
        "facts": "占道",
        "lead": "公安",
        "unit": "公安",
        "arrived": "8:40",
        "closed": "9月2日",
        "rating": "满意",
    },
}


def headed(kind: Kind, field: str) -> str:
    """Return what stands above a field; a day stands for itself."""
    return field[1:] if field.startswith("#") else FIELDS[kind][field][0]


@pytest.mark.parametrize("kind", list(Kind))
@given(st.data())
def test_any_cell_in_a_right_record(kind: Kind, data: st.DataObject) -> None:
    fields = list(dict.fromkeys((*FIELDS[kind], *GOOD[kind])))
    field = data.draw(st.sampled_from(fields))
    cells: dict[str, Raw] = {**GOOD[kind], field: data.draw(CELLS)}
    named = [one for one in fields if one in cells]
    page = Page("表", (tuple(headed(kind, one) for one in named), tuple(cells[one] for one in named)))
    sheet = WorkbookSheet("2026年9月.xlsx", page, None)
    sound(read(sheet, sheet.as_kind(kind, 0), KNOWN))


@pytest.mark.parametrize("kind", list(Kind))
def test_the_right_record_itself_is_accepted(kind: Kind) -> None:
    good = GOOD[kind]
    page = Page("表", (tuple(headed(kind, field) for field in good), tuple(good.values())))
    sheet = WorkbookSheet("2026年9月.xlsx", page, guess(page))
    assert sheet.kind is kind
    found = read(sheet, sheet.as_kind(kind, 0), KNOWN)
    hinted = {Kind.PERSON_ROSTER: "6日标为假，登记为请假。"}
    assert [(record.verdict, record.reasons) for record in found.records] == [(Verdict.ACCEPT, hinted.get(kind, ""))]


@given(st.lists(st.lists(CELLS, max_size=6).map(tuple), max_size=8).map(tuple))
def test_any_page_is_guessed_or_left_alone(rows: tuple[tuple[Raw, ...], ...]) -> None:
    page = Page("表", rows)
    mapping = guess(page)
    if mapping is not None:
        for sheet in read_all(Workbook("a.xlsx", (WorkbookSheet("a.xlsx", page, mapping),)), KNOWN):
            sound(sheet)
