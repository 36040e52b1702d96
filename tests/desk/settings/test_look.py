"""How the desk looks: chosen, held at once, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.settings.look import LookPane
from desktop.ledger.book import open_post
from tests.desk.hands import bring_up
from tests.desk.scene import Scene, say_into

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_size_and_light_hold_at_once_and_are_remembered(qtbot: QtBot, scene: Scene) -> None:
    pane = LookPane(scene.session)
    bring_up(qtbot, pane)
    pane.percent.choose("150")
    pane.mode.choose("dark")
    assert (scene.session.look.percent, scene.session.look.dark) == (150, True)
    pane.language.choose("en")
    pane.sound.choose("true")
    kept = scene.session.settings
    assert [kept.value(name) for name in ("look/percent", "look/mode", "language", "sound")] == [
        "150", "dark", "en", "true",
    ]  # fmt: skip
    again = LookPane(scene.session)
    qtbot.addWidget(again)
    assert (again.percent.key(), again.mode.key(), again.language.key(), again.sound.key()) == (
        "150", "dark", "en", "true",
    )  # fmt: skip


def test_who_sits_here_gives_the_orders_from_now_on(qtbot: QtBot, scene: Scene) -> None:
    pane = LookPane(scene.session)
    bring_up(qtbot, pane)
    pane.take_focus()
    qtbot.waitUntil(pane.mode.hasFocus)
    pane.actor.clear()
    qtbot.keyClick(pane.actor, Qt.Key.Key_Return)
    assert pane.actor_field.wrong()
    assert scene.session.watch.actor == "值班员甲"
    say_into(pane.actor, "值班员丁")
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(pane.actor, Qt.Key.Key_Return)
    assert scene.session.watch.actor == "值班员丁"


def test_it_says_where_the_key_lies(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    with open_post(tmp_path / "post") as ledger:
        scene = Scene(look, ledger)
        notes = LookPane(scene.session)._notes()
        assert str(tmp_path / "post") in notes[0]
        assert "ledger.key" in notes[1]
