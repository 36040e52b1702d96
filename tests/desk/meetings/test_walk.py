"""From the empty list to issued minutes by key presses through the window; the raw notes of week 38 as a campaign."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from desktop.desk.program import sit_down
from desktop.ledger import archive
from desktop.post.items.item import ActionItem
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import MinutesText
from desktop.post.meetings.states import MeetingState
from desktop.procedures import papers
from desktop.procedures.verify import verify
from tests.desk.meetings.notes_walk import ABSENT, GUESTS, LATE, LEAVE, MATTERS, Clock, NotesWalk, found

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.window import Window

PRIVATE = "喝"
"""What the chair wanted kept out of the minutes."""


@pytest.fixture
def walked(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Window:
    """Return the window after the walk with so many matters of the notes."""
    clock = Clock()
    found(tmp_path / "post", clock)
    window = sit_down(tmp_path / "post", actor="党办乙", now=clock.now)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.bring_up()
    NotesWalk(window, clock).all(request.param)
    return window


def issued(window: Window, matters: int) -> str:
    """Check what the ledger holds after the walk; return the words of the filed paper."""
    ledger = window.session.ledger
    meeting, *planned = ledger.having(Meeting)
    # The series plans its next meeting itself as soon as a minute has turned.
    assert [(one.number, one.state) for one in planned] == [(39, MeetingState.COLLECTING)]
    assert (meeting.number, meeting.issue, meeting.state) == (38, 38, MeetingState.FOLLOWING)
    text = ledger.get(MinutesText, meeting.id)
    assert text.frozen
    assert hashlib.sha256(text.body.encode()).hexdigest() == meeting.digest
    owed = [line for _, lines in MATTERS[:matters] for line in lines if line.startswith(("决", "报区"))]
    items = ledger.having(ActionItem, source=meeting.id)
    assert len(items) == len(owed)
    assert sorted(one.number for one in items) == list(range(1, len(owed) + 1))
    assert all(one.department or one.owner for one in items)
    (paper,) = archive.filed(ledger, id=meeting.paper)
    path = papers.path_of(ledger, paper)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == paper.sha256
    assert verify(ledger).faults == ()
    return "".join(page.extract_text() for page in PdfReader(path).pages).replace("\n", "")


def finish(window: Window) -> None:
    """Close the window and its ledger."""
    window.close()
    window.session.ledger.close()


@pytest.mark.parametrize("walked", [1], indirect=True)
def test_a_meeting_goes_from_planning_to_issued_minutes_by_keys_alone(walked: Window) -> None:
    words = issued(walked, 1)
    assert "第38期" in words
    assert "组织委员己" in words
    for name in (*LEAVE, *LATE, *ABSENT, *dict(GUESTS)):
        assert name in words, name
    finish(walked)


@pytest.mark.campaign
@pytest.mark.parametrize("walked", [len(MATTERS)], indirect=True)
def test_the_raw_notes_of_the_week_become_issued_minutes(walked: Window) -> None:
    words = issued(walked, len(MATTERS))
    for title, _lines in MATTERS:
        assert title in words, title
    assert PRIVATE not in words
    assert "没有定论" not in words
    finish(walked)
