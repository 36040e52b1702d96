"""The result goes where the clerk says, as .xlsx where no ending was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.desk.intake.saving import save_result
from desktop.post.refused import Refused
from desktop.procedures.imports.result import ImportResult

if TYPE_CHECKING:
    from tests.desk.intake.conftest import Intake


@pytest.mark.parametrize(("typed", "found"), [("r", "r.xlsx"), ("r.csv", "r.csv"), ("", None)])
def test_the_ending_is_added_where_none_was_typed(
    intake: Intake, monkeypatch: pytest.MonkeyPatch, typed: str, found: str | None
) -> None:
    answer = str(intake.folder / typed) if typed else ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answer, ""))
    saved = save_result(intake.page, intake.session, ImportResult("x.xlsx"))
    assert saved == (intake.folder / found if found else None)
    assert found is None or (intake.folder / found).stat().st_size > 0


def test_a_folder_that_is_not_there_is_refused(intake: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(intake.folder / "no" / "x.csv"), ""))
    with pytest.raises(Refused, match="没有写进去"):
        save_result(intake.page, intake.session, ImportResult("x.xlsx"))
