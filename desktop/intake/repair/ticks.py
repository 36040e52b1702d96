"""Yes-or-no columns, which offices fill with words, ticks, crosses, letters and figures."""

from __future__ import annotations

from desktop.intake.repair.plain import tight

_YES = frozenset(
    {"是", "有", "可", "可以", "√", "✓", "✔", "☑", "Y", "YES", "1", "对", "能", "T", "TRUE", "持证", "已持证"}
)
_NO = frozenset({"否", "无", "不", "×", "X", "✗", "✘", "N", "NO", "0", "没有", "不可", "不可以", "不能", "F", "FALSE"})
_NO |= {"未持证", "╳", "〤", "不是"}


def tick(text: str) -> bool | None:
    """Return what a cell of a yes-or-no column says, None where it says something else or nothing."""
    word = tight(text).upper().rstrip("。.")
    return True if word in _YES else False if word in _NO else None


def negatives_written(column: list[str]) -> bool:
    """Whether a column writes its noes, so that an empty cell is a gap and not a no."""
    return any(tick(text) is False for text in column)
