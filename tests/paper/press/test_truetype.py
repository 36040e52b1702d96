"""A font file is read glyph by glyph as fontTools reads it, and a subset of it is a font again."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import resources
from desktop.paper.press.truetype import Fault, TrueType, UnreadableFontError

if TYPE_CHECKING:
    from pathlib import Path

FONTS = resources.folder("fonts")
FANG = TrueType(FONTS / "ShaotaiFang-Regular.ttf")
SANS = TrueType(FONTS / "ShaotaiSans-Regular.ttf")


def test_letters_have_their_width() -> None:
    assert SANS.advance(SANS.glyph("哨")) == 1000
    assert SANS.advance(SANS.glyph("8")) == SANS.advance(SANS.glyph("5")) < 700


def test_a_missing_character_is_glyph_zero() -> None:
    assert FANG.glyph("玥") == 0
    assert SANS.glyph("玥") > 0
    assert SANS.glyph("\U0010fffd") == 0


def test_a_closing_mark_is_drawn_in_its_left_half() -> None:
    left, right = SANS.ink(SANS.glyph("，"))
    assert 0 < left < right < 500
    assert SANS.ink(SANS.glyph(" ")) == (0, 0)


def test_a_dash_rises_less_than_a_letter_and_a_blank_not_at_all() -> None:
    assert 0 < SANS.rise(SANS.glyph("—")) < SANS.rise(SANS.glyph("H")) < 1000
    assert SANS.rise(SANS.glyph(" ")) == 0


def test_ink_lies_within_the_box() -> None:
    for sign in "哨单（）":
        left, right = SANS.ink(SANS.glyph(sign))
        assert SANS.box[0] <= left < right <= SANS.box[2]


@given(st.text("哨单吹报到2026〔〕Ä éÅ", min_size=1, max_size=12))
def test_a_subset_holds_its_glyphs_in_order_and_opens_again(text: str) -> None:
    glyphs = [SANS.glyph(sign) for sign in text]
    cut = SANS.subset(glyphs)
    again = _tables(cut)
    assert {"glyf", "head", "hhea", "hmtx", "loca", "maxp"} <= set(again)
    count = int.from_bytes(again["maxp"][4:6], "big")
    assert count >= len(glyphs) + 1
    assert len(again["loca"]) == 4 * (count + 1)
    assert int.from_bytes(again["loca"][-4:], "big") == len(again["glyf"])
    for place, glyph in enumerate(glyphs, start=1):
        assert int.from_bytes(again["hmtx"][4 * place : 4 * place + 2], "big") == SANS.advance(glyph)


def _tables(font: bytes) -> dict[str, bytes]:
    stream = io.BytesIO(font[12:])
    tables = {}
    for _ in range(int.from_bytes(font[4:6], "big")):
        tag, _, offset, length = (stream.read(4) for _ in range(4))
        start = int.from_bytes(offset, "big")
        tables[tag.decode()] = font[start : start + int.from_bytes(length, "big")]
    return tables


def test_parts_of_a_composed_glyph_come_along() -> None:
    kai = TrueType(FONTS / "ShaotaiKai-Regular.ttf")
    composed = next(glyph for glyph in range(kai.glyph_count) if kai._outline(glyph)[:1] == b"\xff")
    again = _tables(kai.subset([composed]))
    assert int.from_bytes(again["maxp"][4:6], "big") > 2


@pytest.mark.parametrize("content", [b"", b"OTTO" + bytes(60), b"\0\1\0\0\0\x01" + bytes(40), b"not a font at all"])
def test_what_is_no_truetype_font_is_refused(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "bad.ttf"
    place.write_bytes(content)
    with pytest.raises(UnreadableFontError):
        TrueType(place)


@given(st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_a_damaged_head_never_raises_anything_else(
    tmp_path_factory: pytest.TempPathFactory, at: int, by: bytes
) -> None:
    data = bytearray((FONTS / "ShaotaiKai-Regular.ttf").read_bytes()[:60000])
    data[at : at + len(by)] = by
    place = tmp_path_factory.mktemp("fonts") / "damaged.ttf"
    place.write_bytes(bytes(data))
    with pytest.raises(UnreadableFontError):
        TrueType(place)


def _with(place: Path, tag: str, change: tuple[int, bytes]) -> Path:
    data = bytearray((FONTS / "ShaotaiKai-Regular.ttf").read_bytes())
    entry = data.index(tag.encode(), 12)
    start = int.from_bytes(data[entry + 8 : entry + 12], "big") + change[0]
    data[start : start + len(change[1])] = change[1]
    target = place / "changed.ttf"
    target.write_bytes(bytes(data))
    return target


def test_a_font_whose_maker_forbids_embedding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFontError) as caught:
        TrueType(_with(tmp_path, "OS/2", (8, b"\x00\x02")))
    assert caught.value.fault is Fault.FORBIDDEN


def test_a_collection_is_opened_at_its_face(tmp_path: Path) -> None:
    font = (FONTS / "ShaotaiKai-Regular.ttf").read_bytes()
    head = b"ttcf\0\1\0\0\0\0\0\1" + (16).to_bytes(4, "big")
    moved = bytearray(font)
    for number in range(int.from_bytes(font[4:6], "big")):
        at = 12 + 16 * number + 8
        moved[at : at + 4] = (int.from_bytes(font[at : at + 4], "big") + 16).to_bytes(4, "big")
    place = tmp_path / "one.ttc"
    place.write_bytes(head + bytes(moved))
    face = TrueType(place, 0)
    assert face.advance(face.glyph("哨")) == 1000


def test_a_font_cut_short_or_with_too_few_places_is_damaged(tmp_path: Path) -> None:
    for damage in ((FONTS / "ShaotaiKai-Regular.ttf").read_bytes()[:-5000], b"\0\1\0\0"):
        (tmp_path / "short.ttf").write_bytes(damage)
        with pytest.raises(UnreadableFontError) as caught:
            TrueType(tmp_path / "short.ttf")
        assert caught.value.fault is Fault.DAMAGED
    with pytest.raises(UnreadableFontError):
        TrueType(_with(tmp_path, "maxp", (4, b"\xff\xff")))


def test_glyphs_are_whole_with_all_their_parts() -> None:
    kai = TrueType(FONTS / "ShaotaiKai-Regular.ttf")
    assert all(kai.whole(glyph) for glyph in range(0, kai.glyph_count, 7))
    assert not kai.whole(kai.glyph_count + 9)


def test_a_glyph_that_is_a_part_of_itself_is_not_whole(tmp_path: Path) -> None:
    kai = TrueType(FONTS / "ShaotaiKai-Regular.ttf")
    composed = next(glyph for glyph in range(kai.glyph_count) if kai._outline(glyph)[:1] == b"\xff")
    place = kai._places[composed] + 12
    assert not TrueType(_with(tmp_path, "glyf", (place, composed.to_bytes(2, "big")))).whole(composed)
