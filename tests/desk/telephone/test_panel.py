"""The telephone at the whistle: answered, not answered and the next, nobody left."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.desk.telephone.panel import TelephonePanel
from desktop.ledger import boards
from desktop.post.department import Officer
from desktop.post.dispatch import Dispatch
from desktop.post.states import DispatchState
from desktop.procedures.directory.departments import keep_officer
from desktop.procedures.dispatch import answering, arrivals, calls
from tests.desk.hands import bring_up
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from desktop.post.whistle import Whistle


@pytest.fixture
def scene(look: Look) -> Scene:
    return Scene(look)


def panel_of(qtbot: QtBot, scene: Scene, whistle: Whistle, short: str = "公安") -> TelephonePanel:
    panel = TelephonePanel(scene.session, scene.call(whistle, short).id)
    bring_up(qtbot, panel)
    panel.take_focus()
    return panel


def shown(panel: TelephonePanel) -> list[tuple[str, str, str]]:
    return [(row.kind, row.icon, row.aside) for row in panel.list.row_model.rows()]


def test_enter_is_an_answer_and_acknowledges_the_call(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    scene.later(2)
    panel = panel_of(qtbot, scene, whistle)
    assert shown(panel)[0] == ("公安甲", "phone", "now")
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert scene.call(whistle, "公安").acknowledged_at == scene.now
    assert "公安甲 answered" in scene.told[-1][0]


def test_n_notes_no_answer_and_goes_to_the_next(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    panel = panel_of(qtbot, scene, whistle)
    assert not panel.hole.isVisible()
    with qtbot.waitSignal(scene.session.rang):
        qtbot.keyClick(panel.list, Qt.Key.Key_N)
    assert shown(panel)[:2] == [("公安甲", "x", "no answer 14:00"), ("公安乙", "phone", "now")]
    assert panel.list.current_key() == "公安乙"
    assert scene.last(whistle) == "no_answer"
    assert "next 公安乙" in scene.told[-1][0]
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(panel.answered, Qt.Key.Key_Return)
    assert scene.call(whistle, "公安").state is DispatchState.ACKNOWLEDGED


def test_where_nobody_is_left_the_hole_is_noted_with_its_reasons(qtbot: QtBot, scene: Scene) -> None:
    first = scene.blow()
    scene.arrive(first, "公安", "公安甲")
    scene.later(1)
    whistle = scene.blow(place="集市东口")
    panel = panel_of(qtbot, scene, whistle)
    assert shown(panel)[0] == ("公安甲", "minus", "在1号现场")
    for _ in range(2):
        qtbot.keyClick(panel.list, Qt.Key.Key_N)
    assert "公安丙 did not answer; nobody is left. X notes the hole." in scene.told[-1][0]
    noted = len(boards.story(scene.ledger, whistle.id))
    qtbot.keyClick(panel.list, Qt.Key.Key_N)
    assert len(boards.story(scene.ledger, whistle.id)) == noted, "the same ring is not noted twice"
    assert "已经记了" in scene.told[-1][0]
    assert panel._notice is not None
    assert "公安 has nobody left to call" in panel._notice.accessibleName()
    assert panel.hole.isVisible()
    with qtbot.waitSignal(panel.go) as went:
        panel._notice.findChildren(QWidget)[-1].click()  # type: ignore[attr-defined]
    assert went.args == ["roster", ""]
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(panel.list, Qt.Key.Key_X)
    entry = boards.story(scene.ledger, whistle.id)[-1]
    assert (entry.order, entry.said["department"]) == ("nobody_on_call", "公安")
    assert entry.said["reason"] == "公安甲在1号现场, 公安乙 did not answer, 公安丙 did not answer"


def test_who_answers_late_is_only_said(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    calls.acknowledge(scene.watch, scene.call(whistle, "公安").id)
    scene.later(45)
    panel = panel_of(qtbot, scene, whistle)
    assert "over" in panel._left_time.text()
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.list, Qt.Key.Key_Enter)
    assert "acknowledged before" in scene.told[-1][0]


def test_a_department_that_came_is_telephoned_no_more(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    panel = panel_of(qtbot, scene, whistle)
    with qtbot.waitSignal(panel.left):
        scene.session.give(arrivals.report_in, scene.call(whistle, "公安").id, [arrivals.Comer("公安甲")])
    qtbot.keyClick(panel.list, Qt.Key.Key_N)
    assert scene.told[-1][1] == "bad"
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "acknowledged before" in scene.told[-1][0])


def test_letters_of_the_page_are_none_here_and_esc_closes(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    panel = panel_of(qtbot, scene, whistle)
    head = scene.ledger.head()
    qtbot.keyClick(panel.list, Qt.Key.Key_E)
    qtbot.keyClick(panel.list, Qt.Key.Key_X)
    qtbot.keyClick(panel.list, Qt.Key.Key_Tab)
    assert scene.ledger.head() == head
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.list, Qt.Key.Key_Escape)


def test_a_department_without_names_says_so(qtbot: QtBot, scene: Scene) -> None:
    for officer in scene.ledger.having(Officer, department=scene.departments["公安"].id):
        keep_officer(scene.watch, replace(officer, active=False))
    whistle = scene.blow()
    panel = panel_of(qtbot, scene, whistle)
    assert panel.list.isHidden()
    assert panel.why() == "no names are listed"
    panel._silent()
    panel._answered()
    with qtbot.waitSignal(panel.finished):
        panel.hole.click()
    assert answering.unanswered(scene.ledger, whistle.id) == {}
    assert scene.ledger.get(Dispatch, panel._call.id).deadline - scene.now == timedelta(minutes=30)
