"""Every page is made by its name, and every place on the rail has its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk import keys, pages
from desktop.desk.page import Page
from desktop.procedures import papers
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.mark.parametrize("name", list(pages.MODULES))
def test_each_page_is_made_and_knows_its_name(name: str, look: Look, qtbot: QtBot) -> None:
    made = pages.make(name, Scene(look).session)
    qtbot.addWidget(made)
    assert isinstance(made, Page)
    assert made.name == name


def test_the_rail_carries_the_keys_of_the_table(qapp: object) -> None:
    for place in pages.places():
        assert place.name
        if place.sequence:
            name = "wall" if place.key == "wall" else f"go_{place.key}"
            assert keys.key("everywhere", name).sequence == place.sequence
        assert not place.page or place.key in pages.MODULES
    assert set(pages.ON_RAIL.values()) <= {place.key for place in pages.places()}
    assert set(pages.ON_RAIL) <= set(pages.MODULES)


def test_the_papers_of_a_month_belong_to_duty() -> None:
    for kind in papers.OF_THE_ROSTER:
        assert pages.place_of("paper", f"{kind}:2026-11") == "roster"
    for kind in papers.OF_A_WHISTLE:
        assert pages.place_of("paper", f"{kind}:w") == "register"
    assert pages.place_of("settings") == "settings"
