"""The 值班表 of a month as a spreadsheet: by days as offices type it, by people with signs, and the telephone list."""

from __future__ import annotations

import io
import zipfile
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.paper.press.wording import wording
from desktop.paper.roster import wall
from desktop.paper.roster.facts import REST
from desktop.paper.roster.posts import OWN, Board, duty_title, weekday
from desktop.paper.workbook import text_of
from desktop.post.roster.states import DutyClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from desktop.paper.press.page import Colour
    from desktop.paper.roster.facts import RosterFacts, SheetDay
    from desktop.paper.roster.posts import Standing

_STAMP = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name; it stands in for the clock, so that the same facts give the same bytes."""
_GROUNDS: dict[str, Colour | None] = {
    "plain": None, "head": wall.HEAD, "weekend": wall.WEEKEND, "holiday": wall.HOLIDAY,
}  # fmt: skip
_HEAD_ROWS = 3, 4, 5
_MOST = 26
"""Columns of posts that one sheet holds in print; from more on, those on call have a sheet of their own."""
_MARGIN = 0.4
_LONG = 60
"""People from which the sheet by people stands upright."""
_FIRST = 6


def draw(facts: RosterFacts) -> bytes:
    """Return the month as an .xlsx file: by days, by people, telephones; each sheet set up for one page in print."""
    from openpyxl import Workbook

    book = Workbook()
    _styles(book)
    name = wording("duty_roster")["name"]
    book.properties.title = facts.post.name + wall.month_words(facts) + name
    book.properties.creator = facts.post.name
    book.properties.created = book.properties.modified = facts.imprint.printed_at.replace(tzinfo=None)
    _by_days(book, facts)
    _by_people(book, facts)
    _telephones(book, facts)
    stream = io.BytesIO()
    book.save(stream)
    return _stamped(stream.getvalue(), facts)


def _stamped(content: bytes, facts: RosterFacts) -> bytes:
    """Return the file with one time for all its parts."""
    stream = io.BytesIO()
    at = facts.imprint.printed_at.replace(tzinfo=None)
    written = f"{at:%Y-%m-%dT%H:%M:%SZ}".encode()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            part = old.read(item)
            if item.filename == "docProps/core.xml":
                part = _modified(part, written)
            new.writestr(zipfile.ZipInfo(item.filename, _STAMP), part, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _modified(part: bytes, written: bytes) -> bytes:
    """Return the file's own description with the time of the paper: openpyxl puts the clock's when it saves."""
    before, mark, rest = part.partition(b"<dcterms:modified")
    opening, close, after = rest.partition(b">")
    _, end, tail = after.partition(b"</dcterms:modified>")
    return before + mark + opening + close + written + end + tail


def _sheet(book: Workbook, facts: RosterFacts, name: str, title: str, columns: int) -> Worksheet:
    """Return a new sheet with its title and the line under it over so many columns."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.worksheet.properties import PageSetupProperties

    first = book.active
    sheet: Worksheet = (
        first if first is not None and first.max_row == 1 and first["A1"].value is None else book.create_sheet()
    )
    sheet.title = name
    _write(sheet, 1, 1, facts.post.name + wall.month_words(facts) + title)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=columns)
    sheet["A1"].font = Font(size=18, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = 32
    words = wording("roster")
    phone = words["phone"].format(phone=facts.phone or words["phone_blank"])
    _write(sheet, 2, 1, f"{phone}　{words['rule']}　{wall.edition_words(facts.edition)}")
    sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=columns)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = 1
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, _MARGIN)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    return sheet


def _write(sheet: Worksheet, row: int, column: int, words: str) -> None:
    """Write a text; what looks like a formula stays a text."""
    text_of(sheet.cell(row, column), words)


def _dress(sheet: Worksheet, rows: range, columns: range, style: str = "plain") -> None:
    """Give cells one of the named styles."""
    for row in rows:
        for column in columns:
            cell = sheet.cell(row, column)
            quoted = cell.quotePrefix
            cell.style = style
            if quoted:
                cell.quotePrefix = True


def _styles(book: Workbook) -> None:
    """Name the styles of cells: lines, ground, everything in the middle; naming them once is ten times as fast."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    thin = Side(style="thin", color="808080")
    for name, colour in _GROUNDS.items():
        style = NamedStyle(
            name,
            font=Font(bold=name == "head"),
            border=Border(left=thin, right=thin, top=thin, bottom=thin),
            alignment=Alignment(horizontal="center", vertical="center", wrap_text=True),
        )
        if colour is not None:
            style.fill = PatternFill("solid", fgColor=_hex(colour))
        book.add_named_style(style)


def _style_of(one: SheetDay) -> str:
    if not one.rest:
        return "plain"
    return "holiday" if one.mark else "weekend"


def _hex(colour: Colour) -> str:
    return "".join(f"{round(part * 255):02X}" for part in colour)


def _by_days(book: Workbook, facts: RosterFacts) -> None:
    words, board = wording("roster"), Board(facts)
    name, posts = wording("duty_roster")["name"], board.posts
    if len(posts) <= _MOST:
        _days_sheet(book, facts, board, words["sheet_days"], name, posts)
        return
    on_call = board.of(DutyClass.ON_CALL)
    others = tuple(one for one in posts if one.duty is not DutyClass.ON_CALL)
    _days_sheet(book, facts, board, words["sheet_days"], name, others)
    _days_sheet(book, facts, board, words["on_call"], wording("duty_table")["on_call"], on_call)


def _days_sheet(
    book: Workbook, facts: RosterFacts, board: Board, name: str, title: str, posts: tuple[Standing, ...]
) -> None:
    words, last = wording("roster"), len(posts) + 3
    sheet = _sheet(book, facts, name, title, last)
    for column, key in ((1, "date"), (2, "weekday"), (last, "remarks")):
        _title(sheet, words[key], (_HEAD_ROWS[0], column), (_HEAD_ROWS[-1], column))
    _post_titles(sheet, posts)
    _dress(sheet, range(_HEAD_ROWS[0], _FIRST), range(1, last + 1), "head")
    for row, one in enumerate(facts.days, start=_FIRST):
        _write(sheet, row, 1, f"{one.day.month}月{one.day.day}日")
        _write(sheet, row, 2, words["weekday"] + weekday(one.day))
        for column, post in enumerate(posts, start=3):
            _write(sheet, row, column, _stands(board, post, one))
        _write(sheet, row, last, _remark(facts, one))
        _dress(sheet, range(row, row + 1), range(1, last + 1), _style_of(one))
    foot = _FIRST + len(facts.days) + 1
    _write(sheet, foot, 1, words["notes"])
    _write(sheet, foot + 1, 2, words["made"])
    _write(sheet, foot + 1, max(4, last // 2), words["checked"])
    _widths(sheet, (10, 10, *(11 for _ in posts), 26))
    sheet.freeze_panes = f"C{_FIRST}"
    sheet.print_title_rows = f"{_HEAD_ROWS[0]}:{_HEAD_ROWS[-1]}"


def _stands(board: Board, post: Standing, one: SheetDay) -> str:
    lacking, missing = board.lacking(post, one.day), wording("roster")["missing"]
    holes = (missing + (str(lacking) if lacking > 1 else ""),) if lacking else ()
    return "、".join((*board.names(post, one.day), *holes))


def _remark(facts: RosterFacts, one: SheetDay) -> str:
    words = wording("duty_table")
    moved = words["moved"].format(name=one.name) if one.name else words["moved_plain"]
    said = [] if not one.mark else [one.name if one.mark == REST else moved]
    return "；".join([*said, *(text for day, text in facts.remarks if day == one.day)])


def _title(sheet: Worksheet, words: str, start: tuple[int, int], end: tuple[int, int]) -> None:
    _write(sheet, *start, words)
    if start != end:
        sheet.merge_cells(start_row=start[0], start_column=start[1], end_row=end[0], end_column=end[1])


def _post_titles(sheet: Worksheet, posts: Sequence[Standing]) -> None:
    """Write duty, department and shift over the columns, merged as on the offices' sheets."""
    column = 3
    top, middle, low = _HEAD_ROWS
    for duty, found in groupby(posts, key=lambda it: it.duty):
        row = list(found)
        own, last = duty in OWN, column + len(row) - 1
        whole = own and len(row) == 1
        _title(sheet, duty_title(duty), (top, column), (low if whole else top, last))
        for group, members in groupby(row, key=lambda it: it.group):
            shifts = list(members)
            if group:
                _title(sheet, group, (middle, column), (middle, column + len(shifts) - 1))
            for post in shifts:
                if not whole:
                    _title(sheet, post.kind, (low if group else middle, column), (low, column))
                column += 1


def _by_people(book: Workbook, facts: RosterFacts) -> None:
    words = wording("roster")
    last = len(facts.days) + 2
    sheet = _sheet(book, facts, words["sheet_people"], wording("duty_roster")["name"], last)
    shifts = {one.id: one.glyph for one in facts.shifts}
    duties = {(one.person, one.day): shifts.get(one.shift, "") for one in facts.duties}
    away = {(one.person, one.day) for one in facts.leaves}
    for column, key in ((1, "group"), (2, "person")):
        _write(sheet, 4, column, words[key])
    _dress(sheet, range(3, 5), range(1, last + 1), "head")
    for row, one in enumerate(facts.people, start=5):
        _write(sheet, row, 1, one.group or one.role)
        _write(sheet, row, 2, one.name)
    rows = range(5, len(facts.people) + 5)
    _dress(sheet, rows, range(1, 3))
    for column, day in enumerate(facts.days, start=3):
        # The dates stand right above the signs, as a program that reads the sheet again expects.
        _write(sheet, 3, column, day.mark or weekday(day.day))
        _write(sheet, 4, column, str(day.day.day))
        for row, one in enumerate(facts.people, start=5):
            sign = duties.get((one.id, day.day)) or (words["leave"] if (one.id, day.day) in away else "")
            _write(sheet, row, column, sign)
        _dress(sheet, rows, range(column, column + 1), _style_of(day))
    _widths(sheet, (12, 14, *(4 for _ in facts.days)))
    if len(facts.people) > _LONG:
        sheet.page_setup.orientation = "portrait"
    sheet.freeze_panes = "C5"
    sheet.print_title_rows = "3:4"


def _telephones(book: Workbook, facts: RosterFacts) -> None:
    """Add the telephone numbers: of the post's own people by what they stand, of officers by department."""
    words = wording("roster")
    own = tuple((one.name, one.role, one.phone) for one in facts.people if not one.group)
    officers = tuple((one.name, one.group, one.phone) for one in facts.people if one.group)
    for name, key, rows in ((words["sheet_own"], "post", own), (words["sheet_officers"], "group", officers)):
        sheet = _sheet(book, facts, name, name, 3)
        for column, title in enumerate(("person", key, "mobile"), start=1):
            _write(sheet, 3, column, words[title])
        _dress(sheet, range(3, 4), range(1, 4), "head")
        for row, texts in enumerate(rows, start=4):
            for column, text in enumerate(texts, start=1):
                _write(sheet, row, column, text)
        _dress(sheet, range(4, len(rows) + 4), range(1, 4))
        _widths(sheet, (16, 16, 18))
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "portrait", sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.freeze_panes = "A4"


def _widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    from openpyxl.utils import get_column_letter

    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
