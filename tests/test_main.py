"""Nothing typed opens the window, anything typed is an order."""

from __future__ import annotations

import gc
import subprocess
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from desktop import __main__ as program
from desktop.console import root
from desktop.planner import __main__ as planner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OPENED = 7


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """Stand in for the window: note the folder it is opened on."""
    calls: list[Path] = []

    def open_post(folder: Path) -> int:
        calls.append(folder)
        return OPENED

    window = ModuleType("desktop.desk.program")
    vars(window)["open_post"] = open_post
    monkeypatch.setitem(sys.modules, window.__name__, window)
    yield calls
    gc.enable()


def test_nothing_typed_opens_the_usual_post(
    opened: list[Path], monkeypatch: pytest.MonkeyPatch, away_from_home: Path
) -> None:
    monkeypatch.setattr(sys, "argv", ["shaotai"])
    assert program.main() == OPENED
    assert opened == [away_from_home]
    assert away_from_home.is_dir()


def test_options_without_an_order_open_the_window_too(opened: list[Path], tmp_path: Path) -> None:
    assert root.obey(["--lang", "en", "--post", str(tmp_path / "post")]) == OPENED
    assert opened == [tmp_path / "post"]


def test_the_window_is_not_opened_on_a_file(
    opened: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "post").write_text("", "utf-8")
    assert root.obey(["--post", str(tmp_path / "post")]) == root.REFUSED
    assert opened == []
    assert "是文件" in capsys.readouterr().err


def test_what_is_typed_is_obeyed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["shaotai", "--version"])
    assert program.main() == root.DONE
    assert capsys.readouterr().out.startswith("shaotai ")


def test_the_program_starts_its_own_planner(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["shaotai", "--solve"])
    monkeypatch.setattr(planner, "main", lambda: OPENED)
    assert program.main() == OPENED
    assert capsys.readouterr().out == ""


def test_an_order_is_obeyed_without_loading_the_screen() -> None:
    code = "import sys; from desktop.console.root import obey; obey(['--help']); print('PySide6' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", timeout=60, check=True
    )
    assert done.stdout.splitlines()[-1] == "False"
