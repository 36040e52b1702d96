from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from desktop.post.file_path import DEEPEST, not_too_deep, reach
from tests.post_of import refusing

LONG = "很长的文件夹名" * 40


@pytest.mark.parametrize(
    ("path", "spelt"),
    [
        ("C:\\哨台\\a.pdf", "C:\\哨台\\a.pdf"),
        (f"C:\\{LONG}\\a b.pdf", f"\\\\?\\C:\\{LONG}\\a b.pdf"),
        (f"C:/{LONG}/a.pdf", f"\\\\?\\C:\\{LONG}\\a.pdf"),
        (f"\\\\server\\share\\{LONG}", f"\\\\?\\UNC\\server\\share\\{LONG}"),
        (f"\\\\?\\C:\\{LONG}", f"\\\\?\\C:\\{LONG}"),
        (LONG, LONG),
    ],
)
def test_a_long_path_is_spelt_in_full_on_windows(path: str, spelt: str) -> None:
    assert reach(PureWindowsPath(path), windows=True) == spelt


def test_elsewhere_a_path_is_as_it_is() -> None:
    assert reach(PurePosixPath(f"/{LONG}"), windows=False) == f"/{LONG}"


def test_a_folder_too_deep_for_a_ledger_is_refused_on_windows() -> None:
    deep = "C:\\" + "深" * (DEEPEST - 3)
    not_too_deep(PureWindowsPath(deep), windows=True)
    not_too_deep(PurePosixPath(deep + "深"), windows=False)
    with refusing("post") as caught:
        not_too_deep(PureWindowsPath(deep + "深"), windows=True)
    assert f"{DEEPEST} 个" in caught[0].reason.zh


def test_a_file_in_a_folder_beyond_260_letters_is_reached(tmp_path: Path) -> None:
    folder = tmp_path
    while len(str(folder)) < 300:
        folder /= "一号 文件夹" * 4
        Path(reach(folder)).mkdir()
    Path(reach(folder / "名单.txt")).write_text("甲", "utf-8")
    assert Path(reach(folder / "名单.txt")).read_text("utf-8") == "甲"
