"""The model of frozen rows keeps Qt's rules and says each row's sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.controls.row_model import ROW, RowModel
from tests.desk.controls.test_row_list import ROWS, Line

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester


def test_rows_are_given_out_whole_and_said_in_a_sentence(qtmodeltester: ModelTester) -> None:
    model: RowModel[Line] = RowModel(lambda row: f"说：{row.text}")
    model.show(ROWS)
    qtmodeltester.check(model)
    index = model.index(model.place_of("b"))
    assert index.data(ROW) is ROWS[1]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "说：二号"
    assert model.place_of("x") == -1
    model.show(())
    assert model.rowCount() == 0
