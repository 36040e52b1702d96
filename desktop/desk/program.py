"""The program with a window: look, language, ledger, and the faults of the machine said in words."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QSettings, QThreadPool, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import resources
from desktop.desk.rubbish import Rubbish
from desktop.desk.seat import Seat, session
from desktop.desk.second import Second
from desktop.desk.session import NOBODY, Session
from desktop.desk.theme.look import Look, Mode
from desktop.desk.warmth import once_painted
from desktop.desk.window import Window
from desktop.ledger import book, trouble
from desktop.post.command_post import CommandPost
from desktop.post.refused import Refused
from desktop.procedures.watch import Watch, wall_clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

MODES: dict[str, Mode] = {"system": "system", "light": "light", "dark": "dark"}
SETTINGS = "desk.ini"
_LAST_WORK = 5000
"""Milliseconds that a closed window waits for work in threads; a page takes some hundred."""
_SPOKEN: list[QTranslator] = []
"""The translators that are installed now."""


def application() -> QApplication:
    """Return the application, named and not yet speaking any language but English."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Shaotai")
    app.setDesktopFileName("shaotai")
    return app


def speak(app: QApplication, language: str) -> None:
    """Let everything that is made from now on speak `language`: `zh_CN` or `en`."""
    # Remembered here: asked for its children, Qt makes all of its classes known to Python first.
    while _SPOKEN:
        old = _SPOKEN.pop()
        app.removeTranslator(old)
        old.deleteLater()
    app.setApplicationDisplayName("哨台" if language.startswith("zh") else "Shaotai")
    if not language.startswith("zh"):
        return
    own, qts = QTranslator(app), QTranslator(app)
    if own.load(str(resources.folder("i18n") / "desktop_zh_CN.qm")):
        app.installTranslator(own)
    if qts.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qts)
    _SPOKEN.extend((own, qts))


def sit_down(folder: Path, actor: str = "", now: Callable[[], datetime] = wall_clock) -> Window:
    """Return the window of the post in `folder`, not shown yet; the ledger is made where there is none."""
    settings = QSettings(str(folder / SETTINGS), QSettings.Format.IniFormat)
    app = application()
    speak(app, str(settings.value("language", "zh_CN")))
    mode = MODES.get(str(settings.value("look/mode", "system")), "system")
    look = Look(app, mode, _percent(settings.value("look/percent", 100)))
    ledger = book.open_post(folder)
    known = actor or str(settings.value("actor", ""))
    sitting = Session(Watch(ledger, known, now=now), look, Second(clock=now), folder / SETTINGS)
    if not known:
        sitting.watch = replace(sitting.watch, actor=sitting.keeper() or NOBODY)
    return Window(sitting, founded=bool(ledger.having(CommandPost)))


def _percent(value: object) -> int:
    text = str(value)
    return int(text) if text.isdigit() else 100


def open_post(folder: Path, actor: str = "") -> int:
    """Open the desk on the post in `folder` and return the exit code once its window is closed."""
    application()
    folder.mkdir(parents=True, exist_ok=True)
    seat = Seat(folder)
    if not seat.take():
        return _others(seat, folder)
    try:
        window = sit_down(folder, actor)
    except Refused as refused:
        _sentence(str(refused.reason))
        return 1
    except OSError as error:
        _sentence(f"台账文件夹打不开：{error}。请检查磁盘和权限。")
        return 3
    sys.excepthook = _Fault(window)
    _listen(window, seat)
    window.fit(window.screen().availableSize())
    window.bring_up()
    _tell_upgrade(window)
    once_painted(window, Rubbish(window).begin)
    with _ended_in_order(window):
        code = QApplication.exec()
    # What reads a page at this moment ends first: its library is taken down when the process ends, also under it.
    QThreadPool.globalInstance().waitForDone(_LAST_WORK)
    window.session.ledger.close()
    seat.leave()
    return code


def _others(seat: Seat, folder: Path) -> int:
    """Go to the window that has the post, or say why there is none to go to; return the exit code."""
    if seat.refused_by_disk():
        _sentence(f"台账文件夹 {folder} 不能写，窗口打不开。请检查写保护和权限。")
        return 3
    if seat.call():
        return 0
    who, where, process = seat.holder()
    if where not in {"", session()}:
        _sentence(f"这本台账已由本机账户“{who or '不详'}”打开。请到那个账户里关掉窗口；控制台命令仍可使用。")
    else:
        _sentence(f"这本台账已打开（进程 {process}），但那个窗口没有回应。请到任务栏找到它；控制台命令仍可使用。")
    return 3


def _listen(window: Window, seat: Seat) -> None:
    """Let the window hear, at each beat, who starts the program once more."""
    window.session.second.struck.connect(lambda _now: window.come_forward() if seat.called() else None)


@contextmanager
def _ended_in_order(window: Window) -> Iterator[None]:
    """Keep what is typed when the machine logs off, and close the window when the process is told to end.

    A signal is taken up at the next beat: Python hears it between two of its own steps.
    """
    # Windows asks before it logs off or shuts down, and may end the process right after the answer.
    asked = application().commitDataRequest.connect(lambda _manager: window.keep_typed())
    told = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)]
    before = [(one, signal.signal(one, lambda *_: window.close())) for one in told]
    try:
        yield
    finally:
        application().commitDataRequest.disconnect(asked)
        for one, old in before:
            signal.signal(one, old)


def _tell_upgrade(window: Window) -> None:
    """Say once, until the next sentence, that an older ledger was brought up to date and where its copy lies."""
    done = window.session.ledger.upgraded
    if done is not None:
        window.session.say(done.said)  # which finds its place over the foot of the page
        window.said.say(window.session.words(done.said), "warn" if done.faults else "ok", stays=True)


def _sentence(text: str) -> None:
    """Say why no window can come; there is no page yet on which it could stand."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, "哨台", text)
    box.exec()


class _Fault:
    """Takes what nobody expected: writes it to the log beside the ledger, and says so in a sentence."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        import traceback

        folder = self._window.session.ledger.folder
        if folder is not None:
            # Names and places only: the values of a fault may hold personal data.
            lines = [f"{kind.__name__}\n", *traceback.format_tb(trace)]
            # Where the disk of the ledger is gone, its log is gone with it.
            with suppress(OSError), (folder / "faults.log").open("a", encoding="utf-8") as log:
                log.write(f"{self._window.session.now():%Y-%m-%d %H:%M:%S} " + "".join(lines) + "\n")
        sys.__excepthook__(kind, error, trace)
        known = trouble.of(error)
        if known is not None:
            self._window.session.say(known.reason, "bad")
        else:
            self._window.say_fault(kind.__name__)
