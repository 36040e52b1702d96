"""Going through the rows below a header: which are records, which are titles, totals, bands, remarks or repeats."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop.intake.headers import header_texts
from desktop.intake.page import text_of
from desktop.intake.repair.plain import nothing, tight
from desktop.intake.sheet import Skipped
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping as Dictionary

    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page, Raw

_TOTAL = re.compile(r"^(?:合计|总计|小计|共计|累计|总数|本[周月页]|(?:第\S{1,4}周)?\S{0,6}小计|共\d+[项件人条个家])")
_FOOT = re.compile(
    r"^(?:注|备注|说明|填表|制表|填报|审核|审批|统计|联系人|填报人|单位负责人|附)\S{0,6}?[:：.、]|^[（(]?(?:续|接)上?表|^[※*]|^以下空白"
)
_BAND = re.compile(
    r"^[（(][一二三四五六七八九十]{1,3}[）)]|^[一二三四五六七八九十]{1,3}[、.．:：]|^第[一二三四五六七八九十\d]+[类章部分]"
)
_COUNT = re.compile(r"^[\d.,]+\D{0,3}$")
_REPEAT_SHARE = 0.6

TITLE = Words("表头以上", "Above the header")
TOTAL = Words("合计或小计行", "A total")
FOOT = Words("说明或签名行", "A note or signature")
BAND = Words("分类行", "A band")
STRAY = Words("表格以外的批注", "A remark beside the table")
REPEATED = Words("重复的表头", "A repeated header")
_BLANK = Words("只有序号的空行", "An empty row with a number")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of data: its place and its cells by field."""

    page: Page
    mapping: Mapping
    index: int
    band: str = ""
    """Text of the last band above, such as `一、规划建设类（11项）`."""

    @property
    def where(self) -> str:
        """The place of the row in the file."""
        return self.page.where(self.index)

    @property
    def struck(self) -> bool:
        """Whether the row was struck out."""
        return self.index in self.page.struck

    def raw(self, name: str) -> Raw:
        """Return the cell of a field as the library gives it, None where there is no such column."""
        column = self.mapping.column(name)
        return None if column is None else self.page.raw(self.index, column)

    def text(self, name: str) -> str:
        """Return the text of a field, trimmed."""
        return text_of(self.raw(name)).strip()

    def has(self, name: str) -> bool:
        """Whether the sheet has a column for the field."""
        return self.mapping.has(name)

    def down(self, name: str) -> str:
        """Return the text of a field whose cells may be merged down."""
        column = self.mapping.column(name)
        if column is None:
            return ""
        return self.page.text(self.page.merged_from(self.index, column), column)

    def comment(self, name: str) -> str:
        """Return the comment somebody attached to the cell of a field."""
        column = self.mapping.column(name)
        return "" if column is None else self.page.comments.get((self.index, column), "")

    def cells(self) -> Dictionary[str, str]:
        """Return the original texts by header."""
        return MappingProxyType(
            {column.header: text_of(self.page.raw(self.index, column.index)) for column in self.mapping.columns}
        )


@dataclass(slots=True)
class Reading:
    """The rows of a page and the lines that were left out."""

    rows: list[Row] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def rows_of(page: Page, mapping: Mapping, required: Iterable[str]) -> Reading:
    """Return the data rows of a page; a row in which no `required` field is filled may be a band or a note."""
    found = Reading()
    headers = header_texts(page, mapping)
    mapped = {column.index: column.field for column in mapping.columns if column.field}
    needed = set(required)
    spans = {top: right - left for top, left, bottom, right in page.merges if top == bottom}
    for index in range(min(mapping.top, len(page.rows))):
        if texts := page.filled(index):
            found.skipped.append(Skipped(page.where(index), TITLE, " ".join(texts.values())))
    columns = {column.index for column in mapping.columns}
    band = ""
    for index in range(mapping.bottom + 1, len(page.rows)):
        texts = page.filled(index)
        if not texts:
            continue
        inside = {column: text for column, text in texts.items() if column in mapped}
        fields = {mapped[column] for column in inside}
        told = frozenset(tight(text) for column, text in inside.items() if mapped[column] in needed)
        why = _left_out(texts, inside, fields, told, needed, headers, spans.get(index, 0))
        if why is None:
            stray = [text for column, text in texts.items() if column not in columns]
            found.skipped.extend(Skipped(page.where(index), STRAY, text) for text in stray)
            found.rows.append(Row(page, mapping, index, band))
        elif why is not _BLANK:
            whole = " ".join(texts.values())
            found.skipped.append(Skipped(page.where(index), why, whole))
            band = _heading(whole) if why is BAND else band
    return found


def _left_out(
    texts: dict[int, str],
    inside: dict[int, str],
    fields: set[str],
    told: frozenset[str],
    needed: set[str],
    headers: tuple[frozenset[str], ...],
    span: int,
) -> Words | None:
    """Say why a row is no record, `_BLANK` for a row that only carries its number, None for a record.

    A repeated header has its own words in the needed columns, too: a grid of days has its numbers as marks in rows.
    """
    if fields <= {"seq"} and len(texts) == len(inside):
        return _aside(texts, span) or _BLANK
    if any(_same(texts, header) and told <= header for header in headers):
        return REPEATED
    if not inside:
        return _aside(texts, span) or STRAY
    return _no_record(texts, span, alone=len(fields & needed) <= 1)


def _no_record(texts: dict[int, str], span: int, *, alone: bool) -> Words | None:
    """Say why a row is no record, None where it is one."""
    first, *others = texts.values()
    if all(_FOOT.match(text) for text in texts.values()):
        return FOOT
    if _TOTAL.match(tight(first)) and all(_COUNT.match(tight(text)) for text in others):
        return TOTAL
    if not alone:
        return None
    if len(texts) <= 2 and any(_FOOT.match(text) for text in texts.values()):  # noqa: PLR2004 - maker and checker
        return FOOT
    return _aside(texts, span) if len(texts) == 1 else None


def _aside(texts: dict[int, str], span: int) -> Words | None:
    """Say what a row with a single text is where it is no record: total, note or band."""
    if len(texts) != 1:
        return None
    text = next(iter(texts.values()))
    if _TOTAL.match(tight(text)):
        return TOTAL
    if _FOOT.match(text):
        return FOOT
    return BAND if _BAND.match(text) or span else None


def _same(texts: dict[int, str], header: frozenset[str]) -> bool:
    words = [tight(text) for text in texts.values() if not nothing(text)]
    return len(words) > 1 and sum(word in header for word in words) >= _REPEAT_SHARE * len(words)


def _heading(text: str) -> str:
    """Return a band's text without its number and its count in brackets."""
    text = _BAND.sub("", tight(text))
    return re.sub(r"[（(](?:共)?\d+\S{0,2}[）)]$", "", text)
