"""The post with a published roster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desk.rostered import Rostered

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


@pytest.fixture
def post(look: Look) -> Rostered:
    return Rostered(look)
