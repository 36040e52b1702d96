"""What an official paper says, before anybody thinks of pages: headings, text, tables, who was there, the 版记."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop.paper.press.imprint import day, grouped
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from datetime import date, datetime


class Side(Enum):
    """At which side of a column its entries stand."""

    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number as it is printed, 一、关于报到超时, and what follows on the same line."""

    level: int
    """1 to 4: 一、黑体, （一）楷体, 1. 仿宋, （1）仿宋 (GB/T 9704-2012 7.3.3)."""
    words: str
    run_on: str = ""
    """Body text that follows the heading within its paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of body text; line ends in its words begin further paragraphs."""

    words: str
    flush: bool = False
    """Whether it begins at the left edge of the type area, as an addressee does, instead of two characters in."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Items under each other, each after its own sign; wrapped lines align with the first character after it."""

    items: tuple[tuple[str, str], ...]
    """Sign and words of each item: ("1.", "水务于9月26日前查清管网")."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    title: str
    side: Side = Side.LEFT
    width: float = 0.0
    """Millimetres; 0 shares out the room by what the column says."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that runs over as many pages as it needs, its heads repeated, its rows whole."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    """Entries of each row; a row of a single entry is a heading within the table and stays with the row after it."""
    caption: str = ""
    totals: tuple[str, ...] = ()
    """A last row in 黑体, never alone on a page; () for none."""
    note: str = ""
    """Said under the table: the record numbers from which its totals come, the source, the cut-off."""
    landscape: bool = False
    """Whether it stands on landscape pages of its own (7.7)."""
    row_height: float = 0.0
    """The least height of a row in millimetres, where people write or sign by hand."""


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page of its own: a page for countersignatures."""

    bookmark: str = ""


Block = Heading | Paragraph | Listing | Table | NewPage


@dataclass(frozen=True, slots=True)
class Attendee:
    """Who came for one unit; a unit without names, or names without a unit, stand alone."""

    unit: str
    names: tuple[str, ...] = ()
    remark: str = ""
    """Said in brackets behind the names: 培训, 替环保甲."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """One list under the body of minutes: 出席, 请假 or 列席 (10.3)."""

    label: str
    entries: tuple[Attendee, ...]

    @property
    def words(self) -> str:
        """The list as it is printed, without its label."""
        return "；".join(said(one) for one in self.entries) + "。" if self.entries else wording("official")["nobody"]


def said(one: Attendee) -> str:
    """Return a unit with its names as minutes say it: 镇综合执法队　张某01、李某02（培训）."""
    remark = wording("official")["remark"].format(remark=one.remark) if one.remark else ""
    return "　".join(part for part in (one.unit, "、".join(one.names)) if part) + remark


@dataclass(frozen=True, slots=True)
class Colophon:
    """The 版记: whom copies go to, who printed it and when, and what shows that it is genuine."""

    printed_by: str = ""
    printed_on: date | None = None
    copies_to: tuple[str, ...] = ()
    journal_head: str = ""
    """Hash of the last journal entry in hexadecimal digits; the first 16 are printed, "" prints none."""
    entry: int = 0
    """Number of that journal entry."""
    digest: str = ""
    """SHA-256 of the record in hexadecimal digits, for the square code; "" prints none."""
    even: bool = False
    """Whether it stands on an even page, the back of the last sheet, even when that page says nothing else (7.4)."""

    @property
    def fingerprint(self) -> str:
        """The first 16 digits of the journal head in groups of four."""
        return grouped(self.journal_head)

    @property
    def code(self) -> str:
        """What the square code says: the program's name, the entry, the record's digest in QR's compact letters."""
        return f"SHAOTAI {self.entry} {self.digest.upper()}"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a 更正 corrects: minutes once issued are never changed, a numbered paper says what is wrong in them."""

    number: int
    original: str
    """Number of the original, 第38期."""
    issued_on: date
    digest: str = ""
    """SHA-256 of the original's PDF; its first 16 digits are printed."""

    @property
    def words(self) -> str:
        """The sentence that stands before the body."""
        words = wording("official")
        record = words["corrected_record"].format(digest=grouped(self.digest)) if self.digest else ""
        return words["corrects"].format(
            number=self.number, original=self.original, on=day(self.issued_on), record=record
        )


@dataclass(frozen=True, slots=True)
class Minutes:
    """Minutes in the form of 10.3; they carry neither signature nor seal."""

    unit: str
    """The unit that issues, as the author of the file."""
    mark: str
    """The red mark: 青石镇综合执法指挥部周例会纪要."""
    number: str
    """第38期, or 第　　期 before the issue."""
    office: str
    on: date
    """The day of issue, right of the office."""
    blocks: tuple[Block, ...]
    made_at: datetime
    """What the file says about when it was made; the only time that enters it."""
    title: str = ""
    attendance: tuple[Attendance, ...] = ()
    signatures: tuple[Block, ...] = ()
    """What follows the lists of who was there: the page of countersignatures."""
    annexes: tuple[str, ...] = ()
    colophon: Colophon | None = None
    correction: Correction | None = None
    draft: str = ""
    """Words on the head of every page while the text may still change: 征求意见稿; "" once it is issued."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A 函 in the form of 10.1."""

    unit: str
    """The unit that writes: the red mark, the signature and the author of the file."""
    number: str
    """青综指函〔2026〕3号, as it is printed."""
    title: str
    addressee: str
    """Without its colon."""
    blocks: tuple[Block, ...]
    on: date
    made_at: datetime
    annexes: tuple[str, ...] = ()
    remark: str = ""
    """附注, in brackets under the date: 联系人：张某01，电话：199-0000-0001."""
    copies_to: tuple[str, ...] = ()
    journal_head: str = ""
    entry: int = 0
    digest: str = ""
    sealed: bool = True
    """Whether room is left for a seal over unit and date (7.3.5.1)."""
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report or any paper with a title, its tables portrait or landscape; with a red head when it has a mark."""

    unit: str
    title: str
    blocks: tuple[Block, ...]
    on: date
    made_at: datetime
    mark: str = ""
    """The red mark, 青石镇综合执法指挥部文件; "" begins with the title."""
    number: str = ""
    addressee: str = ""
    annexes: tuple[str, ...] = ()
    signed: bool = True
    """Whether unit and date stand under the body."""
    sealed: bool = False
    colophon: Colophon | None = None
    draft: str = ""
