from __future__ import annotations

import io
import json
import re
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import click
import pytest

from desktop import __version__
from desktop.console import root
from desktop.console.speech import Given, Order, Typed
from desktop.ledger import driver
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Deed = Callable[[Typed], None]
    Give = Callable[[Deed], None]

CHINESE = re.compile(r"[\u3400-\u9fff]")


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Give:
    """Let `shaotai try-it --count N` do what a test says."""

    def given(deed: Deed) -> None:
        @click.command(cls=Order, said=Words("试一试。\n\n只在测试里。", "Try it.\n\nIn tests only."))
        @click.option("--count", cls=Given, type=int, said=Words("几次", "How often"))
        @click.pass_obj
        def try_it(typed: Typed, count: int | None) -> None:
            del count
            deed(typed)

        module = ModuleType("desktop.console.trial")
        vars(module)["try_it"] = try_it
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setattr(root.shaotai, "orders", {"try-it": "trial"})

    return given


def raising(error: BaseException) -> Deed:
    """Return a deed that fails."""

    def deed(typed: Typed) -> None:
        del typed
        raise error

    return deed


@pytest.mark.parametrize("words", [["--help"], ["try-it", "--help"]])
def test_help_speaks_one_language_at_a_time(
    words: list[str],
    give: Give,
    capsys: pytest.CaptureFixture[str],
) -> None:
    give(lambda typed: None)
    assert root.obey(words) == root.DONE
    chinese = capsys.readouterr().out
    assert root.obey(["--lang", "en", *words]) == root.DONE
    english = capsys.readouterr().out
    assert not CHINESE.search(english)
    assert CHINESE.search(chinese)
    assert "Usage" not in chinese
    assert "Show this" not in chinese


def test_help_lists_each_order_by_its_first_sentence_and_the_exit_codes(
    give: Give, capsys: pytest.CaptureFixture[str]
) -> None:
    give(lambda typed: None)
    root.obey(["--help"])
    shown = capsys.readouterr().out
    assert re.search(r"try-it +试一试。\n", shown)
    assert "0 办成；1 规则不许；2 写法不对；3 机器不行" in shown


def test_every_order_of_the_table_is_there_with_help_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for name in root.ORDERS:
        assert root.obey(["--lang", "en", name, "--help"]) == root.DONE
        assert not CHINESE.search(capsys.readouterr().out), name
        assert root.obey([name, "--help"]) == root.DONE
        chinese = capsys.readouterr().out
        assert CHINESE.search(chinese), name
        assert not re.search(r"required|default|OPTIONS", chinese), name


def test_the_order_learns_for_whom_it_works(give: Give, tmp_path: Path) -> None:
    seen: list[Typed] = []
    give(seen.append)
    assert root.obey(["--post", str(tmp_path), "--json", "--lang", "en", "try-it", "--count", "3"]) == root.DONE
    assert seen == [Typed(tmp_path, "en", as_json=True)]


@pytest.mark.parametrize(
    ("line", "asked"), [(["try-it", "--json"], [True]), (["try-it"], [False]), (["try-it", "--", "--json"], [])]
)
def test_json_may_be_asked_for_behind_the_order(give: Give, line: list[str], asked: list[bool]) -> None:
    seen: list[Typed] = []
    give(seen.append)
    root.obey(line)
    assert [one.as_json for one in seen] == asked


def test_the_actor_is_named_on_the_line_or_by_the_machine(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Typed] = []
    give(seen.append)
    root.obey(["--actor", "党办乙", "try-it"])
    monkeypatch.setenv("SHAOTAI_ACTOR", "党办丙")
    root.obey(["try-it"])
    assert [one.actor for one in seen] == ["党办乙", "党办丙"]


def test_the_post_is_the_usual_one_unless_named(give: Give, away_from_home: Path) -> None:
    seen: list[Typed] = []
    give(seen.append)
    root.obey(["try-it"])
    assert seen == [Typed(away_from_home, "zh", as_json=False)]


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (Refused("kind", Words("不许。", "Not allowed.")), root.REFUSED, "不许。"),
        (PermissionError(13, "denied", "ledger.db"), root.MACHINE, "机器不行"),
        (driver.OperationalError("disk I/O error"), root.MACHINE, "disk I/O error"),
        (click.FileError("a.xlsx", "gone"), root.MACHINE, "a.xlsx"),
        (KeyboardInterrupt(), root.BROKEN_OFF, ""),
    ],
)
def test_each_way_to_fail_has_its_code_and_a_sentence(
    error: BaseException,
    code: int,
    said: str,
    give: Give,
    capsys: pytest.CaptureFixture[str],
) -> None:
    give(raising(error))
    assert root.obey(["try-it"]) == code
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""
    assert "Traceback" not in captured.err


def test_a_bug_is_no_refusal(give: Give) -> None:
    give(raising(KeyError("bug")))
    with pytest.raises(KeyError):
        root.obey(["try-it"])


def test_refusals_come_in_the_language_and_form_asked_for(give: Give, capsys: pytest.CaptureFixture[str]) -> None:
    give(raising(Refused("kind", Words("不许。", "Not allowed."))))
    assert root.obey(["--lang=en", "try-it"]) == root.REFUSED
    assert capsys.readouterr().err == "Not allowed.\n"
    assert root.obey(["--json", "try-it"]) == root.REFUSED
    assert json.loads(capsys.readouterr().err)["refused"]["reason"] == {"zh": "不许。", "en": "Not allowed."}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["blwo"], "没有命令 blwo"),
        (["--lang", "en", "blwo"], "No order blwo"),
        (["--nix"], "没有选项 --nix"),
        (["--post"], "--post 后面要写一个值"),
        (["--lang", "xx"], "--lang 只能写 zh、en"),
        (["try-it", "--count", "many"], "--count 要写数字"),
    ],
)
def test_typed_wrongly_is_two_with_a_sentence_and_nothing_done(
    words: list[str],
    said: str,
    give: Give,
    capsys: pytest.CaptureFixture[str],
) -> None:
    give(raising(AssertionError("it must not be done")))
    assert root.obey(words) == root.USAGE
    assert said in capsys.readouterr().err


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert root.obey(["--version"]) == root.DONE
    assert capsys.readouterr().out == f"shaotai {__version__}\n"


def test_a_pipe_in_code_page_936_takes_rare_names(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe, encoding="cp936"))
    give(lambda typed: typed.answer(Words("㛃𬍛甯", "")))
    assert root.obey(["try-it"]) == root.DONE
    sys.stdout.flush()
    assert pipe.getvalue().decode("cp936").splitlines() == ["\\u36c3\\U0002c35b甯"]


def test_the_windowed_program_has_no_streams_and_does_not_mind(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    give(raising(Refused("kind", Words("不许。", "Not allowed."))))
    assert root.obey(["try-it"]) == root.REFUSED
