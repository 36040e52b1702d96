"""A list: filter by pinyin, orders on letters, empty lists that still hear their keys, out to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.forces import departments
from desktop.desk.lists import places
from desktop.desk.tables.listing import ListPane, Paneled
from desktop.post.department import Department
from desktop.procedures.directory.departments import keep_department
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def pane(qtbot: QtBot, scene: Scene) -> ListPane:
    return pane_of(qtbot, scene.session, "forces", departments.listing(scene.session))


def test_rows_are_found_by_words_and_by_the_initials_of_their_pinyin(qtbot: QtBot, scene: Scene) -> None:
    made = pane(qtbot, scene)
    assert told(made, "short") == ["公安", "国土", "交通", "水务"]
    qtbot.keyClick(made.table, Qt.Key.Key_F)
    qtbot.waitUntil(made.words.hasFocus)
    qtbot.keyClicks(made.words, "sw")
    assert told(made, "short") == ["水务"]
    assert made.back()
    assert len(told(made, "short")) == 4
    made.words.setText("没有这家")
    assert told(made, "short") == []
    assert not made.table.isVisible()
    assert made.back()
    assert not made.back()


def test_the_current_row_outlives_the_bell_and_the_filter(qtbot: QtBot, scene: Scene) -> None:
    made = pane(qtbot, scene)
    made.open_row(scene.departments["水务"].id)
    scene.session.give(keep_department, Department("x", "安岭区城管局", "城管"))
    assert made.current() == scene.departments["水务"]
    assert told(made, "short")[0] == "城管"
    made.words.setText("公安")
    made.open_row(scene.departments["水务"].id)
    assert made.current() == scene.departments["水务"]


def test_an_empty_list_hears_its_letters(qtbot: QtBot, scene: Scene) -> None:
    made = pane_of(qtbot, scene.session, "lists", places.facilities(scene.session))
    assert made.current() is None
    panel = press(qtbot, made, "N")
    fill(panel, name="东岭采石场", village="东岭村")
    give(qtbot, scene.session, panel)
    assert told(made, "name") == ["东岭采石场"]
    assert isinstance(made, Paneled)


def test_a_refused_field_is_marked_where_it_stands_and_nothing_is_written(qtbot: QtBot, scene: Scene) -> None:
    made = pane(qtbot, scene)
    panel = press(qtbot, made, "N")
    fill(panel, name="安岭区水务二局", short="水务")
    panel.give()
    assert "已有部门" in panel.inputs["short"].field.message.text()
    assert len(scene.ledger.having(Department)) == 4
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert made.place.panel is None


def test_the_selection_goes_into_a_file(qtbot: QtBot, scene: Scene, tmp_path: Path) -> None:
    made = pane(qtbot, scene)
    made.table.select_rows((0, 2), 0)
    made.export_it()
    panel = made.place.panel
    assert panel is not None
    assert [choice.key for choice in panel.form.asks[0].choices] == ["all", "filter", "selection"]
    fill(panel, file=str(tmp_path / "部门.csv"))
    give(qtbot, scene.session, panel)
    lines = (tmp_path / "部门.csv").read_text("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == ["公安", "交通"]


def test_a_row_is_asked_for_where_none_is_chosen(qtbot: QtBot, scene: Scene) -> None:
    made = pane_of(qtbot, scene.session, "lists", places.facilities(scene.session))
    made.order("edit")
    assert scene.told[-1][1] == "warn"
    made.order("no such order")
    assert len(scene.told) == 1
    made.print_it()
    assert scene.told[-1][1] == "warn", "a ledger in memory has no folder for a printed list"
