"""Facts as rows: Qt's own examiner finds nothing, and sorting keeps to the column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt

from desktop.desk.controls.row_model import ROW
from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables.columns import CHIP, KEY, Column
from desktop.desk.tables.model import FactModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


COLUMNS: tuple[Column[int], ...] = (
    Column("n", "数", str, right=True, order=lambda row: row),
    Column("state", "态", lambda row: ChipWords("大" if row > 5 else "小", "ok")),
)


def model() -> FactModel[int]:
    made = FactModel(COLUMNS, lambda row: f"k{row}")
    made.show((9, 10, 1))
    return made


def test_qt_finds_nothing_wrong_with_it(qtmodeltester: Any, qapp: object) -> None:  # noqa: ANN401 - pytest-qt's own
    qtmodeltester.check(model())


def test_figures_sort_as_figures_and_the_first_order_comes_back(qtbot: QtBot) -> None:
    made = model()
    made.sort(0)
    assert made.rows() == (1, 9, 10)
    made.sort(0, Qt.SortOrder.DescendingOrder)
    assert made.rows() == (10, 9, 1)
    made.show((4, 20))
    assert made.rows() == (20, 4), "new rows keep the order that was chosen"


def test_each_role_has_its_answer(qtbot: QtBot) -> None:
    made = model()
    cell = made.index(0, 1)
    assert (cell.data(), cell.data(KEY), cell.data(ROW)) == ("大", "k9", 9)
    assert cell.data(CHIP) == ChipWords("大", "ok")
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "态 大"
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    assert made.index(0, 0).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert made.headerData(0, Qt.Orientation.Horizontal) == "数"
    assert made.headerData(0, Qt.Orientation.Vertical) is None
    assert made.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole) is None
    assert made.data(QModelIndex()) is None
    assert made.place_of("k1") == 2
    assert made.place_of("nobody") == -1
    assert made.shown(0) == ("9", ChipWords("大", "ok"))
    assert made.rowCount(cell) == made.columnCount(cell) == 0
