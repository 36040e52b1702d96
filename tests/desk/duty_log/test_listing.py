"""What the lists of the log hold: this watch, what is open, the book; with their counts."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.desk.duty_log import listing
from desktop.post.roster.duty_log import LogEntry
from desktop.procedures.directory.post import take_watch
from desktop.procedures.roster import duty_log
from tests.desk.hands import pane_of, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.marks.chip import ChipWords
    from tests.desk.scene import Scene


def test_the_watch_that_goes_on_reaches_over_midnight(scene: Scene) -> None:
    midnight = scene.now.replace(hour=0, minute=0)
    assert listing.begun(scene.session) == midnight
    take_watch(scene.watch, "书记甲", "值班员甲")
    since = scene.now
    scene.now += timedelta(hours=12)
    assert listing.begun(scene.session) == since
    scene.now += timedelta(hours=30)
    assert listing.begun(scene.session).hour == 0


def test_three_lists_of_one_book(scene: Scene, qtbot: QtBot) -> None:
    first = duty_log.note_call(scene.watch, facts="路灯不亮", unit="石桥村委会", caller="张某01", title="主任").result
    scene.later(3)
    duty_log.follow_up(scene.watch, first.id, facts="已派人")
    done = duty_log.note_call(scene.watch, facts="问电话").result
    duty_log.settle_entry(scene.watch, done.id, "已答")
    day, left, book = (pane_of(qtbot, scene.session, "log", one) for one in listing.listings(scene.session))
    assert told(day, "facts") == ["路灯不亮", "已派人", "问电话"]
    assert told(day, "report") == ["初报", "续报一", "记事"]
    assert told(day, "who") == ["石桥村委会 张某01 主任", "", ""]
    assert told(left, "facts") == ["路灯不亮"]
    assert told(book, "facts")[-1] == "路灯不亮"
    day.words.setText("zm")
    assert [one.caller for one in day.model.rows()] == ["张某01"]


def test_states_are_words_and_shapes(scene: Scene) -> None:
    plain = LogEntry("a", scene.now, "x")
    done = plain.settle(scene.now, "丁", "好")
    chips: list[ChipWords] = list(listing.counts((plain, done, done)))
    assert [one.text for one in chips] == ["open 1", "settled 2"]
    assert [getattr(listing.state(one), "icon", "") for one in (plain, done)] == ["tri", "ok"]
    assert listing.state(LogEntry("b", scene.now, "x", first="a")) == ""
    assert listing.counts(()) == ()
