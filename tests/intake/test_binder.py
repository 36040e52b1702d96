"""Workbooks within limits: whatever the bytes, pages or a sentence."""

from __future__ import annotations

import io
import os
import zipfile

import openpyxl
import pytest
import python_calamine
import xlwt  # type: ignore[import-untyped]

from desktop.intake import binder
from desktop.intake.binder import is_workbook, pages_of
from desktop.post.refused import Refused
from tests.intake.baishui import workbook

BOOK = workbook({"甲": [("姓名", "单位"), ("王某", "公安")], "乙": []})


def changed(name: str, data: bytes) -> bytes:
    """Return the workbook with one of its parts replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, data if part == name else old.read(part))
        if name not in old.namelist():
            new.writestr(name, data)
    return out.getvalue()


def sheet(cells: str) -> bytes:
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return changed(
        "xl/worksheets/sheet1.xml", f"<worksheet {space}><sheetData>{cells}</sheetData></worksheet>".encode()
    )


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        pages_of(data)
    assert refused.value.field == "file"
    assert refused.value.reason.en
    return refused.value.reason.zh


def test_old_and_new_workbooks_give_the_same_page() -> None:
    old = xlwt.Workbook()
    page = old.add_sheet("甲")
    for row, cells in enumerate((("姓名", "单位"), ("王某", "公安"))):
        for column, text in enumerate(cells):
            page.write(row, column, text)
    page.write_merge(3, 4, 0, 0, "合并")
    out = io.BytesIO()
    old.save(out)
    assert is_workbook(out.getvalue())
    found = pages_of(out.getvalue())[0]
    assert found.rows[:2] == pages_of(BOOK)[0].rows == (("姓名", "单位"), ("王某", "公安"))
    assert found.merges == ((3, 0, 4, 0),)
    assert pages_of(BOOK)[1].rows == ()


def test_empty_rows_behind_the_data_are_dropped_even_a_million() -> None:
    book = openpyxl.load_workbook(io.BytesIO(BOOK))
    book.worksheets[0]["A1000000"].font = openpyxl.styles.Font(bold=True)
    book.worksheets[1].sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    first, second = pages_of(out.getvalue())
    assert len(first.rows) == 2
    assert (first.hidden, second.hidden) == (False, True)
    rows = "".join(f'<row r="{n}" spans="1:2"/>' for n in range(3, 300_000))
    assert len(pages_of(sheet('<row r="1"><c r="A1"><v>1</v></c></row>' + rows))[0].rows) == 1


def test_cells_far_apart_are_refused_before_they_fill_the_memory() -> None:
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert refusal(sheet(far)) == binder.TOO_BIG.zh
    wide = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">' + "<c><v>1</v></c>" * 5 + "</row>"
    assert refusal(sheet(wide)) == binder.TOO_BIG.zh


def test_an_ods_that_repeats_filled_cells_is_refused() -> None:
    def ods(rows: str) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as new:
            new.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            new.writestr("META-INF/manifest.xml", "<manifest/>")
            new.writestr(
                "content.xml",
                (
                    '<?xml version="1.0"?><office:document-content '
                    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
                    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
                    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
                    f'<office:body><office:spreadsheet><table:table table:name="甲">{rows}</table:table>'
                    "</office:spreadsheet></office:body></office:document-content>"
                ),
            )
        return out.getvalue()

    cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    empty = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
    assert pages_of(ods(f"<table:table-row>{cell}{cell}</table:table-row>{empty}"))[0].rows == (("x", "x"),)
    many = cell.replace("<table:table-cell ", '<table:table-cell table:number-columns-repeated="16384" ')
    assert refusal(ods(f'<table:table-row table:number-rows-repeated="1048576">{many}</table:table-row>')) == (
        binder.TOO_BIG.zh
    )


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binder, "MOST_UNPACKED", 1000)
    assert refusal(changed("xl/big.bin", b"0" * 2000)) == binder.TOO_BIG.zh
    monkeypatch.undo()
    monkeypatch.setattr(binder, "MOST_CELLS", 3)
    assert refusal(BOOK) == binder.TOO_BIG.zh


def test_documents_and_archives_are_no_tables() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        new.writestr("a.txt", "x")
    assert refusal(out.getvalue()) == binder.NOT_A_WORKBOOK.zh
    assert refusal(changed("word/document.xml", b"<x/>")) == binder.NOT_A_WORKBOOK.zh


def test_passwords_are_named() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    assert refusal(ole + "EncryptedPackage".encode("utf-16-le") + bytes(500)) == binder.LOCKED.zh
    assert refusal(ole + bytes(3000)) == binder.BROKEN.zh
    assert refusal(ole) == binder.BROKEN.zh


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_damaged(share: float) -> None:
    assert refusal(BOOK[: int(len(BOOK) * share)]) == binder.BROKEN.zh


def test_broken_parts_are_damaged() -> None:
    assert refusal(changed("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>")) == binder.BROKEN.zh
    assert refusal(changed("xl/workbook.xml", b"no xml at all")) == binder.BROKEN.zh


def test_a_panic_of_the_reader_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """As pyo3 raises it."""

    class Book:
        def __init__(self, fault: BaseException) -> None:
            self.fault = fault

        def from_filelike(self, _: object) -> None:
            raise self.fault

    for fault, want in (
        (PanicException(), binder.BROKEN.zh),
        (MemoryError(), binder.BROKEN.zh),
        (python_calamine.PasswordError("x"), binder.LOCKED.zh),
        (python_calamine.CalamineError("Password"), binder.LOCKED.zh),
    ):
        monkeypatch.setattr(python_calamine, "CalamineWorkbook", Book(fault))
        assert refusal(BOOK) == want
    monkeypatch.setattr(python_calamine, "CalamineWorkbook", Book(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        pages_of(BOOK)


def test_a_damaged_file_prints_nothing(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    class Book:
        @staticmethod
        def from_filelike(_: object) -> None:
            os.write(2, b"thread panicked")
            raise ValueError

    monkeypatch.setattr(python_calamine, "CalamineWorkbook", Book)
    assert refusal(BOOK) == binder.BROKEN.zh
    assert capfd.readouterr().err == ""
    with monkeypatch.context() as console_less:
        console_less.setattr(os, "dup", no_such_file)
        assert refusal(BOOK) == binder.BROKEN.zh


def no_such_file(_: int) -> int:
    """Answer as a window without a console does."""
    raise OSError
