"""The bootstrap, as far as it can be tried without installing anything anew."""

from __future__ import annotations

import ast
import os
import re
import runpy
import subprocess
import sys
from importlib.metadata import distributions, entry_points
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Any]:
    """Return what run.py defines, with its .venv in a folder of this test."""
    names = runpy.run_path(str(ROOT / "run.py"))
    inside = names["install"].__globals__
    monkeypatch.setitem(inside, "VENV", tmp_path / ".venv")
    monkeypatch.setitem(inside, "STAMP", tmp_path / ".venv" / "installed")
    monkeypatch.setitem(inside, "PYTHON", Path(sys.executable))
    return dict(inside)


def answer(code: int) -> Any:  # noqa: ANN401 - stands for subprocess.run
    return lambda *_, **__: subprocess.CompletedProcess([], code)


def test_an_old_python_can_read_the_file_and_is_told() -> None:
    ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 10, 13), (3, 14, 0)])
def test_another_python_is_refused_in_both_languages(
    version: tuple[int, int, int], run: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(run["Unable"], match=r"要用 CPython 3.11(.|\n)*is needed; this is"):
        run["check_python"]()


def test_an_old_libc_is_refused_by_its_version(run: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(run["platform"], "libc_ver", lambda: ("glibc", "2.31"))
    with pytest.raises(run["Unable"], match=r"glibc 2\.31"):
        run["check_python"]()


def test_missing_libraries_are_named_with_the_line_that_installs_them(
    run: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(run["opens"].__globals__, "opens", lambda library: library != "libEGL.so.1")
    assert run["missing_packages"](on_a_screen=True) == ["libegl1"]
    with pytest.raises(run["Unable"], match=r"apt-get install -y --no-install-recommends libegl1"):
        run["check_libraries"](on_a_screen=False)


def test_a_window_without_a_screen_is_refused(run: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(run["opens"].__globals__, "opens", lambda _: True)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    run["check_libraries"](on_a_screen=False)
    with pytest.raises(run["Unable"], match="DISPLAY"):
        run["check_libraries"](on_a_screen=True)


@pytest.mark.parametrize(
    ("words", "opens"),
    [([], True), (["demo"], True), (["demo", "--no-window"], False), (["demo", "--help"], False), (["list"], False)],
)
def test_only_what_opens_a_window_asks_for_a_screen(
    run: dict[str, Any], monkeypatch: pytest.MonkeyPatch, words: list[str], *, opens: bool
) -> None:
    asked: list[bool] = []
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    within = run["obey"].__globals__
    monkeypatch.setitem(within, "check_libraries", lambda *, on_a_screen: asked.append(on_a_screen))
    monkeypatch.setitem(within, "install", lambda _lock: None)
    monkeypatch.setitem(within, "start", lambda _words: 0)
    assert run["obey"](words) == 0
    assert asked == [opens]


def test_the_same_lock_is_installed_once(run: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []

    def create(place: Path, **_: object) -> None:
        made.append(place)
        place.mkdir(exist_ok=True)

    monkeypatch.setattr(run["venv"], "create", create)
    monkeypatch.setattr(subprocess, "run", answer(0))
    run["install"](run["RUN_TIME"])
    run["install"](run["RUN_TIME"])
    assert len(made) == 1
    run["install"](run["EVERYTHING"])
    run["install"](run["RUN_TIME"])
    assert len(made) == 2, "the lock of the tests holds the run-time lock"


def test_a_failed_install_is_a_sentence_and_is_tried_again(
    run: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run["venv"], "create", lambda place, **_: place.mkdir(exist_ok=True))
    monkeypatch.setattr(subprocess, "run", answer(1))
    for _ in range(2):
        with pytest.raises(run["Unable"], match="network"):
            run["install"](run["RUN_TIME"])


def test_a_folder_in_use_is_a_sentence(run: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def create(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use", "python311.dll")

    monkeypatch.setattr(run["venv"], "create", create)
    with pytest.raises(run["Unable"], match=r"python311\.dll(.|\n)*Close Shaotai"):
        run["install"](run["RUN_TIME"])


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash_and_no_lock_names_a_host(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert "--" not in re.sub(r"--hash=sha256:[0-9a-f]{64}", "", text)
    for pin in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(r"[a-z0-9.-]+==\S+( ; .+?)? \\\n", pin), pin
        assert "--hash=sha256:" in pin, pin


def test_the_lock_of_the_tests_holds_every_pin_of_the_run_time() -> None:
    run_time, everything = (
        {line.removesuffix(" \\") for line in (ROOT / it).read_text("utf-8").splitlines() if line[:1].isalpha()}
        for it in LOCKS
    )
    assert run_time - everything == set()


def test_every_check_names_a_tool_that_the_lock_installs(run: dict[str, Any]) -> None:
    tools = {tool for tool, *_ in run["CHECKS"]} | {"pyinstaller"}
    files = [
        file for one in distributions() for file in one.files or () if file.parent.name.lower() in {"bin", "scripts"}
    ]
    named = {file.stem for file in files} | {one.name for one in entry_points(group="console_scripts")}
    assert tools - named == set()


def test_every_column_has_its_floor(run: dict[str, Any]) -> None:
    columns = {f"desktop/{it.name}/*" for it in (ROOT / "desktop").iterdir() if (it / "__init__.py").exists()}
    assert columns | {"desktop/*.py"} == set(run["FLOORS"])


def test_the_run_names_what_failed_and_fails(
    run: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = run["test"].__globals__
    begun: list[tuple[str, ...]] = []
    monkeypatch.setitem(inside, "begin", lambda *words: SimpleNamespace(wait=lambda: begun.append(words)))
    monkeypatch.setitem(inside, "run", lambda tool, *_: int(tool == "mypy"))
    assert run["test"]([]) == 1
    assert capsys.readouterr().out.splitlines()[-2:] == ["Not in order:", f"mypy --num-workers={os.cpu_count() or 1}"]
    monkeypatch.setitem(inside, "run", lambda *_: 0)
    assert run["test"]([]) == 0
    assert begun == [("pytest", "--collect-only", "-qq")] * 2


def test_without_nsis_the_folder_stands_alone(
    run: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run["shutil"], "which", lambda _: None)
    assert run["installer"](tmp_path) == 0
    assert "No makensis" in capsys.readouterr().out


def test_the_installer_is_built_beside_the_folder(
    run: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(run["shutil"], "which", str)

    def told(words: list[Path], **_: object) -> subprocess.CompletedProcess[bytes]:
        asked.extend(words)
        return subprocess.CompletedProcess([], 4)

    monkeypatch.setattr(run["subprocess"], "run", told)
    assert run["installer"](tmp_path / "dist" / "shaotai") == 4
    assert asked[1].is_file()
    assert asked[2:] == [tmp_path / "dist" / "shaotai", tmp_path / "dist" / "Shaotai-setup.exe"]
