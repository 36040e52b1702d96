"""The record of an issued conference is filed once, off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.conference import drawing
from desktop.desk.conference.filing import Filing
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures import papers
from desktop.procedures.papers import PaperKind
from tests.desk.conference.conferred import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.conference.conferred import Conferred


def test_an_issued_record_is_drawn_and_filed(filed: Conferred, qtbot: QtBot) -> None:
    filed.issued()
    page = shown(filed, qtbot)
    kind = PaperKind.CONFERENCE_RECORD
    qtbot.waitUntil(lambda: papers.current(filed.ledger, kind, filed.id) is not None, timeout=20000)
    paper = papers.current(filed.ledger, kind, filed.id)
    assert paper is not None
    page.read(filed.id)
    assert page.preview.sheet.pages() >= 2
    assert page.filing._errand is None
    assert drawing.filed(filed.session, filed.sheet()) == papers.path_of(filed.ledger, paper).read_bytes()
    papers.path_of(filed.ledger, paper).unlink()
    assert drawing.filed(filed.session, filed.sheet()) is None


def test_a_failure_is_said(filed: Conferred, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = shown(filed, qtbot)
    filed.issued()

    def refuse(*_args: object) -> object:
        raise Refused("paper", Words("不行", "no"))

    monkeypatch.setattr(papers, "facts", refuse)
    filing = Filing(page)
    filing.see_to(filed.sheet())
    assert filed.told[-1] == ("不行", "bad")
    monkeypatch.setattr(papers, "file_paper", refuse)
    filing._file(filed.id, None, b"")
    assert filed.told[-1] == ("不行", "bad")
    with pytest.raises(OSError, match="full"):
        filing._failed(OSError("full"))
