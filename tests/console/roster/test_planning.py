"""A month is planned, repaired, saved and solved from the line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop.console import root
from desktop.console.roster import planning
from desktop.ledger import rosters
from desktop.planner.errand import Solving
from desktop.planner.problem import Answer, Plan
from desktop.planner.progress import Progress
from desktop.post.department import Officer
from desktop.post.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.console.line import Console
    from tests.post_of import Post


def test_a_month_is_planned_and_taken_over(console: Console, month: str, post: Post) -> None:
    told = console.say("roster", "plan", month, "--seconds", "20", "--dry-run")
    assert told.startswith("代价 ")
    assert rosters.roster_of(post.ledger, month).planned_at is None  # type: ignore[union-attr]
    assert "下界" in console.err or "秒" in console.err
    found = console.ask("roster", "plan", month, "--seconds", "20", "--seed", "3", "--dry-run")
    assert found["answer"]["cost"] >= found["answer"]["bound"]
    done = console.ask("roster", "plan", month, "--seconds", "20")
    assert done["order"] == "take_plan"
    assert rosters.roster_of(post.ledger, month).cost is not None  # type: ignore[union-attr]


def test_a_repair_says_who_moves(console: Console, month: str, post: Post) -> None:
    words = ("roster", "repair", month, "公安甲", "8-9", "--reason", "住院")
    told = console.say(*words, "--dry-run")
    assert told.startswith("动 1 人，")
    assert "公安丙：休 → 备勤第一" in told
    assert "缺" not in told
    assert console.ask(*words, "--dry-run")["people"] == 1
    done = console.ask(*words)
    assert (done["order"], done["said"]["zh"][:2]) == ("take_repair", "采用")
    held = {(one.person, one.day.day) for one in rosters.cells(post.ledger, month)}
    gone = post.ledger.having(Officer, name="公安甲")[0].id
    assert (gone, 8) not in held
    assert console.refused("roster", "repair", month, "没有人", "8", "--reason", "住院")["field"] == "person"
    assert console.refused("roster", "repair", month, "公安甲", "32", "--reason", "住院")["field"] == "days"


def test_a_repair_that_leaves_a_hole_says_so(console: Console, month: str) -> None:
    for name in ("公安乙", "公安丙"):
        console.ask("roster", "leave", month, name, "8")
    told = console.say("roster", "repair", month, "公安甲", "8", "--reason", "住院", "--dry-run")
    assert "备勤第" in told
    assert "缺1人" in told


def test_a_problem_is_saved_and_solved_apart(console: Console, month: str, tmp_path: Path) -> None:
    saved, plan = tmp_path / "problem.json", tmp_path / "plan.json"
    assert console.ask("roster", "problem", month, str(saved))["people"] == 13
    assert "13 人" in console.say("roster", "problem", month, str(tmp_path / "afresh.json"), "--afresh")
    assert console.refused("roster", "problem", month, str(saved))["field"] == "file"
    found = console.ask("roster", "solve", str(saved), "--seconds", "20", "--out", str(plan))
    assert found["breaches"] == []
    assert json.loads(plan.read_text("utf-8"))["cells"]
    assert console.refused("roster", "solve", str(saved), "--out", str(plan))["field"] == "file"
    text = saved.read_text("utf-8")
    saved.write_text(text, encoding="utf-8-sig")
    answer = tmp_path / "answer.json"
    assert "违反硬规则 0 处" in console.say("roster", "solve", str(saved), "--seconds", "5", "--out", str(answer))
    assert "cost" in json.loads(answer.read_text("utf-8"))
    for content, field in ((b"\xff\xfe\x00", "file"), (b'{"days": ' + b"9" * 5000 + b"}", "json")):
        saved.write_bytes(content)
        assert console.refused("roster", "solve", str(saved))["field"] == field
    console.say("roster", "plan", month, "--seconds", "nan")
    assert (console.code, "从 0.1 到" in console.err) == (2, True)


class Interrupted(Solving):
    """A planner whom Ctrl+C meets while it works, and that has told something before."""

    def start(self) -> Solving:
        self.asked = 0
        self.note = Words("排班程序中断：代码 9", "The planner broke off: code 9")
        return self

    def poll(self) -> Progress | None:
        return Progress(1.0, 9 if self.asked == 1 else None, 3)

    def answer(self, timeout: float | None = None) -> Answer:
        del timeout
        self.asked += 1
        if self.asked < 3:
            raise TimeoutError
        if self.asked == 3:
            raise KeyboardInterrupt
        return Answer(Plan(()), 9, 3, 1.0, "cancelled")


def test_ctrl_c_keeps_the_best_plan_so_far(console: Console, month: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "Solving", Interrupted)
    told = console.say("roster", "plan", month, "--dry-run")
    assert "最好不会低于 3" in told
    assert "代价 9，不会低于 3" in console.err
    assert console.err.count("秒") == 1
    assert "排班程序中断" in console.err
    assert console.code == root.DONE
