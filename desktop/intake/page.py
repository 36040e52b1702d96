"""One sheet as it lies in the file: cells, merged ranges, struck-out rows and comments, read by nobody yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Raw = str | float | int | bool | datetime | date | time | timedelta | None
"""A cell as the library gives it; a text file gives only str."""

_NOTHING: Mapping[tuple[int, int], str] = MappingProxyType({})
_WIDEST_MERGE = 60
_LONGEST = 1e20
"""Numbers from here on are shown with an exponent, as spreadsheets do."""


def text_of(raw: Raw) -> str:
    """Return the text a person sees in a cell: 215.0 is `215`, a time is `08:46`; blanks stay."""
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(raw, float):
        return f"{raw:.0f}" if raw.is_integer() and abs(raw) < _LONGEST else repr(raw)
    if isinstance(raw, datetime):
        return f"{raw:%Y-%m-%d %H:%M}" if raw.second == 0 else f"{raw:%Y-%m-%d %H:%M:%S}"
    if isinstance(raw, time):
        return f"{raw:%H:%M}"
    return str(raw)


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of a workbook, or the whole of a text file."""

    name: str
    rows: tuple[tuple[Raw, ...], ...]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    """Merged ranges as first row, first column, last row, last column, counted from 0."""
    struck: frozenset[int] = frozenset()
    """Rows that somebody struck out."""
    comments: Mapping[tuple[int, int], str] = field(default_factory=lambda: _NOTHING)
    lines: tuple[int, ...] | None = None
    """In a text file: the line on which each row starts."""
    hidden: bool = False
    _tops: dict[tuple[int, int], int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note for each cell of a vertical merged range where the range starts; ranges end with the data."""
        tops = {
            (row, column): top
            for top, left, bottom, right in self.merges
            for row in range(top + 1, min(bottom, len(self.rows) - 1) + 1)
            for column in range(left, min(right, left + _WIDEST_MERGE) + 1)
        }
        object.__setattr__(self, "_tops", tops)

    def where(self, row: int) -> str:
        """Name the place of a row as a clerk finds it: `人员!9`, `第5行`."""
        return f"{self.name}!{row + 1}" if self.lines is None else f"第{self.lines[row]}行"

    def raw(self, row: int, column: int) -> Raw:
        """Return a cell, None outside the page."""
        cells = self.rows[row] if 0 <= row < len(self.rows) else ()
        return cells[column] if 0 <= column < len(cells) else None

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell with the blanks around it removed."""
        return text_of(self.raw(row, column)).strip()

    def filled(self, row: int) -> dict[int, str]:
        """Return the columns of a row that hold a text."""
        return {column: text for column in range(len(self.rows[row])) if (text := self.text(row, column))}

    def merged_from(self, row: int, column: int) -> int:
        """Return the row in which the vertical merged range of this cell starts, the row itself without one."""
        return self._tops.get((row, column), row)
