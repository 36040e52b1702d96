"""Issued minutes are filed by the page itself, once, and a full disk is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger import archive
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures import papers
from desktop.procedures.meetings import minutes
from tests.desk.meeting.held import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.meeting.held import Held

DRAWN = 15_000


def issue(held: Held) -> None:
    """Issue the minutes without their file."""
    held.drafted()
    minutes.submit(held.watch, held.meeting.id, "镇长乙")
    minutes.issue(held.watch, held.meeting.id, "书记甲", file=False)


def test_minutes_without_a_file_are_filed_when_they_are_seen(filed: Held, qtbot: QtBot) -> None:
    issue(filed)
    page = shown(filed, qtbot)
    page.filing.see_to(filed.sheet())
    qtbot.waitUntil(lambda: bool(filed.meeting.paper), timeout=DRAWN)
    assert len(archive.filed(filed.ledger, kind="minutes", subject=filed.meeting.id)) == 1
    page.filing.see_to(filed.sheet())
    assert page.filing._errand is None


def test_what_hinders_the_filing_is_said(filed: Held, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    issue(filed)

    def full(*_args: object) -> None:
        raise Refused("machine", Words("磁盘满了", "full"))

    monkeypatch.setattr(papers, "file_paper", full)
    page = shown(filed, qtbot)
    qtbot.waitUntil(lambda: ("磁盘满了", "bad") in filed.told, timeout=DRAWN)
    monkeypatch.setattr(papers, "facts", full)
    filed.told.clear()
    page.filing.see_to(filed.sheet())
    assert filed.told == [("磁盘满了", "bad")]
    with pytest.raises(Refused):
        page.filing._failed(Refused("machine", Words("坏", "bad")))
