"""In which letters the console writes: UTF-8 for programs, files and screens, the console's code page down a pipe.

Windows' own tools behind a pipe (more, findstr, PowerShell) read the code page of the console, 936 in China; Notepad
and Excel know a UTF-8 file by its mark. A letter that a code page lacks is written as its number: nothing is lost.
"""

from __future__ import annotations

import codecs
import os
import stat
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

UTF8, MARKED = "utf-8", "utf-8-sig"
_ASKED = ("PYTHONIOENCODING", "PYTHONUTF8")
"""By which a person tells Python itself in which letters to write."""


def tune(*, as_json: bool) -> None:
    """Let what is written from now on reach whoever reads it, whatever letters it holds."""
    for stream in (sys.stdout, sys.stderr):
        # The windowed program has no streams at all, a test has its own.
        if isinstance(stream, TextIOWrapper):
            letters = UTF8 if as_json else letters_for(stream, os.environ, _page_of_the_console())
            stream.reconfigure(encoding=letters, errors="backslashreplace")


def letters_for(stream: TextIO, environment: Mapping[str, str], page: int, *, windows: bool = os.name == "nt") -> str:
    """Return the encoding for what a person reads from `stream`; `page` is the console's, 0 where there is none."""
    own = codecs.lookup(stream.encoding).name
    kind = _kind(stream)
    if kind and windows and not stream.isatty():
        if stat.S_ISREG(kind):
            return MARKED
        return _down_a_pipe(own, environment, page)
    return UTF8 if own == "ascii" else own


def _down_a_pipe(own: str, environment: Mapping[str, str], page: int) -> str:
    if any(environment.get(name) for name in _ASKED):
        return own
    try:
        return codecs.lookup(f"cp{page}").name
    except LookupError:
        return UTF8


def _kind(stream: TextIO) -> int:
    """Return what the system says that a stream is, 0 for one in memory."""
    try:
        return os.fstat(stream.fileno()).st_mode
    except OSError:
        return 0


def _page_of_the_console() -> int:
    """Return what the console that the program was typed into shows, 936 in China; 0 elsewhere than on Windows."""
    if sys.platform == "win32":  # pragma: no cover - run on Windows only
        import ctypes

        return int(ctypes.windll.kernel32.GetConsoleOutputCP())
    return 0
