"""What an import did, row by row: the sheet that the clerk keeps."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.intake.verdict import Verdict
    from desktop.paper.workbook import Workbook


class Choice(StrEnum):
    """What the clerk decides about a questioned row; a row without a decision is left out."""

    ACCEPT = "accept"
    CORRECT = "correct"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision about one row; `value` is the corrected line of intake where it is CORRECT."""

    choice: Choice
    value: Any = None


class Outcome(StrEnum):
    """What became of a row."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    LEFT_OUT = "left_out"
    REFUSED = "refused"

    @property
    def words(self) -> Words:
        """The outcome as it stands on the result sheet."""
        return _OUTCOMES[self]


_OUTCOMES = {
    Outcome.ADDED: Words("新增", "Added"),
    Outcome.CHANGED: Words("更新", "Updated"),
    Outcome.SAME: Words("已有，相同", "There already"),
    Outcome.LEFT_OUT: Words("没有导入", "Left out"),
    Outcome.REFUSED: Words("不能导入", "Refused"),
}
_VERDICTS = {
    "accept": Words("接受", "Accepted"),
    "question": Words("待问", "To be asked"),
    "reject": Words("不收", "Rejected"),
}
_COLUMNS = (
    Words("位置", "Place"),
    Words("记录", "Record"),
    Words("判定", "Verdict"),
    Words("原因", "Reason"),
    Words("结果", "Outcome"),
    Words("说明", "Remark"),
)


@dataclass(frozen=True, slots=True)
class RowResult:
    """One row of a file with what became of it."""

    sheet: str
    where: str
    key: str
    verdict: Verdict
    reasons: tuple[Words, ...]
    outcome: Outcome
    remark: Words = Words("", "")  # noqa: RUF009 - a frozen tuple of two texts
    fact: str = ""
    """Id of the record that was added, changed or found."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of every row of one file."""

    file: str
    rows: tuple[RowResult, ...] = field(default_factory=tuple)

    def count(self, outcome: Outcome) -> int:
        """Return how many rows came to this end."""
        return Counter(one.outcome for one in self.rows)[outcome]

    def sheet(self, language: str = "zh") -> Workbook:
        """Return the result as a list that can be saved as .xlsx or .csv."""
        from desktop.paper.workbook import Workbook

        rows = tuple(
            (
                one.where,
                one.key,
                _VERDICTS[one.verdict.value].said(language),
                "；".join(reason.said(language) for reason in one.reasons),
                one.outcome.words.said(language),
                one.remark.said(language),
            )
            for one in self.rows
        )
        title = Words(f"{self.file} 导入结果", f"{self.file}: result of the import").said(language)
        return Workbook(title, tuple(column.said(language) for column in _COLUMNS), rows)
