"""Typed imports and exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger import rosters
from desktop.post.department import Officer
from tests.stick import fault

if TYPE_CHECKING:
    from pathlib import Path

    from tests.console.line import Console
    from tests.post_of import Post

ROSTER = (
    "姓名,单位,职务,执法证号,手机,是否持证,可否夜班\n"
    "水务丁,水务,科员,C104,199-0000-1101,是,是\n"
    "水务戊,水务,科员,,199-0000-1102,是,是\n"
    "民政甲,民政,科员,,199-0000-1103,否,否\n"
)


@pytest.fixture
def roster(tmp_path: Path) -> str:
    path = tmp_path / "人员.csv"
    path.write_text(ROSTER, encoding="gbk")
    return str(path)


def test_a_dry_run_says_the_verdicts_and_writes_nothing(console: Console, post: Post, roster: str) -> None:
    before = post.ledger.head()
    shown = console.say("import", roster, "--dry-run")
    assert "√ 1  ? 2  × 0" in shown
    assert "没有证号" in shown
    found = console.ask("import", roster, "--dry-run")
    assert [one["verdict"] for one in found["rows"]] == ["accept", "question", "question"]
    assert post.ledger.head() == before


def test_accepted_rows_enter_and_questions_wait(console: Console, post: Post, roster: str, tmp_path: Path) -> None:
    saved = tmp_path / "结果.csv"
    shown = console.say("import", roster, "--result", str(saved))
    assert shown.splitlines()[-1] == "新增 1，没有导入 2"
    assert "水务戊" in saved.read_text("utf-8-sig")
    assert [one.name for one in post.ledger.having(Officer, cert="C104")] == ["水务丁"]
    again = console.ask("import", roster)["counts"]
    assert again["added"] == 0


def test_questions_are_decided_on_the_line(console: Console, post: Post, roster: str) -> None:
    found = console.ask("import", roster, "--accept", "all")
    assert found["counts"]["refused"] == 2
    assert {one["outcome"] for one in found["rows"]} == {"added", "refused"}
    place = found["rows"][0]["where"]
    left = console.ask("import", roster, "--skip", place)
    assert left["rows"][0]["remark"]["zh"] == "按决定不导入"
    assert console.ask("import", roster, "--accept", found["rows"][1]["where"], "--skip", "all")["counts"]["added"] == 0
    console.say("import", roster, "--accept", "没有的位置")
    assert console.code == 2
    assert post.ledger.having(Officer, name="民政甲") == ()


def test_a_roster_and_slips_come_in_by_the_line(console: Console, post: Post, tmp_path: Path) -> None:
    path = tmp_path / "2026年10月值班表.csv"
    path.write_text("日期,带班领导,值班员,备注\n10月8日,副镇长丙,值班员丁,\n10月9日,镇长乙,值班员戊,\n", encoding="gbk")
    shown = console.say("import", str(path), "--dry-run")
    assert "√ 1  ? 1  × 0" in shown
    assert "“值班员戊”不在人员表和通讯录" in shown
    assert console.ask("import", str(path), "--accept", "all")["counts"]["added"] == 2
    names = rosters.names(post.ledger)
    assert {(names[one.person], one.day.day) for one in rosters.cells(post.ledger, "2026-10")} == {
        ("副镇长丙", 8), ("值班员丁", 8), ("镇长乙", 9),
    }  # fmt: skip
    slips = tmp_path / "请假.csv"
    slips.write_text("姓名,日期,类型\n值班员丁,2026-10-12,年假\n", encoding="gbk")
    assert console.ask("import", str(slips))["counts"]["added"] == 1
    slips.write_text("姓名,日期,类型\n", encoding="gbk")
    assert "一行也没有" in console.say("import", str(slips))


def test_what_a_row_left_behind_is_told(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "2026年10月值班表.csv"
    path.write_text("日期,带班领导,值班员\n10月8日,副镇长丙,值班员丁、值班员戊\n", encoding="gbk")
    assert "没有排入：值班员戊" in console.say("import", str(path), "--accept", "all")


def test_a_file_that_is_no_table_is_refused(console: Console, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"%PDF-1.7")
    assert console.refused("import", str(tmp_path / "a.xlsx"))["field"] == "file"
    assert console.refused("import", str(tmp_path / "a.xlsx"), "--sheet", "人员")["field"] == "file"
    console.say("import", str(tmp_path / "none.xlsx"))
    assert console.code == 2


def test_only_the_named_sheet_is_taken(console: Console, roster: str) -> None:
    assert console.refused("import", roster, "--sheet", "别的")["field"] == "sheet"


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_lists_are_exported(console: Console, post: Post, tmp_path: Path, name: str) -> None:
    post.blown()
    found = console.ask("export", "哨单台账", str(tmp_path / name), "--open")
    assert found["rows"] == 1
    assert (tmp_path / name).stat().st_size > 100
    assert console.ask("export", "officers", str(tmp_path / f"人员 {name}"))["rows"] == 9


def test_a_list_takes_no_files_place_and_what_is_not_written_is_not_noted(
    console: Console, post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "人员.xlsx").write_bytes(b"mine")
    assert "人员 (2).xlsx" in console.refused("export", "officers", str(tmp_path / "人员.xlsx"))["reason"]["zh"]
    assert (tmp_path / "人员.xlsx").read_bytes() == b"mine"
    before = post.ledger.head()

    def gone(_handle: int) -> None:
        raise fault(22, 433)

    monkeypatch.setattr("os.fsync", gone)
    console.say("export", "officers", str(tmp_path / "另一份.xlsx"))
    assert (console.code, "U盘" in console.err) == (3, True)
    assert post.ledger.head() == before
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["人员.xlsx"]


def test_another_ending_is_refused_before_the_journal_says_anything(
    console: Console, post: Post, tmp_path: Path
) -> None:
    before = post.ledger.head()
    assert console.refused("export", "officers", str(tmp_path / "out.pdf"))["field"] == "file"
    assert post.ledger.head() == before
