from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from desktop.post.moment import CHINA
from desktop.post.task import Task
from tests.post_of import refusing

NOW = datetime(2026, 9, 22, 14, 0, tzinfo=CHINA)
TASK = Task("t", "w", "gongan", " 清运 ", NOW, due_at=NOW)


def test_a_task_says_what_is_to_be_done_and_when() -> None:
    assert TASK.given().what == "清运"
    assert replace(TASK, due_at=None).given().due_at is None
    with refusing("what"):
        replace(TASK, what=" ").given()
    with refusing("due_at"):
        replace(TASK, due_at=NOW - timedelta(minutes=1)).given()


def test_it_is_finished_once_with_a_result_and_opened_again() -> None:
    done = TASK.finish(" 运完 ", NOW)
    assert (done.done, done.result) == (True, "运完")
    with refusing("done_at"):
        done.finish("运完", NOW)
    with refusing("done_at"):
        TASK.finish("运完", NOW - timedelta(minutes=1))
    with refusing("result"):
        TASK.finish("", NOW)
    again = done.reopen()
    assert (again.done, again.result) == (False, "")
    with refusing("done_at"):
        again.reopen()


def test_it_is_overdue_when_open_past_its_term() -> None:
    assert not TASK.overdue(NOW)
    assert TASK.overdue(NOW + timedelta(seconds=1))
    assert not TASK.finish("运完", NOW).overdue(NOW + timedelta(days=1))
    assert not replace(TASK, due_at=None).overdue(NOW + timedelta(days=1))
