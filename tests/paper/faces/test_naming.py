"""A file's names are read in every language and coding, and damage is no name."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import resources
from desktop.paper.faces.naming import faces_of, folded, postscript
from tests.paper.faces.making import CHINESE, ENGLISH, called, collection, font, put, table

if TYPE_CHECKING:
    from pathlib import Path

FANG = font(*called("FangSong", chinese="仿宋"))


def test_a_face_is_called_in_both_languages(tmp_path: Path) -> None:
    (face,) = faces_of(put(tmp_path / "x.ttf", FANG))
    assert face.names >= {"fangsong", "仿宋"}
    assert (face.number, face.postscript) == (0, "FangSong")
    (bundled,) = faces_of(resources.folder("fonts") / "ShaotaiKai-Regular.ttf")
    assert bundled.postscript == "ShaotaiKai-Regular"


def test_a_collection_counts_its_faces(tmp_path: Path) -> None:
    song = font(*called("SimSun", chinese="宋体"))
    new = font(*called("NSimSun", chinese="新宋体"))
    faces = faces_of(put(tmp_path / "simsun.ttc", collection(song, new)))
    assert [(face.number, face.postscript) for face in faces] == [(0, "SimSun"), (1, "NSimSun")]
    assert "新宋体" in faces[1].names


@pytest.mark.parametrize("style", ["Bold", "Bold Italic", "Light", "粗体", "斜体"])
def test_what_does_not_stand_upright_is_left_out(tmp_path: Path, style: str) -> None:
    assert faces_of(put(tmp_path / "x.ttf", font(*called("KaiTi", style=style)))) == ()


@pytest.mark.parametrize(
    ("platform", "encoding", "coding"),
    [(3, 1, "utf-16-be"), (3, 10, "utf-16-be"), (0, 3, "utf-16-be"), (1, 25, "gb2312"), (3, 3, "gb18030")],
)
def test_names_are_read_in_every_coding(tmp_path: Path, platform: int, encoding: int, coding: str) -> None:
    coded = table((4, 0, "方正小标宋简体"), platform=platform, encoding=encoding, coding=coding)
    whole = font((4, 0, "方正小标宋简体"))
    plain = table((4, 0, "方正小标宋简体"))
    place = whole.index(plain)
    changed = bytearray(whole)
    changed[place : place + len(coded)] = coded
    (face,) = faces_of(put(tmp_path / "x.ttf", bytes(changed)))
    assert face.names == {"方正小标宋简体"}


def test_what_pdf_calls_a_face_is_plain() -> None:
    assert postscript(table((6, ENGLISH, "FZXBSJW--GB1-0"))) == "FZXBSJW--GB1-0"
    assert postscript(table((6, CHINESE, "方正小标宋"), (6, ENGLISH, "FZ XBS"))) == ""
    assert postscript(b"") == postscript(b"\0\0\0\5\0\0") == ""


def test_blanks_and_capitals_do_not_tell_names_apart() -> None:
    assert folded(" Fang Song_GB2312") == folded("FANGSONG_gb2312")


@given(st.integers(0, len(FANG) - 1), st.binary(min_size=1, max_size=12), st.integers(0, len(FANG)))
def test_damage_is_no_name_and_no_fault(
    tmp_path_factory: pytest.TempPathFactory, at: int, by: bytes, length: int
) -> None:
    garbled = bytearray(FANG)
    garbled[at : at + len(by)] = by
    assert len(faces_of(put(tmp_path_factory.mktemp("n") / "x.ttf", bytes(garbled[:length])))) <= 1


def test_a_name_table_may_lie_about_its_lengths(tmp_path: Path) -> None:
    assert faces_of(put(tmp_path / "x.ttc", struct.pack(">4sLL", b"ttcf", 65536, 0xFFFFFFFF))) == ()
    assert faces_of(put(tmp_path / "y.ttf", b"no font at all")) == ()
