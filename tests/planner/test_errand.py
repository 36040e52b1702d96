"""The planner in a process of its own: its answer, its progress, and that nothing of it is ever left behind."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.planner import errand
from desktop.planner.cost import breaches, cost_of
from desktop.planner.errand import Solving
from desktop.planner.problem import Cover, Person, Plan, Problem, Shift, Wish
from desktop.planner.progress import Progress
from desktop.planner.repair import Absence
from desktop.post.refused import Refused

BLOWS = ("SIGSEGV", "SIGKILL") if os.name == "posix" else ("SIGTERM",)
"""What ends a process from outside; Windows has TerminateProcess alone, and Python calls it SIGTERM."""

SMALL = Problem(
    2,
    (Shift("昼", 480), Shift("N", 720, ("昼",))),
    (Person("张某01", ("昼", "N")), Person("b", ("N",), fixed=((0, "昼"),))),
    tuple(Cover(f"{it}{day}", day, (it,), 1, least=1, hole=100) for day in range(2) for it in ("昼", "N")),
    (Wish("张某01", 1, (), 5, wanted=False),),
)


def endless(days: int = 56, people: int = 40) -> Problem:
    """A problem that no machine proves in a minute: many alike, whose wishes contradict each other."""
    names = tuple(f"p{number:02}" for number in range(people))
    shifts = tuple(Shift(it, 480, ("E",) if it == "N" else ()) for it in "EDN")
    return Problem(
        days,
        shifts,
        tuple(
            Person(it, ("E", "D", "N"), min_run=2, max_run=5, min_rest=2, max_weekends=4, min_minutes=480 * days // 2)
            for it in names
        ),
        tuple(
            Cover(f"{it} {day}", day, (it,), 5 + (day * 7 + at) % 4, under=100, over=3)
            for day in range(days)
            for at, it in enumerate("EDN")
        ),
        tuple(
            Wish(name, (number * 5 + at * 11) % days, ("EDN"[(number + at) % 3],), 1 + at % 4, wanted=at % 2 == 0)
            for number, name in enumerate(names)
            for at in range(14)
        ),
        tuple((day, day + 1) for day in range(5, days - 1, 7)),
    )


def waited(solving: Solving) -> Progress:
    """Wait for a first plan."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        progress = solving.poll()
        if progress is not None and progress.plan is not None:
            return progress
    raise AssertionError(solving.note)


def gone(pid: int) -> bool:
    """Wait until a process has ended."""
    if sys.platform == "win32":
        may_wait = 0x00100000
        handle = ctypes.windll.kernel32.OpenProcess(may_wait, False, pid)
        return not handle or ctypes.windll.kernel32.WaitForSingleObject(handle, 30_000) == 0
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{pid}/stat")
        if state.exists() and ") Z " in state.read_text("utf-8"):
            return True
    return False


def pid_of(solving: Solving) -> int:
    """Return the number of the process that solves."""
    process = solving._process
    assert process is not None
    return process.pid


def test_the_answer_of_another_process_is_the_best_and_tells_what_gave_way() -> None:
    solving = Solving(SMALL, 60).start()
    answer = solving.answer(120)
    assert solving.over
    assert answer.ended == "proven"
    assert answer.conflicts == (("b", "can"),)
    assert ("b", 0, "昼") in answer.plan.cells
    assert cost_of(SMALL, answer.plan).total == answer.cost == answer.bound
    progress = solving.progress
    assert progress is not None
    assert progress.plan == answer.plan
    assert solving.note is None
    solving.cancel()
    assert solving.answer() == answer


def test_a_repair_goes_the_same_way() -> None:
    published = Plan((("b", 0, "昼"), ("张某01", 0, "N"), ("b", 1, "N")))
    answer = Solving(SMALL, 60, start=published, absence=Absence("b", (1,))).start().answer(120)
    assert answer.plan.cells == (("b", 0, "昼"), ("张某01", 0, "N"), ("张某01", 1, "N"))


def test_a_problem_that_makes_no_sense_is_refused_by_its_field() -> None:
    strange = Problem(2, (), (Person("a", ("X",)),), ())
    with pytest.raises(Refused) as caught:
        Solving(strange, 5).start().answer(120)
    assert caught.value.field == "people[0].can"
    assert "X" in caught.value.reason.zh


def test_called_back_it_keeps_the_best_plan_so_far_and_leaves_no_process() -> None:
    problem = endless()
    solving = Solving(problem, 600).start()
    waited(solving)
    with pytest.raises(TimeoutError):
        solving.answer(0)
    solving.cancel()
    answer = solving.answer(60)
    assert answer.ended == errand.CANCELLED
    assert not breaches(problem, answer.plan)
    assert cost_of(problem, answer.plan).total == answer.cost
    assert answer.bound <= answer.cost
    assert solving.note is None
    assert solving._process is not None
    assert solving._process.returncode is not None


def test_called_back_before_it_began_there_is_no_plan() -> None:
    solving = Solving(SMALL, 5)
    assert solving.progress is None
    assert solving.poll() is None
    solving.cancel()
    with pytest.raises(Refused) as caught:
        solving.start().answer(60)
    assert caught.value.field == "plan"
    assert "取消" in caught.value.reason.zh


@pytest.mark.parametrize("blow", BLOWS)
def test_a_process_that_breaks_leaves_its_best_plan_and_a_note(blow: str) -> None:
    problem = endless()
    solving = Solving(problem, 600).start()
    waited(solving)
    os.kill(pid_of(solving), getattr(signal, blow))
    answer = solving.answer(60)
    assert answer.ended == errand.CANCELLED
    assert not breaches(problem, answer.plan)
    assert solving.note is not None
    assert "中断" in solving.note.zh


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import sys; sys.exit(7)", "代码 7"),
        ("raise MemoryError('too large')", "MemoryError: too large"),
        ('print(\'{"progress": {"sec\')', "代码 0"),
        ("print('no JSON'); print('{}')", "代码 0"),
    ],
)
def test_a_process_that_says_nothing_is_told_in_a_sentence(
    code: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(errand, "command", lambda: [sys.executable, "-c", code])
    with pytest.raises(Refused) as caught:
        Solving(SMALL, 5).start().answer(60)
    assert caught.value.reason.zh == f"排班程序中断：{why}"


def test_the_best_plan_stands_until_a_better_one_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    told = (
        {"second": 0.1, "cost": 9, "bound": 0, "plan": {"cells": [["b", 0, "N"]]}},
        {"second": 0.2, "cost": 5, "bound": 0, "plan": {"cells": [["b", 1, "N"]]}},
        {"second": 0.3, "cost": 7, "bound": 0, "plan": {"cells": []}},
        {"second": 0.4, "cost": None, "bound": 3},
    )
    code = f"import json\nfor it in {told!r}: print(json.dumps({{'progress': it}}))"
    monkeypatch.setattr(errand, "command", lambda: [sys.executable, "-c", code])
    solving = Solving(SMALL, 5).start()
    answer = solving.answer(60)
    assert (answer.plan.cells, answer.cost, answer.bound) == ((("b", 1, "N"),), 5, 3)
    assert solving.progress == Progress(0.4, 5, 3, answer.plan) == solving.poll()
    assert solving.poll() is None


def test_a_process_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"second": 0.1, "cost": 9, "bound": 0, "plan": {"cells": [["b", 0, "N"]]}}
    code = f"import json, time\nprint(json.dumps({{'progress': {told!r}}}), flush=True)\ntime.sleep(600)"
    monkeypatch.setattr(errand, "command", lambda: [sys.executable, "-c", code])
    monkeypatch.setattr(errand, "_GRACE", 1.0)
    answer = Solving(SMALL, 0).start().answer(60)
    assert (answer.ended, answer.cost) == ("time", 9)


@pytest.mark.parametrize("then", ["sys.stdin.read()", "time.sleep(600)"])
def test_a_process_that_goes_on_after_its_answer_is_ended(then: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errand, "_LEAVE", 1.0)
    told = {"plan": {"cells": []}, "cost": 0, "bound": 0, "seconds": 1.0, "ended": "proven"}
    code = f"import json, sys, time\nprint(json.dumps({{'answer': {told!r}}}), flush=True)\n{then}"
    monkeypatch.setattr(errand, "command", lambda: [sys.executable, "-c", code])
    assert Solving(SMALL, 600).start().answer(60).ended == "proven"


def test_a_program_that_is_not_there_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(errand, "command", lambda: [str(tmp_path / "none")])
    with pytest.raises(Refused) as caught:
        Solving(SMALL, 5).start().answer(60)
    assert "启动不了" in caught.value.reason.zh


def test_the_process_ends_with_the_one_that_asked() -> None:
    code = f"""
import sys, time
sys.path.insert(0, {str(Path(__file__).parent)!r})
from test_errand import endless, pid_of, waited
from desktop.planner.errand import Solving
solving = Solving(endless(), 600).start()
waited(solving)
print(pid_of(solving), flush=True)
time.sleep(600)
"""
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": root}
    asking = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=environment)
    assert asking.stdout is not None
    with asking:
        pid = int(asking.stdout.readline())
        asking.kill()
    assert gone(pid)


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Shaotai"))
    assert errand.command() == [str(tmp_path / "Shaotai"), "--solve"]
    (tmp_path / "shaotai.com").write_text("", "utf-8")
    assert errand.command() == [str(tmp_path / "shaotai.com"), "--solve"]


def test_who_asks_loads_no_solver() -> None:
    code = (
        "import sys, desktop.planner.errand, desktop.planner.reasons, desktop.planner.conflicts;"
        "print([it for it in ('highspy', 'numpy') if it in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "[]"
