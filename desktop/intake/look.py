"""Looking into a file: which sheets it has, what each seems to be, which column seems to be what."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.intake import binder, delimited
from desktop.intake.headers import guess, mapping_at
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.intake.mapping import Kind, Mapping
    from desktop.intake.page import Page

MOST_BYTES = 64 * 1024 * 1024
"""Size of a file that is looked into; the largest yearly ledger of a district has a tenth."""
_SAMPLES = 5
_HTML = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"mime-version:")
_OTHER = {
    b"%PDF": Words(
        "这是 PDF。请向来件单位要表格文件，或选 .xlsx、.xls、.ods、.csv。",
        "This is a PDF. Ask for the table itself, or choose an .xlsx, .xls, .ods or .csv file.",
    ),
    b"\x89PNG": binder.NOT_A_WORKBOOK,
    b"\xff\xd8\xff": binder.NOT_A_WORKBOOK,
    b"GIF8": binder.NOT_A_WORKBOOK,
    b"Rar!": binder.NOT_A_WORKBOOK,
    b"7z\xbc\xaf": binder.NOT_A_WORKBOOK,
    b"BM": binder.NOT_A_WORKBOOK,
}


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """One sheet of a file as it was found, with the guess of what it is."""

    file: str
    page: Page
    mapping: Mapping | None
    """None where the words of the sheet fit no kind."""

    @property
    def name(self) -> str:
        """Name of the sheet, for a text file the name of the file."""
        return self.page.name

    @property
    def kind(self) -> Kind | None:
        """What the sheet seems to be."""
        return None if self.mapping is None else self.mapping.kind

    @property
    def samples(self) -> tuple[tuple[str, ...], ...]:
        """The first rows below the header, as texts."""
        start = 0 if self.mapping is None else self.mapping.bottom + 1
        rows = [row for row in range(start, len(self.page.rows)) if self.page.filled(row)][:_SAMPLES]
        return tuple(tuple(self.page.text(row, column) for column in range(len(self.page.rows[row]))) for row in rows)

    def as_kind(self, kind: Kind, top: int, bottom: int | None = None) -> Mapping:
        """Return the mapping where a clerk says what the sheet is and in which rows, from 0, its header stands.

        Raises Refused where the sheet has no such rows.
        """
        bottom = top if bottom is None else bottom
        if not 0 <= top <= bottom < len(self.page.rows):
            raise Refused("header", Words("表里没有这一行。", "The sheet has no such row."))
        return mapping_at(self.page, kind, top, bottom)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file that was looked into."""

    name: str
    sheets: tuple[WorkbookSheet, ...]

    def sheet(self, name: str) -> WorkbookSheet:
        """Return a sheet by its name; raises Refused where there is none."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise Refused("sheet", Words(f"没有名为“{name}”的表。", f"There is no sheet named {name}."))


def look(data: bytes, name: str) -> Workbook:
    """Look into a file by its bytes, whatever its name ends in; raises Refused with the reason it cannot be read."""
    file = PurePath(name.replace("\\", "/")).name or "?"
    if not data.strip(b"\x00 \t\r\n"):
        raise Refused("file", Words("文件是空的。请重新选一份。", "The file is empty. Choose another one."))
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise Refused(
            "file", Words(f"文件超过{most}兆，太大了。请分成几份。", f"The file is over {most} MB. Split it.")
        )
    for head, why in _OTHER.items():
        if data.startswith(head):
            raise Refused("file", why)
    if binder.is_workbook(data):
        pages = binder.pages_of(data)
    elif data[:256].lstrip(b"\xef\xbb\xbf\r\n\t ").lower().startswith(_HTML):
        raise Refused(
            "file",
            Words(
                "这是网页另存的表，不是真正的表格文件。请用 Excel 或 WPS 打开后另存为 .xlsx。",
                "This is a web page saved as a table. Open it in a spreadsheet program and save it as .xlsx.",
            ),
        )
    else:
        pages = (delimited.page_of(data, PurePath(file).stem, binder.MOST_CELLS),)
    return Workbook(file, tuple(WorkbookSheet(file, page, guess(page, file)) for page in pages))
