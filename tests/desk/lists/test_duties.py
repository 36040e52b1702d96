"""The duty list by keys: written, split with its history, gaps and overlaps reported."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.lists import duties
from desktop.post.department import TOWNSHIP
from desktop.post.duty_list import DutyItem
from desktop.procedures.directory.duty_items import keep_duty_item
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.tables.listing import ListPane
    from tests.desk.scene import Scene


def known(scene: Scene) -> None:
    water, police = scene.departments["水务"].id, scene.departments["公安"].id
    for item in (
        DutyItem("1", "SW001", "河道采砂", leads=(water,), keywords=("挖沙",)),
        DutyItem("2", "SW002", "河道排污", leads=(water, police)),
        DutyItem("3", "GH001", "光污染"),
        DutyItem("4", "ZJ001", "村内道路养护", leads=(TOWNSHIP,), own=True),
        DutyItem("5", "GD001", "线杆整治", outside=("某供电公司",)),
        DutyItem("6", "JL001", "旧事项", until=date(2020, 1, 1)),
    ):
        keep_duty_item(scene.watch, item)


def pane(qtbot: QtBot, scene: Scene, *, report: bool = False) -> ListPane:
    known(scene)
    make = duties.report if report else duties.listing
    return pane_of(qtbot, scene.session, "lists", make(scene.session))


def test_the_list_says_whose_each_item_is_and_what_is_wrong(qtbot: QtBot, scene: Scene) -> None:
    made = pane(qtbot, scene)
    found = {row.item.code: (row.leads, row.finding.tone) for row in made.model.rows()}
    assert found["SW001"] == ("水务", "plain")
    assert found["SW002"] == ("水务、公安", "warn")
    assert found["GH001"] == ("", "bad")
    assert found["ZJ001"][1] == "acc"
    assert found["ZJ001"][0] != TOWNSHIP, "the township is called by its name"
    assert found["GD001"] == ("某供电公司", "run")
    made.words.setText("ws")
    assert told(made, "code") == ["SW001"], "keywords are found by their initials"


def test_the_report_holds_gaps_first_and_nothing_that_is_right(qtbot: QtBot, scene: Scene) -> None:
    made = pane(qtbot, scene, report=True)
    assert told(made, "code") == ["GH001", "SW002", "GD001"]
    assert [chip.tone for chip in duties._counts(made.model.rows())] == ["bad", "warn"]
    panel = press(qtbot, made, "Return")
    panel.inputs["leads"].editor._boxes[1][1].setChecked(True)  # type: ignore[attr-defined]
    give(qtbot, scene.session, panel)
    assert told(made, "code") == ["SW002", "GD001"], "a gap that was closed leaves the report"


def test_an_item_is_written_with_all_its_fields(qtbot: QtBot, scene: Scene) -> None:
    made = pane(qtbot, scene)
    panel = press(qtbot, made, "N")
    fill(panel, code="SW001", name="又一项", keywords="盗采，洗砂", own="no", power="yes", since="2026-1-1")
    panel.give()
    assert panel.inputs["code"].field.wrong(), "a code names one item"
    fill(panel, code="SW009")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.having(DutyItem, code="SW009")[0]
    assert (kept.keywords, kept.power, kept.since) == (("盗采", "洗砂"), True, date(2026, 1, 1))


def test_an_item_is_split_and_its_old_code_stays(qtbot: QtBot, scene: Scene) -> None:
    made = pane(qtbot, scene)
    made.open_row("1")
    panel = press(qtbot, made, "S")
    fill(panel, by="SW001")
    panel.give()
    assert panel.inputs["by"].field.wrong(), "it cannot become itself"
    fill(panel, by="SW001-1 河道采砂、SW002", reason="新法施行", until="")
    panel.give()
    assert panel.inputs["until"].field.wrong()
    fill(panel, until="2026-9-30")
    give(qtbot, scene.session, panel)
    old = scene.ledger.get(DutyItem, "1")
    assert (old.replaced_by, old.until) == (("SW001-1", "SW002"), date(2026, 9, 30))
    new = scene.ledger.having(DutyItem, code="SW001-1")[0]
    assert (new.name, new.leads, new.until) == ("河道采砂", old.leads, None)
    row = next(one for one in made.model.rows() if one.item.id == "1")
    assert "SW001-1、SW002" in row.finding.text


def test_an_item_ends_today_by_one_key(qtbot: QtBot, scene: Scene) -> None:
    made = pane(qtbot, scene)
    made.open_row("1")
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(made.table, Qt.Key.Key_Delete)
    assert scene.ledger.get(DutyItem, "1").until == date(2026, 9, 22)
