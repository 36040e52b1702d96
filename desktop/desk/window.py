"""The one window: rail, top bar, pages, what was just said, status bar; it moves between pages and beats the clock."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop import resources
from desktop.desk import pages
from desktop.desk.alarm import Alarm
from desktop.desk.clearing import clear_of, pressed
from desktop.desk.controls.said import Said
from desktop.desk.focus import Focus
from desktop.desk.frame.rail import Rail
from desktop.desk.frame.status_bar import StatusBar
from desktop.desk.frame.top_bar import TopBar
from desktop.desk.ground import Ground, PageStack
from desktop.desk.keys import KEYS
from desktop.desk.page import Page, touches
from desktop.desk.second import Minutes
from desktop.desk.session import EVERYTHING
from desktop.desk.warmth import once_painted, spread
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from desktop.desk.frame.key_sheet import KeySheet
    from desktop.desk.frame.results import Results
    from desktop.desk.session import Session
    from desktop.desk.wall import Wall

_NARROW = 1200
"""Logical pixels below which the rail shows icons only (ui/guide.md 4)."""


class Window(QWidget):
    """The window of a session. `show_page` goes anywhere; Esc goes back the way one came."""

    def __init__(self, session: Session, *, founded: bool = True) -> None:
        """Lay out the frame and bring up the first page; a post that is not founded yet starts in the settings."""
        super().__init__()
        self.session = session
        look = session.look
        self.rail = Rail(look, pages.places())
        self.top = TopBar(look)
        self.status = StatusBar(look)
        self.said = Said(look)
        self._stack = PageStack(look)
        self._ground = Ground(look, self._stack)
        self._pages: dict[str, Page] = {}
        self._way: list[tuple[str, str]] = []
        self._wall: Wall | None = None
        self._sheet: KeySheet | None = None
        self._alarm = Alarm(session, self)
        self._minutes, self._day = Minutes(session.now()), session.now().date()
        Focus(self, self._stack)
        self._sought_from: QWidget | None = None
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self._ground, 1)
        body = QWidget()
        body.setLayout(column)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0)
        grid.addWidget(body, 0, 1)
        grid.addWidget(self.status, 1, 0, 1, 2)
        self.said.setParent(self)
        self._connect()
        self.setWindowIcon(QIcon(str(resources.folder("icons") / "shaotai.ico")))
        self.setWindowTitle(self.tr("Shaotai"))
        # A screen of 1366 x 768 at 175 % has 780 x 438 of Qt's pixels, with the task bar and the title in them.
        self.setMinimumSize(480, 300)
        self._restore()
        self.show_page("today" if founded else "settings", "")

    def _connect(self) -> None:
        session = self.session
        session.rang.connect(self._heard)
        session.said.connect(self._say)
        session.second.struck.connect(self._tick)
        self.rail.went.connect(self._went)
        self.top.blow.clicked.connect(lambda: self.show_page("blow", ""))
        self.top.searched.connect(lambda words: self.show_page("register", f"words:{words}"))
        self.status.asked.connect(self._asked)
        session.look.changed.connect(self._narrow)
        orders = {
            "blow": lambda: self.show_page("blow", ""),
            "inbox": lambda: self.show_page("inbox", ""),
            "items": lambda: self.show_page("items", ""),
            "log": lambda: self.show_page("log", "new"),
            "find": self._find,
            "keys": self._show_keys,
            "tasks": self._show_tasks,
            "wall": self.toggle_wall,
            "back": self.go_back,
            "print": self._print,
            "export": lambda: self._current().export_it(),
            "undo": self._undo,
            **{f"go_{place.key}": partial(self._went, place.key) for place in pages.places()},
        }
        for entry in KEYS:
            if entry.page == "everywhere" and not entry.letter and entry.name in orders:
                made = QAction(entry.said(), self)
                made.setShortcut(QKeySequence(entry.sequence))
                made.triggered.connect(orders[entry.name])
                self.addAction(made)

    def bring_up(self) -> None:
        """Show the window, start the beat, and once it is painted make ready what the first order needs."""
        self.show()
        self.session.second.start()
        once_painted(self, self._settle)

    def _settle(self) -> None:
        """Read what the first paint did not need."""
        self._badge()
        self._keep_up()
        self._status()
        self.results.hide()
        spread(self)

    @cached_property
    def results(self) -> Results:
        """The list under the search field, made when the window has been painted."""
        from desktop.desk.frame.results import Results

        made = Results(self.session, self.top.search, self)
        made.chosen.connect(self.show_page)
        return made

    def page(self, name: str) -> Page:
        """Return the page `name`, made when it is first asked for."""
        if name not in self._pages:
            made = pages.make(name, self.session)
            made.titled.connect(lambda title, caption, page=made: self._titled(page, title, caption))
            made.go.connect(self.show_page)
            made.installEventFilter(self)
            self._pages[name] = made
            self._stack.addWidget(made)
        return self._pages[name]

    def show_page(self, name: str, argument: str = "") -> None:
        """Bring up a page with an argument and remember where one came from; `back` goes there."""
        if name == "back":
            self.go_back()
            return
        if self._way and self._way[-1] == (name, argument):
            self.page(name).open(argument)
            return
        self._way = [*self._way[-30:], (name, argument)]
        self._bring(name, argument)

    def _bring(self, name: str, argument: str) -> None:
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        self.rail.show_place(pages.place_of(name, argument))
        self._sought_from = None
        page.open(argument)

    def go_back(self) -> None:
        """Close what is open within the page, or go back one page, at last to the Today board."""
        if self._sheet is not None:
            self._sheet.close()
            return
        if self.top.search.hasFocus():
            self.top.search.clear()
            back = self._sought_from if self._sought_from is not None else self._current()
            back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._current().back():
            return
        if len(self._way) > 1:
            self._way.pop()
            self._bring(*self._way[-1])
        elif self._way[-1][0] != "today":
            self._way = [("today", "")]
            self._bring("today", "")

    def _current(self) -> Page:
        page = self._stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - only pages are on the stack
        return page

    def _went(self, place: str) -> None:
        if place == "wall":
            self.toggle_wall()
        else:
            self.show_page(place, "")

    def _titled(self, page: Page, title: str, caption: str) -> None:
        if page is self._stack.currentWidget():
            self.top.say(title, caption)
            self.setWindowTitle(f"{title} — {self.tr('Shaotai')}")

    def _heard(self, touched: frozenset[str]) -> None:
        self._current().reread(touched)
        if touches(touched, "whistle", "dispatch", "rule"):
            self._badge()
        if self._wall is not None:
            from desktop.desk.wall_board import fill

            fill(self._wall, self.session)
        self._status()

    def _badge(self) -> None:
        self.rail.set_badge("register", self._alarm.reread())

    def _tick(self, now: datetime) -> None:
        self.top.tick(now)
        self._current().tick(now)
        self._alarm.tick(now)
        if self._wall is not None:
            self._wall.tick(now)
        self.session.look_around()
        if self._minutes.turned(now):
            self._keep_up()
            self._status()
        if now.date() != self._day:
            # Midnight, perhaps while the machine slept: Today, the day of the roster and what is due move on.
            self._day = now.date()
            self.session.rang.emit(EVERYTHING)

    def _keep_up(self) -> None:
        from desktop.desk.meetings.keeping import keep_up  # not before the first paint

        keep_up(self.session)

    def _status(self) -> None:
        from desktop.desk.status import items  # not before the first paint

        self.status.say(items(self.session))

    def _say(self, sentence: str, tone: str) -> None:
        self.said.say(sentence, tone)  # type: ignore[arg-type]
        self._place_said()
        self.said.raise_()
        # Once more when the panel that gave the order has gone from the foot of the page.
        QTimer.singleShot(0, self, self._place_said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move what was said out of the way of a panel that opens at the foot of the page."""
        if event.type() == QEvent.Type.LayoutRequest and self.said.isVisible():
            QTimer.singleShot(0, self, self._place_said)
        return super().eventFilter(watched, event)

    def say_fault(self, kind: str) -> None:
        """Say that something went wrong that nobody expected."""
        self.session.say(
            Words(
                f"程序出了意外（{kind}），刚才这一步没有做成；已存的都在。详情记在台账文件夹的 faults.log。",
                f"Something unexpected happened ({kind}); this step was not done. See faults.log beside the ledger.",
            ),
            "bad",
        )

    def _asked(self, key: str) -> None:
        self.show_page({"rules": "settings", "actor": "settings", "key": "settings"}.get(key, "ledger"), "")

    def _undo(self) -> None:
        """Take back typing where somebody types, else the last order."""
        focus = QApplication.focusWidget()
        if isinstance(focus, (QLineEdit, QPlainTextEdit)) and not focus.isReadOnly():
            focus.undo()
        elif not self._current().undo_it():
            self.session.undo()

    def _find(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not self.top.search:
            self._sought_from = focus
            if focus is not None:
                # What Qt made itself may go unnoticed by Python: its ghost must not be asked.
                focus.destroyed.connect(self._forget_sought)
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _forget_sought(self) -> None:
        self._sought_from = None

    def _show_tasks(self) -> None:
        toggle = getattr(self._current(), "toggle_side", None)
        if toggle is not None:
            toggle()
        else:
            self.show_page("today", "")

    def _print(self) -> None:
        """Print the sheet of keys while it stands open, else what the page shows."""
        (self._sheet if self._sheet is not None else self._current()).print_it()

    def _show_keys(self) -> None:
        if self._sheet is not None:
            self._sheet.close()
            return
        from desktop.desk.frame.key_sheet import KeySheet

        self._sheet = KeySheet(self.session.look, self._current().name, self)
        self._sheet.gone.connect(self._sheet_gone)
        self._sheet.bring_up()

    def _sheet_gone(self) -> None:
        self._sheet = None

    def toggle_wall(self) -> None:
        """Show the wall on the second screen, or full-screen on the only one; F11 or Esc there closes it."""
        if self._wall is not None:
            self._wall.close()
            self._wall = None
            self.activateWindow()
            return
        from desktop.desk.wall_board import wall_of

        self._wall = wall_of(self.session)
        self._wall.left.connect(self.toggle_wall)
        mine = self.screen()
        self._wall.hang(next((one for one in QApplication.screens() if one is not mine), mine))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Shorten the rail where the window is narrow."""
        self._narrow()
        self._place_said()

    def _narrow(self) -> None:
        self.rail.set_short(short=self.width() < self.session.look.px(_NARROW))

    def _place_said(self) -> None:
        """Put the sentence over the foot of the page, above the line with its keys, where it covers no button."""
        px = self.session.look.px
        left = self.rail.width() + px(16)
        size = self.said.sizeHint()
        width = min(size.width(), self.width() - left - px(16))
        foot = self._ground.bottom() - self._current().foot_height() if self._stack.count() else 0
        top = self._stack.mapTo(self, QPoint(0, foot)).y() - size.height() - px(6)
        place = QRect(left, top, width, size.height())
        self.said.setGeometry(
            clear_of(place, pressed(self._current(), self), self._ground.y(), px(6)) if self._stack.count() else place
        )

    def _restore(self) -> None:
        kept = self.session.settings.value("window/geometry")
        if not isinstance(kept, QByteArray) or not self.restoreGeometry(kept):
            self.resize(1366, 697)

    def fit(self, room: QSize) -> None:
        """Fill the screen where the window is larger than `room` upon it: 1366 wide is more than a screen at 175 %."""
        if not QRect(QPoint(), room).contains(QRect(QPoint(), self.size())):
            self.resize(self.size().boundedTo(room))
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def come_forward(self) -> None:
        """Come before all other windows, from the task bar too: somebody has started the program once more."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def keep_typed(self) -> None:
        """Keep what is typed and where the window stands; the machine may be shut down right after."""
        for page in self._pages.values():
            page.caught_up()
        self.session.settings.setValue("window/geometry", self.saveGeometry())
        self.session.settings.sync()

    def event(self, event: QEvent) -> bool:
        """Let the clocks catch up before anything is painted, where the beat is late: after a sleep."""
        if event.type() == QEvent.Type.UpdateRequest:
            self.session.second.catch_up()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place of the window; half-typed forms are kept by their own drafts."""
        self.keep_typed()
        self.session.second.stop()
        if self._wall is not None:
            self._wall.close()
        event.accept()
