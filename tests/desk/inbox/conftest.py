"""The table for every test of the inbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desk.blow.table import Table, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.desk.theme.look import Look


@pytest.fixture
def table(look: Look) -> Iterator[Table]:
    yield Table(look)
    settle()
