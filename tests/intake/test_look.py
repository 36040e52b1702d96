"""Looking into any file: by its bytes, never by its name."""

from __future__ import annotations

import pytest

from desktop.intake import look as looking
from desktop.intake.look import look
from desktop.intake.mapping import Kind
from desktop.post.refused import Refused
from tests.intake.baishui import GRIDS, PEOPLE, people_book, text, workbook


def refusal(data: bytes, name: str = "a.xlsx") -> str:
    with pytest.raises(Refused) as refused:
        look(data, name)
    assert refused.value.field == "file"
    assert refused.value.reason.en
    return refused.value.reason.zh


def test_sheets_with_their_kinds_mappings_and_samples() -> None:
    found = look(people_book(), "C:\\表\\执法力量.xlsx")
    assert found.name == "执法力量.xlsx"
    assert [(sheet.name, sheet.kind) for sheet in found.sheets] == [
        ("执法力量名册", Kind.OFFICERS), ("网格", Kind.GRIDS), ("成员单位", Kind.DEPARTMENTS),
    ]  # fmt: skip
    assert found.sheet("网格").samples[0] == GRIDS[1]
    assert len(found.sheet("网格").samples) == 5
    with pytest.raises(Refused, match="没有名为"):
        found.sheet("别的")


def test_the_name_may_lie() -> None:
    assert look(text(PEOPLE, encoding="gbk"), "人员.xlsx").sheets[0].kind is Kind.OFFICERS
    assert look(workbook({"a": PEOPLE}), "人员.csv").sheets[0].kind is Kind.OFFICERS
    assert look(text(PEOPLE), "").sheets[0].kind is Kind.OFFICERS
    assert look(text(PEOPLE), "/b/人员.csv").sheets[0].name == "人员"


def test_a_clerk_says_where_the_header_is() -> None:
    sheet = look(workbook({"a": [("张三", "李四"), ("甲", "乙")]}), "a.xlsx").sheets[0]
    assert sheet.kind is None
    assert sheet.samples == (("张三", "李四"), ("甲", "乙"))
    mapping = sheet.as_kind(Kind.OFFICERS, 0).chosen(0, "name").chosen(1, "unit")
    assert (mapping.column("name"), mapping.column("unit")) == (0, 1)
    for top, bottom in ((-1, 0), (1, 0), (5, 5), (0, 2)):
        with pytest.raises(Refused, match="没有这一行"):
            sheet.as_kind(Kind.OFFICERS, top, bottom)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\x00" * 50])
def test_empty_files(data: bytes) -> None:
    assert refusal(data) == "文件是空的。请重新选一份。"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 x", "PDF"), (b"\x89PNG\r\n\x1a\n0000", "不是表格"), (b"\xff\xd8\xff\xe0 JFIF", "不是表格"),
        (b"GIF89a", "不是表格"), (b"Rar!\x1a\x07", "不是表格"), (b"7z\xbc\xaf\x27\x1c", "不是表格"),
        ("<html><table><tr><td>姓名</td></tr></table>".encode(), "网页"), (b"\xef\xbb\xbf<!DOCTYPE html>", "网页"),
        (b'<?xml version="1.0"?><Workbook/>', "网页"), (b"MZ\x90\x00\x03\x00\x00\x00", "读不出文字"),
        ("一段文字没有表格".encode(), "分不出列"), (b"PK\x03\x04 x", "损坏"),
    ],
)  # fmt: skip
def test_other_files_are_named(data: bytes, said: str) -> None:
    assert said in refusal(data, "表.xls")


def test_a_huge_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MOST_BYTES", 1024 * 1024)
    assert refusal(b"a,b\n" * 300_000) == "文件超过1兆，太大了。请分成几份。"
