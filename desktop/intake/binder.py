"""Workbooks, .xlsx, .xls and .ods, opened with python-calamine within limits that a hostile file cannot pass."""

from __future__ import annotations

import io
import os
import re
import threading
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.intake.compound import Damaged, used_cells
from desktop.intake.marks import marks_of
from desktop.intake.page import Page
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from python_calamine import CalamineWorkbook

    from desktop.intake.page import Raw

MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes that an unpacked workbook may have; a township's year of whistles has a hundredth."""
MOST_CELLS = 4_000_000
"""Cells from the first to the last used one, which is what opening costs in memory."""
_MOST_SHEETS = 200
_MOST_COLUMNS = 500

_READING = threading.Lock()

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="\$?([A-Z]{1,3})\$?(\d{1,7})"[^>]*?(?<!/)>\s*<(?:\w+:)?(?:v|is|f)\b')
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d{1,7})"[^>]*?(?<!/)>\s*<(?:\w+:)?c\b(?![^>]*\br=)[^>]*?(?<!/)>')

LOCKED = Words(
    "文件有打开密码。请在 Excel 或 WPS 里取消密码后再选。",
    "The file has a password. Remove it in a spreadsheet program, then choose it again.",
)
BROKEN = Words(
    "文件损坏或没有传完，打不开。请重新拷贝一份，或用 Excel、WPS 打开后另存为 .xlsx。",
    "The file is damaged or incomplete. Copy it again, or open it in a spreadsheet program and save it as .xlsx.",
)
TOO_BIG = Words(
    f"表格太大：展开后超过{MOST_CELLS // 10_000}万格。请删去表尾的空行空列后另存。",
    f"The table is too big: more than {MOST_CELLS} cells. Delete empty rows and columns behind it and save it again.",
)
NOT_A_WORKBOOK = Words(
    "这不是表格，可能是文档、图片或压缩包。请选 .xlsx、.xls、.ods 或 .csv 文件。",
    "This is no table; it may be a document, a picture or an archive. Choose an .xlsx, .xls, .ods or .csv file.",
)


def is_workbook(data: bytes) -> bool:
    """Whether the bytes start like a workbook, old or new, whatever the file is called."""
    return data.startswith((_OLE, _ZIP, b"PK\x05\x06"))


def pages_of(data: bytes) -> tuple[Page, ...]:
    """Return the sheets of a workbook; raises Refused with the reason where it cannot be opened."""
    if data.startswith(b"PK"):
        _checked_zip(data)
    elif "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused("file", LOCKED)
    else:
        _checked_frame(data)
    found, hidden = _opened(data)
    marks = marks_of(data) if data.startswith(b"PK") else {}
    pages = []
    for name, rows, merges in found:
        struck, comments = marks.get(name, (frozenset(), {}))
        pages.append(Page(name, rows, merges, struck, comments, hidden=name in hidden))
    return tuple(pages)


_Found = tuple[str, tuple[tuple["Raw", ...], ...], tuple[tuple[int, int, int, int], ...]]


def _opened(data: bytes) -> tuple[list[_Found], set[str]]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        with _quiet():
            book = CalamineWorkbook.from_filelike(io.BytesIO(data))
            names = book.sheet_names[:_MOST_SHEETS]
            hidden = {one.name for one in book.sheets_metadata if one.visible is not SheetVisibleEnum.Visible}
            return [_sheet(book, name) for name in names], hidden
    except Refused:
        raise
    except PasswordError:
        raise Refused("file", LOCKED) from None
    except (CalamineError, OSError, ValueError, OverflowError, MemoryError, UnicodeError) as fault:
        raise Refused("file", LOCKED if "assword" in str(fault) else BROKEN) from None
    except BaseException as fault:
        # A panic of the Rust reader is no Exception, yet it is only another way of saying that the file is damaged.
        if type(fault).__name__ == "PanicException":
            raise Refused("file", BROKEN) from None
        raise


@contextmanager
def _quiet() -> Iterator[None]:
    """Send what the Rust reader prints about a damaged file before it panics to nowhere, one reader at a time."""
    with _READING:
        try:
            kept = os.dup(2)
        except OSError:
            # A window without a console has no standard error to protect.
            yield
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            os.close(nowhere)


def _sheet(book: CalamineWorkbook, name: str) -> _Found:
    sheet = book.get_sheet_by_name(name)
    if sheet.start is None or sheet.end is None:
        return name, (), ()
    if (sheet.end[0] + 1) * (sheet.end[1] + 1) > MOST_CELLS:
        raise Refused("file", TOO_BIG)
    rows: list[tuple[Raw, ...]] = [tuple(row[:_MOST_COLUMNS]) for row in sheet.to_python(skip_empty_area=False)]
    while rows and not any(isinstance(cell, str) is False or cell for cell in rows[-1]):
        rows.pop()
    merges = tuple((top, left, bottom, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ())
    return name, tuple(rows), merges


def _checked_frame(data: bytes) -> None:
    try:
        cells = used_cells(data)
    except Damaged:
        raise Refused("file", BROKEN) from None
    if cells > MOST_CELLS:
        raise Refused("file", TOO_BIG)


def _checked_zip(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise Refused("file", TOO_BIG)
            names = {part.filename for part in parts}
            if any(name.startswith(("word/", "ppt/")) for name in names):
                raise Refused("file", NOT_A_WORKBOOK)
            if not any(name.startswith("xl/") for name in names) and "content.xml" not in names:
                raise Refused("file", NOT_A_WORKBOOK)
            for part in parts:
                if part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml"):
                    _checked_extent(archive.read(part))
                elif part.filename == "content.xml":
                    _checked_repeats(archive.read(part))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError) as fault:
        locked = isinstance(fault, RuntimeError) and "password" in str(fault)
        raise Refused("file", LOCKED if locked else BROKEN) from None


def _checked_extent(xml: bytes) -> None:
    """Refuse a sheet whose used cells lie so far apart that the reader would fill the memory between them."""
    rows = columns = 1
    for match in _CELL.finditer(xml):
        rows = max(rows, int(match[2]))
        columns = max(columns, _column(match[1]))
    for match in _ROW.finditer(xml):
        rows = max(rows, int(match[1]))
    if rows * columns > MOST_CELLS:
        raise Refused("file", TOO_BIG)


def _checked_repeats(xml: bytes) -> None:
    """Refuse an .ods sheet that repeats filled cells or rows beyond the limit; empty repeats at the end are usual."""
    for row in re.finditer(rb"<table:table-row\b([^>]*)>(.*?)</table:table-row>", xml, re.DOTALL):
        times = _repeat(row[1], b"number-rows-repeated")
        cells = list(re.finditer(rb"<table:table-cell\b([^>]*?)(/?)>", row[2]))
        wide = [_repeat(cell[1], b"number-columns-repeated") for cell in cells if not cell[2]]
        if wide and times * sum(wide) > MOST_CELLS:
            raise Refused("file", TOO_BIG)


def _repeat(attributes: bytes, name: bytes) -> int:
    match = re.search(name + rb'="(\d{1,9})"', attributes)
    return int(match[1]) if match else 1


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
