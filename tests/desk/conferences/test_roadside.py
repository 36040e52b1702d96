"""The form for the road: by the keyboard alone, in few presses; who differs says so, who is away is excused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.desk.conferences.page import ConferencesPage, make
from desktop.desk.conferences.roadside import voices
from desktop.post.conferences.states import ConferenceState, Position, SeatMark
from desktop.post.refused import Refused
from desktop.procedures.conferences import reading
from tests.desk.hands import page_of
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def typed(widget: QWidget, text: str) -> int:
    """Commit text as an input method does; return the presses of pinyin that it takes, two a character."""
    say_into(widget, text)
    return 2 * len(text)


def focus() -> QWidget:
    """Return where the keys go."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def opened(scene: Scene, qtbot: QtBot) -> ConferencesPage:
    """Blow a whistle at which all have arrived, and open the list of conferences."""
    whistle = scene.blow()
    scene.later(9)
    for short in ("水务", "公安", "国土"):
        scene.arrive(whistle, short)
    page = make(scene.session)
    page_of(qtbot, page)
    return page


def test_it_is_written_down_by_the_keyboard_in_under_a_minute(scene: Scene, qtbot: QtBot) -> None:
    page = opened(scene, qtbot)
    gone: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: gone.append((name, argument)))
    presses = 0
    for key in (Qt.Key.Key_R, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Tab):
        qtbot.keyClick(focus(), key)
        QApplication.processEvents()
        presses += 1
    presses += typed(focus(), "先停工再查")
    for _ in range(2):
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
        presses += 1
    presses += typed(focus(), "水务 9-30前 清理河道")
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    presses += 1
    (row,) = reading.listing(scene.ledger)
    sheet = reading.sheet(scene.ledger, row.conference.id)
    assert row.conference.state is ConferenceState.DRAFTED
    assert row.conference.conclusion == "先停工再查"
    assert [one.position for one in sheet.seats] == [Position.AGREE] * 3
    assert [one.person for one in sheet.seats] == ["水务甲", "公安甲", "国土甲"]
    assert [one.text for one in sheet.decisions] == ["清理河道"]
    assert gone == [("conference", row.conference.id)]
    assert presses == 45  # half a minute at a press in two thirds of a second, which is slow


def test_who_differs_says_so_and_who_is_away_is_excused(scene: Scene) -> None:
    whistle = scene.blow()
    case = scene.case(whistle)
    water, police, land = (scene.departments[short].id for short in ("水务", "公安", "国土"))
    one = voices(case, ((water, "agree"), (police, "reserve")), "警力不足")
    assert [it.says for it in one] == ["", "警力不足"]
    two = voices(case, ((police, "reserve"), (land, "disagree")), "公安：警力不足；国土：不归我管")
    assert [it.says for it in two] == ["警力不足", "不归我管"]
    with pytest.raises(Refused) as refused:
        voices(case, ((police, "reserve"), (land, "disagree")), "警力不足")
    assert refused.value.field == "says"


def test_an_absent_department_is_excused(scene: Scene, qtbot: QtBot) -> None:
    page = opened(scene, qtbot)
    for key in (Qt.Key.Key_R, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_Tab):
        qtbot.keyClick(focus(), key)
        QApplication.processEvents()
    typed(focus(), "先停工")
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (row,) = reading.listing(scene.ledger)
    marks = [one.mark for one in reading.sheet(scene.ledger, row.conference.id).seats]
    assert marks == [SeatMark.PRESENT, SeatMark.PRESENT, SeatMark.EXCUSED]
    assert page.pane.place.panel is None
