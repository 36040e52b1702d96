"""The second step: kind, header rows and fields can be said otherwise by keys, and what is missing is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from desktop.intake.mapping import Found, Kind
from tests.desk.hand import CTRL
from tests.desk.intake.conftest import DEPARTMENTS, workbook

if TYPE_CHECKING:
    from desktop.intake.mapping import Mapping
    from tests.desk.intake.conftest import Intake


def mapping(intake: Intake, name: str) -> Mapping | None:
    assert intake.page.batch is not None
    return intake.page.batch.mappings[name]


def test_a_field_is_chosen_by_enter_and_arrows(intake: Intake) -> None:
    path = intake.folder / "名单.csv"
    path.write_text("姓名,单位,执法证号,呼号\n公安甲,公安,GA1,199-0000-1001\n", "utf-8")
    intake.read(path)
    table = intake.page.columns.table
    intake.hand.down(3)
    assert table.currentRow() == 3
    (combo,) = table.cellWidget(3, 2).findChildren(QComboBox)
    assert combo.currentData() == ""
    intake.hand.enter()
    assert combo.view().isVisible()
    for _ in range(combo.findData("phone")):
        QTest.keyClick(combo.view(), Qt.Key.Key_Down)
    QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    found = mapping(intake, "名单")
    assert found is not None
    assert found.columns[3].field == "phone"
    assert found.columns[3].found is Found.CHOSEN
    assert table.model().index(3, 3).data() == "chosen now"
    assert QApplication.focusWidget() is not None


def test_a_sheet_is_left_out_and_taken_again(intake: Intake) -> None:
    intake.read(intake.people())
    kind = intake.page.columns.kind
    kind.setFocus()
    intake.hand.press(Qt.Key.Key_Home)
    assert mapping(intake, "部门") is None
    assert "Nothing of this sheet" in intake.page.columns.notices.text()
    intake.hand.down()
    found = mapping(intake, "部门")
    assert found is not None
    assert (found.kind, found.top) == (Kind.DEPARTMENTS, 1)


def test_the_header_is_where_the_clerk_says(intake: Intake) -> None:
    intake.read(intake.people())
    top = intake.page.columns.top
    assert (top.text(), intake.page.columns.bottom.text()) == ("2", "2")
    top.setFocus()
    top.selectAll()
    intake.hand.write("1")
    intake.hand.enter()
    found = mapping(intake, "部门")
    assert found is not None
    assert (found.top, found.bottom) == (0, 1)
    top.setFocus()
    top.selectAll()
    intake.hand.write("99")
    intake.hand.enter()
    again = mapping(intake, "部门")
    assert again is not None
    assert (again.top, again.bottom) == (0, 1)
    assert intake.told[-1][1] == "bad"
    assert top.text() == "1"


def test_a_missing_required_column_is_told(intake: Intake) -> None:
    intake.read(intake.people())
    intake.sheet()
    found = mapping(intake, "人员")
    assert found is not None
    assert intake.page.batch is not None
    intake.page.batch.mappings["人员"] = found.chosen(1, "")
    intake.page.columns._refresh()
    assert "没有找到“单位”" in intake.page.columns.notices.text()


def test_an_empty_sheet_keeps_the_keys_alive(intake: Intake) -> None:
    intake.read(workbook(intake.folder / "x.xlsx", 部门=DEPARTMENTS, 空=()))
    intake.sheet()
    assert not intake.page.columns.kind.isEnabled()
    intake.page.columns.take_focus()
    intake.hand.press(Qt.Key.Key_Return, CTRL)
    intake.settled()
    assert intake.step() == 2
