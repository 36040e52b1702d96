"""Embedded characters copy as themselves, beyond U+FFFF too."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.press.embedding import EmbeddedFont, way_back
from desktop.paper.press.fonts import CUT, Typeface, case

FACE = case(bundled_only=True).face(Typeface.SONGTI)


def test_a_character_beyond_the_first_plane_is_written_as_its_surrogate_pair() -> None:
    assert "<0001> <D870DF5B>" in way_back(("𬍛",)).upper()


@given(st.lists(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=260, unique=True))
def test_every_code_leads_back_to_its_character(signs: list[str]) -> None:
    lines = re.findall(r"^<(\w{4})> <(\w+)>$", way_back(tuple(signs)), re.MULTILINE)[1:]
    assert [bytes.fromhex(text).decode("utf-16-be") for _, text in lines] == signs
    assert [int(code, 16) for code, _ in lines] == list(range(1, len(signs) + 1))


def test_blocks_hold_at_most_a_hundred_lines() -> None:
    signs = tuple(chr(0x4E00 + n) for n in range(250))
    assert re.findall(r"(\d+) beginbfchar", way_back(signs)) == ["100", "100", "50"]


def test_codes_count_from_the_first_use_within_one_document() -> None:
    font = EmbeddedFont("F1", FACE)
    assert font.codes("哨单哨") == "000100020001"
    assert EmbeddedFont("F1", FACE).codes("单") == "0001"
    assert font.width("哨单") == 2000


def test_a_cut_mark_is_half_as_wide_and_copies_as_the_whole_one() -> None:
    font = EmbeddedFont("F1", FACE)
    assert font.width("，" + CUT["，"]) == 1500
    assert font.codes("，" + CUT["，"]) == "00010002"
