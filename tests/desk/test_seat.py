"""The seat at a post: one living window has it, whatever a crash left behind, and it hears who calls."""

from __future__ import annotations

import getpass
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from desktop.desk import seat
from desktop.desk.seat import CALL, HOLDER, LOCK, Seat

ROOT = Path(__file__).parents[2]
SITTING = """
import sys
from pathlib import Path
from desktop.desk.seat import Seat
seat = Seat(Path(sys.argv[1]))
print(seat.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path: Path) -> subprocess.Popen[str]:
    """Return another process that has the seat of the folder of this test."""
    process = subprocess.Popen(
        [sys.executable, "-c", SITTING, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "True"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_the_holder_says_who_it_is(tmp_path: Path) -> None:
    mine = Seat(tmp_path)
    assert mine.take()
    assert Seat(tmp_path).holder() == (getpass.getuser(), seat.session(), os.getpid())
    mine.leave()
    assert not list(tmp_path.iterdir())
    assert Seat(tmp_path).holder()[:2] == ("", "")


def test_another_folder_is_another_seat(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = Seat(tmp_path / "a"), Seat(tmp_path / "b")
    assert first.take()
    assert second.take()
    first.leave()
    second.leave()


def test_a_living_window_keeps_its_seat_and_a_killed_one_does_not(tmp_path: Path, other: subprocess.Popen[str]) -> None:
    mine = Seat(tmp_path)
    assert not mine.take()
    assert not mine.refused_by_disk()
    assert mine.holder()[2] == other.pid
    end(other)
    assert (tmp_path / LOCK).exists(), "a killed process leaves its file"
    assert mine.take()
    mine.leave()


@pytest.mark.parametrize("host", [socket.gethostname(), "LAPTOP-OLD"])
def test_the_number_of_a_dead_process_may_be_a_living_one_of_ours(tmp_path: Path, host: str) -> None:
    living = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, encoding="utf-8")
    name = Path(sys.executable).name.removesuffix(".exe")
    (tmp_path / LOCK).write_text(f"{living.pid}\n{name}\n{host}\n", "utf-8")
    mine = Seat(tmp_path)
    try:
        assert mine.take(), "nobody holds that file"
    finally:
        end(living)
    mine.leave()


def test_half_a_lock_of_a_power_cut_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_bytes(b"")
    (tmp_path / HOLDER).write_bytes(b"\x00\x00")
    (tmp_path / CALL).write_bytes(b"")
    mine = Seat(tmp_path)
    assert mine.holder()[:2] == ("", "")
    assert mine.take()
    assert not mine.called(), "who called before the cut is not there any more"
    mine.leave()


def test_a_call_is_heard_once_and_answered(tmp_path: Path) -> None:
    mine, caller = Seat(tmp_path), Seat(tmp_path)
    assert mine.take()
    assert not mine.called()
    answers: list[bool] = []
    calling = Thread(target=lambda: answers.append(caller.call(20)))
    calling.start()
    while not mine.called():
        assert calling.is_alive()
    calling.join()
    assert answers == [True]
    assert not mine.called()
    mine.leave()


def test_who_does_not_hear_is_called_in_vain(tmp_path: Path) -> None:
    mine, caller = Seat(tmp_path), Seat(tmp_path)
    assert mine.take()
    assert not caller.call(0.1)
    assert not (tmp_path / CALL).exists()
    mine.leave()


def test_a_window_of_another_session_is_not_called(tmp_path: Path) -> None:
    mine, caller = Seat(tmp_path), Seat(tmp_path)
    assert mine.take()
    (tmp_path / HOLDER).write_text(json.dumps({"account": "张某01", "session": "another"}), "utf-8")
    assert caller.holder()[0] == "张某01"
    assert not caller.call(20)
    mine.leave()


def test_a_folder_that_takes_no_file_hears_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = Seat(tmp_path)
    assert mine.take()
    (tmp_path / CALL).mkdir()
    assert not mine.call(20)
    assert not mine.called()
    (tmp_path / CALL).rmdir()
    mine.leave()

    def nobody() -> str:
        raise KeyError("USERNAME")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert seat.account() == ""
