"""The planning rules by keys: told in sentences, a new version put into force, the old one kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces.planning.plan_rules import PlanRulesPane
from desktop.ledger import rosters
from desktop.post.roster.planning.plan_rules import FIGURES
from tests.desk.hands import bring_up, fill, give, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_a_version_says_what_it_asks_for_and_the_next_what_it_changed(qtbot: QtBot, scene: Scene) -> None:
    pane = PlanRulesPane(scene.session)
    bring_up(qtbot, pane)
    scene.session.rang.connect(pane.reread)
    pane.reread(frozenset({"*"}))
    pane.take_focus()
    said = "\n".join(label.text() for label in pane.columns).split("\n")
    assert len(said) == len(FIGURES)
    assert "连续上班不过 6 天" in said
    panel = press(qtbot, pane, "N")
    assert pane._card.isHidden()
    fill(panel, version="2026-10", effective_from="", citation="青政办〔2026〕12号", max_run="5")
    panel.give()
    assert panel.inputs["effective_from"].field.wrong()
    fill(panel, effective_from="10-1", max_run="0")
    panel.give()
    assert panel.inputs["max_run"].field.wrong()
    fill(panel, max_run="5")
    give(qtbot, scene.session, panel)
    assert [one.max_run for one in rosters.all_plan_rules(scene.ledger)] == [6, 5]
    assert told(pane, "changes") == ["连续上班不过 5 天（原 6）", "the first version"]
    assert told(pane, "force") == ["to come", "in force"]
    pane.open_row("2026-10")
    assert "连续上班不过 5 天" in pane.columns[0].text()
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert pane.place.panel is not None
    assert "2026-10" in pane.place.panel.form.note
    scene.later(60 * 24 * 20)
    pane.back()
    pane.reread(frozenset({"*"}))
    assert told(pane, "force") == ["in force", "replaced"]


def test_without_rules_the_list_says_where_they_come_from(qtbot: QtBot, bare: Scene) -> None:
    pane = PlanRulesPane(bare.session)
    bring_up(qtbot, pane)
    pane.reread(frozenset({"*"}))
    assert pane._card.isHidden()
    panel = press(qtbot, pane, "N")
    assert panel.form.name == "plan_rules"


def test_what_must_not_follow_and_the_longest_rest_are_typed_and_told(qtbot: QtBot, scene: Scene) -> None:
    pane = PlanRulesPane(scene.session)
    bring_up(qtbot, pane)
    scene.session.rang.connect(pane.reread)
    pane.reread(frozenset({"*"}))
    pane.take_focus()
    panel = press(qtbot, pane, "N")
    assert panel.inputs["max_rest"].ask.label == "连续休息不过 … 天 (0: no limit)"
    fill(panel, version="2026-10", effective_from="10-1", citation="例会", max_rest="5", barred="夜某")
    panel.give()
    assert panel.inputs["barred"].field.wrong()
    fill(panel, barred="驻夜、带带")
    give(qtbot, scene.session, panel)
    new = rosters.all_plan_rules(scene.ledger)[-1]
    assert (new.max_rest, new.barred) == (5, ("leader_whole>leader_whole", "stationed_day>stationed_night"))
    assert told(pane, "changes")[0] == (
        "连续休息不过 5 天（原 不限）；带班24小时之后，第二天不排带班24小时；常驻白班之后，第二天不排常驻夜班"
    )
    pane.open_row("2026-10")
    said = "\n".join(label.text() for label in pane.columns)
    assert "常驻白班之后，第二天不排常驻夜班" in said
    again = press(qtbot, pane, "Return")
    assert again.inputs["barred"].editor.text() == "带带、驻夜"  # type: ignore[attr-defined]
