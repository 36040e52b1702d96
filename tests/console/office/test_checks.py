"""Typed checks: verify, self-test, demo."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.console import root
from desktop.console.office import trial
from desktop.desk import program
from desktop.ledger import driver, key
from desktop.post.words import Words
from desktop.procedures import demo, place
from desktop.procedures.watch import wall_clock
from tests.console.line import Console

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from tests.post_of import Post


def test_a_sound_ledger_verifies(console: Console, post: Post) -> None:
    post.blown()
    assert console.say("verify").splitlines()[-1] == "完好"
    assert console.ask("verify")["sound"] is True


def test_a_changed_row_is_found_and_the_exit_code_says_so(console: Console, post: Post) -> None:
    whistle = post.blown()
    other = driver.connect(console.folder / "ledger.db", key.read(console.folder))
    other.execute("UPDATE whistle SET place = '别处' WHERE id = ?", (whistle.id,))
    other.close()
    shown = console.say("verify")
    assert console.code == 1
    assert "whistle 的 place 与流水不符" in shown
    assert shown.splitlines()[-1] == "有不符之处"


def test_a_self_test_passes_line_by_line(console: Console) -> None:
    shown = console.say("self-test", "--no-window").splitlines()
    assert [line[:2] for line in shown[:-1]] == ["√ "] * 12
    assert shown[-1] == "自检通过"
    assert console.ask("self-test", "--no-window")["passed"] is True


def test_a_failed_step_gives_the_machines_code(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    def steps(*, window: bool) -> Iterator[trial.Step]:
        assert window
        yield Words("台账", "Ledger"), Words("坏了", "broken"), False

    monkeypatch.setattr(trial, "steps", steps)
    assert console.say("--lang", "en", "self-test").splitlines() == [
        "x Ledger: broken".replace("x", "×"),
        "Self-test failed",
    ]
    assert console.code == root.MACHINE


def test_the_demo_is_made_in_its_own_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path, bool]] = []

    def ready(folder: Path, now: object, *, fresh: bool = False) -> bool:
        assert abs((wall_clock() - now) / timedelta(seconds=1)) < 60  # type: ignore[operator]
        asked.append((folder, fresh))
        return True

    monkeypatch.setattr(demo, "ready_demo", ready)
    console = Console(tmp_path / "here", capsys)
    assert console.ask("demo", "--no-window", "--fresh")["made"] is True
    assert root.obey(["demo", "--no-window"]) == root.DONE
    assert asked == [(tmp_path / "here", True), (place.of_the_demo(), False)]


def test_the_demo_opens_the_desk(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "ready_demo", lambda folder, now, fresh: False)
    monkeypatch.setattr(program, "open_post", lambda folder: 7 if folder == tmp_path / "here" else 0)
    console = Console(tmp_path / "here", capsys)
    console.say("demo")
    assert console.code == 7
