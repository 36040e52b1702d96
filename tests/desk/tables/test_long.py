"""A table of any length reads only the blocks that are looked at."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from desktop.desk.tables.columns import KEY, Column
from desktop.desk.tables.long import BLOCK, LongModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COLUMNS: tuple[Column[int], ...] = (Column("n", "数", lambda row: f"第{row}"),)


def long(count: int) -> tuple[LongModel[int], list[int]]:
    read: list[int] = []

    def rows(numbers: array[int]) -> tuple[int, ...]:
        read.append(len(numbers))
        return tuple(numbers)

    made = LongModel(COLUMNS, str, rows)
    made.show(array("q", range(count)))
    return made, read


def test_qt_finds_nothing_wrong_with_it(qtmodeltester: Any, qapp: object) -> None:  # noqa: ANN401 - pytest-qt's own
    qtmodeltester.check(long(5)[0])


def test_of_a_hundred_thousand_rows_only_those_looked_at_are_read(qtbot: QtBot) -> None:
    made, read = long(100_000)
    assert made.rowCount() == 100_000
    assert read == []
    assert made.index(70_000, 0).data() == "第70000"
    assert made.index(70_001, 0).data(KEY) == "70001"
    assert made.shown(99_999) == ("第99999",)
    assert made.shown(99_999) == ("第99999",)
    assert read == [BLOCK, 100_000 % BLOCK or BLOCK]


def test_blocks_that_were_left_long_ago_are_forgotten(qtbot: QtBot) -> None:
    made, read = long(40 * BLOCK)
    for block in range(40):
        made.row(block * BLOCK)
    made.row(0)
    assert len(read) == 41


def test_a_view_is_told_only_whether_its_rows_are_others(qtbot: QtBot) -> None:
    made, _ = long(3)
    with qtbot.assertNotEmitted(made.modelReset), qtbot.waitSignal(made.dataChanged):
        assert not made.show(array("q", range(3)))
    with qtbot.waitSignal(made.modelReset):
        assert made.show(array("q", (2, 1)))
    assert made.numbers() == array("q", (2, 1))
    assert made.shown(9) == ()
    assert made.data(made.index(9, 0)) is None


def test_sorting_is_asked_for_and_not_done(qtbot: QtBot) -> None:
    made, _ = long(3)
    with qtbot.waitSignal(made.wanted) as asked:
        made.sort(0, Qt.SortOrder.DescendingOrder)
    assert asked.args == [0, Qt.SortOrder.DescendingOrder]
    assert made.index(0, 0).data() == "第0"
    assert made.headerData(0, Qt.Orientation.Horizontal) == "数"
