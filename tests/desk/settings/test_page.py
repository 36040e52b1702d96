"""A ledger without a post opens on the form that founds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.second import Second
from desktop.desk.session import Session
from desktop.desk.settings.page import make
from desktop.ledger import rulebook
from desktop.ledger.book import in_memory
from desktop.post.command_post import CommandPost, Member
from desktop.procedures.watch import Watch
from tests.desk.hands import fill, give, page_of, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from tests.desk.scene import Scene


def test_a_post_is_founded_and_gets_its_first_member_by_keys(qtbot: QtBot, look: Look) -> None:
    session = Session(Watch(in_memory(), "值班员"), look, Second())
    page = make(session)
    page_of(qtbot, page)
    panel = page.members.place.panel
    assert panel is not None
    qtbot.waitUntil(panel.inputs["name"].editor.hasFocus)
    panel.give()
    assert panel.inputs["name"].field.wrong()
    fill(panel, name="青石镇综合执法指挥部", township="青石镇", district="安岭区")
    give(qtbot, session, panel)
    assert session.ledger.having(CommandPost)[0].township == "青石镇"
    assert [one.version for one in rulebook.all_rules(session.ledger)] == ["2018-01"]
    panel = press(qtbot, page.members, "N")
    fill(panel, name="书记甲", duty="commander")
    give(qtbot, session, panel)
    assert session.ledger.having(Member)[0].name == "书记甲"


def test_a_founded_post_is_not_asked_for_again(qtbot: QtBot, scene: Scene) -> None:
    page = make(scene.session)
    page_of(qtbot, page, "rules")
    assert page.shown() == "rules"
    assert page.members.place.panel is None
