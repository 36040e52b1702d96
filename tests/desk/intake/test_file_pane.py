"""The first step offers the files of before, the last one first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop.desk.intake.steps import COLUMNS

if TYPE_CHECKING:
    import pytest

    from tests.desk.intake.conftest import Intake


def test_without_files_of_before_the_button_has_the_focus(intake: Intake) -> None:
    assert intake.page.files.choose.hasFocus()
    assert intake.page.files._list.isHidden()


def test_enter_reads_a_file_of_before(intake: Intake) -> None:
    intake.read(intake.people())
    intake.page.batch = None
    intake.page.open("")
    intake.hand.enter()
    intake.settled()
    assert intake.step() == COLUMNS


def test_a_file_stands_once_and_the_last_first_and_eight_at_most(intake: Intake) -> None:
    files = intake.page.files
    paths = [intake.folder / f"{at}.csv" for at in range(10)]
    for path in (*paths, paths[3]):
        path.touch()
        files.remember(path)
    assert files.recent()[:2] == [str(paths[3]), str(paths[9])]
    assert len(files.recent()) == 8
    paths[9].unlink()
    files.reread()
    assert str(paths[9]) not in [row.path for row in files.model.rows()]


def test_a_clerk_who_names_none_stays_where_they_are(intake: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    intake.page.choose()
    assert not intake.page.waiting.busy()
    assert intake.page.files.ask() is None
