"""The calendar by keys: a year taken in, a day by hand, a day taken out, a missing year said loudly."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces.planning import calendar
from desktop.ledger import rosters
from tests.desk.hands import fill, give, pane_of, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.tables.listing import ListPane
    from tests.desk.scene import Scene


def strip(pane: ListPane) -> str:
    """Return what the strip over the list says, empty where there is none."""
    return pane._strip.accessibleName() if pane._strip is not None else ""


def test_a_missing_year_is_loud_until_it_is_taken_in(qtbot: QtBot, scene: Scene) -> None:
    assert calendar.missing(scene.session) == (2026,)
    pane = pane_of(qtbot, scene.session, "forces", calendar.listing(scene.session))
    assert "2026" in strip(pane)
    panel = press(qtbot, pane, "I")
    fill(panel, year="20x6")
    panel.give()
    assert panel.inputs["year"].field.wrong()
    fill(panel, year="2031")
    panel.give()
    assert "2031" in panel.inputs["year"].field.message.text()
    fill(panel, year="2026")
    give(qtbot, scene.session, panel)
    assert rosters.calendar(scene.ledger).rests(date(2026, 10, 1))
    assert strip(pane) == ""
    assert [chip.text for chip in calendar._years(pane.model.rows())] == [f"2026: {len(pane.model.rows())} days"]


def test_a_year_comes_from_a_file_by_the_import_page(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", calendar.listing(scene.session))
    with qtbot.waitSignal(pane.go) as went:
        qtbot.keyClick(pane, Qt.Key.Key_O)
    assert went.args[0] == "intake"


def test_a_day_is_written_by_hand_and_taken_out_again(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", calendar.listing(scene.session))
    panel = press(qtbot, pane, "N")
    fill(panel, name="镇庙会", source="青政发〔2026〕9号")
    panel.give()
    assert panel.inputs["day"].field.wrong()
    fill(panel, day="9-25", statutory="yes", rest="work")
    panel.give()
    assert panel.inputs["statutory"].field.wrong()
    fill(panel, statutory="no", rest="rest")
    give(qtbot, scene.session, panel)
    kept = pane.current()
    assert (kept.day, kept.name, kept.rest, kept.source) == (date(2026, 9, 25), "镇庙会", True, "青政发〔2026〕9号")
    assert calendar._rest(kept).tone == "run"
    panel = press(qtbot, pane, "Return")
    fill(panel, rest="work")
    give(qtbot, scene.session, panel)
    assert calendar._rest(pane.current()).tone == "plain"
    panel = press(qtbot, pane, "Delete")
    fill(panel, reason="改期")
    give(qtbot, scene.session, panel)
    assert rosters.calendar(scene.ledger).days == {}
