"""The journal says what was added late and grows with its text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.whistle.journal import Journal
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_the_journal_says_when_it_was_added_late_and_grows_with_its_text(look: Look, qtbot: QtBot) -> None:
    journal = Journal(look)
    qtbot.addWidget(journal)
    journal.resize(324, 500)
    journal.show_rows(samples.JOURNAL)
    journal.show()
    told = journal.row_model.data(journal.row_model.index(2), Qt.ItemDataRole.AccessibleTextRole)
    assert "22" in told
    assert journal.sizeHintForRow(4) > journal.sizeHintForRow(0) + look.px(30)
    journal.setFocus()
    qtbot.waitUntil(journal.hasFocus)
    qtbot.keyClick(journal, Qt.Key.Key_Down)
    with qtbot.waitSignal(journal.opened) as opened:
        qtbot.keyClick(journal, Qt.Key.Key_Return)
    assert opened.args == ["j2"]
    journal.show_rows((replace(samples.JOURNAL[0], key="j0"), *samples.JOURNAL))
    assert journal.current_key() == "j2"
    journal.choose("j6")
    assert journal.current_key() == "j6"
    assert not journal.grab().isNull()
