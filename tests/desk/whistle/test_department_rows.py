"""The model of called departments."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.desk.whistle.department_rows import DepartmentModel
from tests.desk import samples


def test_the_departments_model_keeps_the_rules_of_qt() -> None:
    model = DepartmentModel()
    tester = QAbstractItemModelTester(model)
    model.show(samples.DEPARTMENTS)
    assert model.open_gap("gongan") == 4
    assert model.row_at(4) is None
    assert model.data(model.index(4, 0)) is None
    assert model.open_gap("shuiwu") == 1
    second = model.row_at(2)
    assert second is not None
    assert second.key == "guotu"
    model.close_gap()
    assert model.rowCount() == 4
    told = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("水务")
    assert "余 1 项：清运弃土" in told
    assert model.data(QModelIndex()) is None
    assert tester.model() is model
