"""What the register says of a whistle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.marks.chip import ChipWords
from desktop.desk.register.columns import columns, kinds_of, stamp, state_chip
from desktop.ledger import register
from desktop.post.states import WhistleState

if TYPE_CHECKING:
    from tests.desk.scene import Scene


def test_a_line_of_the_register_in_words(scene: Scene) -> None:
    whistle = scene.blow()
    scene.later(40).arrive(whistle, "水务")
    row = register.block(scene.ledger, register.ids(scene.ledger, register.Filter()))[0]
    said = {column.key: column.text(row) for column in columns(scene.session)}
    assert said["serial"] == "〔2026〕哨字1号"
    assert said["kind"] == "综合执法哨"
    assert (said["place"], said["facts"], said["lead"]) == ("东岭村龙王沟", "挖沙", "水务")
    assert said["blown_at"] == "26-09-22 14:00"
    assert said["late"] == "3 / 1"
    assert said["source"] == "巡查发现"
    late = next(column for column in columns(scene.session) if column.key == "late")
    assert late.chip(row) == ChipWords("3 / 1", "bad", "x")
    values = {column.key: column.cell(row) for column in columns(scene.session)}
    assert values["blown_at"] == whistle.blown_at
    assert values["closed_at"] is None


@pytest.mark.parametrize("state", WhistleState)
def test_every_state_has_its_words(state: WhistleState) -> None:
    chip = state_chip(state, "zh_CN")
    assert chip.text == state.words.zh
    assert state_chip(state, "en").text == state.words.en


def test_kinds_of_old_rules_keep_their_words(scene: Scene) -> None:
    assert [kind.key for kind in kinds_of(scene.session)] == ["enforcement", "key_task", "emergency"]
    assert stamp(None) == ""
