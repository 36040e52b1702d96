"""The chips count clocks and people, and leave out what is zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.today.counts import chips
from desktop.desk.today.rows import rows_of
from desktop.ledger import boards

if TYPE_CHECKING:
    from tests.desk.scene import Scene


def counted(scene: Scene) -> list[tuple[str, str]]:
    cases = boards.in_hand(scene.ledger)
    rows = rows_of(cases, scene.watch.rules(), "zh_CN", scene.now)
    return [(chip.text, chip.tone) for chip in chips(rows, cases, scene.now)]


def test_each_clock_is_counted_where_it_stands(scene: Scene) -> None:
    assert counted(scene) == []
    whistle = scene.blow()
    assert counted(scene) == [("Running 3", "run")]
    scene.later(21)
    scene.arrive(whistle, "公安")
    assert counted(scene) == [("Under ten 2", "warn"), ("On the scene 1", "ok")]
    scene.later(10)
    assert counted(scene) == [("Overdue 2", "bad"), ("On the scene 1", "ok")]
