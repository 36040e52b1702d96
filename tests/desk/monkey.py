"""A monkey at the real window: presses whatever keys chance gives it, and sees to it that nothing is lost by that."""

from __future__ import annotations

import random
import sys
import traceback
from collections import Counter, deque
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog

from desktop.desk.keys import KEYS
from desktop.desk.papers.print_box import PrintBox
from desktop.ledger import boards
from desktop.post.dispatch import Dispatch
from desktop.post.permit import Violation
from desktop.post.presence import Presence
from desktop.post.states import DispatchState, Ground, WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.verify import verify
from desktop.procedures.whistle import register
from tests.desk.scene import Scene, say_into

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.desk.blow.content.typed import Typed
    from desktop.desk.window import Window

Key = Qt.Key
CTRL, SHIFT, PLAIN = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
WALKING: Final = (
    Key.Key_Return, Key.Key_Return, Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab, Key.Key_Space, Key.Key_Up,
    Key.Key_Down, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_PageUp,
    Key.Key_PageDown, Key.Key_Backspace, Key.Key_Delete, Key.Key_Escape, Key.Key_F5, Key.Key_Menu,
)  # fmt: skip
TEXTS: Final = (
    "水务", "河湾闸口有人倒渣土", "1433", "9-22 14:33", "25:99", "0001-01-01 0000", "9999-12-31 2359", "２０２６",
    "水务甲、水务乙(B1)", "'; DROP TABLE whistle;--", "=cmd|' /C calc'!A0", "\u202e倒写", "😀", "+3", "镇长乙", "𠮷野",
)  # fmt: skip
SIZES: Final = ((1366, 768), (1366, 697), (1093, 614), (960, 540), (1920, 1080))
BACK = 80
"""Presses of Esc after which the Today board must be there: thirty pages back, and what is open on them."""
OWN = 0.7
"""Share of the known keys that are those of the page."""
RUNNING = 3
"""Whistles that the monkey keeps in hand, so that there is something to play with."""


class BrokenError(AssertionError):
    """What the monkey broke, with the presses that led there."""


class Monkey:
    """Plays at a window of an invented post; `steps` presses so many keys, `look_over` sees whether all is well."""

    def __init__(self, window: Window, scene: Scene, folder: Path, seed: int) -> None:
        """Sit down before `window`; files that it is asked for lie in `folder`."""
        self.window = window
        self.scene = scene
        self.seed = seed
        self.done: Counter[str] = Counter()
        self._chance = random.Random(seed)
        self._trail: deque[str] = deque(maxlen=30)
        self._faults: list[str] = []
        self._csv = folder / "部门.csv"
        self._csv.write_text("部门名称,简称\n安岭区文旅局,文旅\n安岭区水务局,水务\n", "utf-8")
        self._pdf = folder / "copy.pdf"
        self._left_alone = 0

    def steps(self, count: int, every: int = 50) -> None:
        """Press `count` times, and look everything over after each `every` of them."""
        with self._watching():
            for place in range(1, count + 1):
                self.step()
                if place % every == 0:
                    self.look_over()

    def step(self) -> None:
        """Do one thing, and see what it did to the form in hand and to the focus."""
        plays: tuple[tuple[int, Callable[[], str]], ...] = (
            (30, self._press_known), (16, self._press_any), (26, self._walk), (9, self._type), (5, self._wait),
            (6, self._click), (3, self._open), (2, self._resize), (2, self._answer),
        )  # fmt: skip
        sheet = self._sheet()
        before = self._typed()
        play = self._chance.choices([play for _, play in plays], [weight for weight, _ in plays])[0]
        told = play()
        self.done[play.__name__] += 1
        self._trail.append(told)
        QApplication.processEvents()
        if "Alt+D" not in told:  # the key that throws an unfinished form away, after its question
            self._keeps(before, self._sheet() is not sheet)
        self._no_dialog()
        self._focus_is_seen()
        self._raise_faults()

    def look_over(self) -> None:
        """See that the ledger is sound, that nobody left without ground, and that Esc leads back to Today."""
        self._let_nobody_go_without_ground()
        report = verify(self.scene.ledger)
        self._see(report.faults == (), f"the journal: {report.faults}")
        for _ in range(BACK):
            if self._page() == "today" and QApplication.activePopupWidget() is None and self.window.isActiveWindow():
                break
            QTest.keyClick(self._focus(), Key.Key_Escape)
            QApplication.processEvents()
            self._raise_faults()
        self._see(self._page() == "today", f"Esc leaves one on {self._page()}")
        if len(self.scene.ledger.having(Whistle, state=WhistleState.BLOWN)) < RUNNING:
            self.scene.blow(place=f"河湾{self._chance.randrange(10**6)}号", lead_reason="就近", own_reason="须联合")
            self.window.session.rang.emit(frozenset({"*"}))
        self.done["look_over"] += 1

    def _press_known(self) -> str:
        page = self._page()
        own = [one for one in KEYS if one.page == page]
        others = [one for one in KEYS if one.page in {"everywhere", "refusal"}]
        entry = self._chance.choice(own if own and self._chance.random() < OWN else others)
        chord = QKeySequence(entry.sequence)[0]  # type: ignore[index]
        QTest.keyClick(self._focus(), chord.key(), chord.keyboardModifiers())
        return entry.sequence

    def _press_any(self) -> str:
        text = self._chance.choice("abcdefghijklmnopqrstuvwxyz0123456789 -=:/")
        QTest.keyClick(self._focus(), Key(ord(text.upper())))
        return text

    def _walk(self) -> str:
        key = self._chance.choice(WALKING)
        held = CTRL if key == Key.Key_Return and self._chance.random() < 0.4 else PLAIN
        QTest.keyClick(self._focus(), key, SHIFT if key == Key.Key_Backtab else held)
        return f"{'Ctrl+' if held == CTRL else ''}{key.name}"

    def _type(self) -> str:
        text = self._chance.choice(TEXTS)
        say_into(self._focus(), text)
        return repr(text)

    def _wait(self) -> str:
        minutes = self._chance.choice((0, 1, 4, 11, 31, 240))
        self.scene.later(minutes)
        self.window.session.second.strike()
        return f"{minutes} min"

    def _click(self) -> str:
        """Press a button with the mouse."""
        top = QApplication.activePopupWidget() or self.window
        seen = [one for one in top.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        if not seen:
            return "no button"
        button = self._chance.choice(seen)
        told = f"click {button.text()}"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, PLAIN, QPoint(button.width() // 2, button.height() // 2))
        return told

    def _open(self) -> str:
        found = self.scene.ledger.having(Whistle)
        whistle = self._chance.choice(found[-8:])
        self.window.show_page("whistle", whistle.id)
        return f"open {whistle.state.value}"

    def _resize(self) -> str:
        wide, high = self._chance.choice(SIZES)
        self.window.resize(wide, high)
        if self._chance.random() < 0.3:
            look = self.window.session.look
            look.apply(self._chance.choice(("light", "dark")), self._chance.choice((100, 125, 150)))
        return f"{wide}x{high}"

    def _answer(self) -> str:
        """Answer the doors of a refusal, or the numbers of a menu."""
        text = self._chance.choice("123")
        QTest.keyClick(self._focus(), Key(ord(text.upper())))
        return text

    def _focus(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        active = QApplication.activeWindow()
        if active is None or (active is not self.window and not active.isVisible()):
            self.window.activateWindow()
            QApplication.processEvents()
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def _page(self) -> str:
        return self.window._current().name

    def _sheet(self) -> Any:  # noqa: ANN401 - the form in hand, if any
        page: Any = self.window._pages.get("blow")
        return page.sheet if page is not None else None

    def _typed(self) -> Typed | None:
        sheet = self._sheet()
        return sheet.typed() if sheet is not None and self._page() == "blow" else None

    def _keeps(self, before: Typed | None, other: bool) -> None:  # noqa: FBT001 - whether another form came
        """See that what was typed is kept where the form was left."""
        if before is None or before.empty or (self._page() == "blow" and not other):
            return
        words = [one for one in (before.verbatim, before.place, before.reporter) if one.strip()]
        kept = [str(body) for _, _, body in register.drafts(self.scene.ledger)]
        kept += [f"{one.verbatim}\n{one.place}" for one in self.scene.ledger.having(Whistle)]
        kept += [str(self._sheet().typed())] if self._sheet() is not None else []
        texts = before.verbatim.strip() or before.place.strip()
        lost = texts and not any(texts in one or repr(texts)[1:-1] in one for one in kept)
        self._see(not lost, f"the form lost {words!r}")

    def _no_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        self._see(dialog is None or not isinstance(dialog, QDialog), f"a dialog: {dialog}")

    def _focus_is_seen(self) -> None:
        """The focus is somewhere and to be seen; a deferred call may put it there a moment later."""
        for _ in range(3):
            focus = QApplication.focusWidget()
            if QApplication.activePopupWidget() is not None or QApplication.activeWindow() is not self.window:
                return  # a menu and the wall read their keys themselves
            if focus is not None and focus.isVisible() and focus.isEnabled():
                return
            QApplication.processEvents()
        self._see(False, f"the focus is at {QApplication.focusWidget()} of {QApplication.activeWindow()}")

    def _let_nobody_go_without_ground(self) -> None:
        """Whoever left did so on a ground that the ledger shows, or left a violation behind (A07)."""
        ledger = self.scene.ledger
        told = [(one.dispatch, one.names) for one in ledger.having(Violation, void=False)]
        for one in ledger.having(Presence, void=False):
            if one.left_at is None:
                continue
            shown = {
                None: False,
                Ground.LEFT_EARLY: any(one.dispatch == call and one.name in names for call, names in told),
                Ground.RELIEF: bool(one.relieved_by),
                Ground.PERMIT: bool(one.permit),
            }
            self._see(shown.get(one.ground, True), f"{one.name} left without ground ({one.ground})")
        for call in ledger.having(Dispatch, state=DispatchState.RELEASED):
            here = [one for one in boards.case(ledger, call.whistle).presences if one.dispatch == call.id]
            self._see(not any(one.there for one in here), f"{call.id} was released with people there")

    def _raise_faults(self) -> None:
        self._see(not self._faults, "\n".join(self._faults))

    def _see(self, well: bool, told: str) -> None:  # noqa: FBT001 - what is seen
        if not well:
            where = f"seed {self.seed}, {sum(self.done.values())} steps, page {self._page()}"
            raise BrokenError(f"{where}: {told}\nafter {' | '.join(self._trail)}")

    @contextmanager
    def _watching(self) -> Iterator[None]:
        """Take down each exception in a slot and each warning of Qt; dialogs for files and printers say no."""

        def fault(kind: type[BaseException], error: BaseException, trace: Any) -> None:  # noqa: ANN401 - a traceback
            self._faults.append("".join(traceback.format_exception(kind, error, trace)))

        def warn(kind: QtMsgType, _context: object, text: str) -> None:
            if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and "This plugin" not in text:
                self._faults.append(f"Qt: {text}")

        hook = sys.excepthook
        asked: Any = QFileDialog
        printed: Any = QPrintDialog
        boxed: Any = PrintBox
        kept = asked.getOpenFileName, asked.getSaveFileName, printed.exec, boxed.exec
        asked.getOpenFileName = staticmethod(lambda *_args: (str(self._csv), ""))
        asked.getSaveFileName = staticmethod(lambda *_args: (str(self._pdf), ""))
        printed.exec = boxed.exec = lambda _self: QDialog.DialogCode.Rejected
        sys.excepthook = fault
        others = qInstallMessageHandler(warn)
        try:
            yield
        finally:
            sys.excepthook = hook
            qInstallMessageHandler(others)
            asked.getOpenFileName, asked.getSaveFileName, printed.exec, boxed.exec = kept
