"""Which column of a sheet is which field: guessed, shown, corrected by the clerk, remembered by header text."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping as Dictionary


class Kind(StrEnum):
    """What the records of a sheet are."""

    DEPARTMENTS = "departments"
    OFFICERS = "officers"
    GRIDS = "grids"
    DUTIES = "duties"
    WHISTLES = "whistles"
    MEMBERS = "members"
    HOLIDAYS = "holidays"
    ROSTER = "roster"
    PERSON_ROSTER = "person_roster"
    LEAVES = "leaves"

    @property
    def words(self) -> Words:
        """The kind as it is shown."""
        return _KINDS[self]


_KINDS = {
    Kind.DEPARTMENTS: Words("部门", "Departments"),
    Kind.OFFICERS: Words("人员", "Officers"),
    Kind.GRIDS: Words("村社网格", "Villages and grids"),
    Kind.DUTIES: Words("职责清单", "Duty list"),
    Kind.WHISTLES: Words("哨单台账", "Whistle ledger"),
    Kind.MEMBERS: Words("值班人员", "Watch-keepers"),
    Kind.HOLIDAYS: Words("节假日", "Holidays"),
    Kind.ROSTER: Words("值班表", "Roster"),
    Kind.PERSON_ROSTER: Words("值班表（按人排）", "Roster by person"),
    Kind.LEAVES: Words("请假与意愿", "Leave and wishes"),
}


class Found(StrEnum):
    """How a column came to its field."""

    EXACT = "exact"
    LIKE = "like"
    UNIT = "unit"
    DAY = "day"
    REMEMBERED = "remembered"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Column:
    """One column with its header and the field it fills; `field` is empty where it is left out."""

    index: int
    header: str
    field: str = ""
    found: Found = Found.EXACT


@dataclass(frozen=True, slots=True)
class Mapping:
    """The reading of one sheet: what it is, where its header stands, which column is which field."""

    kind: Kind
    top: int
    """First header row, counted from 0."""
    bottom: int
    """Last header row; data starts below."""
    columns: tuple[Column, ...]

    def column(self, field: str) -> int | None:
        """Return the first column of a field, None where there is none."""
        return next((column.index for column in self.columns if column.field == field), None)

    def columns_of(self, field: str) -> tuple[Column, ...]:
        """Return every column of a field, from left to right."""
        return tuple(column for column in self.columns if column.field == field)

    def has(self, field: str) -> bool:
        """Whether a column was found for the field."""
        return self.column(field) is not None

    def chosen(self, index: int, field: str) -> Mapping:
        """Return the mapping with one column set by the clerk; a column that held the field before is freed."""
        columns = tuple(
            replace(column, field=field, found=Found.CHOSEN)
            if column.index == index
            else replace(column, field="")
            if field and column.field == field
            else column
            for column in self.columns
        )
        return replace(self, columns=columns)

    def saved(self) -> str:
        """Return the mapping as JSON keyed by header text, to be remembered for the next file."""
        fields = {column.header: column.field for column in self.columns if column.header}
        return json.dumps({"kind": self.kind.value, "headers": fields}, ensure_ascii=False)

    def remembered(self, saved: str) -> Mapping:
        """Return the mapping with the columns a clerk chose before for the same headers.

        Raises Refused where `saved` is no saved mapping.
        """
        headers = _headers(saved, self.kind)
        claimed = {headers[column.header] for column in self.columns if headers.get(column.header)}
        columns = []
        for column in self.columns:
            field = headers.get(column.header)
            if field is not None and field != column.field:
                columns.append(replace(column, field=field, found=Found.REMEMBERED))
            elif field is None and column.field in claimed:
                columns.append(replace(column, field=""))
            else:
                columns.append(column)
        return replace(self, columns=tuple(columns))


def _headers(saved: str, kind: Kind) -> Dictionary[str, str]:
    try:
        found = json.loads(saved)
        if found["kind"] != kind.value:
            return {}
        return {str(header): str(field) for header, field in found["headers"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        why = Words(
            "记住的列对应读不出。请重新选列。", "The remembered columns cannot be read. Choose the columns again."
        )
        raise Refused("mapping", why) from None
