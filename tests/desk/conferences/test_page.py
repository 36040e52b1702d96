"""The list by keys: states with counts, proposing, the empty list, opened and called off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.conferences.page import ALL, IN_HAND, ConferencesPage, make
from desktop.post.conferences.states import ConferenceKind, ConferenceState, SeatRole
from desktop.procedures.conferences import calling, reading
from tests.desk.conference.conferred import Conferred
from tests.desk.hands import page_of
from tests.desk.scene import Scene, say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def held(look: Look) -> Conferred:
    return Conferred(look)


def listed(scene: Scene, qtbot: QtBot, argument: str = "") -> ConferencesPage:
    """Return the list, brought up."""
    page = make(scene.session)
    page_of(qtbot, page, argument)
    return page


def titles(page: ConferencesPage) -> list[str]:
    """Return what stands in the list."""
    return [row.conference.title for row in page.pane.model.rows()]


def test_states_are_counted_and_filter(held: Conferred, qtbot: QtBot) -> None:
    page = listed(held, qtbot)
    counts = {one.key: one.count for one in page.filters.row_model.rows()}
    assert (counts[IN_HAND], counts["proposed"], counts["issued"], counts[ALL]) == (1, 1, 0, 1)
    assert titles(page) == ["挖沙联合处置"]
    page.filters.choose("issued")
    assert titles(page) == []
    assert page.back()
    assert page.filters.current_key() == IN_HAND
    assert not page.back()
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.filters.current_key() == "proposed"
    calling.cancel_conference(held.watch, held.id, "不用了")
    page.reread(frozenset({"conference"}))
    page.filters.choose(ALL)
    assert titles(page) == ["挖沙联合处置"]
    page.open("cancelled")
    assert titles(page) == ["挖沙联合处置"]


def test_enter_opens_and_x_calls_off(held: Conferred, qtbot: QtBot) -> None:
    page = listed(held, qtbot)
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(page.pane.table, Qt.Key.Key_Return)
    assert went.args == ["conference", held.id]
    qtbot.keyClick(page.pane.table, Qt.Key.Key_X)
    panel = page.pane.place.panel
    assert panel is not None
    say_into(panel.inputs["reason"].editor, "不用了")
    with qtbot.waitSignal(held.session.rang):
        qtbot.keyClick(panel.inputs["reason"].editor, Qt.Key.Key_Return)
    assert held.conference.state is ConferenceState.CANCELLED


def test_a_conference_is_proposed_from_the_empty_list(scene: Scene, qtbot: QtBot) -> None:
    whistle, other = scene.blow(), scene.blow(place="老采坑", lead_reason="就近")
    page = listed(scene, qtbot)
    assert not page.pane.model.rows()
    assert "N proposes" in page.pane.listing.empty
    qtbot.keyClick(page.pane, Qt.Key.Key_N)
    panel = page.pane.place.panel
    assert panel is not None
    qtbot.keyClicks(QApplication.focusWidget(), str(whistle.number))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.pane.place.panel is not panel)
    panel = page.pane.place.panel
    assert panel is not None
    say_into(panel.inputs["reason"].editor, "权属不清")
    say_into(panel.inputs["also"].editor, str(other.number))
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(panel.inputs["reason"].editor, Qt.Key.Key_Return)
    (row,) = reading.listing(scene.ledger)
    assert row.conference.whistles == (whistle.id, other.id)
    assert went.args == ["conference", row.conference.id]


def test_a_running_conference_is_opened_instead_of_a_second_one(held: Conferred, qtbot: QtBot) -> None:
    page = listed(held, qtbot)
    with qtbot.waitSignal(page.go) as went:
        page.open(f"propose:{held.whistle.id}")
    assert went.args == ["conference", held.id]
    other = held.blow(place="老采坑", lead_reason="就近")
    page.open(f"propose:{other.id}")
    assert page.pane.place.panel is not None
    assert page.pane.place.panel.form.name == "propose"
    page.open(f"roadside:{other.id}")
    assert page.pane.place.panel.form.name == "roadside"
    page.open("propose:")
    assert page.pane.place.panel.form.name == "which"


def test_approval_and_supervision_needs_no_whistle(scene: Scene, qtbot: QtBot) -> None:
    page = listed(scene, qtbot)
    qtbot.keyClick(page.pane, Qt.Key.Key_A)
    panel = page.pane.place.panel
    assert panel is not None
    say_into(panel.inputs["title"].editor, "砂场许可")
    say_into(panel.inputs["reason"].editor, "审批和监管要一致")
    marks = panel.inputs["seats"].editor
    marks.setFocus()
    for digit in (Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(marks, digit)
    with qtbot.waitSignal(page.go):
        qtbot.keyClick(panel.inputs["reason"].editor, Qt.Key.Key_Return)
    (row,) = reading.listing(scene.ledger)
    assert row.conference.kind is ConferenceKind.APPROVAL
    roles = [one.role for one in reading.sheet(scene.ledger, row.conference.id).seats]
    assert roles == [SeatRole.APPROVING, SeatRole.SUPERVISING]


def test_the_list_is_printed_and_exported(held: Conferred, qtbot: QtBot) -> None:
    page = listed(held, qtbot)
    page.export_it()
    assert page.pane.place.panel is not None
