"""The program with a window: look, language, ledger, and the faults of the machine said in words."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLockFile, QSettings, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import resources
from desktop.desk.second import Second
from desktop.desk.session import NOBODY, Session
from desktop.desk.theme.look import Look, Mode
from desktop.desk.window import Window
from desktop.ledger import book
from desktop.post.command_post import CommandPost
from desktop.post.refused import Refused
from desktop.procedures.watch import Watch, wall_clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

MODES: dict[str, Mode] = {"system": "system", "light": "light", "dark": "dark"}
SETTINGS = "desk.ini"
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
    session = Session(Watch(ledger, known, now=now), look, Second(clock=now), folder / SETTINGS)
    if not known:
        session.watch = replace(session.watch, actor=session.keeper() or NOBODY)
    return Window(session, founded=bool(ledger.having(CommandPost)))


def _percent(value: object) -> int:
    text = str(value)
    return int(text) if text.isdigit() else 100


def open_post(folder: Path, actor: str = "") -> int:
    """Open the desk on the post in `folder` and return the exit code once its window is closed."""
    application()
    folder.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(folder / "desk.lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        pid, host, _app = lock.getLockInfo()
        _sentence(f"这本台账已在 {host} 上打开（进程 {pid}）。请到那个窗口去；控制台命令仍可使用。")
        return 3
    try:
        window = sit_down(folder, actor)
    except Refused as refused:
        _sentence(str(refused.reason))
        return 1
    except OSError as error:
        _sentence(f"台账文件夹打不开：{error}。请检查磁盘和权限。")
        return 3
    sys.excepthook = _Fault(window)
    window.bring_up()
    QTimer.singleShot(0, window, lambda: gc.enable())  # noqa: PLW0108 - Qt takes no built-in with a receiver
    code = QApplication.exec()
    window.session.ledger.close()
    lock.unlock()
    return code


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
            with (folder / "faults.log").open("a", encoding="utf-8") as log:
                log.write(f"{self._window.session.now():%Y-%m-%d %H:%M:%S} " + "".join(lines) + "\n")
        sys.__excepthook__(kind, error, trace)
        self._window.say_fault(kind.__name__)
