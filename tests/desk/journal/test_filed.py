"""Papers, orders and blank forms: opened, received, declared void."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from desktop.desk.journal import filed
from desktop.ledger import archive
from desktop.ledger.book import open_post
from desktop.post.order import CommandOrder
from desktop.procedures.forms import print_forms, void_form
from desktop.procedures.orders import issue_order
from tests.desk.hands import fill, give, pane_of, press, told
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toLocalFile()))
    return found


@pytest.fixture
def on_disk(look: Look, tmp_path: Path) -> Iterator[Scene]:
    with open_post(tmp_path / "post") as ledger:
        yield Scene(look, ledger)


def test_an_order_is_received_by_keys(qtbot: QtBot, scene: Scene) -> None:
    water = scene.departments["水务"].id
    issue_order(scene.watch, water, "抽水排涝", "书记甲")
    pane = pane_of(qtbot, scene.session, "ledger", filed.orders(scene.session))
    assert told(pane, "department") == ["水务"]
    scene.later(5)
    panel = press(qtbot, pane, "R")
    panel.give()
    assert panel.inputs["by"].field.wrong()
    fill(panel, by="水务甲")
    give(qtbot, scene.session, panel)
    assert scene.ledger.having(CommandOrder)[0].received_by == "水务甲"
    assert told(pane, "state") == ["水务甲 09-22 14:05"]


def test_blank_forms_are_numbered_filed_opened_and_voided(qtbot: QtBot, on_disk: Scene, opened: list[str]) -> None:
    pane = pane_of(qtbot, on_disk.session, "ledger", filed.blanks(on_disk.session))
    panel = press(qtbot, pane, "N")
    fill(panel, whistle_slip="999")
    panel.give()
    assert panel.inputs["whistle_slip"].field.wrong()
    fill(panel, whistle_slip="2")
    give(qtbot, on_disk.session, panel)
    assert len(opened) == 1
    assert len(told(pane, "serial")) == 2
    panel = press(qtbot, pane, "X")
    fill(panel, reason="写坏了")
    give(qtbot, on_disk.session, panel)
    assert [row[3] for row in archive.forms(on_disk.ledger)].count("写坏了") == 1

    papers = pane_of(qtbot, on_disk.session, "ledger", filed.filed(on_disk.session))
    assert len(papers.model.rows()) == 1
    qtbot.keyClick(papers.table, Qt.Key.Key_Return)
    assert len(opened) == 2
    for file in (on_disk.ledger.folder / "papers").rglob("*.pdf"):  # type: ignore[operator]
        file.unlink()
    qtbot.keyClick(papers.table, Qt.Key.Key_Return)
    assert len(opened) == 2
    assert on_disk.told[-1][1] == "bad"


def test_enter_on_a_blank_form_leads_to_its_back_filling(qtbot: QtBot, on_disk: Scene) -> None:
    print_forms(on_disk.watch, {"whistle_slip": 2})
    used, blank = (row[0] for row in archive.forms(on_disk.ledger))
    with on_disk.watch.pen() as pen:
        pen.put("fallback_form", {"serial": used}, {"whistle": "w1"})
        pen.entry("register", "whistle", "w1", {})
    pane = pane_of(qtbot, on_disk.session, "ledger", filed.blanks(on_disk.session))
    with qtbot.waitSignal(pane.go) as went:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert went.args == ["blow", f"fallback:{blank}"]
    qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.go) as went:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert went.args == ["whistle", "w1"]
    void_form(on_disk.watch, blank, "写坏了")
    pane.reread(frozenset({"fallback_form"}))
    qtbot.keyClick(pane.table, Qt.Key.Key_Up)
    with qtbot.assertNotEmitted(pane.go):
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert "作废" in on_disk.told[-1][0]
