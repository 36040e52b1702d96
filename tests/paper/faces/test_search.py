"""Wanted faces are found by the registry's names, by their files, and by the names inside the files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.paper.faces.search import FaceFile, Wanted, folders, installed, search
from desktop.paper.press.fonts import INSTALLED, Typeface
from tests.paper.faces.making import called, collection, font, put
from tests.paper.faces.registry import play

SONG, NEW = font(*called("SimSun", chinese="宋体")), font(*called("NSimSun", chinese="新宋体"))


def test_windows_own_faces_are_found_by_their_files(tmp_path: Path) -> None:
    for name in ("simfang.ttf", "SIMKAI.TTF", "simhei.ttf", "FZXBSJW.TTF"):
        put(tmp_path / name, SONG)
    put(tmp_path / "simsun.ttc", collection(SONG, NEW))
    found = search(INSTALLED, (tmp_path,))
    assert {typeface: [one.path.name for one in files] for typeface, files in found.items()} == {
        Typeface.FANGSONG: ["simfang.ttf"],
        Typeface.KAITI: ["SIMKAI.TTF"],
        Typeface.HEITI: ["simhei.ttf"],
        Typeface.SONGTI: ["simsun.ttc"],
        Typeface.XIAOBIAOSONG: ["FZXBSJW.TTF"],
    }


def test_a_collection_in_another_order_gives_its_right_face(tmp_path: Path) -> None:
    place = put(tmp_path / "simsun.ttc", collection(NEW, SONG))
    assert search(INSTALLED, (tmp_path,))[Typeface.SONGTI] == (FaceFile(place, 1),)


@pytest.mark.parametrize("name", ["仿宋 (TrueType)", "FangSong (TrueType)", "Fang Song (OpenType)"])
def test_the_registry_names_a_face_whatever_its_file_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    place = put(tmp_path / "elsewhere" / "f0001.ttf", font(*called("A")))
    play(monkeypatch, {name: str(place)}, {"楷体 (TrueType)": "gone.ttf"})
    found = search(INSTALLED, (tmp_path / "own", tmp_path / "Fonts"))
    assert found[Typeface.FANGSONG] == (FaceFile(place),)
    assert found[Typeface.KAITI] == ()


def test_a_listed_collection_that_says_nothing_is_taken_in_the_lists_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = put(tmp_path / "s.ttc", collection(font(), font()))
    play(monkeypatch, None, {"新宋体 & 宋体 (TrueType)": "s.ttc"})
    assert search(INSTALLED, (tmp_path,))[Typeface.SONGTI] == (FaceFile(place, 1),)


def test_the_name_inside_tells_where_nothing_else_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play(monkeypatch)
    face = font(*called("FZXiaoBiaoSong-B05S", chinese="方正小标宋简体"))
    place = put(tmp_path / "deep" / "标题字.ttf", face, large=True)
    put(tmp_path / "small.ttf", face)
    put(tmp_path / "damaged.ttf", b"\0\1\0\0", large=True)
    found = search(INSTALLED, (tmp_path,))
    assert found[Typeface.XIAOBIAOSONG] == (FaceFile(place),)
    assert found[Typeface.HEITI] == ()


def test_gb2312_comes_before_the_later_face_by_whatever_way_it_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later, first = put(tmp_path / "simfang.ttf", SONG), put(tmp_path / "f2.ttf", SONG)
    play(monkeypatch, {"仿宋_GB2312 (TrueType)": str(first)}, {"仿宋 (TrueType)": "simfang.ttf"})
    assert search(INSTALLED, (tmp_path,))[Typeface.FANGSONG] == (FaceFile(first), FaceFile(later))


def test_a_file_that_the_system_does_not_open_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.ttf", SONG, large=True)
    put(tmp_path / "b.ttf", SONG, large=True)

    def closed(path: Path, *_: object) -> object:
        raise PermissionError(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", closed)
        assert search({"it": (Wanted(("SimSun",)),)}, (tmp_path,)) == {"it": ()}
    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", closed)
        assert search({"it": (Wanted(("SimSun",)),)}, (tmp_path,)) == {"it": ()}
    assert search({"it": (Wanted(("SimSun",)),)}, ()) == {"it": ()}


def test_a_font_of_the_person_comes_before_that_of_the_machine(tmp_path: Path) -> None:
    for folder in ("own", "system/deep"):
        put(tmp_path / folder / "simkai.ttf", b"")
    put(tmp_path / "own" / "readme.txt", b"")
    found = installed([tmp_path / "own", tmp_path / "system", tmp_path / "nowhere"])
    assert found == {"simkai.ttf": tmp_path / "own" / "simkai.ttf"}


def test_windows_keeps_fonts_in_two_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", "/local")
    monkeypatch.setenv("WINDIR", "/windows")
    assert [place.as_posix() for place in folders()] == ["/local/Microsoft/Windows/Fonts", "/windows/Fonts"]
    monkeypatch.delenv("LOCALAPPDATA")
    assert [place.as_posix() for place in folders()] == ["/windows/Fonts"]


def test_linux_keeps_fonts_in_four_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert len(folders()) == 4
