"""The register of conferences 会商台账 as a plain table, for a spreadsheet or a printed list (practice.md 2.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from desktop.procedures.conferences.reading import Row

TITLE = Words("会商台账", "Conferences")


def _same(text: str) -> Words:
    return Words(text, text)


def _at(when: datetime | None) -> Words:
    return _same(f"{when:%Y-%m-%d %H:%M}" if when is not None else "")


COLUMNS: tuple[tuple[Words, Callable[[Row], Words]], ...] = (
    (Words("编号", "Number"), lambda row: _same(str(row.serial or ""))),
    (Words("类别", "Kind"), lambda row: row.conference.kind.words),
    (Words("会商事项", "About"), lambda row: _same(row.conference.title)),
    (Words("哨单", "Whistles"), lambda row: _same("、".join(row.whistles))),
    (Words("牵头部门", "Lead"), lambda row: _same(row.lead)),
    (Words("参会部门", "Departments"), lambda row: _same("、".join(row.units))),
    (Words("状态", "State"), lambda row: row.conference.state.words),
    (Words("提请时间", "Proposed"), lambda row: _at(row.conference.proposed_at)),
    (Words("会商时间", "Held"), lambda row: _at(row.conference.opened_at or row.conference.starts_at)),
    (Words("地点", "Place"), lambda row: _same(row.conference.place)),
    (Words("主持", "Chair"), lambda row: _same(row.conference.chair)),
    (Words("结论", "Conclusion"), lambda row: _same(row.conference.conclusion)),
    (Words("保留或不同意", "Against"), lambda row: _same(str(row.against))),
    (Words("签发时间", "Issued"), lambda row: _at(row.conference.issued_at)),
    (Words("签发人", "Issued by"), lambda row: _same(row.conference.issued_by)),
    (Words("未办结事项", "Owed"), lambda row: _same(str(row.owed))),
    (Words("取消、休会或未一致的理由", "Reason"), lambda row: _same(row.conference.end_reason)),
)
"""Title and cell of each column."""


def table(rows: Iterable[Row], language: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the titles of the columns and the rows, in a language."""
    heads = tuple(title.said(language) for title, _ in COLUMNS)
    return heads, tuple(tuple(cell(row).said(language) for _, cell in COLUMNS) for row in rows)
