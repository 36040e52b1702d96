"""The scene with the standard shifts, needs and rules of a roster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.procedures.roster.setup import standard_setup
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


@pytest.fixture
def bare(look: Look) -> Scene:
    made = Scene(look)
    made.session.settings.clear()
    return made


@pytest.fixture
def scene(bare: Scene) -> Scene:
    standard_setup(bare.watch)
    return bare
