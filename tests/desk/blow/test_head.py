"""The line over the form."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.desk.blow.content.typed import Typed
from desktop.desk.blow.head import Head
from desktop.desk.controls.label import CutLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.blow.table import Table


def test_the_call_is_timed_and_the_next_number_told(table: Table, qtbot: QtBot) -> None:
    table.blow()
    head = Head(table.session, Typed())
    qtbot.addWidget(head)
    label = head.findChild(CutLabel)
    assert label is not None
    assert "〔2026〕哨字2号" in label.text()
    head.tick(table.now + timedelta(seconds=48))
    assert "48" in head.chip.chip().text
    head.tick(table.now + timedelta(seconds=185))
    assert "3" in head.chip.chip().text
    head.tick(table.now - timedelta(seconds=5))
    assert "0" in head.chip.chip().text


def test_a_paper_form_is_not_timed(table: Table, qtbot: QtBot) -> None:
    head = Head(table.session, Typed(fallback="〔2026〕备字3号"))
    qtbot.addWidget(head)
    label = head.findChild(CutLabel)
    assert label is not None
    assert "〔2026〕备字3号" in label.text()
    assert head.chip.isHidden()
