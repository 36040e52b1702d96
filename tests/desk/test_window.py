"""The window by its keys: where each goes, how one comes back, what is said, and what another program wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.desk import keys
from desktop.desk.frame.key_sheet import KeySheet
from desktop.desk.session import EVERYTHING
from desktop.desk.wall import Wall
from desktop.desk.window import Window
from desktop.post.words import Words
from desktop.procedures import records
from desktop.procedures.dispatch import calls
from tests.desk.hand import CTRL, Hand
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from desktop.post.whistle import Whistle

Key = Qt.Key


@pytest.fixture
def scene(look: Look) -> Scene:
    return Scene(look)


@pytest.fixture
def whistle(scene: Scene) -> Whistle:
    return scene.blow()


@pytest.fixture
def hand(qtbot: QtBot, scene: Scene, whistle: Whistle) -> Iterator[Hand]:
    window = Window(scene.session)
    qtbot.addWidget(window)
    window.bring_up()
    yield Hand(window)
    window.close()


def here(hand: Hand) -> str:
    return hand.window._current().name


def test_ctrl_and_a_digit_go_to_each_place(hand: Hand) -> None:
    # 4 is kept for the case conferences.
    places = ("today", "register", "roster", "meetings", "forces", "lists", "intake", "ledger")
    for digit, name in zip("12356789", places, strict=True):
        hand.press(getattr(Key, f"Key_{digit}"), CTRL)
        assert here(hand) == name
    hand.press(Key.Key_Escape)
    assert here(hand) == "intake"


def test_f2_and_esc_go_and_come_back(hand: Hand) -> None:
    hand.press(Key.Key_F2)
    assert here(hand) == "blow"
    hand.press(Key.Key_Escape)
    assert here(hand) == "today"
    hand.press(Key.Key_Escape)
    assert here(hand) == "today"
    hand.press(Key.Key_F3)
    assert here(hand) == "inbox"


def test_f8_asks_for_a_call_from_anywhere_and_esc_comes_back(hand: Hand) -> None:
    hand.press(Key.Key_F3)
    hand.press(Key.Key_F8)
    assert here(hand) == "log"
    hand.press(Key.Key_Escape)
    assert here(hand) == "log"
    hand.press(Key.Key_Escape)
    assert here(hand) == "inbox"


def test_a_page_that_is_asked_for_twice_is_opened_again_and_left_once(hand: Hand, whistle: Whistle) -> None:
    hand.enter()
    assert here(hand) == "whistle"
    hand.window.show_page(*hand.window._way[-1])
    hand.window.show_page("back")
    assert here(hand) == "today"
    hand.window._way = [("register", "")]
    hand.window.go_back()
    assert here(hand) == "today"
    assert whistle.id


def test_search_goes_to_the_register_and_esc_gives_the_focus_back(hand: Hand) -> None:
    before = hand.focus()
    hand.press(Key.Key_K, CTRL)
    hand.write("lwg")
    hand.press(Key.Key_Escape)
    assert hand.window.top.search.text() == ""
    hand.press(Key.Key_K, CTRL)
    hand.press(Key.Key_Escape)
    assert hand.focus() is before
    hand.press(Key.Key_K, CTRL)
    hand.write("lwg")
    hand.enter()
    assert here(hand) == "register"


def test_ctrl_z_takes_a_tap_back_but_leaves_typing_to_the_field(hand: Hand, scene: Scene, whistle: Whistle) -> None:
    hand.letter("q")
    assert scene.last(whistle) == "acknowledge"
    hand.press(Key.Key_K, CTRL)
    hand.write("ab")
    hand.press(Key.Key_Z, CTRL)
    assert scene.last(whistle) == "acknowledge"
    hand.window._undo()
    assert scene.last(whistle) == "acknowledge"
    hand.press(Key.Key_Escape)
    hand.press(Key.Key_Escape)
    hand.window.page("today").strips.setFocus()  # type: ignore[attr-defined]
    hand.press(Key.Key_Z, CTRL)
    assert scene.last(whistle) == "undo"


def test_f1_shows_the_keys_of_this_page_and_prints_them(hand: Hand, tmp_path: Path) -> None:
    before = hand.focus()
    hand.press(Key.Key_F1)
    sheet = hand.window.findChild(KeySheet)
    assert sheet is not None
    for one in keys.keys_of("today"):
        assert one.cap() in sheet.accessibleName()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    sheet.print_on(printer)
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
    hand.press(Key.Key_F1)
    assert hand.window._sheet is None
    assert hand.focus() is before
    hand.press(Key.Key_F1)
    hand.press(Key.Key_Escape)
    assert hand.window._sheet is None
    assert here(hand) == "today"


def test_nothing_to_print_or_export_is_said(hand: Hand, scene: Scene) -> None:
    hand.press(Key.Key_E, CTRL)
    assert scene.told[-1][1] == "warn"
    hand.press(Key.Key_F2)
    hand.press(Key.Key_P, CTRL)
    assert scene.told[-1][1] == "warn"


def test_f4_goes_to_what_waits_from_anywhere(hand: Hand, scene: Scene) -> None:
    scene.later(31)
    hand.press(Key.Key_8, CTRL)
    hand.press(Key.Key_F4)
    assert here(hand) == "today"
    hand.press(Key.Key_F4)
    assert hand.focus() is not hand.window.page("today").strips  # type: ignore[attr-defined]


def wall() -> Wall | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, Wall) and one.isVisible()]
    return found[0] if found else None


def test_f11_hangs_the_wall_which_hears_the_bell(hand: Hand, scene: Scene, whistle: Whistle, qtbot: QtBot) -> None:
    hand.press(Key.Key_F11)
    hung = wall()
    assert hung is not None
    assert len(hung.shown()) == 1
    scene.session.give(calls.acknowledge, scene.call(whistle, "水务").id)
    assert hung.shown()[0].waited[0].word == "not yet left"
    scene.later(1)
    scene.session.second.strike()
    qtbot.keyClick(hung, Key.Key_Escape)
    assert wall() is None
    hand.window._went("wall")
    assert wall() is not None
    hand.window.toggle_wall()
    assert wall() is None


def test_what_is_said_stands_over_the_foot(hand: Hand, scene: Scene) -> None:
    scene.session.say(Words("说一句", "Said"), "warn")
    said = hand.window.said
    assert said.text() == "说一句"
    hints = hand.window.page("today")._hints  # type: ignore[attr-defined]
    assert said.geometry().bottom() <= hints.mapTo(hand.window, hints.rect().topLeft()).y()
    hand.window.resize(960, 540)
    assert said.geometry().right() <= 960
    hand.window.say_fault("KeyError")
    assert "KeyError" in said.text()


def test_what_is_said_covers_no_button_of_a_list_or_of_the_roster(hand: Hand, scene: Scene) -> None:
    for name, argument in (("forces", "officers"), ("roster", ""), ("handover", "")):
        hand.window.show_page(name, argument)
        page = hand.window.page(name)
        if name == "forces":
            hand.letter("n")
        for height in (697, 480):
            hand.window.resize(1366, height)
            QApplication.processEvents()
            scene.session.say(Words("说一句", "Said"), "ok")
            said = hand.window.said.geometry()
            seen = [one for one in page.findChildren(QAbstractButton) if not one.visibleRegion().isEmpty()]
            assert seen
            assert not [one.text() for one in seen if _of(one, hand).intersects(said)], (name, height)


def test_what_is_said_makes_room_for_a_panel(hand: Hand, scene: Scene, whistle: Whistle) -> None:
    scene.session.say(Words("说一句", "Said"), "warn")
    hand.letter("e")
    page = hand.window.page("today")
    hand.until(lambda: page._panel is not None, "the panel")  # type: ignore[attr-defined]
    panel = page._panel  # type: ignore[attr-defined]
    said = hand.window.said
    for height in (697, 480):
        hand.window.resize(1366, height)
        hand.until(lambda: said.isVisible() and not said.geometry().intersects(_of(panel, hand)), "room for both")


def _of(panel: QWidget, hand: Hand) -> QRect:
    return QRect(panel.mapTo(hand.window, QPoint()), panel.size())


def test_a_narrow_window_shortens_the_rail(hand: Hand) -> None:
    hand.window.resize(1366, 700)
    QApplication.processEvents()
    wide = hand.window.rail.width()
    hand.window.resize(1000, 600)
    QApplication.processEvents()
    assert hand.window.rail.width() < wide


def test_the_badge_counts_what_runs(hand: Hand, scene: Scene, qtbot: QtBot) -> None:
    stop = hand.window.rail._stops["register"]
    qtbot.waitUntil(lambda: stop.badge == 1)
    other = scene.blow(place="西沟", facts="倒土")
    scene.session.give(records.note, other.id, "看见了")
    scene.session.rang.emit(frozenset({"whistle"}))
    assert stop.badge == 2


def test_each_second_reaches_the_page_and_each_minute_the_status(hand: Hand, scene: Scene) -> None:
    scene.now = scene.now.replace(second=0)
    scene.later(3)
    scene.session.second.strike()
    assert hand.window.top.clock._time == "14:03:00"


def test_a_remark_of_the_status_bar_leads_to_its_page(hand: Hand) -> None:
    hand.window.status.asked.emit("rules")
    assert here(hand) == "settings"
    hand.window.status.asked.emit("journal")
    assert here(hand) == "ledger"


def test_a_post_that_is_not_founded_starts_in_the_settings(qtbot: QtBot, scene: Scene) -> None:
    window = Window(scene.session, founded=False)
    qtbot.addWidget(window)
    assert window._current().name == "settings"
    window.go_back()
    assert window._current().name == "today"
    window.close()


def test_the_window_comes_back_where_it_was(qtbot: QtBot, scene: Scene) -> None:
    first = Window(scene.session)
    qtbot.addWidget(first)
    first.setGeometry(40, 40, 700, 560)  # within the screen, or it is made to fit there
    first.show()
    first.toggle_wall()
    first.close()
    assert wall() is None
    second = Window(scene.session)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (700, 560)
    second.close()


def test_after_a_night_asleep_the_first_picture_is_right(hand: Hand, scene: Scene, whistle: Whistle) -> None:
    window = hand.window
    window.session.second._timer.stop()  # the machine sleeps: no timer fires
    said: list[str] = []
    rang: list[frozenset[str]] = []
    window.session.said.connect(lambda sentence, _tone: said.append(sentence))
    window.session.rang.connect(rang.append)
    scene.later(60 * 12)
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    assert window.top.clock._time == f"{scene.now:%H:%M:%S}", "painted before the clocks caught up"
    assert window.page("today").strips.now() == scene.now  # type: ignore[attr-defined]
    assert len(said) == 1, "one sentence for a whole night"
    assert "超时" in said[0]
    assert "还剩" not in said[0]
    assert rang.count(EVERYTHING) == 1, "midnight passed: what is due and who is on duty is another day's"
    window.session.second.strike()
    assert len(said) == 1
    assert rang.count(EVERYTHING) == 1


def test_a_clock_that_was_set_back_moves_the_desk_back(hand: Hand, scene: Scene) -> None:
    scene.later(-60 * 20)
    hand.window.session.second.strike()
    assert hand.window.top.clock._time == f"{scene.now:%H:%M:%S}"
    assert hand.window._day == scene.now.date()


def test_who_starts_the_program_again_gets_the_window_out_of_the_task_bar(hand: Hand) -> None:
    window = hand.window
    window.showMaximized()
    window.showMinimized()
    assert window.isMinimized()
    window.come_forward()
    assert not window.isMinimized()
    assert window.isMaximized(), "it was before"
    assert window.isVisible()


def test_a_window_larger_than_the_screen_fills_it(hand: Hand) -> None:
    window = hand.window
    window.resize(1000, 600)
    window.fit(QSize(1000, 600))
    assert window.size() == QSize(1000, 600)
    assert not window.isMaximized()
    window.fit(QSize(780, 398))
    assert window.isMaximized()


def test_the_keys_reach_what_a_small_window_does_not_show(hand: Hand) -> None:
    hand.window.resize(780, 398)
    hand.window.show_page("settings", "look")
    pane = hand.window.page("settings").look_pane  # type: ignore[attr-defined]
    QApplication.processEvents()
    pane.actor.setFocus()
    QApplication.processEvents()
    assert pane.actor.visibleRegion().boundingRect() == pane.actor.rect()
    said = hand.window.said
    hand.window.session.say("一句话", "ok")
    assert hand.window.rect().contains(said.geometry())
