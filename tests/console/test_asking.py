"""Opening a post for one typed order, and the answer."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.procedures.directory.post import take_watch
from tests.console.line import Console

if TYPE_CHECKING:
    import pytest

    from tests.post_of import Post


def test_without_a_post_the_way_to_one_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    console = Console(tmp_path / "nothing", capsys)
    found = console.refused("list")
    assert "shaotai found" in found["reason"]["zh"]
    assert not (tmp_path / "nothing").exists()


def test_the_answer_is_the_sentence_of_the_entry(console: Console, post: Post) -> None:
    post.blown()
    assert console.say("note", "1", "到路口了") == "到路口了\n"
    found = console.ask("note", "1", "再记一笔")
    assert set(found) == {
        "entry", "result", "warnings", "said", "order", "occurred_at", "recorded_at", "actor", "hash",
    }  # fmt: skip
    assert (found["order"], found["result"]["text"]) == ("note", "再记一笔")
    assert found["entry"] == post.ledger.head()[0]


def test_who_gives_the_order_is_named_or_keeps_the_watch(console: Console, post: Post) -> None:
    post.blown()
    assert console.ask("note", "1", "一")["actor"] == "值班员"
    take_watch(post.watch, "副镇长丙", "党办乙")
    assert console.ask("note", "1", "二")["actor"] == "党办乙"
    assert console.ask("--actor", "党办丙", "note", "1", "三")["actor"] == "党办丙"


def test_warnings_follow_the_sentence(console: Console, post: Post) -> None:
    post.blown()
    shown = console.say("report-in", "1", "水务", "--who", "水务甲")
    assert shown.splitlines()[1].startswith("！水务还差 1 名持证人员")
    assert console.ask("join", "1", "水务", "--who", "水务乙")["warnings"] == []


def test_the_first_order_on_an_older_ledger_says_what_was_done_to_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = Path(__file__).parents[1] / "ledgers" / "m001_first_post"
    console = Console(Path(shutil.copytree(older, tmp_path / "post")), capsys)
    out = console.say("list")
    (copy,) = (tmp_path / "post").glob("ledger-before-*")
    assert (console.code, out != "") == (0, True)
    assert console.err.startswith("台账已升级到")
    assert copy.name in console.err
    assert "台账已升级到" not in out
    console.say("list")
    assert console.err == ""
