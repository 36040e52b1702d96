"""The line over the grid says how the month stands, and leaves out what keys do as well where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.marks.chip import Chip, ChipWords
from desktop.desk.roster.around.toolbar import Toolbar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def bar(look: Look, qtbot: QtBot, width: int) -> Toolbar:
    made = Toolbar(look)
    qtbot.addWidget(made)
    made.say("October", ChipWords("Draft", "warn", "pen"), holes=3, breaches=1, locked=5, unrecorded=2)
    made.say_departments(9, 16)
    made.resize(width, 44)
    made.show()
    return made


def chips(made: Toolbar) -> list[str]:
    return [chip.chip().text for chip in made.findChildren(Chip) if chip.isVisible()]


def test_it_says_month_state_and_figures(look: Look, qtbot: QtBot) -> None:
    made = bar(look, qtbot, 1300)
    assert made.title.text() == "October"
    assert chips(made) == ["Draft", "Holes 3", "Rules broken 1", "Not noted 2", "5 fixed by hand"]
    assert made.departments.text() == "Show 9 / 16"
    made.say("October", ChipWords("Published", "ok"), holes=0, breaches=0, locked=0)
    assert chips(made) == ["Published"]


def test_holes_are_the_last_to_go(look: Look, qtbot: QtBot) -> None:
    made = bar(look, qtbot, 560)
    assert "5 fixed by hand" not in chips(made)
    assert "Holes 3" in chips(made)
    assert made.plan.isVisible()


def test_buttons_give_orders_by_name(look: Look, qtbot: QtBot) -> None:
    made = bar(look, qtbot, 1300)
    given: list[str] = []
    made.ordered.connect(given.append)
    for button in (made.plan, made.publish, made.departments, made.more):
        button.click()
    assert given == ["plan", "publish", "departments", "more"]
    assert made.minimumSizeHint().height() == look.px(44)
