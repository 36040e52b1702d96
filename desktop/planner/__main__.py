"""The solving process: reads one task as a JSON line, writes progress as JSON lines and the answer as the last one.

It is started by `errand` and ends with it: when the pipe it reads from is closed, whoever asked is gone.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from typing import TYPE_CHECKING

from desktop.planner.task import carry_out, task_from
from desktop.planner.writing import data_of, text_of
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from typing import TextIO

_PEEK = 0.2
"""Seconds between two looks into the pipe on Windows."""


def main() -> int:
    """Carry out one task from standard input; 0 when the answer is written, 1 when the task was refused."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A pipe on Windows is in code page 936 otherwise.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if hasattr(os, "nice"):
        os.nice(5)  # The window goes first.
    line = sys.stdin.readline()
    threading.Thread(target=watch, args=(sys.stdin.fileno(),), daemon=True).start()
    return serve(line, sys.stdout)


def serve(asked: str, told: TextIO) -> int:
    """Carry out the task of a line and write what comes of it, a message a line."""
    pen = threading.Lock()

    def write(**message: object) -> None:
        with pen:
            told.write(text_of(message) + "\n")
            told.flush()

    try:
        answer = carry_out(
            task_from(asked),
            lambda progress: write(progress=data_of(progress)),
            lambda rules: write(conflicts=rules),
        )
    except Refused as refused:
        write(refused={"field": refused.field, "zh": refused.reason.zh, "en": refused.reason.en})
        return 1
    write(answer=data_of(answer))
    return 0


def watch(pipe: int) -> None:
    """End this process as soon as a pipe is closed: nobody is left to hear the answer.

    Read without the buffer of `sys.stdin`: its lock, held by a thread that waits, breaks the end of the interpreter.
    """
    while _is_open(pipe):
        pass
    os._exit(3)


def _is_open(pipe: int) -> bool:
    """Wait a while and tell whether the other end of a pipe is still open.

    While one thread waits in a read, Windows lets no other ask for the kind of the same handle, and each library with a
    C run-time of its own asks for it when it is loaded: numpy's never came back. So there it is only looked into.
    """
    if sys.platform == "win32":  # pragma: no cover - run on Windows only
        import _winapi
        import msvcrt

        try:
            waiting = _winapi.PeekNamedPipe(msvcrt.get_osfhandle(pipe), 0)[-2]
        except OSError:
            return False
        if not waiting:
            time.sleep(_PEEK)
            return True
    return bool(os.read(pipe, 1024))


if __name__ == "__main__":
    raise SystemExit(main())
