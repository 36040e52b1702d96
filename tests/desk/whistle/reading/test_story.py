"""The journal of one whistle as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.whistle.reading.story import rows
from desktop.ledger import boards
from desktop.procedures import corrections, records
from desktop.procedures.dispatch import calls, objections
from tests.desk.scene import BLOWN, TOMORROW, Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def test_newest_first_with_source_and_who_wrote_it_when(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    scene.later(40)
    records.note(scene.watch, whistle.id, "铲车到", BLOWN.replace(minute=5))
    seq = calls.acknowledge(scene.watch, scene.call(whistle, "水务").id).seq
    corrections.undo(scene.watch, seq)
    objections.refuse(scene.watch, scene.call(whistle, "公安").id, "非职责")
    told = rows(boards.story(scene.ledger, whistle.id), "zh_CN", BLOWN.date(), 10)
    note = next(row for row in told if row.text == "铲车到")
    assert (note.occurred, note.late, note.source) == ("14:05", 35, "电话")
    assert "值班员甲" in note.recorded
    assert "14:40" in note.recorded
    assert [row.occurred for row in told][-1] == "14:00"
    assert {row.icon for row in told} >= {"undo", "stop"}
    assert all(row.late == 0 for row in told if row.text != "铲车到")


def test_an_entry_of_another_day_begins_with_its_date(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    told = rows(boards.story(scene.ledger, whistle.id), "zh_CN", TOMORROW, 10)
    assert told[0].occurred == "09-22"
    assert "14:00" in told[0].source
    assert "09-22 14:00" in told[0].recorded
