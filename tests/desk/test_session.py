"""The session: one bell for each order, the undo of a tap, refusals in words, and what another program wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.desk.second import Second
from desktop.desk.session import EVERYTHING, NOBODY, Session
from desktop.ledger import driver
from desktop.ledger.book import open_post
from desktop.post.command_post import CommandPost
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.directory.post import found_post, take_watch
from desktop.procedures.dispatch import calls
from desktop.procedures.verify import verify
from desktop.procedures.watch import Done, Watch, new_id
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def scene(look: Look) -> Scene:
    return Scene(look)


def test_an_order_rings_the_bell_once_with_what_it_touched(scene: Scene, qtbot: QtBot) -> None:
    call = scene.call(scene.blow(), "水务")
    rung: list[frozenset[str]] = []
    scene.session.rang.connect(rung.append)
    with qtbot.waitSignal(scene.session.rang):
        scene.session.give(calls.acknowledge, call.id)
    assert len(rung) == 1
    assert "dispatch" in rung[0]


def test_a_tap_is_taken_back_once(scene: Scene) -> None:
    whistle = scene.blow()
    scene.session.give(calls.acknowledge, scene.call(whistle, "水务").id)
    scene.session.undo()
    assert scene.call(whistle, "水务").acknowledged_at is None
    assert scene.told[-1][1] == "ok"
    scene.session.undo()
    assert scene.told[-1][1] == "warn"


def test_after_a_minute_it_stands(scene: Scene) -> None:
    whistle = scene.blow()
    scene.session.give(calls.acknowledge, scene.call(whistle, "水务").id)
    scene.later(2)
    scene.session.undo()
    assert scene.told[-1][1] == "bad"
    assert scene.call(whistle, "水务").acknowledged_at is not None


def test_an_order_that_cannot_be_reversed_ends_the_undo_but_an_autosave_does_not(scene: Scene) -> None:
    whistle = scene.blow()
    scene.session.give(calls.acknowledge, scene.call(whistle, "水务").id)
    scene.session.give(lambda _watch: Done(None, frozenset()))
    scene.session.undo()
    assert scene.call(whistle, "水务").acknowledged_at is None
    scene.session.give(calls.acknowledge, scene.call(whistle, "水务").id)
    scene.session.give(take_watch, "镇长乙", "值班员甲")
    scene.session.undo()
    assert scene.told[-1][1] == "warn"


@pytest.mark.parametrize("error", [OSError("disk full"), driver.DatabaseError("locked")])
def test_what_the_machine_refuses_is_said_in_words(scene: Scene, qtbot: QtBot, error: Exception) -> None:
    def order(_watch: Watch) -> Done[None]:
        raise error

    with qtbot.assertNotEmitted(scene.session.rang), pytest.raises(Refused) as caught:
        scene.session.give(order)
    assert caught.value.field == "machine"
    assert str(error) in caught.value.reason.zh
    assert str(error) in caught.value.reason.en


@pytest.mark.parametrize("code", [driver.codes.SQLITE_IOERR | 3 << 8, driver.codes.SQLITE_CANTOPEN])
def test_the_ledgers_disk_gone_at_any_moment_of_an_order_is_said_and_the_next_one_is_written(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    whistle = scene.blow()
    call = scene.call(whistle, "水务")
    before, at, done = scene.ledger.head(), 0, None
    disk = Disk(scene.ledger.connection, code)
    monkeypatch.setattr(scene.ledger, "connection", disk)
    monkeypatch.setattr(scene.ledger, "_database", None)
    while done is None:
        at += 1
        disk.asked, disk.gone_from = 0, at
        try:
            done = scene.session.give(calls.acknowledge, call.id)
        except Refused as refused:
            told = refused
            disk.gone_from = 1 << 30
            assert scene.ledger.head() == before
            assert scene.call(whistle, "水务").acknowledged_at is None
            assert told.field == "ledger"
    assert at > 8
    disk.gone_from = 1 << 30
    assert verify(scene.ledger).faults == ()
    assert scene.call(whistle, "水务").acknowledged_at is not None


class Disk:
    """The connection to a ledger whose disk is gone from its n-th statement on; a ROLLBACK needs no disk."""

    def __init__(self, real: Any, code: int) -> None:  # noqa: ANN401 - the driver ships no types
        self._real, self._code = real, code
        self.asked, self.gone_from = 0, 1 << 30

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as above
        return getattr(self._real, name)

    def execute(self, query: str, *values: Any) -> Any:  # noqa: ANN401 - as above
        self.asked += 1
        if self.asked >= self.gone_from and query != "ROLLBACK":
            error = driver.OperationalError("disk I/O error")
            error.sqlite_errorcode = self._code
            raise error
        return self._real.execute(query, *values)


def test_sentences_come_in_the_language_of_the_desk(scene: Scene) -> None:
    scene.session.say(Words("好", "Good"))
    scene.session.language = "en"
    scene.session.say(Words("好", "Good"), "warn")
    scene.session.say("as it is", "bad")
    assert scene.told == [("好", "ok"), ("Good", "warn"), ("as it is", "bad")]


def test_the_keeper_is_the_last_who_took_the_watch(scene: Scene) -> None:
    assert scene.session.keeper() == ""
    take_watch(scene.watch, "镇长乙", "值班员甲")
    scene.later(60)
    take_watch(scene.watch, "镇长乙", "值班员乙")
    assert scene.session.keeper() == "值班员乙"


def test_who_takes_the_watch_over_writes_from_then_on(scene: Scene) -> None:
    session = scene.session
    session.watch = replace(session.watch, actor=NOBODY)
    session.give(take_watch, "镇长乙", "值班员甲")
    assert session.watch.actor == "值班员甲"
    scene.later(60)
    session.give(take_watch, "镇长乙", "值班员乙")
    assert session.watch.actor == "值班员乙"
    session.watch = replace(session.watch, actor="值班员丙")
    scene.later(60)
    session.give(take_watch, "镇长乙", "值班员甲")
    assert session.watch.actor == "值班员丙", "somebody else sits here and goes on"
    session.watch = replace(session.watch, actor="值班员甲")
    session.settings.setValue("actor", "值班员甲")
    scene.later(60)
    session.give(take_watch, "镇长乙", "值班员乙")
    assert session.watch.actor == "值班员甲", "the settings name who sits here"


def test_another_program_rings_the_bell_and_our_own_order_does_not_hide_it(
    look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    with open_post(tmp_path) as ours, open_post(tmp_path) as theirs:
        session = Session(Watch(ours, "甲"), look, Second(), tmp_path / "desk.ini")
        with qtbot.assertNotEmitted(session.rang):
            session.look_around()
        found_post(Watch(theirs, "乙"), CommandPost(new_id(), "青石镇指挥部", "青石镇", "安岭区"))
        session.give(lambda _watch: Done(None, frozenset({"setting"})))
        with qtbot.waitSignal(session.rang) as rang:
            session.look_around()
        assert rang.args == [EVERYTHING]
        with qtbot.assertNotEmitted(session.rang):
            session.look_around()
