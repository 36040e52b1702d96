"""Orders given a line at a time."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from desktop.console import root

if TYPE_CHECKING:
    from pathlib import Path

    from tests.console.line import Console

DRAFT = "blow --inbox --place 龙王沟 --facts"


@pytest.fixture
def told(console: Console, tmp_path: Path) -> Any:  # noqa: ANN401 - a function of lines and words
    """Return how a file of lines is obeyed with `--json`, as one answer a line."""

    def obeyed(text: str | bytes, *words: str) -> list[dict[str, Any]]:
        file = tmp_path / "几条.txt"
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        said = console.say("--json", "obey", str(file), *words)
        return [json.loads(one) for one in said.splitlines()]

    return obeyed


def test_each_line_is_an_order_and_each_is_answered_by_a_line(console: Console, told: Any) -> None:  # noqa: ANN401
    answers = told(
        f'\ufeff# 头一行不办\n{DRAFT} "挖 沙"\r\n\n["blow", "--inbox", "--place", "C:\\\\甲", "--facts", "倒"]\n'
    )
    assert console.code == root.DONE
    assert [one["line"] for one in answers] == [2, 4]
    assert [one["answer"]["result"]["facts"] for one in answers] == ["挖 沙", "倒"]
    kept = {one["seq"]: one["hash"] for one in console.ask("journal")["entries"]}
    assert all(kept[one["answer"]["entry"]] == one["answer"]["hash"] for one in answers)


def test_a_path_of_windows_keeps_its_backslashes(told: Any) -> None:  # noqa: ANN401
    assert told("blow --inbox --place C:\\new\\甲 --facts 倒")[0]["answer"]["result"]["place"] == "C:\\new\\甲"


def test_a_file_in_the_ansi_of_a_chinese_windows_is_read(told: Any) -> None:  # noqa: ANN401
    assert told(f"{DRAFT} 挖沙".encode("gbk"))[0]["answer"]["result"]["place"] == "龙王沟"


def test_it_stops_at_the_first_that_is_not_done(console: Console, told: Any) -> None:  # noqa: ANN401
    text = f"{DRAFT} 一\nblow --kind nix\nnix\n{DRAFT} 二\n"
    answers = told(text)
    assert console.code == root.REFUSED
    assert [one["code"] for one in answers] == [root.DONE, root.REFUSED]
    assert answers[1]["refused"]["field"] == "kind"
    assert "停在第 2 行" in console.err
    answers = told(text, "--go-on")
    assert console.code == root.REFUSED
    assert [one["code"] for one in answers] == [root.DONE, root.REFUSED, root.USAGE, root.DONE]
    assert "没有命令 nix" in answers[2]["said"]
    assert "停在" not in console.err


def test_help_is_no_json_and_is_answered_all_the_same(told: Any) -> None:  # noqa: ANN401
    assert told("blow --help")[0]["answer"].startswith("用法：")


@pytest.mark.parametrize("line", ['blow "', "[1]", '["blow"', "obey -"])
def test_a_line_that_cannot_be_read_is_typed_wrongly(line: str, console: Console, told: Any) -> None:  # noqa: ANN401
    assert told(f"# 甲\n{line}\n") == []
    assert console.code == root.USAGE
    assert "第 2 行" in console.err


@pytest.mark.parametrize("raw", [b"list\x00\n", b"\xff\xfe\xff\xff\n", b"# said\nlist \x1b[2J\n"])
def test_a_file_that_is_no_text_is_said_to_be_none(raw: bytes, console: Console, tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(raw)
    assert console.say("obey", str(tmp_path / "picture")) == ""
    assert console.code == 2
    assert "不是文字" in console.err
    assert "\x1b" not in console.err


def test_a_person_is_told_in_sentences(console: Console, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{DRAFT} 挖沙\nshow 99\n", "utf-8")
    shown = console.say("--lang", "en", "obey", str(tmp_path / "a.txt"))
    assert console.code == root.REFUSED
    assert "龙王沟 挖沙" in shown.splitlines()[0]
    assert "Stopped at line 2" in console.err


def test_a_pipe_is_answered_before_its_next_line_is_read(
    console: Console, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []

    class Pipe(io.BytesIO):
        def __next__(self) -> bytes:
            seen.append(capsys.readouterr().out)
            return super().__next__()

    pipe = Pipe(f"{DRAFT} 一\n{DRAFT} 二\n".encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(pipe))
    assert root.obey(["--post", str(console.folder), "--json", "obey", "-"]) == root.DONE
    assert [one.count("\n") for one in seen] == [0, 1, 1]
