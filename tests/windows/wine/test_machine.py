"""How a Windows program is spoken to, as far as it shows without wine."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from windows.wine.machine import Answer, Machine, _text, megabytes, tool

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_nothing_of_this_process_leaks_into_windows(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "QT_QPA_PLATFORM", "WINEPREFIX", "COV_CORE_SOURCE", "SHAOTAI_HOME", "DISPLAY"):
        monkeypatch.setenv(name, "leaked")
    monkeypatch.setenv("LANG", "C")
    given: Mapping[str, str] = machine.environment(more={"SHAOTAI_LANG": "zh"})
    assert "leaked" not in given.values()
    assert (given["LC_ALL"], given["LANG"], given["SHAOTAI_LANG"]) == ("zh_CN.UTF-8", "C", "zh")
    assert given["WINEPREFIX"] == str(machine.prefix)


def test_words_of_both_code_pages_are_read() -> None:
    assert _text("报到㛃\r\n".encode()) == "报到㛃\n"
    assert _text("报到".encode("gbk")) == "报到"


def test_the_last_line_is_the_last_that_says_something() -> None:
    assert Answer(0, "one\n two \n\n").last == "two"
    assert Answer(0, "\n").last == ""


def test_a_tool_that_fails_is_named_with_its_words() -> None:
    with pytest.raises(RuntimeError, match=r"ended with 3: .*no disk"):
        tool(sys.executable, "-c", "import sys; print('no disk'); sys.exit(3)")


def test_the_drive_c_is_inside_the_prefix(machine: Machine, tmp_path: Path) -> None:
    assert machine.on_drive_c("C:\\users\\甲") == tmp_path / "prefix" / "drive_c" / "users" / "甲"
    assert machine.on_drive_c("C:\\a", tmp_path / "other") == tmp_path / "other" / "drive_c" / "a"


def test_a_folder_is_weighed_with_all_below(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "a").write_bytes(bytes(1_000_000))
    (tmp_path / "below" / "b").write_bytes(bytes(500_000))
    assert megabytes(tmp_path) == 1.5
