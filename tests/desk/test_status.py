"""The status bar names the seal, the key, the post, the rules and who sits here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktop.desk.second import Second
from desktop.desk.session import Session
from desktop.desk.settings.look import LookPane
from desktop.desk.status import items
from desktop.ledger import key, rights
from desktop.ledger.book import open_post
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures import place
from desktop.procedures.watch import Watch
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from desktop.desk.theme.look import Look


def test_a_post_in_memory_has_no_key_to_warn_of(look: Look) -> None:
    scene = Scene(look)
    found = {one.key: one for one in items(scene.session)}
    assert set(found) == {"journal", "post", "rules", "actor"}
    assert str(scene.ledger.head()[0]) in found["journal"].text
    assert found["post"].text == "青石镇综合执法指挥部"
    assert found["rules"].tone == "warn"
    assert found["actor"].text == "值班员甲"


def test_the_key_beside_the_ledger_is_said(look: Look, tmp_path: Path) -> None:
    with open_post(tmp_path) as ledger:
        session = Session(Watch(ledger, "甲"), look, Second())
        found = {one.key: one for one in items(session)}
        assert "post" not in found
        assert found["key"].tone == "warn"
        if sys.platform != "win32":
            key.path_of(tmp_path).chmod(0o644)
            assert {one.key: one.tone for one in items(session)}["key"] == "bad"


def test_a_post_that_all_accounts_share_is_open_by_decision(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "shared", lambda: tmp_path)
    with open_post(tmp_path) as ledger:
        rights.open_to_machine(key.path_of(tmp_path))
        found = {one.key: one for one in items(Session(Watch(ledger, "甲"), look, Second()))}
        assert found["key"].tone == "warn"
        assert "shared" in found["key"].text
        pane = LookPane(Session(Watch(ledger, "甲"), look, Second()))
        assert "all accounts of this machine share it" in pane._notes()[1]
        pane.deleteLater()


def test_without_rules_it_says_so(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = Scene(look)

    def none(_watch: Watch) -> None:
        raise Refused("rules", Words("无", "none"))

    monkeypatch.setattr(Watch, "rules", none)
    assert {one.key: one.tone for one in items(scene.session)}["rules"] == "bad"
