"""Files outside the ledger: whole or not at all, and every no of the machine a sentence; on both systems."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.post.refused import Refused
from desktop.procedures import files
from tests.post_of import refusing
from tests.stick import PULLED, Stick, fault, in_use


def listing(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def test_a_file_is_written_and_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "青石 镇" / "名单.xlsx"
    assert files.write(path, b"old", with_folder=True) == path
    files.write(path, b"a\nb" * 900_000)
    assert listing(path.parent) == {"名单.xlsx": b"a\nb" * 900_000}
    assert files.read(path) == b"a\nb" * 900_000


def test_a_copy_is_as_its_source(tmp_path: Path) -> None:
    files.write(tmp_path / "a.pdf", b"%PDF")
    files.copy(tmp_path / "a.pdf", tmp_path / "b.pdf")
    assert listing(tmp_path) == {"a.pdf": b"%PDF", "b.pdf": b"%PDF"}


@pytest.mark.parametrize(
    ("name", "program"),
    [("纪要.docx", "Word"), ("名单.xlsx", "Excel"), ("名单.csv", "Excel"), ("单.pdf", "PDF"), ("x", "程序")],
)
def test_a_file_that_a_program_has_open_stays_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, program: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"open")
    with in_use(path, monkeypatch), pytest.raises(files.Unwritten) as caught:
        files.write(path, b"new")
    other = f"{path.stem} (2){path.suffix}"
    assert name in caught.value.reason.zh
    assert program in caught.value.reason.zh
    assert other in caught.value.reason.zh
    assert other in caught.value.reason.en
    assert listing(tmp_path) == {name: b"open"}
    files.write(path, b"new")
    assert listing(tmp_path) == {name: b"new"}


def test_a_file_that_a_scanner_holds_for_a_moment_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "名单.xlsx"
    path.write_bytes(b"open")
    with in_use(path, monkeypatch, times=4):
        files.write(path, b"new")
    assert listing(tmp_path) == {"名单.xlsx": b"new"}


@pytest.mark.parametrize("said", PULLED)
def test_a_stick_pulled_out_at_any_moment_is_said_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: tuple[int, int | None]
) -> None:
    folder = tmp_path / "U盘"
    folder.mkdir()
    path = folder / "名单.xlsx"
    path.write_bytes(b"old")
    at, told = 0, []
    with monkeypatch.context() as patch:
        stick = Stick(folder, patch)
        while True:
            at += 1
            stick.pull(at, said)
            try:
                files.write(path, b"x" * (5 << 20))
            except Refused as refused:
                told.append(refused.reason.zh)
            if stick.calls < at:
                break
    assert len(told) >= 8  # open, six blocks, flush, replace
    assert all("名单.xlsx" in one and "U盘" in one for one in told)
    assert path.read_bytes() == b"x" * (5 << 20)


def test_every_no_of_the_machine_has_its_sentence(tmp_path: Path) -> None:
    path = tmp_path / "名单.xlsx"
    for error, word in (
        (fault(28, None), "磁盘满了"),
        (fault(22, 112), "磁盘满了"),
        (fault(30, None), "写保护"),
        (fault(22, 19), "写保护"),
        (fault(13, None), "不许写"),
        (fault(5, None), "U盘"),
        (OSError("odd"), "odd"),
    ):
        said = files.unwritten(path, error).reason
        assert word in said.zh
        assert "名单.xlsx" in said.zh
        assert "名单.xlsx" in said.en


def test_a_lock_of_word_beside_the_file_is_seen(tmp_path: Path) -> None:
    (tmp_path / "~$会纪要.docx").touch()
    (tmp_path / "周例会纪要.docx").touch()
    assert "正在 Word 里打开" in files.unwritten(tmp_path / "周例会纪要.docx", OSError("odd")).reason.zh


def test_what_was_left_on_the_way_is_taken_away_later(tmp_path: Path) -> None:
    for name, age in ((".shaotai-00000000.part", 7200), (".shaotai-11111111.part", 60), ("film.part", 7200)):
        (tmp_path / name).touch()
        at = (tmp_path / name).stat().st_mtime - age
        os.utime(tmp_path / name, (at, at))
    files.write(tmp_path / "a.csv", b"")
    assert sorted(listing(tmp_path)) == [".shaotai-11111111.part", "a.csv", "film.part"]


def test_a_broken_off_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", broken_off)
    with pytest.raises(KeyboardInterrupt):
        files.write(tmp_path / "a.csv", b"x")
    assert listing(tmp_path) == {}


def test_what_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(files.Unwritten) as caught:
        files.read(tmp_path / "没有.xlsx")
    assert "没有.xlsx 打不开：它不在了" in caught.value.reason.zh
    for error, word in ((PermissionError(13, "held"), "占着"), (fault(5, None), "U盘")):
        monkeypatch.setattr("builtins.open", lambda *_, error=error: _raise(error))
        with pytest.raises(files.Unwritten) as caught:
            files.read(tmp_path / "a.xlsx")
        assert word in caught.value.reason.zh


def _raise(error: OSError) -> None:
    raise error


@pytest.mark.parametrize(
    "name", ["CON.xlsx", "a?.xlsx", "a:b.xlsx", "名单.xlsx.", "com1.csv", "没有/a.xlsx", "有.xlsx"]
)
def test_a_file_that_windows_would_not_take_is_refused_on_every_system(tmp_path: Path, name: str) -> None:
    (tmp_path / "有.xlsx").touch()
    with refusing("file"):
        files.fresh(tmp_path / name)
    assert list(listing(tmp_path)) == ["有.xlsx"]


def test_a_file_that_is_there_is_replaced_when_said_and_another_name_is_offered(tmp_path: Path) -> None:
    (tmp_path / "有.xlsx").touch()
    with refusing("file") as caught:
        files.fresh(tmp_path / "有.xlsx")
    assert "有 (2).xlsx" in caught[0].reason.zh
    assert files.fresh(tmp_path / "有.xlsx", replace=True) == tmp_path / "有.xlsx"


def test_a_path_is_written_in_full(tmp_path: Path) -> None:
    assert files.typed(str(tmp_path / "a.xlsx")) == tmp_path / "a.xlsx"
    assert files.typed("~/a.xlsx") == Path.home() / "a.xlsx"
    for text in ("a.xlsx", "~没有这个人/a.xlsx", "~$名单.xlsx"):
        with refusing("file"):
            files.typed(text)


def test_a_file_beyond_260_letters_is_written_copied_and_read(tmp_path: Path) -> None:
    folder = tmp_path / "/".join(["很长的 文件夹名"] * 40)
    path = folder / "名单.xlsx"
    files.write(path, b"1", with_folder=True)
    files.write(path, b"2")
    files.copy(path, files.fresh(folder / "另存.xlsx"))
    with refusing("file"):
        files.fresh(path)
    assert files.read(folder / "另存.xlsx") == b"2"
