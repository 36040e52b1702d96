"""One walk through the real window by key presses alone: from F2 to a closed whistle and its six papers.

`python -m tests.desk.walk FOLDER` walks it and leaves the pictures of the README in FOLDER.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.desk.blow.calls.list import CallList
from desktop.desk.program import sit_down
from desktop.desk.wall import Wall
from desktop.ledger import journal
from desktop.post.moment import CHINA
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.demo import build_demo
from tests.desk.hand import ALT, CTRL, Hand
from tests.desk.meetings_walk import walk_the_meetings, walk_the_notes
from tests.desk.roster_walk import walk_the_roster

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from desktop.desk.window import Window

    Picture = Callable[[str, QWidget], object]

START = datetime(2026, 9, 22, 14, 36, 20, tzinfo=CHINA)
"""The moment of the pictures in ui/guide.md."""
PAPERS = (
    "whistle_slip",
    "dispatch_notice",
    "sign_in_sheet",
    "joint_action_record",
    "release_slip",
    "order_sheet",
)
"""The six papers, as they stand under each other on their page."""
Key = Qt.Key


@dataclass(slots=True)
class Clock:
    """A clock that is moved by hand: the only thing on the walk that is no key press."""

    time: datetime = START

    def now(self) -> datetime:
        """Return its time."""
        return self.time


class Walk:
    """The walk, in steps that follow each other; each leaves the window where the next one begins."""

    def __init__(self, window: Window, clock: Clock, picture: Picture = lambda _name, _seen: None) -> None:
        """Stand before the Today board; `picture` is told the name of what is to be seen now, and where."""
        self.window = window
        self.clock = clock
        self.hand = Hand(window)
        self._picture = picture
        self.whistle = ""

    def all(self) -> None:
        """Walk all of it."""
        for step in (
            self.blow,
            self.wall,
            self.first_comes,
            self.second_objects,
            self.third_comes_late,
            self.nobody_leaves_early,
            self.order,
            self.report,
            self.check_fails,
            self.check_passes,
            self.print_papers,
            self.register,
        ):
            step()

    def picture(self, name: str) -> None:
        """Show what the window shows now."""
        self._picture(name, self.window)

    def later(self, minutes: float) -> None:
        """Let minutes pass, and the clocks of the window with them."""
        self.clock.time += timedelta(minutes=minutes)
        self.window.session.second.strike()
        QApplication.processEvents()

    def done(self, *orders: str) -> None:
        """Wait until the journal's last word is one of `orders`, and the window has said something about it."""
        self.hand.until(lambda: self.last() in orders and self.window.said.text(), orders[0])
        self.window.said.fall_silent()

    def last(self) -> str:
        """Return the order of the last journal entry."""
        return journal.entries(self.window.session.ledger.connection, most=1, newest=True)[0].order

    def ticked(self) -> int:
        """Return how many departments of the form are ticked."""
        calls = self.window.findChild(CallList)
        assert calls is not None
        return sum(1 for row in calls.row_model.rows() if row.ticked)

    def blow(self) -> None:
        """F2, the call taken down in the order of the telephone, three departments, Ctrl+Enter."""
        hand = self.hand
        self.picture("today")
        hand.press(Key.Key_F2)
        hand.tab()
        for text in ("张某01", "199-0000-0001", "1421", "河湾闸口", "上河村", ""):
            hand.write(text)
            hand.tab()
        hand.write("有人往河道里倒渣土，堆了一大片，再下雨要阻水")
        hand.tab()
        for text in ("", "村干部到场劝阻两次，拍照留证", "1430", "人走后又来倒"):
            hand.write(text)
            hand.tab()
        hand.down()
        hand.until(lambda: self.ticked() == 2, "the proposal of two departments")
        hand.press(Key.Key_Down, ALT)
        hand.down(2)
        hand.letter(" ")
        self.picture("blow")
        hand.enter(CTRL)
        self.done("blow", "nobody_on_call")
        self.whistle = self.window.session.ledger.having(Whistle, state=WhistleState.BLOWN)[-1].id

    def wall(self) -> None:
        """F11 hangs the wall, Esc takes it down."""
        self.hand.press(Key.Key_F11)
        wall = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Wall) and one.isVisible())
        wall.resize(1366, 768)
        self._picture("wall", wall)
        QTest.keyClick(wall, Key.Key_Escape)
        assert not wall.isVisible()

    def first_comes(self) -> None:
        """The lead acknowledges, leaves, and two certified officers of it arrive in time."""
        hand = self.hand
        self.later(1)
        hand.letter("q")
        self.done("acknowledge")
        self.later(2)
        hand.letter("w")
        self.done("depart")
        self.later(12)
        hand.letter("e")
        hand.letter(" ")
        hand.press(Key.Key_Down)
        hand.press(Key.Key_Right)
        hand.letter(" ")
        self.picture("report-in")
        hand.enter()
        self.done("report_in")

    def second_objects(self) -> None:
        """The next one objects on the sheet of the whistle, and the leader excuses it."""
        hand = self.hand
        hand.press(Key.Key_Right)
        hand.enter()
        hand.letter("x")
        hand.write("河道归水务管，不属环保职责")
        hand.enter(CTRL)
        self.done("await_ruling")
        hand.letter("c")
        hand.press(Key.Key_Right)
        hand.tab(2)
        hand.write("水务牵头即可，环保不到场")
        hand.enter()
        self.done("rule")

    def third_comes_late(self) -> None:
        """The third one comes after its limit, and is given a task."""
        hand = self.hand
        hand.down()
        self.later(24)
        hand.letter("e")
        hand.letter(" ")
        hand.press(Key.Key_Right)
        hand.letter(" ")
        hand.enter()
        self.done("report_in")
        hand.letter("t")
        hand.write("清走闸口渣土")
        hand.enter()
        self.done("give_task")

    def nobody_leaves_early(self) -> None:
        """It wants to leave: refused with three doors; the work is done through the first, then permitted."""
        hand = self.hand
        self.later(5)
        hand.letter("l")
        self.picture("refusal")
        hand.letter("1")
        hand.tab()
        hand.write("渣土已装车清走")
        hand.enter()
        self.done("finish_task")
        hand.letter("d")
        self.done("finish_work")
        self.later(3)
        hand.letter("l")
        hand.letter("3")
        hand.tab(2)
        hand.write("城管另有任务，清运已完")
        hand.enter()
        self.done("give_permit")
        hand.enter()
        self.done("release")

    def order(self) -> None:
        """An order under command authority, from the menu of the whistle."""
        self.hand.press(Key.Key_F10)
        self.choose("issue_order")
        self.hand.tab(2)
        self.hand.write("连夜清理河道，恢复行洪断面")
        self.hand.enter()
        self.done("issue_order")

    def report(self) -> None:
        """The lead finishes its work, and the whistle is reported complete."""
        hand = self.hand
        hand.press(Key.Key_Up, times=2)
        hand.letter("d")
        self.done("finish_work")
        self._report("渣土清走，河道恢复")

    def _report(self, outcome: str) -> None:
        self.later(5)
        self.hand.press(Key.Key_E, CTRL)
        self.hand.write(outcome)
        self.hand.enter(CTRL)
        self.done("report_done")

    def check_fails(self) -> None:
        """Somebody else looks at it and finds something left to do."""
        hand = self.hand
        self.later(10)
        hand.press(Key.Key_E, CTRL)
        hand.press(Key.Key_Right)
        hand.tab()
        hand.write("网格员赵某")
        hand.tab()
        hand.write("下游还有一堆没清")
        hand.tab()
        hand.tab()
        hand.write("水务：清走下游渣土")
        hand.enter()
        self.done("check_fail")
        hand.letter("f")
        hand.tab()
        hand.write("下游也清完了")
        hand.enter()
        self.done("finish_task")
        hand.letter("d")
        self.done("finish_work")
        self._report("上下游渣土都已清走")

    def check_passes(self) -> None:
        """The second check passes, and the whistle is closed."""
        hand = self.hand
        self.later(20)
        hand.press(Key.Key_E, CTRL)
        hand.tab()
        hand.write("网格员赵某")
        hand.tab()
        hand.write("现场复看，与所报一致")
        hand.enter()
        self.done("check_pass")
        self.picture("closed")

    def print_papers(self) -> None:
        """Ctrl+P opens the papers; each of the six is seen and sent to the printer, which writes a file."""
        hand = self.hand
        hand.press(Key.Key_P, CTRL)
        hand.letter("1")
        for place, kind in enumerate(PAPERS):
            if place:
                hand.down()
            hand.until(lambda kind=kind: self._shown(kind), kind)  # type: ignore[misc]
            QTimer.singleShot(0, self._send)
            hand.press(Key.Key_P, CTRL)
            self.done("print")
            if not place:
                self.picture("paper")
        hand.press(Key.Key_Escape)

    def register(self) -> None:
        """The register finds it again by the initials of its place."""
        hand = self.hand
        hand.press(Key.Key_2, CTRL)
        self.picture("register")
        hand.press(Key.Key_K, CTRL)
        hand.write("hwzk")
        hand.enter()
        hand.press(Key.Key_1, CTRL)

    def _shown(self, kind: str) -> bool:
        paper = self.window.page("paper")._paper  # type: ignore[attr-defined]
        return paper is not None and paper.kind == kind

    def _send(self) -> None:
        """Press Enter in the print dialog as soon as it stands there."""
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, self._send)
        else:
            self.hand.press(Key.Key_Return)

    def choose(self, name: str) -> None:
        """Go down the open menu to the order `name` and press Enter."""
        menu = self.hand.focus()
        assert isinstance(menu, QMenu), f"no menu stands open: {menu}"
        for _ in menu.actions():
            self.hand.down()
            at = cast("QAction | None", menu.activeAction())
            if at is not None and at.objectName() == name:
                self.hand.enter()
                return
        raise AssertionError([one.objectName() for one in menu.actions()])


def main(folder: Path) -> None:
    """Walk in a demo post and leave the pictures in `folder`; none has more colours than 256, to stay small."""
    folder.mkdir(parents=True, exist_ok=True)

    def picture(name: str, seen: QWidget) -> None:
        QApplication.processEvents()
        file = folder / f"{name}.png"
        seen.grab().save(str(file))
        with Image.open(file) as whole:
            whole.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)

    with TemporaryDirectory() as place:
        os.environ["HOME"] = place
        post = Path(place) / "post"
        build_demo(post, START)
        clock = Clock()
        window = sit_down(post, now=clock.now)
        window.resize(1366, 768)
        window.bring_up()
        QTest.qWait(400)  # the side of Today finds its heights once it is shown
        window.session.look.apply("dark", 100)
        picture("today-dark", window)
        window.session.look.apply("light", 100)
        walk_the_roster(window, picture)
        walk_the_meetings(window, Path(place), picture)
        hand = Hand(window)
        hand.press(Key.Key_1, CTRL)
        Walk(window, clock, picture).all()
        window.close()
        window.session.ledger.close()
        walk_the_notes(Path(place) / "notes", picture)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
