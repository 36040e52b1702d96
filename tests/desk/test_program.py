"""The program with a window: its language, who sits there, one window for one folder, and faults said in words."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QSettings, QThreadPool, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.desk import program, seat
from desktop.desk.rubbish import Rubbish
from desktop.desk.seat import Seat
from desktop.ledger import driver, key
from desktop.ledger.book import open_post
from desktop.post.command_post import CommandPost, Member
from desktop.post.states import Duty
from desktop.procedures.directory.post import found_post, keep_member, take_watch
from desktop.procedures.watch import Watch, new_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def folder(tmp_path: Path, qapp: QApplication) -> Iterator[Path]:
    with open_post(tmp_path / "post") as ledger:
        watch = Watch(ledger, "甲")
        found_post(watch, CommandPost(new_id(), "青石镇指挥部", "青石镇", "安岭区"))
        keep_member(watch, Member(new_id(), "镇长乙", "镇长", Duty.DUTY_LEADER))
        take_watch(watch, "镇长乙", "值班员甲")
    yield tmp_path / "post"
    program.speak(qapp, "en")
    qapp.setStyleSheet("")


def keep(folder: Path, name: str, value: object) -> None:
    settings = QSettings(str(folder / program.SETTINGS), QSettings.Format.IniFormat)
    settings.setValue(name, value)
    settings.sync()


def test_it_speaks_chinese_or_english(qapp: QApplication) -> None:
    def said() -> str:
        return QCoreApplication.translate("Keys", "Blow")

    program.speak(qapp, "zh_CN")
    assert said() == "吹哨"
    assert qapp.applicationDisplayName() == "哨台"
    program.speak(qapp, "en")
    assert said() == "Blow"
    assert not [one for one in qapp.findChildren(QTranslator) if not one.isEmpty() and said() != "Blow"]


def test_the_clerk_of_the_watch_sits_there_unless_another_is_named(folder: Path, qtbot: QtBot) -> None:
    for actor, kept, expected in (
        ("", "", "值班员甲"),
        ("", "值班员乙", "值班员乙"),
        ("值班员丙", "值班员乙", "值班员丙"),
    ):
        keep(folder, "actor", kept)
        window = program.sit_down(folder, actor)
        qtbot.addWidget(window)
        assert window.session.watch.actor == expected
        window.close()
        window.session.ledger.close()


def test_an_empty_folder_starts_in_the_settings(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    keep(tmp_path, "look/percent", "much")
    keep(tmp_path, "look/mode", "purple")
    window = program.sit_down(tmp_path)
    qtbot.addWidget(window)
    assert window._current().name == "settings"
    assert window.session.watch.actor == "值班员"
    assert window.session.look.percent == 100
    window.close()
    window.session.ledger.close()
    program.speak(qapp, "en")


def press_enter(said: list[str]) -> None:
    """Read the box that stands there and close it, as soon as there is one."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        said.append(box.text())
        box.accept()
    else:
        QTimer.singleShot(10, lambda: press_enter(said))


@pytest.mark.usefixtures("qtbot")
def test_the_window_runs_until_it_is_closed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    limit = time.monotonic() + 30
    looked: list[bool] = []

    def close() -> None:
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        looked[:] = [one.looking() for window in shown for one in window.findChildren(Rubbish)]
        if any(looked) or (shown and time.monotonic() > limit):
            for one in shown:
                one.close()
        else:
            QTimer.singleShot(20, close)

    QTimer.singleShot(0, close)
    assert program.open_post(folder) == 0
    assert looked == [True], "the rubbish of a long watch is never collected"
    assert QLockFile(str(folder / "desk.lock")).tryLock(0)


@pytest.mark.usefixtures("qtbot")
def test_work_on_its_way_ends_before_the_program(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    begun, over = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        time.sleep(0.5)
        over.set()

    def close() -> None:
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        if not shown:
            QTimer.singleShot(20, close)
            return
        QThreadPool.globalInstance().start(work)
        begun.wait()
        for one in shown:
            one.close()

    QTimer.singleShot(0, close)
    assert program.open_post(folder) == 0
    assert over.is_set(), "the libraries go under a thread that still uses them"


@pytest.mark.usefixtures("qtbot")
def test_one_window_for_one_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holder = Seat(folder)
    assert holder.take()
    said: list[str] = []

    def told() -> str:
        QTimer.singleShot(0, lambda: press_enter(said))
        assert program.open_post(folder) == 3
        return said[-1]

    monkeypatch.setattr(Seat, "call", lambda _seat: False)
    assert "没有回应" in told()
    (folder / seat.HOLDER).write_text('{"account": "张某01", "session": "another"}', "utf-8")
    assert "“张某01”" in told()
    (folder / seat.HOLDER).write_text('{"account": "", "session": "another"}', "utf-8")
    assert "“不详”" in told()
    monkeypatch.setattr(Seat, "refused_by_disk", lambda _seat: True)
    assert "不能写" in told()
    holder.leave()


STARTED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.desk import program
from desktop.desk.window import Window
forward = Window.come_forward
def noted(window):
    forward(window)
    print("forward", window.isMinimized(), flush=True)
Window.come_forward = noted
def lie_low():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, Window) and window.isVisible():
            window.showMinimized()
            print("open", flush=True)
            return
    QTimer.singleShot(20, lie_low)
program.application()
QTimer.singleShot(0, lie_low)
code = program.open_post(Path(sys.argv[1]))
print("closed", code, flush=True)
"""
"""A start of the program that tells what its window does, and at once puts it into the task bar."""


def start(folder: Path) -> subprocess.Popen[str]:
    """Start the program on `folder` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", STARTED, str(folder)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
    )


def test_a_second_start_brings_the_first_window_forward(folder: Path) -> None:
    first = start(folder)
    assert first.stdout is not None
    try:
        assert first.stdout.readline().split() == ["open"]
        second = start(folder)
        assert second.communicate(timeout=60)[0].split() == ["closed", "0"], "it opens no window of its own"
        assert first.stdout.readline().split() == ["forward", "False"]
        if hasattr(signal, "SIGHUP"):  # Windows has no way to ask a process to end; it asks its window
            first.send_signal(signal.SIGTERM)
            assert first.stdout.readline().split() == ["closed", "0"]
            assert not (folder / seat.LOCK).exists()
    finally:
        first.kill()
        first.communicate()


class Machine(QObject):
    """Stands in for Qt's application where it tells that the session ends: its own signal takes no made-up manager."""

    commitDataRequest = Signal(object)


def test_what_is_typed_is_kept_when_the_machine_logs_off(
    folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.sit_down(folder)
    qtbot.addWidget(window)
    window.bring_up()
    page = window.page("handover")
    kept: list[str] = []
    monkeypatch.setattr(page, "caught_up", lambda: kept.append("typed"))
    machine = Machine()
    monkeypatch.setattr(program, "application", lambda: machine)
    before = signal.getsignal(signal.SIGINT)
    with program._ended_in_order(window):
        # What Qt makes of WM_QUERYENDSESSION; Windows may end the process right after the answer.
        machine.commitDataRequest.emit(None)
        assert kept == ["typed"]
        assert "geometry" in (folder / program.SETTINGS).read_text("utf-8")
        assert window.isVisible(), "somebody may still call the logging off back"
        signal.raise_signal(signal.SIGINT)
        assert not window.isVisible()
    assert kept == ["typed", "typed"]
    assert signal.getsignal(signal.SIGINT) is before
    machine.commitDataRequest.emit(None)
    assert len(kept) == 2, "no window listens any more"
    window.session.ledger.close()


@pytest.mark.usefixtures("qtbot")
def test_a_ledger_that_cannot_be_opened_says_why(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    path = key.path_of(folder)
    path.chmod(0o600)
    path.write_text("00" * 32)
    QTimer.singleShot(0, lambda: press_enter(said))
    assert program.open_post(folder) == 1
    assert said[0]

    def broken(*_words: object) -> None:
        raise OSError("no disk")

    monkeypatch.setattr(program, "sit_down", broken)
    QTimer.singleShot(0, lambda: press_enter(said))
    assert program.open_post(folder) == 3
    assert "no disk" in said[1]


def test_a_fault_is_logged_without_its_values_and_said(
    folder: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window = program.sit_down(folder)
    qtbot.addWidget(window)
    known: dict[str, str] = {}
    person = f"张某{1:02d}"
    with pytest.raises(KeyError, match=person) as caught:
        known[person]
    program._Fault(window)(KeyError, caught.value, caught.value.__traceback__)
    log = (folder / "faults.log").read_text("utf-8")
    assert "KeyError" in log
    assert "test_program" in log
    assert "张某01" not in log.replace(__file__, "").split("raise KeyError")[0]
    assert "KeyError" in window.said.text()
    assert "KeyError" in capsys.readouterr().err
    window.close()
    window.session.ledger.close()


def test_a_ledger_whose_disk_is_gone_is_said_in_words_and_its_log_does_not_stop_the_program(
    folder: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window = program.sit_down(folder)
    qtbot.addWidget(window)
    (folder / "faults.log").mkdir()  # no file can be written there
    gone = driver.DatabaseError("disk I/O error")
    gone.sqlite_errorcode = driver.codes.SQLITE_IOERR
    program._Fault(window)(type(gone), gone, None)
    assert "磁盘" in window.said.text()
    assert "disk I/O error" in capsys.readouterr().err
    window.close()
    window.session.ledger.close()


def test_an_upgraded_ledger_is_told_of_until_the_next_sentence(folder: Path, qtbot: QtBot) -> None:
    older = Path(__file__).parents[1] / "ledgers" / "m001_first_post"
    for file in older.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    window = program.sit_down(folder)
    qtbot.addWidget(window)
    program._tell_upgrade(window)
    (copy,) = folder.glob("ledger-before-*")
    assert copy.name in window.said.text()
    assert not window.said._timer.isActive(), "nobody reads a folder's name in four seconds"
    window.session.say("一", "ok")
    assert window.said.text() == "一"
    window.close()
    window.session.ledger.close()
    again = program.sit_down(folder)
    qtbot.addWidget(again)
    program._tell_upgrade(again)
    assert again.said.text() == ""
    again.close()
    again.session.ledger.close()
