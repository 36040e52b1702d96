"""Facts: the own words apart, the reporter masked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.desk.whistle.facts import FactsCard, facts
from desktop.post.evaluation import Evaluation
from desktop.post.states import Escalation
from desktop.procedures.dispatch import tasks
from desktop.procedures.records import join_team
from desktop.procedures.whistle import closing, overlays
from tests.desk.scene import SHORTS, TOMORROW, Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_the_reporter_is_masked_and_the_lag_is_told(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow(hotline_no="A1", hotline_due=date(2026, 9, 29))
    known = dict(facts(scene.session, scene.case(whistle)))
    assert known["Reporter"] == "张***　199****0001"
    assert "20" in known["Found"]
    assert known["Tried first"].endswith("劝阻　无效")
    assert known["Place"] == "东岭村　龙王沟"
    assert "A1" in known["Where from"]
    assert "2026-09-29" in known["Where from"]
    assert "有挖机在河沟里挖沙" not in "".join(known.values())


def test_what_came_later_is_told_too(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow(reporter="", reporter_phone="", found_at=None)
    join_team(scene.watch, whistle.id, "水务甲", "水务", "清运")
    overlays.move_escalation(scene.watch, whistle.id, Escalation.SENT, "请协调", "district")
    overlays.suspend(scene.watch, whistle.id, "产权未明", "书记甲", TOMORROW)
    known = dict(facts(scene.session, scene.case(whistle)))
    assert known["Ledger"] == "产权未明　书记甲　2026-09-23"
    assert known["Task force"] == "水务甲（水务）"
    assert "Escalation" in known
    assert "Reporter" not in known
    assert "Found" not in known


def test_the_rating_is_told(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    for short in SHORTS:
        scene.arrive(whistle, short)
        tasks.finish_work(scene.watch, scene.call(whistle, short).id)
    closing.report_done(scene.watch, whistle.id, "完")
    closing.check_pass(scene.watch, whistle.id, "核查员丁", "好")
    assert "Evaluation" not in dict(facts(scene.session, scene.case(whistle)))
    closing.evaluate(scene.watch, Evaluation(whistle.id, 5, 4, 3, 2, "尚可", TOMORROW))
    known = dict(facts(scene.session, scene.case(whistle)))
    assert known["Check"] == "核查员丁　好"
    for part in ("5", "4", "3", "2", "尚可", "2026-09-23"):
        assert part in known["Evaluation"]


def test_the_card_shows_and_says_them(look: Look, qtbot: QtBot) -> None:
    card = FactsCard(look)
    qtbot.addWidget(card)
    card.resize(900, 200)
    card.say("有挖机", (("Matter", "挖沙"), ("Place", "龙王沟"), ("Basis", "水法")))
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    card.setFocus()
    assert "有挖机" in card.quote.text()
    assert "Place 龙王沟" in card.accessibleName()
    ringed = card.grab().toImage()
    card.clearFocus()
    assert card.grab().toImage() != ringed
    card.say("", ())
    assert not card.quote.isVisible()
    assert card._grid.count() == 0
