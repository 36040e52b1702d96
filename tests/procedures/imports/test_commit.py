"""An office's files in one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from desktop.intake.lines.grids import GridLine
from desktop.intake.lines.whistle_line import WhistleLine
from desktop.intake.look import look
from desktop.intake.reading import read_all
from desktop.intake.verdict import Verdict
from desktop.ledger import rosters
from desktop.ledger.book import in_memory
from desktop.post.command_post import CommandPost
from desktop.post.department import Department, Officer
from desktop.post.whistle import Whistle
from desktop.procedures.directory.post import found_post
from desktop.procedures.imports import commit as committing
from desktop.procedures.imports.commit import commit
from desktop.procedures.imports.known import known
from desktop.procedures.imports.result import Choice, Decision, Outcome
from desktop.procedures.watch import new_id
from tests.intake.baishui import saved, sheet_of
from tests.post_of import NOON, Post

if TYPE_CHECKING:
    from desktop.intake.sheet import Sheet

SHARED = Path(__file__).parents[4] / "shared" / "data"
FILES = ("青石镇-部门与人员.xlsx", "青石镇-职责清单.xls", "哨单台账-2026年9月.xlsx")
ROSTER = (
    "姓名,单位,职务,执法证号,手机,是否持证,可否夜班\n"
    "水务丁,水务,科员,C104,199-0000-1101,是,是\n"
    "水务戊,水务,科员,,199-0000-1102,是,是\n"
)


WHISTLES = (
    "哨单编号,类别,日期,吹哨时间,地点,事由,牵头部门,配合部门,到场时间,处理结果,办结日期\n"
    "〔2026〕哨字3号,综合,2026-07-05,9:05,南坪,堆土,水务局,,9:30,清运,2026-07-05\n"
    "〔2026〕哨字2号,综合,2026-07-03,9:05,南坪,堆土,水务局,,9:20,清运,2026-07-04\n"
    "〔2026〕哨字4号,综合,2026-07-06,9:05,南坪,堆土,没有这个局,,9:20,清运,2026-07-06\n"
)


def read(post: Post, text: str = ROSTER, name: str = "人员.csv") -> tuple[Sheet[Any], ...]:
    """Return a file as it is read against the post."""
    return read_all(look(text.encode(), name), known(post.watch))


def test_accepted_rows_enter_and_questioned_ones_wait(post: Post) -> None:
    heard: list[tuple[int, int]] = []
    done = commit(post.watch, read(post), tell=lambda at, of: heard.append((at, of)))
    assert [one.outcome for one in done.result.rows] == [Outcome.ADDED, Outcome.LEFT_OUT]
    assert done.result.rows[1].remark.zh == "没有决定，未导入"
    assert heard == [(1, 2), (2, 2)]
    assert post.ledger.get(Officer, done.result.rows[0].fact).cert == "C104"
    last = post.ledger.rows('SELECT "order", payload FROM entry WHERE seq = ?', (done.seq,))[0]
    assert last[0] == "import"
    assert '"count":1' in last[1]
    post.sound()


def test_whistles_enter_in_the_order_of_their_numbers(post: Post) -> None:
    done = commit(post.watch, read(post, WHISTLES, "台账.csv"))
    assert [one.outcome for one in done.result.rows] == [Outcome.ADDED, Outcome.ADDED, Outcome.LEFT_OUT]
    entered = [post.ledger.get(Whistle, one.fact) for one in done.result.rows[:2]]
    assert [one.number for one in entered] == [3, 2]
    assert [one.number for one in post.ledger.having(Whistle)] == [2, 3]
    post.sound()


def test_a_question_is_accepted_corrected_or_skipped(post: Post) -> None:
    (sheet,) = read(post)
    asked = sheet.records[1]
    assert asked.verdict is Verdict.QUESTION
    place = (sheet.name, asked.where)
    refused = commit(post.watch, (sheet,), {place: Decision(Choice.ACCEPT)}).result.rows[1]
    assert refused.outcome is Outcome.REFUSED
    assert "执法证号" in refused.remark.zh
    skipped = commit(post.watch, (sheet,), {place: Decision(Choice.SKIP)}).result.rows[1]
    assert (skipped.outcome, skipped.remark.zh) == (Outcome.LEFT_OUT, "按决定不导入")
    assert asked.value is not None
    corrected = Decision(Choice.CORRECT, replace(asked.value, cert="C105"))
    assert commit(post.watch, (sheet,), {place: corrected}).result.rows[1].outcome is Outcome.ADDED


def test_any_other_fault_undoes_everything(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = read(post)
    before = post.ledger.head()

    def broken(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(committing, "remember", lambda pen, mapping: None)
    monkeypatch.setattr(committing, "ImportResult", broken)
    with pytest.raises(OSError, match="disk full"):
        commit(post.watch, sheets)
    assert post.ledger.head() == before
    assert post.ledger.having(Officer, cert="C104") == ()


def test_a_line_of_no_kind_is_a_bug(post: Post) -> None:
    (sheet,) = read(post)
    place = (sheet.name, sheet.records[0].where)
    with pytest.raises(TypeError):
        commit(post.watch, (sheet,), {place: Decision(Choice.CORRECT, "a text")})


@pytest.mark.parametrize(("line", "writer"), [(GridLine, "put_grid"), (WhistleLine, "put_whistle")])
def test_a_line_goes_to_the_writer_of_its_kind(
    post: Post, monkeypatch: pytest.MonkeyPatch, line: type[Any], writer: str
) -> None:
    went: list[object] = []
    monkeypatch.setattr(committing, writer, lambda pen, one, *_: went.append(one))
    one = object.__new__(line)
    with post.watch.pen() as pen:
        committing._put(pen, one, "台账.xlsx", set())
    assert went == [one]


def test_each_row_is_told(post: Post) -> None:
    heard: list[tuple[int, int]] = []
    (sheet,) = read(post)
    commit(post.watch, (sheet,), tell=lambda done, total: heard.append((done, total)))
    assert heard == [(at, len(sheet.records)) for at in range(1, len(sheet.records) + 1)]


def test_nothing_read_is_nothing_entered(post: Post) -> None:
    assert commit(post.watch, ()).result.rows == ()


@pytest.mark.no_cover  # counting lines doubles its minutes, and others reach them
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared sample files are not beside this checkout")
def test_the_offices_three_files_enter_and_enter_again_without_change() -> None:
    post = Post(in_memory(), now=NOON + timedelta(days=16))
    found_post(post.watch, CommandPost(new_id(), "青石镇指挥部", "青石镇", "安岭区"))
    for name in FILES:
        sheets = read_all(look((SHARED / name).read_bytes(), name), known(post.watch))
        # The questioned departments are taken as they are; people of a department that is left out could not enter.
        units = [(sheet.name, one.where) for sheet in sheets if sheet.name == "部门" for one in sheet.records]
        accepted = sum(sheet.count(Verdict.ACCEPT) for sheet in sheets) + max(len(units) - 13, 0)
        result = commit(post.watch, sheets, dict.fromkeys(units, Decision(Choice.ACCEPT))).result
        assert result.count(Outcome.ADDED) == accepted, [
            (one.where, one.remark.zh) for one in result.rows if one.outcome is Outcome.REFUSED
        ]
    head = post.ledger.rows("SELECT count(*) FROM officer")[0][0]
    for name in FILES:
        again = read_all(look((SHARED / name).read_bytes(), name), known(post.watch))
        result = commit(post.watch, again).result
        assert result.count(Outcome.ADDED) == 0
    assert post.ledger.rows("SELECT count(*) FROM officer")[0][0] == head
    assert max(one.number or 0 for one in post.ledger.having(Whistle)) == 272
    assert len(post.ledger.having(Department)) == 16
    post.sound()


def test_a_roster_with_its_people_slips_and_holidays_in_one_file(post: Post) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    sheet_of(book, "值班表", [("日期", "带班领导", "值班员", "司机"), ("10月8日", "主任戊", "值班员丁", "司机甲"),
                            ("10月9日", "副镇长丙", "文书甲", "司机乙")])  # fmt: skip
    sheet_of(book, "请假", [("姓名", "日期", "类型"), ("文书甲", "10月12日", "年假"), ("水务甲", "10月13日", "希望排")])
    sheet_of(book, "通讯录", [("姓名", "岗位", "手机"), ("主任戊", "带班领导", "199-0000-1"), ("文书甲", "值班员", "1"),
                            ("司机甲", "驾驶员", "199-0000-0003")])  # fmt: skip
    sheet_of(book, "放假", [("节日", "放假时间", "调休上班日期"), ("国庆节", "10月1日至7日", "10月10日")])
    sheets = read_all(look(saved(book), "2026年10月值班.xlsx"), known(post.watch))
    asked = {(sheet.name, one.where): Decision(Choice.ACCEPT) for sheet in sheets for one in sheet.records}
    result = commit(post.watch, sheets, asked).result
    assert {row.outcome for row in result.rows} == {Outcome.ADDED}
    assert result.rows[1].remark.zh == "没有排入：司机乙（本台没有这个人）"
    names = rosters.names(post.ledger)
    assert {(names[one.person], one.day.day) for one in rosters.cells(post.ledger, "2026-10")} == {
        ("主任戊", 8), ("值班员丁", 8), ("司机甲", 8), ("副镇长丙", 9), ("文书甲", 9),
    }  # fmt: skip
    assert len(rosters.leaves_in(post.ledger, NOON.date(), NOON.date() + timedelta(days=30))) == 1
    assert rosters.calendar(post.ledger).moved(date(2026, 10, 10)) == "国庆节"
    post.sound()
