"""A cell is corrected in a line over it; a line break is shown as a sign and typed back as a break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.desk.intake.conftest import workbook

if TYPE_CHECKING:
    from tests.desk.intake.conftest import Intake


def open_note(intake: Intake) -> QLineEdit:
    rows = (("姓名", "单位", "备注"), ("公安甲", "公安", "一\n二"))
    intake.read(workbook(intake.folder / "x.xlsx", 人员=rows))
    intake.forth()
    records = intake.page.records
    records.table.go_to(0, records.model.columnCount() - 1)
    intake.hand.enter()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    return line


def test_a_line_break_is_kept(intake: Intake) -> None:
    line = open_note(intake)
    assert line.text() == "一 ⏎ 二"
    intake.hand.press(Qt.Key.Key_End)
    intake.hand.write("三")
    intake.hand.enter()
    intake.settled()
    assert intake.page.batch is not None
    assert list(intake.page.batch.corrections.values()) == ["一\n二三"]


def test_tab_ends_the_line_like_enter(intake: Intake) -> None:
    open_note(intake)
    intake.hand.write("无")
    intake.hand.tab()
    intake.settled()
    assert intake.page.batch is not None
    assert list(intake.page.batch.corrections.values()) == ["无"]
    assert not intake.page.records.table.editing()


def test_a_line_left_as_it_was_corrects_nothing(intake: Intake) -> None:
    typed: list[tuple[QModelIndex, str]] = []
    intake.page.records.table.cells.typed.connect(lambda index, text: typed.append((index, text)))
    open_note(intake)
    intake.hand.enter()
    assert typed == []
