"""Whoever reads what the console writes reads it: a screen, a pipe, a file, a program; on both systems."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.console import voices
from desktop.console.voices import letters_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RARE = "李㛃·𬍛甯😀€"
CODE = (
    "import sys; from desktop.console import root, speech; from desktop.post.words import Words\n"
    "root.shaotai.main = lambda words, **_: speech.Typed('', 'zh', '--json' in words).answer(Words(sys.argv[1], ''))\n"
    "raise SystemExit(root.obey(sys.argv[2:]))"
)
ROOT = Path(__file__).parent.parent.parent


def answer(*words: str, out: int = subprocess.PIPE, environment: Mapping[str, str] | None = None) -> bytes:
    """Return what the program wrote as its answer: the argument that was typed."""
    plain = {name: value for name, value in os.environ.items() if name not in {"PYTHONIOENCODING", "PYTHONUTF8"}}
    done = subprocess.run(
        [sys.executable, "-c", CODE, RARE, *words],
        stdout=out,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env=plain | dict(environment or {}),
        cwd=ROOT,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0
    return (done.stdout or b"").replace(b"\r\n", b"\n")


@pytest.mark.parametrize("encoding", ["gbk", "cp936", "gb18030", "utf-8"])
def test_a_pipe_that_lacks_a_letter_gets_its_number(encoding: str) -> None:
    found = answer("departments", environment={"PYTHONIOENCODING": encoding})
    assert found == RARE.encode(encoding, "backslashreplace") + b"\n"
    if encoding == "gbk":
        assert b"\\u36c3" in found


@pytest.mark.parametrize("environment", [{"PYTHONUTF8": "1"}, {"PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "gbk"}, {}])
def test_a_program_always_gets_utf_8(environment: dict[str, str]) -> None:
    found = answer("departments", "--json", environment=environment)
    assert json.loads(found.decode("utf-8"))["zh"] == RARE


def test_a_file_is_utf_8_that_notepad_and_excel_know(tmp_path: Path) -> None:
    path = tmp_path / "名单 一.txt"
    for _ in range(2):
        with path.open("ab") as file:
            file.seek(0, os.SEEK_END)
            answer("departments", out=file.fileno())
    content = path.read_bytes().replace(b"\r\n", b"\n")
    mark = "\ufeff".encode() if os.name == "nt" else b""
    assert content == mark + f"{RARE}\n{RARE}\n".encode()


@pytest.fixture
def pipe() -> Iterator[io.TextIOWrapper]:
    reading, writing = os.pipe()
    with os.fdopen(writing, "w", encoding="cp936") as stream:
        yield stream
    os.close(reading)


@pytest.mark.parametrize(
    ("page", "asked", "letters"),
    [
        (936, {}, "gbk"),
        (65001, {}, "utf-8"),
        (54936, {}, "utf-8"),
        (0, {}, "utf-8"),
        (437, {"PYTHONUTF8": "1"}, "gbk"),
        (437, {"PYTHONIOENCODING": "cp936"}, "gbk"),
    ],
)
def test_a_pipe_on_windows_speaks_as_its_console_unless_a_person_says_otherwise(
    pipe: io.TextIOWrapper, page: int, asked: dict[str, str], letters: str
) -> None:
    assert letters_for(pipe, asked, page, windows=True) == letters


def test_a_file_has_the_mark_on_windows_alone(tmp_path: Path, pipe: io.TextIOWrapper) -> None:
    with (tmp_path / "a.txt").open("w", encoding="cp936") as file:
        assert letters_for(file, {}, 936, windows=True) == "utf-8-sig"
        assert letters_for(file, {}, 0, windows=False) == "gbk"
    assert letters_for(pipe, {}, 936, windows=False) == "gbk"


def test_a_stream_in_memory_keeps_its_letters_and_ascii_is_not_enough() -> None:
    for own, letters in (("cp936", "gbk"), ("ascii", "utf-8")):
        assert letters_for(io.TextIOWrapper(io.BytesIO(), encoding=own), {}, 936, windows=True) == letters


def test_a_screen_speaks_as_it_is(pipe: io.TextIOWrapper) -> None:
    screen: Any = _Screen(pipe)
    assert letters_for(screen, {}, 437, windows=True) == "utf-8"


class _Screen:
    """A console of Windows: Python gives it UTF-8, whatever its code page."""

    encoding = "utf-8"

    def __init__(self, pipe: io.TextIOWrapper) -> None:
        self.fileno = pipe.fileno

    def isatty(self) -> bool:
        return True


def test_a_program_without_streams_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    voices.tune(as_json=False)
