"""Installed faces come first, every name is set, and whatever stood in for something else is said."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from desktop import resources
from desktop.paper.press.fonts import Case, Substitution, Typeface, case, folders, installed

if TYPE_CHECKING:
    from pathlib import Path

FONTS = resources.folder("fonts")
BUNDLED = case(bundled_only=True)
RARE = "㛃𬍛䶮喆堃甯玥"


@pytest.mark.parametrize("typeface", list(Typeface))
@pytest.mark.parametrize("name", RARE)
def test_no_rare_name_is_lost(typeface: Typeface, name: str) -> None:
    face = BUNDLED.named(BUNDLED.letter(typeface, name).font)
    assert face.glyph(name) > 0


@pytest.mark.parametrize("typeface", list(Typeface))
def test_every_style_sets_the_signs_of_official_papers(typeface: Typeface) -> None:
    for sign in "〔2026〕哨字85号：；，。（）《》“”①②③☑☐△⊗○✓□—…·％℃㎡一二三":
        face = BUNDLED.named(BUNDLED.letter(typeface, sign).font)
        assert face.glyph(sign) > 0, sign


def test_the_last_resort_is_reported_by_character() -> None:
    report = BUNDLED.substitutions([(Typeface.FANGSONG, "李玥喆")])
    assert Substitution(Typeface.FANGSONG, "ShaotaiFang-Regular") in report
    assert Substitution(Typeface.FANGSONG, "ShaotaiSerif-Regular", "喆玥") in report


def test_a_character_that_no_face_has_is_reported_as_missing() -> None:
    report = BUNDLED.substitutions([(Typeface.HEITI, "a\U0001f600")])
    assert Substitution(Typeface.HEITI, "〓", "\U0001f600") in report
    assert BUNDLED.letter(Typeface.HEITI, "\U0001f600").advance == 1000


def test_an_installed_face_comes_first_and_is_no_substitution(tmp_path: Path) -> None:
    shutil.copyfile(FONTS / "ShaotaiKai-Regular.ttf", tmp_path / "SIMFANG.TTF")
    types = Case(installed([tmp_path]), FONTS)
    assert types.letter(Typeface.FANGSONG, "哨").font == "SIMFANG"
    assert [one for one in types.substitutions([(Typeface.FANGSONG, "哨")]) if one.wanted is Typeface.FANGSONG] == []


def test_a_damaged_installed_face_gives_way_to_the_bundled_one(tmp_path: Path) -> None:
    (tmp_path / "simhei.ttf").write_bytes(b"OTTO" + bytes(40))
    types = Case(installed([tmp_path]), FONTS)
    assert types.letter(Typeface.HEITI, "哨").font == "ShaotaiSans-Regular"


def test_without_the_bundled_fangsong_papers_are_set_in_kai(tmp_path: Path) -> None:
    for name in ("ShaotaiKai-Regular.ttf", "ShaotaiSerif-Regular.ttf"):
        shutil.copyfile(FONTS / name, tmp_path / name)
    types = Case({}, tmp_path)
    assert types.letter(Typeface.FANGSONG, "哨").font == "ShaotaiKai-Regular"
    assert types.letter(Typeface.HEITI, "哨").font == "ShaotaiSerif-Regular"


def test_without_any_font_it_says_which_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="ShaotaiSerif-Regular"):
        Case({}, tmp_path).letter(Typeface.HEITI, "哨")


def test_a_font_of_the_person_comes_before_that_of_the_machine(tmp_path: Path) -> None:
    for folder in ("own", "system/deep"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "simkai.ttf").write_bytes(b"")
    (tmp_path / "own" / "readme.txt").write_bytes(b"")
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


def test_full_width_marks_know_the_blank_they_may_lose() -> None:
    comma, opening, letter = (BUNDLED.letter(Typeface.HEITI, sign) for sign in "，（哨")
    assert (comma.before, comma.after) == (0, 500)
    assert (opening.before, opening.after) == (500, 0)
    assert (letter.before, letter.after) == (0, 0)


def test_the_yen_sign_is_never_a_dollar() -> None:
    face = BUNDLED.face(Typeface.FANGSONG)
    assert face.glyph("\uffe5") == face.glyph("\xa5") != face.glyph("$")


def test_the_installation_is_searched_once() -> None:
    assert case() is case()


def test_what_stands_in_is_said_in_two_languages() -> None:
    said = [one.words for one in BUNDLED.substitutions([(Typeface.FANGSONG, "李玥喆\U0001f600")])]
    assert said[0].zh == "没有安装仿宋，用 ShaotaiFang-Regular 代替。"
    assert said[1].zh == "仿宋缺 喆、玥，用 ShaotaiSerif-Regular 代替。"
    assert said[2].en == "No face has \U0001f600; 〓 is printed instead."
    assert "is not installed" in said[0].en
    assert "lacks" in said[1].en


def test_an_installation_knows_what_it_lacks_before_anything_is_printed() -> None:
    assert [one.wanted for one in BUNDLED.standing_in()] == sorted(Typeface)
