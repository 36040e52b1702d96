"""A large file is entered through a ledger of its own, all of it or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.errand import Cancelled
from desktop.desk.intake.entry import enter_by_folder
from desktop.intake.look import look
from desktop.intake.reading import read_all
from desktop.procedures.imports.known import known
from desktop.procedures.imports.result import Outcome

if TYPE_CHECKING:
    from tests.desk.intake.conftest import Intake


def test_the_rows_are_told_and_entered(kept: Intake) -> None:
    path = kept.people()
    sheets = read_all(look(path.read_bytes(), path.name), known(kept.watch))
    told: list[tuple[int, int]] = []
    assert kept.ledger.folder is not None
    result = enter_by_folder(kept.ledger.folder, kept.watch, sheets, {}, lambda *parts: told.append(parts))
    assert told == [(at, 8) for at in range(1, 9)]
    assert result.count(Outcome.ADDED) == 4
    assert kept.departments() == {"水务", "公安"}


def test_what_is_called_back_on_the_way_leaves_nothing(kept: Intake) -> None:
    path = kept.people()
    sheets = read_all(look(path.read_bytes(), path.name), known(kept.watch))

    def tell(part: int, _whole: int) -> None:
        if part == 7:
            raise Cancelled

    assert kept.ledger.folder is not None
    with pytest.raises(Cancelled):
        enter_by_folder(kept.ledger.folder, kept.watch, sheets, {}, tell)
    assert kept.departments() == set()
