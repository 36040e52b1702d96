"""Installed faces come first, every name is set, and whatever stood in for something else is said."""

from __future__ import annotations

import shutil
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from desktop import resources
from desktop.paper.faces.search import FaceFile, search
from desktop.paper.press import fonts
from desktop.paper.press.fonts import INSTALLED, Case, Substitution, Typeface, advice, case
from desktop.paper.press.truetype import TrueType
from tests.paper.faces.making import called, collection, font, put

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


def stands(folder: Path) -> Case:
    """Return the type case of a machine that has the fonts of `folder`."""
    return Case(search(INSTALLED, (folder,)), FONTS)


def of_fangsong(types: Case, text: str = "哨") -> list[str]:
    return [one.words.zh for one in types.substitutions([(Typeface.FANGSONG, text)])]


def test_an_installed_face_comes_first_and_is_no_substitution(tmp_path: Path) -> None:
    put(tmp_path / "SIMFANG.TTF", font(*called("FangSong", chinese="仿宋")))
    types = stands(tmp_path)
    assert types.letter(Typeface.FANGSONG, "哨").font == "FangSong"
    assert of_fangsong(types) == []


def test_what_an_installed_face_lacks_comes_from_the_next_one_and_is_said(tmp_path: Path) -> None:
    put(tmp_path / "simfang.ttf", font(*called("FangSong"), signs="哨单"))
    put(tmp_path / "仿宋_GB2312.ttf", font(*called("FangSong_GB2312"), signs="哨"))
    types = stands(tmp_path)
    assert [types.letter(Typeface.FANGSONG, sign).font for sign in "哨单喆"] == [
        "FangSong_GB2312", "FangSong", "ShaotaiSerif-Regular",
    ]  # fmt: skip
    assert of_fangsong(types, "哨单喆") == [
        "仿宋缺 单，用 FangSong 代替。",
        "仿宋缺 喆，用 ShaotaiSerif-Regular 代替。",
    ]


def test_a_face_of_a_collection_is_set_by_its_number(tmp_path: Path) -> None:
    new, song = font(*called("NSimSun"), signs="单"), font(*called("SimSun"), signs="哨")
    put(tmp_path / "simsun.ttc", collection(new, song))
    types = stands(tmp_path)
    assert types.letter(Typeface.SONGTI, "哨").font == "SimSun"
    assert types.named("SimSun").file.number == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (font(*called("FangSong"), kind=b"OTTO"), "仿宋（simfang.ttf）是 CFF 轮廓，不能嵌入，用"),
        (font(*called("FangSong"), permission=2), "仿宋（simfang.ttf）的厂家不许嵌入，用"),
        (font(*called("FangSong"), permission=0x100), "仿宋（simfang.ttf）的厂家不许嵌入，用"),
        (font(*called("FangSong"), permission=0x208), "仿宋（simfang.ttf）的厂家不许嵌入，用"),
        (font(*called("FangSong"))[:-400], "仿宋（simfang.ttf）的文件已损坏，请重装这个字体，用"),
        (b"", "仿宋（simfang.ttf）的文件已损坏，请重装这个字体，用"),
    ],
)
def test_a_face_that_cannot_be_embedded_gives_way_and_is_said(tmp_path: Path, content: bytes, said: str) -> None:
    put(tmp_path / "simfang.ttf", content)
    types = stands(tmp_path)
    assert types.letter(Typeface.FANGSONG, "哨").font == "ShaotaiFang-Regular"
    assert of_fangsong(types) == [said + " ShaotaiFang-Regular 代替。"]
    assert "ShaotaiFang-Regular is used." in types.standing_in()[0].words.en


@pytest.mark.parametrize("permission", [0, 4, 8, 6, 0xA])
def test_print_and_preview_are_leave_to_embed(tmp_path: Path, permission: int) -> None:
    put(tmp_path / "simfang.ttf", font(*called("FangSong"), permission=permission))
    assert stands(tmp_path).letter(Typeface.FANGSONG, "哨").font == "FangSong"


def test_a_face_that_is_not_opened_is_said(tmp_path: Path) -> None:
    types = Case({Typeface.HEITI: (FaceFile(tmp_path / "gone.ttf"),)}, FONTS)
    (heiti,) = types.substitutions([(Typeface.HEITI, "哨")])
    assert heiti.words.zh == "黑体（gone.ttf）的文件打不开，用 ShaotaiSans-Regular 代替。"


def test_a_glyph_that_is_garbled_counts_as_missing(tmp_path: Path) -> None:
    whole = font(*called("FangSong"), signs="哨单")
    face = TrueType(put(tmp_path / "simfang.ttf", whole))
    glyph = face.glyph("单")
    garbled = bytearray(whole)
    place = face._outlines + face._places[glyph]
    garbled[place : place + 2] = b"\xff\xff"
    put(tmp_path / "simfang.ttf", bytes(garbled))
    types = stands(tmp_path)
    assert types.letter(Typeface.FANGSONG, "哨").font == "FangSong"
    assert types.letter(Typeface.FANGSONG, "单").font == "ShaotaiSerif-Regular"


def test_two_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    put(tmp_path / "simfang.ttf", font(*called("FangSong"), signs="哨"))
    put(tmp_path / "fangsong.ttf", font(*called("FangSong"), signs="单"))
    types = stands(tmp_path)
    letters = [types.letter(Typeface.FANGSONG, sign).font for sign in "哨单"]
    assert letters == ["FangSong", "FangSong-2"]
    assert types.named("FangSong-2").file.path.name == "fangsong.ttf"


def test_where_windows_has_the_faces_it_is_said() -> None:
    missing = BUNDLED.standing_in()
    assert "简体中文补充字体" in advice(missing, "win32").zh  # type: ignore[union-attr]
    assert "Optional features" in advice(missing, "win32").en  # type: ignore[union-attr]
    assert advice(missing, "linux") is None
    assert advice([one for one in missing if one.wanted is Typeface.XIAOBIAOSONG], "win32") is None
    assert advice([Substitution(Typeface.HEITI, "x", "字")], "win32") is None


def test_without_the_bundled_fangsong_papers_are_set_in_kai(tmp_path: Path) -> None:
    for name in ("ShaotaiKai-Regular.ttf", "ShaotaiSerif-Regular.ttf"):
        shutil.copyfile(FONTS / name, tmp_path / name)
    types = Case({}, tmp_path)
    assert types.letter(Typeface.FANGSONG, "哨").font == "ShaotaiKai-Regular"
    assert types.letter(Typeface.HEITI, "哨").font == "ShaotaiSerif-Regular"


def test_without_any_font_it_says_which_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="ShaotaiSerif-Regular"):
        Case({}, tmp_path).letter(Typeface.HEITI, "哨")


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


def test_two_threads_may_draw_out_of_one_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """A preview and a paper, both the first of the day: a face opened twice was lost until the next start."""
    monkeypatch.setattr(fonts, "_CASES", {})
    together = threading.Barrier(8)

    def set_all(_thread: int) -> tuple[int, set[str]]:
        together.wait()
        opened = case(bundled_only=True)
        used = {opened.letter(typeface, sign).font for typeface in Typeface for sign in "镇㛃"}
        for name in used:
            assert opened.named(name).name == name
        return id(opened), used

    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            found = list(threads.map(set_all, range(8)))
    finally:
        sys.setswitchinterval(usual)
    assert len({one for one, _ in found}) == 1
    assert not [name for _, used in found for name in used if name.endswith("-2")]


def test_what_stands_in_is_said_in_two_languages() -> None:
    said = [one.words for one in BUNDLED.substitutions([(Typeface.FANGSONG, "李玥喆\U0001f600")])]
    assert said[0].zh == "没有安装仿宋，用 ShaotaiFang-Regular 代替。"
    assert said[1].zh == "仿宋缺 喆、玥，用 ShaotaiSerif-Regular 代替。"
    assert said[2].en == "No face has \U0001f600; 〓 is printed instead."
    assert "is not installed" in said[0].en
    assert "lacks" in said[1].en


def test_an_installation_knows_what_it_lacks_before_anything_is_printed() -> None:
    assert [one.wanted for one in BUNDLED.standing_in()] == sorted(Typeface)
