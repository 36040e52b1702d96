from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.console.confer.around import fen
from desktop.console.speech import Mistyped

if TYPE_CHECKING:
    from tests.conference_of import Room
    from tests.console.line import Console


def test_amounts_are_typed_in_yuan() -> None:
    assert [fen(text) for text in ("0", "1200", "1200.5", " 3.05元 ")] == [0, 120000, 120050, 305]
    for text in ("", "一百", "-5", "1.234"):
        with pytest.raises(Mistyped):
            fen(text)


def test_what_was_put_in_is_taken_into_the_proposal(console: Console, found: Room) -> None:
    line = ("confer", "put-in", "1", "水务", "挖掘机", "--quantity", "1台班", "--cost", "1200", "--propose", "600")
    assert console.refused(*line)["field"] == "ground"
    assert console.ask(*line, "--ground", "专项")["result"]["cost"] == 120000
    console.ask("confer", "put-in", "1", "国土", "测量")
    found.notified().sat()
    assert len(console.ask("confer", "compensate", "@1")["result"]) == 1
    assert console.ask("confer", "compensate", "@1", "国土")["result"] == []


def test_a_directive_waits_for_its_answer(console: Console, found: Room) -> None:
    line = ("confer", "superior", "1", "指示批示", "从快")
    assert console.refused(*line, "--by", "")["field"] == "by"
    made = console.ask(*line, "--by", "区长甲", "--answer-by", "2999-01-01", "--department", "公安")
    assert made["result"]["kind"] == "directive"
    assert console.ask("confer", "answer", "1", "已办")["result"]["answer"] == "已办"
    assert console.refused("confer", "answer", "1", "已办")["field"] == "answer"
    assert found.post.whistle(found.whistle).conference_open
