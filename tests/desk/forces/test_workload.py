"""The workload of the year: sorted by every figure, said in a sentence, with its span on paper and in files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces import workload
from desktop.post.department import Officer
from desktop.procedures.roster.duty import start_duty
from tests.desk.hands import pane_of, told
from tests.desk.rostered import Rostered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from tests.desk.scene import Scene


def test_nobody_has_borne_anything_yet(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "forces", workload.listing(scene.session))
    assert pane.model.rows() == ()
    assert pane.listing.strip(scene.session) is None
    assert workload.sentence(scene.session) == ""


def test_figures_are_told_sorted_and_taken_along(qtbot: QtBot, look: Look) -> None:
    scene = Rostered(look)
    scene.session.settings.clear()
    duty = scene.duty("水务乙")
    start_duty(scene.session.watch, duty.id, duty.starts_at)
    whistle = scene.blow()
    scene.later(10)
    scene.arrive(whistle, "公安", "公安甲")
    scene.later(60)
    pane = pane_of(qtbot, scene.session, "forces", workload.listing(scene.session))
    rows = pane.model.rows()
    assert len(rows) > 2
    assert [row.over for row in rows] == sorted((row.over for row in rows), reverse=True)
    strip = pane.listing.strip(scene.session)
    assert strip is not None
    assert workload.sentence(scene.session) == strip[0].bold
    assert "担得最多的是公安甲（公安）" in strip[0].bold
    hours = [float(one) for one in told(pane, "hours")]
    pane.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert [float(one) for one in told(pane, "hours")] == sorted(hours, reverse=True)
    sheet = pane._sheet()
    assert sheet.title == "Workload 2025-09-23 to 2026-09-22, as noted"
    assert [column.cell(rows[0]) for column in pane.listing.columns][3] == round(rows[0].minutes / 60, 1)
    known = {one.id for one in scene.ledger.having(Officer)}
    for row in rows:
        to = pane.listing.offers[0].to
        assert to is not None
        assert to(row) == (("forces", f"officer:{row.person}") if row.person in known else
                                    ("settings", f"post:{row.person}"))  # fmt: skip
