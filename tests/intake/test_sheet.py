"""Counting and taking over what was read."""

from __future__ import annotations

from desktop.intake.mapping import Kind, Mapping
from desktop.intake.sheet import Sheet
from desktop.intake.verdict import Record, Verdict


def test_only_accepted_values_are_taken_over() -> None:
    records: tuple[Record[int], ...] = (
        Record("a!1", "1", Verdict.ACCEPT, (), {}, 1),
        Record("a!2", "2", Verdict.QUESTION, (), {}, 2),
        Record("a!3", "3", Verdict.REJECT, (), {}, None),
    )
    sheet = Sheet("f", "a", Kind.GRIDS, Mapping(Kind.GRIDS, 0, 0, ()), records, ())
    assert sheet.accepted() == (1,)
    assert sheet.readable() == (1, 2)
    assert [sheet.count(verdict) for verdict in Verdict] == [1, 1, 1]
