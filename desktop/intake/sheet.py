"""A sheet that was read: its records with verdicts, and every line that was left out with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop.intake.verdict import Record, Verdict

if TYPE_CHECKING:
    from desktop.intake.mapping import Kind, Mapping
    from desktop.post.words import Words

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that is no record: a title, a total, a band, a footnote, a stray remark."""

    where: str
    why: Words
    text: str


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T_co]):
    """The outcome of reading one sheet."""

    file: str
    name: str
    kind: Kind
    mapping: Mapping
    records: tuple[Record[T_co], ...]
    skipped: tuple[Skipped, ...]
    notices: tuple[Words, ...] = ()
    """What could not be checked and why, and required columns that were not found."""

    def count(self, verdict: Verdict) -> int:
        """Return how many records have this verdict."""
        return sum(record.verdict is verdict for record in self.records)

    def accepted(self) -> tuple[T_co, ...]:
        """Return the values that may be entered as they stand."""
        return tuple(
            record.value for record in self.records if record.verdict is Verdict.ACCEPT and record.value is not None
        )

    def readable(self) -> tuple[T_co, ...]:
        """Return the values of all records that are not rejected."""
        return tuple(record.value for record in self.records if record.value is not None)
