"""Findings are rows in the language of the desk; letters over them are orders of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.format.findings import FindingList, rows_of
from tests.paper.format_check.drawn import RIGHT, checked

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

FAULTY = RIGHT.but(folio="{n}", language="")


def test_rows_say_what_where_and_by_which_clause() -> None:
    zh, en = (rows_of(checked(FAULTY), language) for language in ("zh", "en"))
    assert next((one.where, one.page) for one in zh if "7.5" in one.where) == ("第 1–3 页 · GB/T 9704-2012 7.5", 1)
    assert [(one.measured, one.page) for one in en if "14.9.2" in one.where] == [("missing", 0)]
    assert len({one.key for one in zh}) == len(zh)


def test_the_arrows_go_on_and_k_is_an_order(look: Look, qtbot: QtBot) -> None:
    made = FindingList(look)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_rows(rows_of(checked(FAULTY), "zh"))
    made.show()
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert made.current_key() == "1"
    with qtbot.waitSignal(made.asked) as heard:
        qtbot.keyClick(made, Qt.Key.Key_K)
    assert heard.args == ["form"]
    assert not made.grab().isNull()
