"""A section keeps its chips and changes their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label
from desktop.desk.controls.section import Section
from desktop.desk.marks.chip import Chip, ChipWords

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_a_section_keeps_its_chips_and_changes_their_words(look: Look, qtbot: QtBot) -> None:
    section = Section(look, "进行中的哨", KeyButton(look, "全部哨单", "Ctrl+2", kind="small"))
    qtbot.addWidget(section)
    section.say(count="4", chips=(ChipWords("超时 1", "bad", "x"), ChipWords("计时中 3", "run", "clock")))
    first = section.findChildren(Chip)[0]
    section.say(count="3", chips=(ChipWords("超时 2", "bad", "x"),))
    qtbot.waitUntil(lambda: len(section.findChildren(Chip)) == 1)
    assert section.findChildren(Chip) == [first]
    assert first.chip().text == first.accessibleName() == "超时 2"
    section.say("今天的哨")
    assert "今天的哨" in {label.text() for label in section.findChildren(Label)}
