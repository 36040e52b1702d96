"""The register by keys: found, sorted, viewed, opened, exported; selection and place outlive the bell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
from PySide6.QtCore import Qt

from desktop.desk.register.page import BOARD, RegisterPage, make
from desktop.ledger import rulebook
from desktop.ledger.book import open_post
from desktop.ledger.register import Filter
from tests.desk.hands import fill, give, page_of
from tests.desk.scene import Scene, say_into

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def page(qtbot: QtBot, scene: Scene, argument: str = "", count: int = 3) -> RegisterPage:
    for place in ("龙王沟", "北河滩", "大集东口")[:count]:
        scene.blow(place=place, village="东岭村")
        scene.later(5)
    made = make(scene.session)
    page_of(qtbot, made, argument)
    made.count()
    return made


def places(made: RegisterPage) -> list[str]:
    return [str(made.table.model().index(row, 3).data()) for row in range(made.table.model().rowCount())]


def test_the_newest_stands_first_and_enter_opens_it(qtbot: QtBot, scene: Scene) -> None:
    made = page(qtbot, scene)
    assert places(made) == ["东岭村大集东口", "东岭村北河滩", "东岭村龙王沟"]
    qtbot.waitUntil(made.table.hasFocus)
    qtbot.keyClick(made.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.go) as went:
        qtbot.keyClick(made.table, Qt.Key.Key_Return)
    assert went.args[0] == "whistle"
    assert went.args[1] == made.table.current_key()


def test_words_narrow_it_and_esc_takes_them_away(qtbot: QtBot, scene: Scene) -> None:
    made = page(qtbot, scene, "words:bht")
    assert places(made) == ["东岭村北河滩"]
    assert made.back()
    assert len(places(made)) == 3
    qtbot.keyClick(made.table, Qt.Key.Key_F)
    qtbot.waitUntil(made.filters.words.hasFocus)
    say_into(made.filters.words, "没有这个地方")
    with qtbot.waitSignal(made.filters.changed):
        pass
    assert places(made) == []
    assert not made.table.isVisible()
    assert made.back()
    assert not made.back()


def test_a_click_on_a_head_sorts_in_the_ledger(qtbot: QtBot, scene: Scene) -> None:
    made = page(qtbot, scene)
    head = made.table.horizontalHeader()
    made.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert places(made) == sorted(places(made))
    source = next(at for at, one in enumerate(made._columns) if one.key == "source")
    made.table.sortByColumn(source, Qt.SortOrder.AscendingOrder)
    assert head.sortIndicatorSection() == 3, "what the ledger does not sort by stays unsorted"


def test_selection_and_place_outlive_the_bell(qtbot: QtBot, scene: Scene) -> None:
    made = page(qtbot, scene)
    made.table.clearSelection()
    made.table.select_rows((1, 2), 2)
    kept = made.table.current_key()
    scene.blow(place="新地方")
    made.reread(frozenset({"whistle"}))
    assert len(places(made)) == 4
    assert made.table.current_key() == kept
    assert made.table.selected_places() == (2, 3)
    assert made.head.isVisible()


def test_a_long_register_stays_where_it_was_scrolled_to(qtbot: QtBot, scene: Scene) -> None:
    for at in range(60):
        scene.blow(place=f"{at}号院")
        scene.later(1)
    made = page(qtbot, scene, count=0)
    bar = made.table.verticalScrollBar()
    bar.setValue(300)
    top = made.table.model().index(made.table.rowAt(0), 3).data()
    scene.blow(place="新地方")
    made.reread(frozenset({"whistle"}))
    assert made.table.model().index(made.table.rowAt(0), 3).data() == top
    bar.setValue(0)
    scene.blow(place="更新的")
    made.reread(frozenset({"whistle"}))
    assert bar.value() == 0, "at the top one sees the newest"


def test_a_view_is_saved_taken_and_dropped(qtbot: QtBot, scene: Scene) -> None:
    made = page(qtbot, scene)
    made.filters.show_filter(Filter(words="北河滩", states=("blown",)))
    made._filtered()
    qtbot.keyClick(made.table, Qt.Key.Key_V)
    panel = made.place.panel
    assert panel is not None
    fill(panel, name="河滩")
    give(qtbot, scene.session, panel)
    assert [name for _, name, _ in rulebook.saved_views(scene.ledger, BOARD)] == ["河滩"]
    made.views.setCurrentIndex(0)
    made._take_view(0)
    assert len(places(made)) == 3
    made.views.setCurrentIndex(1)
    made._take_view(1)
    assert made.filters.chosen() == Filter(words="北河滩", states=("blown",))
    assert places(made) == ["东岭村北河滩"]
    qtbot.keyClick(made.table, Qt.Key.Key_Delete)
    assert rulebook.saved_views(scene.ledger, BOARD) == ()
    qtbot.keyClick(made.table, Qt.Key.Key_Delete)
    assert scene.told[-1][1] == "warn"


def test_a_view_of_another_version_is_taken_as_far_as_it_is_known(qtbot: QtBot, scene: Scene) -> None:
    made = page(qtbot, scene)
    made._show_view({"filter": {"words": "龙王沟", "colour": "red"}, "order": "colour"})
    assert places(made) == ["东岭村龙王沟"]
    assert made._order == "blown_at"


def test_the_head_counts_the_townships_own_matters(qtbot: QtBot, scene: Scene) -> None:
    scene.blow(place="村内道路", own_reason="要公安封路")
    made = page(qtbot, scene)
    assert "1" in made.head._caption.text()
    assert "25.0 %" in made.head._caption.text()


def test_the_selection_is_exported_from_a_ledger_on_disk(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    with open_post(tmp_path / "post") as ledger:
        scene = Scene(look, ledger)
        made = page(qtbot, scene)
        made.table.select_rows((0, 1), 0)
        made.export_it()
        panel = made.place.panel
        assert panel is not None
        fill(panel, file=str(tmp_path / "哨单.xlsx"))
        give(qtbot, scene.session, panel)
        sheet = openpyxl.load_workbook(tmp_path / "哨单.xlsx").active
        assert sheet is not None
        assert [row[3].value for row in sheet.iter_rows(min_row=2)] == ["东岭村大集东口", "东岭村北河滩"]
        made.hide()


def test_an_empty_register_offers_to_blow(qtbot: QtBot, scene: Scene) -> None:
    made = page(qtbot, scene, count=0)
    assert not made.table.isVisible()
    assert not made.back()
    made.print_it()
    assert scene.told[-1][1] == "warn"
    qtbot.keyClick(made.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(made.go) as went:
        made._empty._buttons.itemAt(1).widget().click()  # type: ignore[union-attr]
    assert went.args == ["blow", ""]
