"""The editable text of minutes as blocks of an official paper, and back: nothing is lost on either way."""

from __future__ import annotations

import re

from desktop.paper.official.facts import (
    Attendance,
    Attendee,
    Block,
    Column,
    Heading,
    Listing,
    Paragraph,
    Table,
    said,
)

_HAN = "[一二三四五六七八九十百零]"
_LEVELS = tuple(
    re.compile(form) for form in (rf"{_HAN}{{1,4}}、", rf"（{_HAN}{{1,4}}）", r"\d{1,3}[.．](?!\d)", r"（\d{1,3}）")
)
"""How headings of each level begin (GB/T 9704-2012 7.3.3)."""
_SIGN = re.compile(r"[①-⑳㉑-㉟]|[—－·•](?=\s)")
_LISTS = re.compile(r"(出席|请假|列席|未到|缺席)：")
_NOBODY = "无。"


def read(text: str) -> tuple[tuple[Block, ...], tuple[Attendance, ...]]:
    """Return the blocks and the lists of who was there of a text with one paragraph a line.

    Headings are known by their numbers, items of a list by ① or —, rows of a table by | at both ends, the lists at
    the end by 出席：. Of a numbered paragraph the first sentence is the heading, the rest runs on (7.3.3).
    """
    lines = clean(text).split("\n") if clean(text) else []
    end = len(lines)
    while end and _LISTS.match(lines[end - 1]):
        end -= 1
    blocks: list[Block] = []
    for line in lines[:end]:
        _add(blocks, line)
    return tuple(blocks), tuple(_attendance(line) for line in lines[end:])


def clean(text: str) -> str:
    """Return a text as it is kept: no empty lines, no blanks around a line."""
    lines = (re.sub(r"[\t\u00a0]", " ", line).strip(" \u3000") for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def write(blocks: tuple[Block, ...], attendance: tuple[Attendance, ...] = ()) -> str:
    """Return the text that reads as these blocks."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            lines.append(block.words + block.run_on)
        elif isinstance(block, Listing):
            lines += [sign + words for sign, words in block.items]
        elif isinstance(block, Table):
            lines += [_row(tuple(one.title for one in block.columns)), *(_row(row) for row in block.rows)]
        elif isinstance(block, Paragraph):
            lines.append(block.words)
    return "\n".join([*lines, *(f"{one.label}：{_people(one)}" for one in attendance)])


def _people(one: Attendance) -> str:
    return "；".join(said(each) for each in one.entries) + "。" if one.entries else _NOBODY


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _add(blocks: list[Block], line: str) -> None:
    """Put a line behind the blocks, as one of its own or as a further row or item of the last."""
    last = blocks[-1] if blocks else None
    cells = _cells(line)
    if cells and isinstance(last, Table) and len(cells) == len(last.columns):
        blocks[-1] = Table(last.columns, (*last.rows, cells))
    elif cells:
        blocks.append(Table(tuple(Column(one) for one in cells), ()))
    elif sign := _SIGN.match(line):
        item = (sign.group(), line[sign.end() :])
        if isinstance(last, Listing):
            blocks[-1] = Listing((*last.items, item))
        else:
            blocks.append(Listing((item,)))
    else:
        blocks.append(_heading(line) or Paragraph(line))


def _cells(line: str) -> tuple[str, ...]:
    if len(line) < 2 or not (line.startswith("|") and line.endswith("|")):  # noqa: PLR2004 - a bar at each end
        return ()
    return tuple(cell.strip() for cell in line[1:-1].split("|"))


def _heading(line: str) -> Heading | None:
    for level, form in enumerate(_LEVELS, start=1):
        match = form.match(line)
        if match is not None and match.end() < len(line):
            stop = line.find("。", match.end()) + 1
            return Heading(level, line[:stop] or line, line[stop:] if stop else "")
    return None


def _attendance(line: str) -> Attendance:
    label, _, people = line.partition("：")
    if people in (_NOBODY, "无", ""):
        return Attendance(label, ())
    return Attendance(label, tuple(Attendee(one) for one in people.rstrip("。").split("；") if one))
