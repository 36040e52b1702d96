"""Where files are proposed to be kept is the folder that the system calls the person's documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from desktop.desk.documents import folder

if TYPE_CHECKING:
    import pytest


def test_the_folder_is_the_one_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QStandardPaths.StandardLocation] = []

    def at(place: QStandardPaths.StandardLocation) -> str:
        asked.append(place)
        return "D:/文档"

    monkeypatch.setattr("PySide6.QtCore.QStandardPaths.writableLocation", at)
    assert folder().parts[-1] == "文档"
    assert asked == [QStandardPaths.StandardLocation.DocumentsLocation]
