"""The solving process speaks JSON lines and ends when nobody listens."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.planner import __main__ as process
from desktop.planner.problem import Answer, Cover, Person, Problem, Shift
from desktop.planner.task import Task, task_text
from desktop.planner.writing import value_of

if TYPE_CHECKING:
    from pathlib import Path

SMALL = Problem(1, (Shift("昼", 480),), (Person("a", ("昼",)),), (Cover("c", 0, ("昼",), 1, under=1),))


def messages(text: str) -> list[tuple[str, object]]:
    return [next(iter(json.loads(line).items())) for line in text.splitlines()]


def test_progress_comes_first_and_the_answer_last() -> None:
    told = io.StringIO()
    assert process.serve(task_text(Task(SMALL, 10)), told) == 0
    said = messages(told.getvalue())
    assert [it[0] for it in said[:2]] == ["conflicts", "progress"]
    assert said[-1][0] == "answer"
    answer = value_of(Answer, said[-1][1])
    assert answer.plan.cells == (("a", 0, "昼"),)
    assert "昼" in told.getvalue()


@pytest.mark.parametrize(
    ("line", "field"), [("", "json"), ("{}", "problem"), ('{"problem": 3, "seconds": 1}', "problem")]
)
def test_a_line_that_is_no_task_is_refused(line: str, field: str) -> None:
    told = io.StringIO()
    assert process.serve(line, told) == 1
    [(kind, said)] = messages(told.getvalue())
    assert kind == "refused"
    assert isinstance(said, dict)
    assert said["field"] == field
    assert said["zh"] != said["en"]


def test_it_ends_when_nobody_listens_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr(os, "_exit", codes.append)
    reading, writing = os.pipe()
    os.write(writing, b"anything")
    os.close(writing)
    process.watch(reading)
    os.close(reading)
    assert codes == [3]


def test_a_task_on_the_standard_input_is_carried_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    task = tmp_path / "task"
    task.write_text(task_text(Task(SMALL, 10)) + "\n", "utf-8")
    nice: list[int] = []
    watched: list[int] = []
    monkeypatch.setattr(os, "nice", nice.append, raising=False)
    monkeypatch.setattr(process, "watch", watched.append)
    with task.open(encoding="utf-8") as asked:
        monkeypatch.setattr(sys, "stdin", asked)
        assert process.main() == 0
        assert watched == [asked.fileno()]
    assert nice == [5]
    assert messages(capsys.readouterr().out)[-1][0] == "answer"


def test_the_pipes_are_utf_8_whatever_the_code_page() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "--solve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write((task_text(Task(SMALL, 10)) + "\n").encode())
        child.stdin.flush()
        assert "昼" in child.stdout.read().decode()
    assert child.returncode == 0
