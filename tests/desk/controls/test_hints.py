"""The hints at the foot name their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.controls.hints import Hint, Hints

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_hints_name_their_keys_aloud(look: Look, qtbot: QtBot) -> None:
    hints = Hints(look)
    qtbot.addWidget(hints)
    hints.say("85 号已选中", (Hint(("Return",), "打开"), Hint(("Left", "Right"), "选部门")), "先敲 1433 再按 E")
    assert hints.accessibleName() == "85 号已选中 Enter 打开; ← → 选部门 先敲 1433 再按 E"
    for width in (900, 300, 60):
        hints.resize(width, hints.sizeHint().height())
        assert not hints.grab().isNull()
