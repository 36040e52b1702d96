"""The journal on the screen: told, found, opened, verified, exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.journal.entries import JournalPane, columns, named_orders
from desktop.ledger import journal
from desktop.ledger.book import in_memory, open_post
from desktop.post.resource import Resource
from desktop.procedures.directory.resources import keep_resource
from desktop.procedures.records import note
from desktop.procedures.watch import Watch, new_id
from tests.desk.hands import bring_up, fill, give
from tests.desk.items.owing import Owing
from tests.desk.scene import Scene, say_into

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def pane(qtbot: QtBot, scene: Scene) -> JournalPane:
    made = JournalPane(scene.session)
    bring_up(qtbot, made)
    scene.session.rang.connect(made.reread)
    made.reread(frozenset({"*"}))
    made.take_focus()
    return made


def what(made: JournalPane, row: int = 0) -> str:
    return str(made.model.index(row, 2).data())


def test_entries_are_told_newest_first_and_what_was_late_is_marked(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    scene.later(40)
    note(scene.watch, whistle.id, "挖机已停", at=whistle.blown_at)
    made = pane(qtbot, scene)
    assert what(made) == "挖机已停"
    assert made.model.rowCount() == scene.ledger.head()[0]
    late = next(column for column in columns(scene.session) if column.key == "recorded")
    first, second = made.model.row(0), made.model.row(1)
    assert first is not None
    assert second is not None
    assert late.chip(first) is not None
    assert late.chip(second) is None
    with qtbot.waitSignal(made.go) as went:
        qtbot.keyClick(made.table, Qt.Key.Key_Return)
    assert went.args == ["whistle", whistle.id]


def test_words_names_and_nouns_narrow_it(qtbot: QtBot, scene: Scene) -> None:
    scene.blow()
    made = pane(qtbot, scene)
    qtbot.keyClick(made.table, Qt.Key.Key_F)
    qtbot.waitUntil(made.words.hasFocus)
    say_into(made.words, "水务甲")
    qtbot.waitUntil(lambda: made.model.rowCount() == 1)
    assert "水务甲" in what(made)
    assert made.back()
    made.noun.setCurrentIndex(made.noun.findData("department"))
    assert made.model.rowCount() == 4
    made.noun.setCurrentIndex(made.noun.findText("Vehicles"))
    assert made.model.rowCount() == 0
    car = scene.session.give(keep_resource, Resource(new_id(), "执法车1号")).result
    assert made.model.rowCount() == 1
    made.table.choose_row(0)
    with qtbot.waitSignal(made.go) as went:
        made.open_noun()
    assert went.args == ["lists", f"resource:{car.id}"]
    assert made.back()
    assert not made.back()
    made.open_row("3")
    assert made.table.current_key() == "3"


def test_an_order_is_found_by_its_own_name() -> None:
    assert "note" in named_orders("记一笔", "zh_CN")
    assert named_orders(" ", "zh_CN") == ()


def test_the_current_entry_stays_current_when_more_is_written(qtbot: QtBot, scene: Scene) -> None:
    whistle = scene.blow()
    made = pane(qtbot, scene)
    made.open_row("5")
    scene.session.give(note, whistle.id, "又一笔")
    assert made.table.current_key() == "5"
    assert what(made) == "又一笔"


def test_a_sound_journal_is_said_to_be_sound(qtbot: QtBot, scene: Scene) -> None:
    made = pane(qtbot, scene)
    qtbot.keyClick(made.table, Qt.Key.Key_Y)
    assert made.findings.isVisible()
    assert scene.told[-1][1] == "ok"
    assert journal.fingerprint(scene.ledger.head()[1]) in made.findings.toPlainText()
    assert made.back()


def test_a_changed_row_is_found_and_named(qtbot: QtBot, scene: Scene) -> None:
    scene.ledger.connection.execute("UPDATE department SET note = 'x' WHERE short = '水务'")
    made = pane(qtbot, scene)
    made.verify()
    assert scene.told[-1][1] == "bad"
    assert "department" in made.findings.toPlainText()


def test_a_ledger_on_disk_is_verified_and_exported_on_a_thread(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    with open_post(tmp_path / "post") as ledger:
        scene = Scene(look, ledger)
        made = pane(qtbot, scene)
        made.order("verify")
        qtbot.waitUntil(made.findings.isVisible, timeout=20_000)
        assert scene.told[-1][1] == "ok"
        made.export_it()
        panel = made.place.panel
        assert panel is not None
        fill(panel, file=str(tmp_path / "流水.csv"))
        give(qtbot, scene.session, panel)
        assert len((tmp_path / "流水.csv").read_text("utf-8-sig").splitlines()) == scene.ledger.head()[0]
        made.hide()


def test_a_ledger_without_a_post_can_be_looked_at(qtbot: QtBot, scene: Scene) -> None:
    scene.session.watch = Watch(in_memory(), "值班员甲", now=lambda: scene.now)
    made = pane(qtbot, scene)
    assert made.model.rowCount() == 0
    made.open_noun()
    made.print_it()
    assert scene.told[-1][1] == "warn"


def test_an_entry_about_an_item_opens_it(qtbot: QtBot, look: Look) -> None:
    owing = Owing(look)
    made = pane(qtbot, owing)
    made.noun.setCurrentIndex(made.noun.findData("item"))
    went: list[tuple[str, str]] = []
    made.go.connect(lambda page, argument: went.append((page, argument)))
    made.table.choose_row(0)
    made.open_noun()
    assert went == [("items", owing.items["销号的"].id)]
