"""The stage gives each order at its moment, in order, and none after the present."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.ledger.book import in_memory
from desktop.post.command_post import CommandPost
from desktop.procedures.directory.post import found_post
from desktop.procedures.rehearsal.stage import Stage, script
from tests.post_of import NOON


def test_orders_come_in_time_and_what_lies_ahead_never_happens() -> None:
    stage = Stage(in_memory(), NOON, NOON - timedelta(hours=1), "值班员丁")
    seen: list[tuple[str, object]] = []

    def note(word: str) -> None:
        seen.append((word, stage.watch.now()))
        if word == "b":
            stage.at(stage.time + timedelta(minutes=1), note, "added")

    stage.at(NOON - timedelta(minutes=5), note, "b")
    stage.at(NOON + timedelta(seconds=1), note, "never")
    stage.at(NOON - timedelta(minutes=9), note, "a")
    stage.at(NOON - timedelta(minutes=5), note, "c")
    assert stage.play() == 4
    assert [word for word, _ in seen] == ["a", "b", "c", "added"]
    assert seen[0][1] == NOON - timedelta(minutes=9)
    assert stage.time == NOON
    assert stage.watch.actor == "值班员丁"


def test_every_part_of_the_script_is_there() -> None:
    assert {len(script(name)) > 0 for name in ("post", "departments", "places", "duty_list", "whistles")} == {True}
    with pytest.raises(FileNotFoundError):
        script("nothing")


def test_the_duty_list_is_read_once() -> None:
    stage = Stage(in_memory(), NOON, NOON, "值班员丁")
    found_post(stage.watch, CommandPost("p", "指挥部", "青石镇", "安岭区"))
    assert stage.duties() is stage.duties()
