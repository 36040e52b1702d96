"""Officers by keys: written, posted, and seen where they are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.forces import officers
from desktop.ledger.book import in_memory
from desktop.post.department import Officer, Posting
from desktop.post.refused import Refused
from desktop.procedures.directory.departments import keep_officer
from desktop.procedures.watch import Watch
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_surnames_are_read_as_surnames(qtbot: QtBot, scene: Scene) -> None:
    for name in ("单某", "曾某", "安某"):
        keep_officer(scene.watch, Officer(name, name, scene.departments["水务"].id))
    pane = pane_of(qtbot, scene.session, "forces", officers.listing(scene.session))
    names = told(pane, "name")
    assert names[0] == "安某"
    assert names.index("单某") < names.index("水务甲"), "shan, not dan"
    assert names[-1] == "曾某", "zeng, not ceng"
    pane.words.setText("zm")
    assert told(pane, "name") == ["曾某"]


def test_who_is_on_a_scene_is_not_free(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    scene.later(10).arrive(whistle, "水务", "水务甲")
    pane = pane_of(qtbot, scene.session, "forces", officers.listing(scene.session))
    row = next(one for one in pane.model.rows() if one.officer.name == "水务甲")
    assert row.at == "1"
    assert officers.place(row).tone == "run"
    assert [chip.text[-2:].strip() for chip in officers._counts(pane.model.rows())] == ["11", "1"]


def test_an_officer_is_written_and_a_certificate_needs_a_number(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", officers.listing(scene.session))
    panel = press(qtbot, pane, "N")
    fill(panel, name="水务丁", department=scene.departments["水务"].id, certified="yes", night="no")
    panel.give()
    assert panel.inputs["cert"].field.wrong()
    fill(panel, cert="A100")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.having(Officer, name="水务丁")[0]
    assert (kept.certified, kept.cert, kept.night) == (True, "A100", False)
    pane.open_row(kept.id)
    panel = press(qtbot, pane, "P")
    fill(panel, since="2026-9-22", until="")
    give(qtbot, scene.session, panel)
    assert scene.ledger.having(Posting, officer=kept.id)[0].since == date(2026, 9, 22)
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert not scene.ledger.get(Officer, kept.id).active
    assert officers.place(pane.model.rows()[-1]).tone == "plain"


def test_without_a_department_nobody_can_be_written(scene: Scene) -> None:
    scene.session.watch = Watch(in_memory(), "值班员甲", now=lambda: scene.now)
    with pytest.raises(Refused):
        officers._new(scene.session, None)
