"""What .xlsx files say beside their values: rows struck out and comments, which calamine leaves out."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LARGEST = 3 * 1024 * 1024
_MOST_CELLS = 400_000

Marks = tuple[frozenset[int], dict[tuple[int, int], str]]
"""Rows struck out, and comments by row and column, both counted from 0."""


def marks_of(data: bytes) -> dict[str, Marks]:
    """Return the marks of each sheet; nothing where the file is large or openpyxl cannot read it.

    Marks only add questions, so a workbook without them is read as one in which nothing is marked.
    """
    if len(data) > _LARGEST or (b"xl/comments" not in data and not _strikes(data)):
        return {}
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data))
            return {
                sheet.title: _of(sheet) for sheet in book.worksheets if sheet.max_row * sheet.max_column < _MOST_CELLS
            }
    except Exception:  # noqa: BLE001 - openpyxl raises whatever its parsers raise; calamine has read the values already
        return {}


def _strikes(data: bytes) -> bool:
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return b"strike" in archive.read("xl/styles.xml")
    except (KeyError, OSError, ValueError, zipfile.BadZipFile):
        return False


def _of(sheet: Worksheet) -> Marks:
    struck: set[int] = set()
    comments: dict[tuple[int, int], str] = {}
    for index, row in enumerate(sheet.iter_rows()):
        crossed = written = 0
        for column, cell in enumerate(row):
            if cell.comment is not None:
                comments[index, column] = str(cell.comment.text).strip()
            if cell.value is not None:
                written += 1
                crossed += bool(cell.font.strike)
        if crossed * 2 > written:
            struck.add(index)
    return frozenset(struck), comments
