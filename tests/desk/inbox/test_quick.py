"""A source taken down in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from desktop.desk.inbox.quick import QuickLine
from desktop.post.refused import Refused
from desktop.post.roster.duty_log import LogEntry
from desktop.post.states import Source
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from tests.desk.blow.table import compose

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from tests.desk.blow.table import Table


def test_place_and_matter_are_enough(table: Table, qtbot: QtBot) -> None:
    line = QuickLine(table.session)
    qtbot.addWidget(line)
    line.show()
    line.source.choose("grid")
    line.take_focus()
    assert line.blank()
    compose(line.place.line, "", "砖厂")
    qtbot.keyClick(line.place.line, Qt.Key.Key_Return)
    assert line.facts.wrong()
    compose(line.facts.line, "", "冒黑烟")
    with qtbot.waitSignal(line.registered) as told:
        qtbot.keyClick(line.facts.line, Qt.Key.Key_Return)
    (whistle,) = table.ledger.having(Whistle)
    assert told.args == [whistle.id]
    assert (whistle.place, whistle.facts, whistle.verbatim, whistle.source) == ("砖厂", "冒黑烟", "冒黑烟", "grid")
    assert line.blank()


def test_what_no_field_can_show_is_handed_on(table: Table, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    line = QuickLine(table.session)
    qtbot.addWidget(line)

    def full(*_args: object) -> None:
        raise Refused("machine", Words("磁盘满了。", "The disk is full."))

    monkeypatch.setattr(table.session, "give", full)
    with qtbot.waitSignal(line.refused):
        line.register()


def test_the_arrow_leaves_the_line_and_letters_stay(table: Table, qtbot: QtBot) -> None:
    line = QuickLine(table.session)
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.left):
        qtbot.keyClick(line.place.line, Qt.Key.Key_Down)
    qtbot.keyClicks(line.place.line, "sctbxn")
    assert line.place.text() == "sctbxn"
    qtbot.keyClick(line.verb, Qt.Key.Key_S)
    qtbot.keyClick(line.verb, Qt.Key.Key_Shift)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_breaks_the_line(table: Table, qtbot: QtBot, place: str, facts: str) -> None:
    line = QuickLine(table.session)
    line.place.line.setText(place)
    line.facts.line.setText(facts)
    before = len(table.ledger.having(Whistle))
    line.register()
    assert len(table.ledger.having(Whistle)) > before or line.place.wrong() or line.facts.wrong()
    line.deleteLater()


def test_what_is_no_whistle_goes_into_the_duty_log(table: Table, qtbot: QtBot) -> None:
    line = QuickLine(table.session)
    qtbot.addWidget(line)
    line.show()
    line.source.choose("grid")
    line.keep()
    assert line.facts.wrong()
    line.place.fill("砖厂")
    line.facts.fill("问几点收工")
    with qtbot.waitSignal(line.logged) as told:
        line.keep()
    (entry,) = table.ledger.having(LogEntry)
    assert told.args == [entry.id]
    assert (entry.place, entry.facts, entry.unit) == ("砖厂", "问几点收工", Source("grid").words.zh)
    assert line.blank()
    assert table.ledger.having(Whistle) == ()
