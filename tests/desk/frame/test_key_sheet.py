"""The sheet of keys fits its window and gives the focus back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLineEdit, QMessageBox, QVBoxLayout, QWidget

from desktop.desk.frame.key_sheet import KeySheet
from desktop.desk.keys import keys_of

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def opened(look: Look, qtbot: QtBot) -> tuple[QLineEdit, KeySheet]:
    window, field = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(field)
    window.resize(1000, 640)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    sheet = KeySheet(look, "blow", window)
    sheet.bring_up()
    sheet.kept = window  # type: ignore[attr-defined]
    return field, sheet


def test_it_says_every_key_within_the_window(look: Look, qtbot: QtBot) -> None:
    field, sheet = opened(look, qtbot)
    assert sheet.hasFocus()
    assert field.window().rect().contains(sheet.geometry())
    assert all(one.said() in sheet.accessibleName() for one in keys_of("blow"))
    qtbot.keyClick(sheet, Qt.Key.Key_A)
    assert sheet.isVisible()


def test_in_a_low_window_the_keys_are_scrolled(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 240)
    window.show()
    sheet = KeySheet(look, "blow", window)
    sheet.bring_up()
    assert window.rect().contains(sheet.geometry())
    bar = sheet._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    assert sheet._scroll.horizontalScrollBar().maximum() == 0
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        before = bar.value()
        qtbot.keyClick(sheet, key)
        assert bar.value() > before or bar.value() == bar.maximum()
    assert bar.value() == bar.maximum()
    qtbot.keyClick(sheet, Qt.Key.Key_A)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        qtbot.keyClick(sheet, key)
    assert bar.value() == 0


def test_esc_closes_it_and_the_focus_is_where_it_was(look: Look, qtbot: QtBot) -> None:
    field, sheet = opened(look, qtbot)
    with qtbot.waitSignal(sheet.gone):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert field.hasFocus()


class Answering:
    """The system's dialog: it stands only before a printer of the system, which no test has."""

    DialogCode = QPrintDialog.DialogCode
    answer = QPrintDialog.DialogCode.Rejected

    def __init__(self, _printer: QPrinter, _parent: QWidget) -> None:
        """Stand there."""

    def exec(self) -> QPrintDialog.DialogCode:
        return self.answer

    def deleteLater(self) -> None:
        """Go."""


def test_it_is_printed_when_the_dialog_says_so(look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    _field, sheet = opened(look, qtbot)
    printed: list[QPrinter] = []
    monkeypatch.setattr(sheet, "print_on", printed.append)
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda *words: said.append(words[-1]))
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    sheet.print_it()
    assert (len(said), printed) == (1, [])
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["一楼"])
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog", Answering)
    for answer in (QPrintDialog.DialogCode.Rejected, QPrintDialog.DialogCode.Accepted):
        monkeypatch.setattr(Answering, "answer", answer)
        sheet.print_it()
    assert len(printed) == 1
