"""The page walks through months, views and departments, and says what is to be done first."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.roster.page import RosterPage, make
from desktop.ledger import rosters
from desktop.post.moment import CHINA
from desktop.procedures.roster.publishing import publish
from tests.desk.hands import page_of
from tests.desk.roster.conftest import MONTH, Barracks
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def test_the_page_opens_on_a_square_and_months_step(barracks: Barracks, qtbot: QtBot) -> None:
    page, titles = barracks.page, []
    page.titled.connect(lambda title, caption: titles.append(f"{title} {caption}"))
    page.open(f"{MONTH}:2026-10-08:{barracks.people['公安乙']}")
    line, day = page.grid.place()
    assert (page.grid.sheet().lines[line].name, day) == ("公安乙", 7)
    assert page.grid.hasFocus()
    barracks.press(Key.Key_Right, ALT)
    assert page.month.name == "2026-11"
    barracks.press(Key.Key_Left, ALT)
    barracks.press(Key.Key_Left, ALT)
    assert titles[-1] == "值守 2026-09 值班表"
    assert page.grid.sheet().days[page.grid.place()[1]].today
    page.open("2026-99")
    assert page.month.name == "2026-09"


def test_a_hidden_department_is_shown_again_where_one_goes_there(barracks: Barracks) -> None:
    page = barracks.page
    page.show_departments(frozenset({"", barracks.departments["公安"].id}))
    assert page.board.toolbar.departments.text() == "显示 3 / 4 家"
    barracks.at("公安甲", 8)
    assert page.grid.sheet().lines[page.grid.place()[0]].name == "公安甲"
    assert RosterPage(barracks.session).shown.hidden == page.shown.hidden


def test_what_is_hidden_stays_so_when_an_edit_is_taken_back(barracks: Barracks) -> None:
    page = barracks.page
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Z)
    hidden = frozenset({"", barracks.departments["公安"].id})
    page.show_departments(hidden)
    assert page.undo_it()
    assert page.shown.hidden == hidden


def test_departments_are_ticked_in_a_menu_that_stays(barracks: Barracks, qtbot: QtBot) -> None:
    barracks.press(Key.Key_F)
    shown = menu()
    shown.setActiveAction(shown.actions()[-1])
    qtbot.keyClick(shown, Key.Key_Space)
    assert barracks.departments["交通"].id in barracks.page.shown.hidden
    assert shown.isVisible()
    qtbot.keyClick(shown, Key.Key_Escape)
    assert "交通甲" not in {line.name for line in barracks.page.grid.sheet().lines}


def test_posts_and_people_are_two_views_of_one_month(barracks: Barracks) -> None:
    barracks.press(Key.Key_V)
    assert all(line.need for line in barracks.page.grid.sheet().lines)
    barracks.press(Key.Key_V)
    assert not all(line.need for line in barracks.page.grid.sheet().lines)


def test_comparing_needs_a_publication(barracks: Barracks) -> None:
    barracks.press(Key.Key_G)
    assert barracks.word() == "这个月还没有公布过，全是新的。"
    barracks.press(Key.Key_G)
    barracks.cover()
    publish(barracks.watch, MONTH, "书记甲")
    barracks.page.read()
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Delete)
    assert not (square := barracks.page.grid.square()) or not square.moved
    barracks.press(Key.Key_G)
    square = barracks.page.grid.square()
    assert square is not None
    assert square.moved


def test_what_another_wrote_is_read(barracks: Barracks) -> None:
    barracks.set("公安甲", 8)
    barracks.session.rang.emit(frozenset({"whistle"}))
    barracks.at("公安甲", 8)
    assert (square := barracks.page.grid.square()) is not None
    assert square.shift == ""
    barracks.session.rang.emit(frozenset({"roster_cell"}))
    assert (square := barracks.page.grid.square()) is not None
    assert square.shift == "stationed_day"


def test_pages_that_belong_to_a_month_are_reached_from_it(barracks: Barracks, qtbot: QtBot) -> None:
    page = barracks.page
    barracks.at("公安甲", 8)
    ways: tuple[tuple[Callable[[], None], tuple[str, str]], ...] = (
        (lambda: barracks.press(Key.Key_X), ("what_if", "enforcement:2026-10-08T21:00:00+08:00")),
        (lambda: barracks.press(Key.Key_H), ("handover", "")),
        (page.print_it, ("paper", "duty_roster:2026-10")),
        (lambda: page.order("needs"), ("forces", "need")),
        (lambda: page.order("rules"), ("forces", "plan_rules")),
        (lambda: page.order("people"), ("forces", "")),
        (lambda: page.order("year_file"), ("intake", "")),
    )
    for press, place in ways:
        with qtbot.waitSignal(page.go) as went:
            press()
        assert tuple(went.args) == place


def test_the_menu_holds_everything_else(barracks: Barracks) -> None:
    barracks.press(Key.Key_F10)
    texts = [one.text() for one in menu().actions()]
    assert any("交接班\tH" in text for text in texts)
    most = next(one for one in menu().actions() if "300" in one.text())
    assert isinstance(most, QAction)
    most.trigger()
    menu().close()
    assert barracks.page.planning.seconds() == 300


def test_the_drawer_opens_where_the_window_is_narrow(barracks: Barracks, qtbot: QtBot) -> None:
    page = barracks.page
    assert page.side.isVisible()
    page.toggle_side()
    page.resize(1000, 560)
    qtbot.waitUntil(lambda: not page.side.isVisible())
    page.toggle_side()
    assert page.side.isVisible()
    assert page.back()
    assert not page.side.isVisible()
    page.board.faults.setFocus()
    barracks.page.board.toolbar.more.setFocus()
    assert page.back()
    assert page.grid.hasFocus()
    assert not page.back()


def test_a_month_without_needs_says_what_is_first(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    page = make(scene.session)
    page_of(qtbot, page, MONTH)
    assert not page.board.filled()
    assert page.board.empty.accessibleName().startswith("Nothing is to be covered yet.")
    assert page.board.toolbar._state.chip().text == "Not set up yet"
    button = QApplication.focusWidget()
    assert isinstance(button, KeyButton)
    assert button.text() == "Standard shifts and needs"
    qtbot.keyClick(button, Key.Key_Return)
    assert page.board.filled()
    assert page.board.toolbar._state.chip().text == "Not planned yet"
    assert page.grid.hasFocus()
    assert scene.told[-1][0] == "Standard shifts and needs are in."
    page.order("setup")
    assert page.slot.panel is not None


def test_a_click_under_a_day_goes_to_its_hole(barracks: Barracks) -> None:
    barracks.cover()
    barracks.set("公安甲", 8, "")
    barracks.page.read()
    barracks.page.board.cover.chosen.emit(7)
    line, day = barracks.page.grid.place()
    assert (barracks.page.grid.sheet().lines[line].name, day) == ("公安甲", 7)
    barracks.page.side.fairness.chosen.emit(barracks.people["水务甲"])
    assert barracks.page.grid.sheet().lines[barracks.page.grid.place()[0]].name == "水务甲"


def test_the_foot_counts_what_is_selected(barracks: Barracks) -> None:
    barracks.at("公安甲", 8)
    barracks.press(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "选中 2 格" in barracks.page.board.foot.accessibleName()
    assert barracks.page.foot_height() > 0
    barracks.page.tick(barracks.now)


def test_the_foot_tells_the_way_back_once_there_is_one(barracks: Barracks) -> None:
    barracks.at("公安甲", 8)
    assert "Ctrl Z" not in barracks.page.board.foot.accessibleName()
    barracks.press(Key.Key_Z)
    assert "Ctrl Z 一步步撤回" in barracks.page.board.foot.accessibleName()
    barracks.now += timedelta(hours=3)
    assert barracks.page.undo_it(), "hours later too"
    assert barracks.shift("公安甲", 8) == ""


def test_what_nobody_noted_is_shown_by_day_and_noted_from_its_row(qtbot: QtBot, barracks: Barracks) -> None:
    barracks.cover()
    publish(barracks.watch, MONTH, "书记甲", holes_reason="试行")
    barracks.now = datetime(2026, 10, 2, 20, 0, tzinfo=CHINA)
    page = barracks.page
    page.read()
    owed = page.month.unrecorded
    assert {one.day.day for one in owed} == {1, 2}
    assert page.board.toolbar._unrecorded.chip().text == f"未登记 {len(owed)}"
    rows = page.board.faults
    first, second = [row for row in rows.row_model.rows() if row.unrecorded]
    rows.choose(first.key)
    assert page.editing.line_of(first) >= 0
    height = page.foot_height()
    page.order("mend")
    assert isinstance(page.slot.panel, OrderPanel)
    assert page.foot_height() > height, "what is said stands over the panel"
    assert "10月1日 周四" in page.slot.panel.form.title
    with qtbot.waitSignal(barracks.session.rang):
        page.slot.panel.give()
    assert [row.key for row in rows.row_model.rows() if row.unrecorded] == [second.key]
    assert {one.day.day for one in page.month.unrecorded} == {2}


def test_a_spot_check_is_asked_from_the_roster_and_shown_on_its_square(qtbot: QtBot, barracks: Barracks) -> None:
    barracks.cover()
    publish(barracks.watch, MONTH, "书记甲", holes_reason="试行")
    barracks.now = datetime(2026, 10, 2, 10, 0, tzinfo=CHINA)
    page = barracks.page
    page.read()
    barracks.press(Key.Key_G, CTRL)
    panel = page.slot.panel
    assert isinstance(panel, OrderPanel)
    qtbot.keyClick(panel.inputs["found"].editor, Key.Key_3)
    panel.inputs["by"].editor.setEditText("督查员辛")  # type: ignore[attr-defined]
    with qtbot.waitSignal(barracks.session.rang):
        panel.give()
    ((person, day), said), *others = page.month.away.items()
    assert (day, others) == (date(2026, 10, 2), [])
    assert said.zh == "10-02 10:00 督查员辛当面查岗：脱岗，待说明"
    spots = [one.away for line in page.grid.sheet().lines for one in line.squares]
    assert spots.count(True) >= 1
    assert person in {one.person for one in rosters.duties(barracks.session.ledger, day, day)}


def test_the_workload_of_the_year_is_a_key_away_and_said_in_the_pane(barracks: Barracks, qtbot: QtBot) -> None:
    page = barracks.page
    with qtbot.waitSignal(page.go) as went:
        barracks.press(Key.Key_L, ALT)
    assert went.args == ["forces", "workload"]
    with qtbot.waitSignal(page.go):
        page.side.fairness.whole_year.click()
    page.side.setVisible(True)
    page._later.timeout.emit()
    assert page._year_told
    page.reread(frozenset({"mapping"}))
    assert page._year_told
    page.reread(frozenset({"presence"}))
    assert not page._year_told, "somebody came to a scene"


def test_an_opened_drawer_says_the_sentence_of_the_year(barracks: Barracks, qtbot: QtBot) -> None:
    page = barracks.page
    page.resize(900, 700)
    page.fit()
    page._year_told = False
    page._later.stop()
    page.toggle_side()
    qtbot.waitUntil(lambda: page._year_told)


def test_how_far_an_edition_went_out_stands_over_the_grid(qtbot: QtBot, barracks: Barracks) -> None:
    page = barracks.page
    assert not page.board.toolbar._sent.isVisibleTo(page)
    barracks.cover()
    publish(barracks.watch, MONTH, "书记甲", holes_reason="试行")
    page.read()
    chip = page.board.toolbar._sent.chip()
    assert (chip.text.startswith("第 1 版 已发 0/"), chip.tone) == (True, "warn")
    page.order("note_sent")
    assert isinstance(page.slot.panel, OrderPanel)
    with qtbot.waitSignal(barracks.session.rang):
        page.slot.panel.give()
    page.read()
    assert page.board.toolbar._sent.chip().tone == "plain"
    assert page.month.sent.waiting == ()
