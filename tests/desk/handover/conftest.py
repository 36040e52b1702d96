"""The post with its roster, its watch taken in the morning, ten minutes before the clerk goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.procedures.directory.post import take_watch
from tests.desk.rostered import Rostered

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


@pytest.fixture
def post(look: Look) -> Rostered:
    made = Rostered(look)
    made.now = made.now.replace(hour=8, minute=30)
    take_watch(made.watch, "镇长乙", "值班员甲")
    made.now = made.now.replace(hour=17, minute=20)
    return made
