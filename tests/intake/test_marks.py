"""Struck-out rows and comments of .xlsx files."""

from __future__ import annotations

import io

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font

from desktop.intake import marks
from desktop.intake.marks import marks_of
from tests.intake.baishui import workbook


def marked() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "人员"
    for row in (("姓名", "单位"), ("王某", "公安"), ("李某", "公安"), ("", "")):
        sheet.append(row)
    for cell in sheet[2]:
        cell.font = Font(strike=True)
    sheet["B3"].font = Font(strike=True)
    sheet["A3"].comment = Comment(" 问过 ", "甲")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_rows_struck_out_by_more_than_half_and_comments() -> None:
    assert marks_of(marked()) == {"人员": (frozenset({1}), {(2, 0): "问过"})}


def test_files_without_marks_are_not_opened_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openpyxl, "load_workbook", lambda *_: pytest.fail("opened"))
    assert marks_of(workbook({"a": [("x", "y")]})) == {}


def test_what_openpyxl_cannot_read_has_no_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert marks_of(b"PK xl/comments") == {}
    monkeypatch.setattr(marks, "_LARGEST", 10)
    assert marks_of(marked()) == {}
    assert marks_of(b"PK") == {}
