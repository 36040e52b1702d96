"""The pane says everything aloud and fits its room: every department, or the first ones and how many more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.marks.chip import ChipWords
from desktop.desk.today.duty_pane import DutyPane
from desktop.desk.today.on_duty import OnCall, OnDuty, Stationed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

VALUE = OnDuty(
    "镇长乙",
    "镇长",
    "值班员甲",
    "since 08:00",
    (Stationed("公安", "公安甲", ChipWords("out 1", "run", "go")), Stationed("国土", "—", None)),
    tuple(OnCall(f"部门{n}", (f"甲{n}", f"乙{n}", f"丙{n}") if n else (), "丁 out 2" if n else "") for n in range(12)),
)


def pane(look: Look, qtbot: QtBot, value: OnDuty, height: int = 0) -> DutyPane:
    made = DutyPane(look)
    qtbot.addWidget(made)
    made.say(value)
    made.resize(316, height or made.sizeHint().height())
    made.show()
    return made


def test_it_is_said_aloud(look: Look, qtbot: QtBot) -> None:
    said = pane(look, qtbot, VALUE).accessibleName()
    assert "公安 公安甲 out 1" in said
    assert "部门0 nobody free" in said
    assert "部门3 甲3→乙3→丙3" in said


def test_room_decides_between_all_and_the_first(look: Look, qtbot: QtBot) -> None:
    low, high = pane(look, qtbot, VALUE), pane(look, qtbot, VALUE, 600)
    assert low.minimumSizeHint().height() == low.height()
    short, whole = low.grab().toImage(), high.grab().toImage()
    accent = look.tokens.accent.rgb()
    assert any(short.pixel(x, y) == accent for x in range(60, 316) for y in range(110, short.height()))
    assert not any(whole.pixel(x, y) == accent for x in range(60, 316) for y in range(110, 600))


def test_an_empty_post_is_a_card(look: Look, qtbot: QtBot) -> None:
    empty = pane(look, qtbot, OnDuty())
    assert empty.height() < pane(look, qtbot, VALUE).height()
    assert not empty.grab().isNull()


def test_a_click_asks_for_all_of_them(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, VALUE)
    with qtbot.waitSignal(made.opened):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(made.opened):
        qtbot.mouseClick(made, Qt.MouseButton.RightButton)
