"""A post whose issued meeting gave items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.items.page import ItemsPage, make
from tests.desk.hands import page_of
from tests.desk.items.owing import Owing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def owing(look: Look) -> Owing:
    return Owing(look)


@pytest.fixture
def page(owing: Owing, qtbot: QtBot) -> ItemsPage:
    made = make(owing.session)
    page_of(qtbot, made)
    return made
