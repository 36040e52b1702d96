"""Typed orders about the post itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.procedures import place
from desktop.procedures.directory.departments import keep_department
from tests.console.line import Console

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.post_of import Post


def test_a_post_is_founded_with_its_members(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    console = Console(tmp_path / "new", capsys)
    words = ("found", "--name", "白水镇指挥部", "--township", "白水镇", "--member", "书记甲:书记:总指挥")
    kept = console.ask(*words, "--phone", "199-0000-9000", "--member", "值班员丁：科员：duty_clerk")["result"]
    assert (kept["township"], kept["phone"]) == ("白水镇", "199-0000-9000")
    assert console.refused(*words)["field"] == "post"
    assert console.ask("rules")["rules"][0]["version"] == "2018-01"
    assert console.say("departments") == "还没有部门\n"
    assert console.say("officers") == "没有人员\n"


def test_a_member_is_typed_in_three_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    console = Console(tmp_path / "new", capsys)
    console.say("found", "--name", "指挥部", "--township", "白水镇", "--member", "书记甲:总指挥")
    assert console.code == 2
    assert not (tmp_path / "new").exists()


def test_the_directory_is_listed(console: Console, post: Post) -> None:
    keep_department(
        post.watch, replace(post.departments["水务"], code="SW", minutes=15, call_order=("水务甲", "水务乙"))
    )
    assert "SW  水务  备勤联络  15 分  水务甲→水务乙" in console.say("departments")
    assert "15 min" in console.say("--lang", "en", "departments")
    assert len(console.ask("officers")["officers"]) == 9
    assert "水务  水务甲" in console.say("officers", "sw")
    assert "综合执法哨  30 分钟" in console.say("rules")


def test_the_watch_is_taken(console: Console) -> None:
    found = console.ask("take-watch", "--leader", "副镇长丙", "--clerk", "党办乙")
    assert found["result"]["clerk"] == "党办乙"


def test_the_accounts_of_the_machine_share_a_post(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "own", lambda: tmp_path / "mine" / "Shaotai")
    monkeypatch.setattr(place, "shared", lambda: tmp_path / "Shaotai")
    console = Console(tmp_path / "Shaotai", capsys)
    assert console.ask("share") == {"folder": str(tmp_path / "Shaotai")}
    assert console.refused("share")["field"] == "post"
    assert console.say("departments") == "还没有部门\n"
