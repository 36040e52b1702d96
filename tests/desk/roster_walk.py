"""The pictures of the roster: a month being planned, the week if a whistle blew, the sheet for the wall; by keys."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.desk.hand import ALT, CTRL, Hand

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.desk.papers.page import PaperPage
    from desktop.desk.roster.page import RosterPage
    from desktop.desk.what_if.page import WhatIfPage
    from desktop.desk.window import Window

    Picture = Callable[[str, QWidget], object]

PATIENCE = 30
"""Seconds after which the plan that is there is taken a picture of, proven or not."""
Key = Qt.Key


def walk_the_roster(window: Window, picture: Picture) -> None:
    """Plan next month and leave the plan, look at the week, draw this month's sheet; nothing is written but a paper."""
    hand = Hand(window)
    hand.press(Key.Key_3, CTRL)
    page = cast("RosterPage", window.page("roster"))
    hand.press(Key.Key_X)
    week = cast("WhatIfPage", window.page("what_if"))
    with_hours(hand, week)
    picture("what_if", window)
    hand.press(Key.Key_3, CTRL)
    hand.press(Key.Key_P, CTRL)
    papers = cast("PaperPage", window.page("paper"))
    hand.until(lambda: papers._paper is not None, "the sheet for the wall")
    QTest.qWait(200)
    picture("duty-roster", window)
    hand.press(Key.Key_3, CTRL)
    hand.press(Key.Key_Right, ALT)
    hand.press(Key.Key_F6)
    planned(page)
    window.said.fall_silent()
    picture("roster", window)
    hand.press(Key.Key_Escape)
    window.said.fall_silent()


def with_hours(hand: Hand, page: WhatIfPage) -> None:
    """Wait until the week is reckoned."""
    hand.until(lambda: page._hours, "the week")
    QTest.qWait(100)


def planned(page: RosterPage) -> None:
    """Wait until the plan is done, or patience is."""
    late = monotonic() + PATIENCE
    while page.planning.run is not None and page.planning.run.phase != "ready" and monotonic() < late:
        QTest.qWait(50)
