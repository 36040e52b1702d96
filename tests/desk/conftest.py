"""What the tests of the desk share: the look, in daylight at 100 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.theme.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Return the look of the desk, taken off again afterwards."""
    made = Look(qapp, "light", 100)
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()
