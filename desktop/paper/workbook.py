"""Any list of the post as a spreadsheet or a CSV file that no program mistakes for formulas."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from desktop.paper.press.wording import wording
from desktop.post.formula import SIGNS, shielded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Value = str | int | float | bool | date | datetime | None

_LONGEST = 32767
"""Characters that one cell of a spreadsheet holds, the limit of the format."""
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold."""
_SHEET_NAME = re.compile(r"[\\/*?:\[\]]")
_NARROW, _WIDE = 8, 60
_TIME, _DAY = "yyyy-mm-dd hh:mm", "yyyy-mm-dd"


@dataclass(frozen=True, slots=True)
class Workbook:
    """A list with its title and columns; texts stay texts, times are written in their own zone without its name."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    author: str = ""


def draw(book: Workbook) -> bytes:
    """Return the list as an .xlsx file with a frozen head, column widths and a filter."""
    from openpyxl import Workbook as OpenWorkbook
    from openpyxl.utils import get_column_letter

    file = OpenWorkbook(write_only=True)
    file.properties.title = book.title
    file.properties.creator = book.author
    sheet = file.create_sheet(_SHEET_NAME.sub(" ", book.title)[:31] or " ")
    sheet.freeze_panes = "A2"
    last = get_column_letter(max(1, len(book.columns)))
    sheet.auto_filter.ref = f"A1:{last}{len(book.rows) + 1}"
    for place, size in enumerate(_widths(book), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = size
    sheet.append([_head(sheet, title) for title in book.columns])
    for row in book.rows:
        sheet.append([_cell(sheet, value) for value in row])
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def _head(sheet: WriteOnlyWorksheet, title: str) -> Cell:
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = _cell(sheet, title)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="F2F2F2")
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: Value) -> Cell:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    if isinstance(value, datetime):
        cell = WriteOnlyCell(sheet, value.replace(tzinfo=None))
        cell.number_format = _TIME
        return cell
    if isinstance(value, date):
        cell = WriteOnlyCell(sheet, datetime.combine(value, time()))
        cell.number_format = _DAY
        return cell
    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value)
    cell = WriteOnlyCell(sheet, "")
    text_of(cell, value)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def text_of(cell: Cell | MergedCell, text: str) -> None:
    """Put a text into a cell of a spreadsheet, never a formula."""
    cell.value = _fitting(text)
    cell.data_type = "s"
    # Excel shows a quote-prefixed cell as text and keeps it text when somebody edits it.
    cell.quotePrefix = text.startswith(SIGNS)


def _fitting(text: str) -> str:
    clean = _FORBIDDEN.sub("", text)
    if len(clean) <= _LONGEST:
        return clean
    note = wording("list_sheet")["truncated"]
    return clean[: _LONGEST - len(note)] + note


def _widths(book: Workbook) -> Iterable[int]:
    """Yield column widths in letters: a Chinese character is as wide as two."""
    for place, title in enumerate(book.columns):
        texts = (title, *(said(row[place]) for row in book.rows[:500]))
        widest = max(sum(1 if sign.isascii() else 2 for sign in text[: _WIDE * 2]) for text in texts)
        yield min(max(widest + 2, _NARROW), _WIDE)


def said(value: Value) -> str:
    """Return a value as a CSV file and a measuring eye see it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return value.isoformat() if isinstance(value, date) else str(value)


def draw_csv(book: Workbook) -> bytes:
    """Return the list as CSV in UTF-8 with a byte order mark, so that Excel reads the Chinese."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([shielded(title) for title in book.columns])
    for row in book.rows:
        writer.writerow([shielded(value) if isinstance(value, str) else said(value) for value in row])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8", "replace")
