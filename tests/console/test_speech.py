from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.console.speech import Mistyped, Typed, plain, usage_error
from desktop.post.moment import CHINA
from desktop.post.refused import Door, Refused
from desktop.post.words import Words


class Kind(StrEnum):
    KEY = "key_task"


@dataclass(frozen=True, slots=True)
class Slip:
    kind: Kind
    at: datetime
    day: date
    clock: time
    left: timedelta
    words: Words
    names: tuple[str, ...]
    folder: Path
    by_kind: dict[Kind, frozenset[str]]
    nobody: None = None


SLIP = Slip(
    Kind.KEY,
    datetime(2026, 9, 1, 14, 20, tzinfo=CHINA),
    date(2026, 9, 1),
    time(8, 30),
    timedelta(minutes=30),
    Words("好", "good"),
    ("公安甲", "㛃乙"),
    Path("ledger"),
    {Kind.KEY: frozenset({"b", "a"})},
)
JSON = {
    "kind": "key_task",
    "at": "2026-09-01T14:20:00+08:00",
    "day": "2026-09-01",
    "clock": "08:30:00",
    "left": 1800.0,
    "words": {"zh": "好", "en": "good"},
    "names": ["公安甲", "㛃乙"],
    "folder": "ledger",
    "by_kind": {"key_task": ["a", "b"]},
    "nobody": None,
}


def test_every_kind_of_value_becomes_json() -> None:
    assert plain(SLIP) == JSON


@given(st.recursive(st.integers() | st.text() | st.booleans() | st.none(), lambda it: st.lists(it) | st.tuples(it, it)))
def test_what_json_knows_is_kept(value: object) -> None:
    assert json.loads(json.dumps(plain(value))) == json.loads(json.dumps(value))


def test_an_answer_is_a_sentence_for_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    Typed(Path(), "zh", as_json=False).answer(Words("已吹哨", "Blown"), SLIP)
    Typed(Path(), "en", as_json=False).answer(Words("已吹哨", "Blown"), SLIP)
    assert capsys.readouterr().out == "已吹哨\nBlown\n"


def test_an_answer_is_json_for_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    Typed(Path(), "zh", as_json=True).answer(Words("已吹哨", "Blown"), SLIP)
    Typed(Path(), "zh", as_json=True).answer(Words("已吹哨", "Blown"))
    first, second = capsys.readouterr().out.splitlines()
    assert json.loads(first) == JSON
    assert json.loads(second) == {"zh": "已吹哨", "en": "Blown"}


REFUSED = Refused(
    "released",
    Words("水务现在不能撤离。", "Water may not leave now."),
    Door("finish", Words("去办结", "Finish it")),
    Door("relieve", Words("接替", "Relieve"), closed=Words("现场无人", "Nobody is there")),
    rule="A05",
)


def test_a_refusal_names_its_doors_and_why_one_is_closed(capsys: pytest.CaptureFixture[str]) -> None:
    Typed(Path(), "zh", as_json=False).refuse(REFUSED)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "水务现在不能撤离。\n  - 去办结\n  - 接替 (现场无人)\n"


def test_a_refusal_for_a_program_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    Typed(Path(), "en", as_json=True).refuse(REFUSED)
    refused = json.loads(capsys.readouterr().err)["refused"]
    assert (refused["field"], refused["rule"]) == ("released", "A05")
    assert [it["key"] for it in refused["opens_with"]] == ["finish", "relieve"]
    assert refused["opens_with"][1]["closed"]["en"] == "Nobody is there"


LEVEL = click.Option(["--level"], type=click.Choice(["a", "b"]))
COUNT = click.Option(["--count"], type=int)
WEIGHT = click.Option(["--weight"], type=click.IntRange(1))
SECONDS = click.Option(["--seconds"], type=click.FloatRange(0.1, 60))
DAY = click.Option(["--day"], type=click.DateTime())
FILE = click.Argument(["file"], type=click.Path(exists=True))


@pytest.mark.parametrize(
    ("error", "chinese"),
    [
        (Mistyped(Words("没有命令 x。", "No order x.")), "没有命令 x。"),
        (click.NoSuchOption("--x"), "没有选项 --x。"),
        (click.BadOptionUsage("--post", "needs a value"), "--post 后面要写一个值。"),
        (click.MissingParameter(param=COUNT), "没有写 --count。"),
        (click.BadParameter("no", param=LEVEL), "--level 只能写 a、b。"),
        (click.BadParameter("no", param=DAY), "--day 的值不对：no"),
        (click.BadParameter("no", param=WEIGHT), "--weight 要写数字，不小于 1。"),
        (click.BadParameter("no", param=SECONDS), "--seconds 要写数字，从 0.1 到 60。"),
        (click.BadParameter("no", param=COUNT), "--count 要写数字。"),
        (
            click.BadParameter("File '台账.xlsx' does not exist.", param=FILE),
            "没有这个文件，或读不了：台账.xlsx。请核对文件名和所在的文件夹。",
        ),
        (click.UsageError("odd"), "这样写看不懂：odd"),
        (click.UsageError("Got unexpected extra arguments (a b)"), "多写了：a b"),
    ],
)
def test_each_way_of_typing_wrongly_has_its_sentence(error: click.UsageError, chinese: str) -> None:
    said = usage_error(error)
    assert said.zh == chinese
    assert said.en
    assert said.en.isascii() or "台账" in said.en
