"""The row of filters: set, read back, said in words; a day that is none is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.register.filters import FilterRow
from desktop.ledger.register import Filter
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def row(qtbot: QtBot, scene: Scene) -> FilterRow:
    scene.blow()
    made = FilterRow(scene.session)
    made.offer()
    bring_up(qtbot, made)
    return made


def test_what_was_shown_is_what_is_chosen(qtbot: QtBot, scene: Scene) -> None:
    made = row(qtbot, scene)
    wanted = Filter(
        words="lwg",
        states=("blown", "in_action", "checking"),
        kinds=("enforcement",),
        department=scene.departments["水务"].id,
        village="东岭村",
        since="2026-09-01",
        until="2026-09-30",
        late=True,
    )
    with qtbot.assertNotEmitted(made.changed, wait=200):
        made.show_filter(wanted)
    assert made.chosen() == wanted
    for word in ("lwg", "水务", "东岭村", "2026-09-01—2026-09-30"):
        assert word in made.say()
    made.show_filter(Filter())
    assert made.chosen() == Filter()
    assert made.say() == ""


def test_typing_says_so_once_after_a_pause(qtbot: QtBot, scene: Scene) -> None:
    made = row(qtbot, scene)
    told: list[int] = []
    made.changed.connect(lambda: told.append(1))
    with qtbot.waitSignal(made.changed):
        qtbot.keyClicks(made.words, "lwg")
    assert told == [1]
    with qtbot.waitSignal(made.changed):
        made.late.setChecked(True)
    with qtbot.waitSignal(made.left):
        qtbot.keyClick(made.words, Qt.Key.Key_Return)


def test_a_day_that_is_none_is_marked_and_lets_everything_through(qtbot: QtBot, scene: Scene) -> None:
    made = row(qtbot, scene)
    made.since.setText("昨天")
    assert made.chosen().since == ""
    assert made.since.property("wrong") is True
    assert scene.told[-1][1] == "warn"
    made.since.setText("9-1")
    assert made.chosen().since == "2026-09-01"
    assert made.since.property("wrong") is False


def test_the_lists_keep_what_is_chosen_when_they_are_filled_anew(qtbot: QtBot, scene: Scene) -> None:
    made = row(qtbot, scene)
    made.village.setCurrentIndex(made.village.findData("东岭村"))
    made.offer()
    assert made.chosen().village == "东岭村"
