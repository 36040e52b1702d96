from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.papers.print_box import PrintBox
from desktop.desk.papers.print_job import Half
from desktop.post.words import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def opened(scene: Scene, qtbot: QtBot, *printers: str, count: int = 6) -> PrintBox:
    box = PrintBox(scene.session, printers, count)
    qtbot.addWidget(box)
    box.show()
    return box


def test_enter_prints_all_pages_on_both_sides_in_grey(scene: Scene, qtbot: QtBot) -> None:
    box = opened(scene, qtbot, "一楼")
    qtbot.keyClick(box.pages, Qt.Key.Key_Return)
    assert box.result() == PrintBox.DialogCode.Accepted
    assert (box.job.pages, box.job.copies, box.job.duplex, box.job.grey) == (tuple(range(1, 7)), 1, True, True)
    assert box.printer == "一楼"


def test_pages_that_are_none_keep_the_window_open(scene: Scene, qtbot: QtBot) -> None:
    box = opened(scene, qtbot, "一楼")
    qtbot.keyClicks(box.pages, "7")
    qtbot.keyClick(box.pages, Qt.Key.Key_Return)
    assert box.isVisible()
    assert "共 6 页" in box.wrong.text()
    qtbot.keyClicks(box.pages, "1-3,5")
    qtbot.keyClick(box.pages, Qt.Key.Key_Return)
    assert box.job.pages == (1, 2, 3, 5)


def test_each_printer_is_used_as_it_was_last(scene: Scene, qtbot: QtBot) -> None:
    box = opened(scene, qtbot, "一楼", "二楼")
    box.duplex.setChecked(False)
    box.colour.setCurrentIndex(1)
    box.accept()
    again = opened(scene, qtbot, "一楼", "二楼")
    assert (again.duplex.isChecked(), again.colour.currentData()) == (False, False)
    again.printers.setCurrentIndex(1)
    assert (again.duplex.isChecked(), again.colour.currentData()) == (True, True)


def test_a_single_page_has_no_back_and_says_nothing_about_it(scene: Scene, qtbot: QtBot) -> None:
    box = opened(scene, qtbot, count=1)
    assert not box.duplex.isEnabled()
    assert box.printer == ""
    box.accept()
    assert not box.job.duplex
    assert opened(scene, qtbot).duplex.isChecked()


def test_turning_by_hand_leaves_the_printer_out_of_it(scene: Scene, qtbot: QtBot) -> None:
    box = opened(scene, qtbot, "一楼")
    box.half.setCurrentIndex(2)
    assert not box.duplex.isChecked()
    box.half.setCurrentIndex(0)
    assert box.duplex.isChecked()
    box.half.setCurrentIndex(2)
    box.accept()
    assert (box.job.half, box.job.sides) == (Half.EVEN, (2, 4, 6))
    qtbot.keyClick(opened(scene, qtbot, "一楼"), Qt.Key.Key_Escape)


def test_what_a_printer_cannot_print_is_said_before_a_sheet_is_spent(scene: Scene, qtbot: QtBot) -> None:
    asked: list[str] = []

    def notice(printer: str) -> Words | None:
        asked.append(printer)
        return Words("这台打印机右边 3 mm打不出。", "3 mm") if printer == "二楼" else None

    box = PrintBox(scene.session, ("一楼", "二楼"), 2, None, notice)
    qtbot.addWidget(box)
    box.show()
    assert not box.lost.isVisible()
    box.printers.setCurrentIndex(1)
    assert box.lost.isVisible()
    assert box.lost.text() == box.lost.accessibleName() == "这台打印机右边 3 mm打不出。"
    box.printers.setCurrentIndex(0)
    assert not box.lost.isVisible()
    assert asked == ["一楼", "二楼", "一楼"]
    PrintBox(scene.session, (), 2, box, notice)
    assert len(asked) == 3
