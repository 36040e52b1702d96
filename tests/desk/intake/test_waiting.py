"""One errand at a time under a line of words: it ends once, and a stopped reading is not looked at."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from desktop.desk.intake.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.desk.errand import Errand
    from desktop.desk.theme.look import Look


@pytest.fixture
def waiting(look: Look, qtbot: QtBot) -> Iterator[Waiting]:
    made = Waiting(look)
    qtbot.addWidget(made)
    yield made
    qtbot.waitUntil(lambda: not made.busy())


def never(result: object) -> None:
    pytest.fail(f"came: {result}")


def test_the_result_comes_once(waiting: Waiting, qtbot: QtBot) -> None:
    got: list[int] = []
    waiting.run("reading", lambda _: 7, got.append, never)
    assert waiting.busy()
    qtbot.waitUntil(lambda: bool(got))
    assert got == [7]
    assert not waiting.busy()


def test_what_is_raised_is_handed_over(waiting: Waiting, qtbot: QtBot) -> None:
    got: list[Exception] = []
    waiting.run("reading", lambda _: 1 // 0, never, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], ZeroDivisionError)


def test_a_stopped_reading_ends_at_once_and_is_not_looked_at(waiting: Waiting, qtbot: QtBot) -> None:
    gate = Event()
    got: list[object] = []
    back: list[int] = []
    waiting.called_back.connect(lambda: back.append(1))
    waiting.run("reading", lambda _: gate.wait(5), got.append, never)
    waiting.stop()
    assert back == [1]
    assert not waiting.busy()
    gate.set()
    qtbot.wait(30)
    assert got == []


def test_stopped_writing_is_waited_for(waiting: Waiting, qtbot: QtBot) -> None:
    gate = Event()
    got: list[object] = []
    back: list[int] = []

    def work(on_the_way: Errand) -> int:
        gate.wait(5)
        on_the_way.tell(1, 2)
        return 1

    waiting.called_back.connect(lambda: back.append(1))
    waiting.run("writing", work, got.append, never, writes=True)
    waiting.stop()
    assert waiting.busy()
    gate.set()
    qtbot.waitUntil(lambda: bool(back))
    assert got == []


def test_writing_that_was_done_before_it_was_stopped_is_done(waiting: Waiting, qtbot: QtBot) -> None:
    gate = Event()
    got: list[object] = []
    waiting.run("writing", lambda _: gate.wait(5), got.append, never, writes=True)
    waiting.stop()
    gate.set()
    qtbot.waitUntil(lambda: bool(got))


def test_the_words_come_after_a_moment_with_the_count(waiting: Waiting, qtbot: QtBot) -> None:
    sent, gate = Event(), Event()
    got: list[object] = []

    def work(on_the_way: Errand) -> bool:
        sent.wait(5)
        on_the_way.tell(50, 100)
        return gate.wait(5)

    waiting.run("reading", work, got.append, never)
    sent.set()
    assert waiting.isHidden()
    qtbot.waitUntil(lambda: not waiting.isHidden())
    qtbot.waitUntil(lambda: waiting.told.text() == "reading 50 / 100")
    gate.set()
    qtbot.waitUntil(lambda: bool(got))
    assert waiting.isHidden()
