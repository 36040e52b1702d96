"""From the whistle's page to its conferences: proposed, the running one, each by its name, and back in its facts."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop.desk.whistle import acts
from desktop.desk.whistle.facts import facts
from desktop.post.conferences.states import SuperiorKind
from desktop.procedures.conferences import proposing, reading, superior
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from tests.desk.scene import Scene
    from tests.desk.whistle.conftest import Desk


def test_proposed_from_the_page_it_leads_to_the_conference(scene: Scene, desk: Desk) -> None:
    whistle = scene.blow()
    desk.open(whistle)
    desk.page.give("confer")
    panel = desk.panel()
    editor = panel.inputs["reason"].editor
    assert isinstance(editor, QLineEdit)
    say_into(editor, "权属不清")
    panel.give()
    (one,) = reading.of_whistle(scene.ledger, whistle.id)
    assert desk.went == [("conference", one.id)]
    desk.page.give("confer")
    desk.page.give(f"conference:{one.id}")
    desk.page.give("conference")
    assert desk.went == [("conference", one.id)] * 4
    offered = {act.name: act.text for act in acts.of_whistle(scene.case(whistle), (), rated=False, conferences=(one,))}
    assert offered["confer"] == "Its conference"
    assert offered[f"conference:{one.id}"].endswith(one.title)
    assert "roadside" not in offered


def test_conferences_and_superiors_stand_among_the_facts(scene: Scene) -> None:
    whistle = scene.blow()
    proposing.propose(scene.watch, [whistle.id], "挖沙联合处置", "权属不清")
    noted = superior.note_action(
        scene.watch, whistle.id, SuperiorKind.DIRECTIVE, "区长乙", "限期整改",
        answer_by=scene.now.date() + timedelta(days=3),
    ).result  # fmt: skip
    told = dict(facts(scene.session, scene.case(whistle)))
    assert "挖沙联合处置" in told["Conferences"]
    assert "answer by 09-25" in told["From superiors"]
    superior.answer_action(scene.watch, noted.id, "已整改")
    assert "answered: 已整改" in dict(facts(scene.session, scene.case(whistle)))["From superiors"]
