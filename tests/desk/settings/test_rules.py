"""Rules as versions: a new one is copied from the latest, old whistles keep theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.settings import rules
from desktop.ledger import rulebook
from desktop.ledger.book import in_memory
from desktop.post.refused import Refused
from desktop.procedures.watch import Watch
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_a_new_version_takes_over_and_an_open_whistle_keeps_the_old_one(qtbot: QtBot, scene: Scene) -> None:
    scene.blow()
    pane = pane_of(qtbot, scene.session, "settings", rules.listing(scene.session))
    assert told(pane, "under") == ["1"]
    assert told(pane, "force") == ["in force"] or told(pane, "force") == ["生效中"]
    panel = press(qtbot, pane, "N")
    answers = {
        "version": "2026-09", "citation": "安岭办发〔2026〕3号第八条", "confirmed": "yes",
        "enforcement.minutes": "25", "new_kind": "护林哨", "warn_minutes": "15、5",
    }  # fmt: skip
    fill(panel, **answers)
    give(qtbot, scene.session, panel)
    latest = rulebook.all_rules(scene.ledger)[-1]
    assert (latest.version, latest.confirmed, latest.warn_minutes) == ("2026-09", True, (15, 5))
    assert latest.kind("enforcement").response_minutes == 25
    assert latest.kind("emergency").urgent
    assert [kind.zh for kind in latest.kinds][-1] == "护林哨"
    assert told(pane, "version") == ["2026-09", "2018-01"]
    assert told(pane, "under") == ["", "1"], "the whistle in hand keeps the rules of its day"
    assert pane.head._caption.text() == ""


@pytest.mark.parametrize(
    ("field", "value"),
    [("enforcement.minutes", "半小时"), ("version", "2018-01"), ("citation", " "), ("effective_from", ""),
     ("warn_minutes", "十"), ("undo_seconds", "-1")],
)  # fmt: skip
def test_what_makes_no_rule_is_refused_at_its_field(qtbot: QtBot, scene: Scene, field: str, value: str) -> None:
    pane = pane_of(qtbot, scene.session, "settings", rules.listing(scene.session))
    panel = press(qtbot, pane, "N")
    fill(panel, **{"version": "2026-10", field: value})
    panel.give()
    assert panel.inputs[field].field.wrong()
    assert len(rulebook.all_rules(scene.ledger)) == 1


def test_without_a_post_there_are_no_rules_to_copy(scene: Scene) -> None:
    scene.session.watch = Watch(in_memory(), "值班员甲", now=lambda: scene.now)
    listing = rules.listing(scene.session)
    with pytest.raises(Refused):
        rules._new(scene.session, None)
    assert listing.read(scene.session) == ()
    assert listing.caption(scene.session, ())
