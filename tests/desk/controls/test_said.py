"""What was done is said in place for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.controls import said as saids
from desktop.desk.controls.said import Said

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_what_was_done_is_said_in_place_and_then_no_more(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saids, "STAYS", 20)
    said = Said(look)
    qtbot.addWidget(said)
    height = said.sizeHint().height()
    said.say("已吹哨〔2026〕哨字88号。")
    assert said.accessibleName() == "已吹哨〔2026〕哨字88号。"
    assert not said.grab().isNull()
    qtbot.waitUntil(lambda: not said.text())
    assert said.sizeHint().height() == height
    said.say("磁盘满了。", "bad", stays=True)
    assert not said._timer.isActive()
    assert said.text() == "磁盘满了。"
