"""The Windows machine of the proof: a wine prefix, a Windows Python, and how programs are obeyed there."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent.parent
SCREEN = "1366x768x24"
"""The laptop of a clerk."""
_OVERRIDES = "ucrtbase=n,b;mscms=n,b;winedbg.exe=d;winemenubuilder.exe=d"
"""The stand-ins before wine's own; no debugger and no menus of a Linux desk."""
_TAKEN = ("PYTHON", "QT_", "WINE", "COV_", "SHAOTAI_")
"""Variables of this process that a program under wine must not inherit."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a program ended: its exit code (the low byte of Windows'), and all that it said on both streams."""

    code: int
    said: str

    @property
    def last(self) -> str:
        """The last line that is not empty."""
        lines = [line for line in self.said.splitlines() if line.strip()]
        return lines[-1].strip() if lines else ""


@dataclass(frozen=True, slots=True)
class Machine:
    """One folder with the whole machine: prefix, Windows Python, stand-ins, what was built, and the pictures."""

    folder: Path
    drive: str = "prefix"
    """The folder's name of the Windows drive and registry."""

    @property
    def python(self) -> Path:
        """The Windows interpreter with every wheel of the lock."""
        return self.folder / "python" / "python.exe"

    @property
    def prefix(self) -> Path:
        """The Windows drive and registry."""
        return self.folder / self.drive

    @property
    def dist(self) -> Path:
        """The one-folder program that was built."""
        return self.folder / "dist" / "shaotai"

    @property
    def pictures(self) -> Path:
        """Where screenshots are put."""
        made = self.folder / "pictures"
        made.mkdir(parents=True, exist_ok=True)
        return made

    def obey(
        self,
        *words: str | Path,
        timeout: float = 600.0,
        cwd: Path | None = None,
        display: str = "",
        prefix: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> Answer:
        """Run a Windows program to its end and return what it said; after `timeout` seconds it is killed: code 124."""
        process = self.start(*words, cwd=cwd, display=display, prefix=prefix, env=env)
        try:
            said, _ = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            self.end(process)
            said, _ = process.communicate()
            return Answer(124, f"{_text(said)}\nno end after {timeout:.0f} s")
        return Answer(process.returncode, _text(said))

    def start(
        self,
        *words: str | Path,
        cwd: Path | None = None,
        display: str = "",
        prefix: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> subprocess.Popen[bytes]:
        """Start a Windows program that stays, with pipes, for wine takes no regular files as streams."""
        return subprocess.Popen(
            ["wine", *map(str, words)],  # noqa: S607 - wherever the system has it
            cwd=cwd or ROOT,
            env=self.environment(display, prefix, env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """Kill a program that was started, with the programs that it started."""
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def environment(
        self, display: str = "", prefix: Path | None = None, more: Mapping[str, str] | None = None
    ) -> dict[str, str]:
        """Return the variables of a program here: Chinese Windows (code page 936), and a screen only if named."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_TAKEN)}
        return kept | {
            "WINEPREFIX": str(prefix or self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OVERRIDES,
            "LC_ALL": "zh_CN.UTF-8",
            "DISPLAY": display,
            **(more or {}),
        }

    def seen(self, path: Path) -> str:
        r"""Return how a Windows program spells a path of this machine: Z:\folder\file."""
        return "Z:" + str(path.resolve()).replace("/", "\\")

    def on_drive_c(self, path: str, prefix: Path | None = None) -> Path:
        r"""Return where a path like C:\Users lies on this machine."""
        return (prefix or self.prefix) / "drive_c" / path.removeprefix("C:\\").replace("\\", "/")

    def on_a_drive_of_its_own(self, name: str) -> Machine:
        """Return the same machine with a copy of the drive, so that what ends programs here leaves it alone."""
        return replace(self, drive=self.copy_of_prefix(name).name)

    def copy_of_prefix(self, name: str) -> Path:
        """Return a fresh copy of the Windows drive and registry, for a step that changes them."""
        copy = self.folder / name
        self.close(copy)
        shutil.rmtree(copy, ignore_errors=True)
        self.close()  # the registry lies in memory until the last program is gone
        shutil.copytree(self.prefix, copy, symlinks=True)
        return copy

    def close(self, prefix: Path | None = None) -> None:
        """End every program of a prefix, and wait until its registry is on the disk."""
        if (prefix or self.prefix).is_dir():
            for word in ("-k", "-w"):
                subprocess.run(["wineserver", word], env=self.environment("", prefix), check=False)  # noqa: S607 - as above

    @contextmanager
    def screen(self, size: str = SCREEN) -> Iterator[str]:
        """Give a screen of its own as the value of DISPLAY, gone at the end."""
        reading, writing = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],  # noqa: S607 - as above
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as told:
                number = told.readline().strip()
            if not number:
                msg = "Xvfb did not start"
                raise RuntimeError(msg)
            yield f":{number}"
        finally:
            server.terminate()
            server.wait()


def _text(said: bytes) -> str:
    """Return what was said: UTF-8, or what code page 936 makes of it."""
    try:
        return said.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return said.decode("gb18030", "replace").replace("\r\n", "\n")


def seconds(since: float) -> str:
    """Return the time that passed since a reading of `time.monotonic`, for a table."""
    return f"{time.monotonic() - since:.0f} s"


def megabytes(folder: Path) -> float:
    """Return the sum of the files in a folder in MB (10^6 bytes)."""
    return sum(it.stat().st_size for it in folder.rglob("*") if it.is_file()) / 1e6


def tool(*words: str | Path, cwd: Path | None = None) -> str:
    """Run a tool of this Linux machine and return what it said; `RuntimeError` with its words when it fails."""
    done = subprocess.run([*map(str, words)], cwd=cwd, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    said = _text(done.stdout + done.stderr)
    if done.returncode:
        msg = f"{Path(str(words[0])).name} ended with {done.returncode}: {said[-800:].strip()}"
        raise RuntimeError(msg)
    return said


PYTHON = Path(sys.executable)
"""The interpreter of this machine that runs the proof, in the venv with the tools of tools.lock."""
