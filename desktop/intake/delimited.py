"""Text files with separators: which encoding, which separator, which line a row starts on."""

from __future__ import annotations

import csv
import io
from collections import Counter

from desktop.intake.page import Page
from desktop.post.formula import unshielded
from desktop.post.refused import Refused
from desktop.post.words import Words

_SEPARATORS = (",", "\t", ";", "，", "|")
_SAMPLE_ROWS = 60
_CONTROLS = frozenset(chr(n) for n in range(32)) - frozenset("\t\r\n\f\v\x1a")

NOT_A_TABLE = Words(
    "这不是表格文件，读不出文字。请选 .xlsx、.xls、.ods 或 .csv 文件。",
    "This is no table: no text can be read from it. Choose an .xlsx, .xls, .ods or .csv file.",
)
ONE_COLUMN = Words(
    "文件里分不出列。请另存为用逗号分隔的 .csv 或 .xlsx。",
    "No columns can be told apart. Save it as a comma-separated .csv or as .xlsx.",
)
BROKEN_QUOTES = Words(
    "文本里的引号或长度不合规，分不出行。请用 Excel 或 WPS 打开后另存为 .xlsx。",
    "Quotes or lengths in the text are broken. Open it in a spreadsheet program and save it as .xlsx.",
)


def decoded(data: bytes) -> str:
    """Return the text of a file: by its byte-order mark, else strict UTF-8, else GB 18030 (which includes GBK).

    Raises Refused for bytes that are text in none of them.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.intersection(text):
            return text
    raise Refused("file", NOT_A_TABLE)


def page_of(data: bytes, name: str, most_cells: int) -> Page:
    """Return a text file as a page with the line each row starts on; raises Refused where it is no table."""
    text = decoded(data)
    found = max((_split(text, mark) for mark in _SEPARATORS), key=_evenness)
    rows, lines = found
    if max((len(row) for row in rows), default=0) < 2:  # noqa: PLR2004 - one column is no table
        raise Refused("file", ONE_COLUMN)
    if sum(map(len, rows)) > most_cells:
        raise Refused(
            "file",
            Words(f"文件超过{most_cells}格，太大了。请分成几份。", f"More than {most_cells} cells. Split the file."),
        )
    return Page(name, tuple(rows), lines=tuple(lines))


def _split(text: str, mark: str) -> tuple[list[tuple[str, ...]], list[int]]:
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    line = 1
    try:
        for row in reader:
            rows.append(tuple(map(unshielded, row)))
            lines.append(line)
            line = reader.line_num + 1
    except csv.Error:
        raise Refused("file", BROKEN_QUOTES) from None
    return rows, lines


def _evenness(found: tuple[list[tuple[str, ...]], list[int]]) -> tuple[int, int]:
    """Rate a separator: how many of the first rows have the usual number of columns, and how many columns that is."""
    widths = Counter(len(row) for row in found[0][:_SAMPLE_ROWS] if len(row) > 1)
    if not widths:
        return (0, 0)
    width, times = max(widths.items(), key=lambda one: (one[1], one[0]))
    return (times * min(width, 8), width)
