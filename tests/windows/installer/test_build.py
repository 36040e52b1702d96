"""The installer's lists, picture and command, and an installer of a small program where makensis is there."""

from __future__ import annotations

import re
import shutil
import struct
from pathlib import Path

import pytest

from desktop import __version__
from windows.installer import build

HERE = Path(build.__file__).parent


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """Return a program of four files."""
    made = tmp_path / "青石 镇" / "shaotai"
    (made / "_internal" / "sub" / "empty").mkdir(parents=True)
    for name in ("Shaotai.exe", "shaotai.com", "_internal/b.dll", "_internal/sub/价$1.txt"):
        (made / name).write_bytes(b"x" * 2000)
    return made


def test_the_version_is_that_of_the_program() -> None:
    assert build.version() == __version__
    assert build.four("1.2.3") == build.four("1.2.3rc1") == "1.2.3.0"
    with pytest.raises(build.Unable, match="no version"):
        build.four("1.2")


def test_the_list_has_libraries_before_programs_and_the_deepest_folder_first(dist: Path) -> None:
    lines = build.list_text(dist).splitlines()
    assert [line for line in lines if line[0] == "T"] == [
        "T _internal", "T Shaotai.exe", "T shaotai.com", "T uninstall.exe",
    ]  # fmt: skip
    assert sorted(line for line in lines if line[0] == "F") == [
        "F Shaotai.exe", r"F _internal\b.dll", r"F _internal\sub\价$1.txt", "F shaotai.com", "F uninstall.exe",
    ]  # fmt: skip
    assert [line for line in lines if line[0] == "D"] == [
        r"D _internal\sub\empty", r"D _internal\sub", "D _internal",
    ]  # fmt: skip


def test_the_uninstaller_names_each_file_and_no_folder_whole(dist: Path) -> None:
    lines = build.remove_text(dist).splitlines()
    assert lines[-1] == r'RMDir "$INSTDIR\_internal"'
    assert r'Delete "$INSTDIR\_internal\sub\价$$1.txt"' in lines
    assert not [line for line in lines if "/r" in line or "*" in line]


def test_without_the_program_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main([str(tmp_path), str(tmp_path / "setup.exe")]) == 3
    assert "Shaotai.exe and no shaotai.com; build the program first" in capsys.readouterr().err


def test_without_makensis_it_says_where_it_is(dist: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_words, **_named: None)
    with pytest.raises(build.Unable, match="apt-get install nsis"):
        build.build(dist, tmp_path / "setup.exe")


def test_the_picture_is_a_bitmap_of_the_size_that_modern_ui_wants() -> None:
    data = build.side()
    kind, size, start, width, height = struct.unpack_from("<2sI4xI4xii", data)
    assert (kind, size, start, width, height) == (b"BM", len(data), 54, *build.SIDE)
    assert data[54 + 3 * 163 : 54 + 3 * 164] == bytes((127, 69, 23)), "the foot is darker"
    assert data[-3:] == bytes((0x9F, 0x56, 0x1D)), "the head has the accent"


def test_every_sentence_has_both_languages() -> None:
    said = re.findall(r'^\$\{Say\} (\w+) "([^"]+)" "([^"]+)"$', (HERE / "words.nsh").read_text("utf-8"), re.MULTILINE)
    source = "".join(it.read_text("utf-8") for it in sorted(HERE.glob("*.ns?")) if it.name != "words.nsh")
    names = {name for name, _, _ in said}
    assert len(names) == len(said) == (HERE / "words.nsh").read_text("utf-8").count("${Say} ") > 25
    assert set(re.findall(r"\$\((\w+)\)", source)) == names
    for name, zh, en in said:
        assert re.search(r"[\u4e00-\u9fff]", zh), name
        assert not re.search(r"[\u4e00-\u9fff]", en), name


def test_it_deletes_no_folder_whole_but_its_own() -> None:
    source = "\n".join(it.read_text("utf-8") for it in sorted(HERE.glob("*.ns?")))
    assert set(re.findall(r'RMDir /r "([^"]+)"', source)) == {r"$INSTDIR\${NEW}"}
    assert not re.search(r"Delete[^\n]*(ledger|papers|\*)", source)


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is a program of its own (apt-get install nsis)")
def test_makensis_takes_it_without_a_warning(dist: Path, tmp_path: Path) -> None:
    out = tmp_path / "Shaotai-setup.exe"
    assert 0 < build.build(dist, out, "1.2.3", quick=True) < 5
    data = out.read_bytes()
    assert data[:2] == b"MZ"
    assert struct.unpack_from("<H", data, struct.unpack_from("<I", data, 60)[0] + 4) == (0x8664,), "no 64-bit program"
    assert "1.2.3".encode("utf-16-le") in data
