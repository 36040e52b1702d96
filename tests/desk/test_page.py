"""What every page can do before it does anything of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.page import Page, touches
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_a_plain_page_says_what_it_cannot_do(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    page = Page(scene.session)
    qtbot.addWidget(page)
    page.open("anything")
    page.tick(scene.now)
    page.print_it()
    page.export_it()
    assert [tone for _, tone in scene.told] == ["warn", "warn"]
    assert scene.told[0] != scene.told[1]
    assert not page.back()
    assert page.caught_up()
    assert page.foot_height() == look.px(32)


def test_a_star_touches_everything() -> None:
    assert touches(frozenset({"*"}), "task")
    assert touches(frozenset({"task", "entry"}), "task", "whistle")
    assert not touches(frozenset({"entry"}), "task", "whistle")
