"""The pictures of meetings: a conference, the board of items, the notes of week 38 made minutes, a file checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.desk.program import sit_down
from tests.desk.hand import CTRL, Hand
from tests.desk.meetings.notes_walk import MATTERS, Clock, NotesWalk, found
from tests.paper.format_check.drawn import DOCUMENT, drawn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.desk.conference.page import ConferencePage
    from desktop.desk.format.page import FormatPage
    from desktop.desk.window import Window

    Picture = Callable[[str, QWidget], object]

KEPT = {"meeting-session": "meeting", "meeting-prose": "minutes"}
"""What the walk of the notes shows that becomes a picture, and the name of it."""
FAULTY = DOCUMENT.but(
    number="青政[2026]38号", folio="{n}", title=("关于做好国庆期间", "吹哨报到工作的通知"), first_face="KaiTi_GB2312"
)
"""A paper as an office sends it: the year in the wrong brackets, the page number without its dashes, a wrong face."""
Key = Qt.Key


def walk_the_meetings(window: Window, folder: Path, picture: Picture) -> None:
    """Look at the conference in session, at the action items, and at a faulty file in `folder`; nothing is written."""
    hand = Hand(window)
    hand.press(Key.Key_4, CTRL)
    hand.enter()
    conference = cast("ConferencePage", window.page("conference"))
    assert window._current() is conference
    hand.down(2)  # to the department that has a reservation
    QTest.qWait(260)
    hand.until(lambda: not conference.preview.drawing(), "the record")
    QTest.qWait(40)
    picture("conference", window)
    hand.press(Key.Key_F7)
    picture("items", window)
    file = folder / "镇政府通知.pdf"
    file.write_bytes(drawn(FAULTY))
    # A file is chosen in a dialog of the system, which no key of the walk reaches.
    window.show_page("format", f"file:{file}")
    checked = cast("FormatPage", window.page("format"))
    hand.until(lambda: checked._report is not None, "what the check found")
    QTest.qWait(200)
    picture("format", window)


def walk_the_notes(folder: Path, picture: Picture) -> None:
    """Take the raw notes of a meeting down in a post of their own in `folder`, as far as its text is written."""
    clock = Clock()
    found(folder, clock)
    window = sit_down(folder, actor="党办乙", now=clock.now)
    window.resize(1366, 768)
    window.bring_up()

    def kept(name: str, seen: QWidget) -> None:
        if name in KEPT:
            window.said.fall_silent()
            picture(KEPT[name], seen)

    walk = NotesWalk(window, clock, kept)
    walk.set_up()
    walk.prepare(len(MATTERS))
    walk.hold(len(MATTERS))
    walk.write_up()
    window.close()
    window.session.ledger.close()
