"""Rows, lines and choices of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.desk.blow.fields.lines import ChoiceField, EchoLine, LabelledRow, LineField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_a_line_says_at_its_end_what_it_understood(look: Look, qtbot: QtBot) -> None:
    line = EchoLine(look, "如 1420")
    qtbot.addWidget(line)
    line.resize(300, 32)
    line.show()
    before = line.grab().toImage()
    line.echo("= 14:20")
    assert line.said() == "= 14:20"
    assert line.textMargins().right() > 0
    assert line.grab().toImage() != before
    line.echo("")
    assert line.textMargins().right() == 0


def test_an_error_goes_when_the_field_is_filled_or_typed_in(look: Look, qtbot: QtBot) -> None:
    field = LineField(look, "地点")
    qtbot.addWidget(field)
    field.show()
    for mend in (lambda: field.fill("龙王沟"), lambda: qtbot.keyClicks(field.line, "x")):
        field.refuse("地点没有填。")
        assert field.wrong()
        mend()
        assert not field.wrong()
    assert field.text().endswith("龙王沟") or "x" in field.text()


def test_a_choice_stays_when_others_are_offered(look: Look, qtbot: QtBot) -> None:
    field = ChoiceField(look, "签发人", (("", "还没有"), ("a", "甲")))
    qtbot.addWidget(field)
    field.choose("a")
    field.offer((("b", "乙"), ("a", "甲")))
    assert field.key() == "a"
    field.offer((("b", "乙"),))
    assert field.key() == "b"
    field.offer(())
    assert field.key() == ""


def test_a_label_belongs_to_its_field(look: Look, qtbot: QtBot) -> None:
    field = LineField(look, "地点")
    row = LabelledRow(look, "地点", (field, 1))
    qtbot.addWidget(row)
    label = row.findChild(QLabel)
    assert label is not None
    assert label.buddy() is field
    row.rename("在哪里")
    assert label.text() == "在哪里"
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
