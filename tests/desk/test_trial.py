"""What Qt must have brought along is tried, and what it lacks is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QImageReader

from desktop.desk import program, trial
from desktop.desk.papers import pdf
from desktop.paper import list_sheet
from desktop.paper.list_sheet import Column, ListFacts
from desktop.paper.press.imprint import Imprint
from tests.desk.scene import BLOWN

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def post(tmp_path: Path) -> Path:
    facts = ListFacts("青石镇", "名单", (Column("姓名"),), (("张某01",),), Imprint(BLOWN, "0" * 64, 1))
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "list.pdf").write_bytes(list_sheet.draw(facts))
    return tmp_path


def test_everything_is_there(qtbot: QtBot, post: Path) -> None:
    assert "offscreen" in trial.tried(post).en
    assert (post / "printed.pdf").read_bytes().startswith(b"%PDF-")


speak = program.speak


def test_what_is_missing_is_said(qtbot: QtBot, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as without:
        without.setattr(pdf, "there", lambda: False)
        assert "without QtPdf" in trial.tried(post).en
    with monkeypatch.context() as without:
        without.setattr(QImageReader, "supportedImageFormats", staticmethod(list))
        with pytest.raises(OSError, match="reads only"):
            trial.tried(post)
    with monkeypatch.context() as without:
        without.setattr(program, "speak", lambda app, _language: speak(app, "en"))
        with pytest.raises(OSError, match="Chinese"):
            trial.tried(post)
    with monkeypatch.context() as without:
        without.setattr(trial, "blank", lambda _image: True)
        with pytest.raises(OSError, match="blank"):
            trial.tried(post)
        with pytest.raises(OSError, match="shows nothing"):
            trial._shown(post / "papers" / "list.pdf")


def test_a_picture_of_one_colour_is_blank() -> None:
    image = QImage(9, 9, QImage.Format.Format_ARGB32)
    image.fill(0)
    assert trial.blank(image)
