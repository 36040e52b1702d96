"""An invented post in memory for the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desk.scene import Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


@pytest.fixture
def scene(look: Look) -> Scene:
    made = Scene(look)
    made.session.settings.clear()  # all settings without a file are one
    return made
