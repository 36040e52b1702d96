"""The board of action items as a plain table, for a spreadsheet or a printed list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.procedures.items.board import Row

TITLE = Words("议定事项", "Action items")


def _level(row: Row) -> Words:
    return row.pressed.words if row.pressed is not None else Words("", "")


def _same(text: str) -> Words:
    return Words(text, text)


COLUMNS: tuple[tuple[Words, Callable[[Row], Words]], ...] = (
    (Words("编号", "Number"), lambda row: _same(str(row.item.serial))),
    (Words("事项", "Item"), lambda row: _same(row.item.text)),
    (Words("责任单位", "Department"), lambda row: _same(row.unit)),
    (Words("责任人", "Owner"), lambda row: _same(row.item.owner)),
    (Words("配合单位", "Support"), lambda row: _same(row.supports)),
    (Words("标准", "Standard"), lambda row: _same(row.item.standard)),
    (Words("数量", "Quantity"), lambda row: _same(row.item.quantity)),
    (Words("来源", "Decided by"), lambda row: row.source),
    (Words("交办日期", "Given"), lambda row: _same(f"{row.item.given_at:%Y-%m-%d}")),
    (Words("期限", "Due"), lambda row: _same(row.item.due.isoformat())),
    (Words("原期限", "First due"), lambda row: _same(row.item.first_due.isoformat())),
    (Words("延期次数", "Extensions"), lambda row: _same(str(row.item.extensions))),
    (Words("转会次数", "Carried over"), lambda row: _same(str(row.item.carried))),
    (Words("状态", "State"), lambda row: row.item.state.words),
    (Words("期限情况", "Standing"), lambda row: row.span.words),
    (Words("督办", "Supervision"), _level),
    (Words("办理结果", "Result"), lambda row: _same(row.item.report)),
    (Words("核查人", "Checked by"), lambda row: _same(row.item.verified_by)),
    (Words("核查情况", "Findings"), lambda row: _same(row.item.findings)),
)
"""Title and cell of each column."""


def table(rows: Iterable[Row], language: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the titles of the columns and the rows, in a language."""
    heads = tuple(title.said(language) for title, _ in COLUMNS)
    return heads, tuple(tuple(cell(row).said(language) for _, cell in COLUMNS) for row in rows)
