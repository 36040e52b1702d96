"""A PDF says what it is, is the same for the same input, and copies every name right."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from desktop.paper.press.fonts import Substitution, Typeface, case
from desktop.paper.press.galley import Style, Text
from desktop.paper.press.page import Page
from desktop.paper.press.sheet import Sheet, Title, publish
from desktop.post.moment import CHINA
from tests.paper.reading import fonts, reader, text

TYPES = case(bundled_only=True)
MADE = datetime(2026, 9, 22, 14, 36, 20, tzinfo=CHINA)
if TYPE_CHECKING:
    from pathlib import Path

NAMES = "㛃𬍛䶮喆堃甯玥〔2026〕哨字85号①②☑✓△⊗○"


def sheet(words: str = NAMES, made: datetime = MADE) -> Sheet:
    pages = []
    for number in range(2):
        marks = []
        for place, typeface in enumerate(Typeface):
            style = Style(typeface, 12, 18)
            marks += list(Text(words, style).set(TYPES, 500).placed(50, 60 + 30 * place))
        pages.append(Page(tuple(marks), bookmarks=((f"第{number}页", 50.0),)))
    return publish(TYPES, pages, Title("吹哨单〔2026〕哨字85号", "青石镇", "吹哨单", made))


def test_the_same_input_gives_the_same_bytes_and_another_time_does_not() -> None:
    assert sheet().content == sheet().content
    assert sheet().content != sheet(made=MADE.replace(second=21)).content


def test_every_character_copies_as_itself() -> None:
    assert text(sheet().content) == NAMES * 10


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_poppler_reads_the_same_text(tmp_path: Path) -> None:
    place = tmp_path / "it.pdf"
    place.write_bytes(sheet().content)
    said = subprocess.run(["pdftotext", str(place), "-"], capture_output=True, check=True).stdout.decode()  # noqa: S607
    assert "".join(said.split()) == NAMES * 10


def test_all_fonts_are_embedded_and_no_helvetica_is_named() -> None:
    found = fonts(sheet().content)
    assert len(found) == 5
    assert all(found.values())
    assert b"Helvetica" not in sheet().content


def test_it_says_title_author_language_time_and_where_things_begin() -> None:
    pdf = reader(sheet().content)
    assert pdf.metadata is not None
    assert pdf.metadata.title == "吹哨单〔2026〕哨字85号"
    assert pdf.metadata.author == "青石镇"
    assert str(pdf.metadata["/CreationDate"]) == "D:20260922143620+08'00'"
    assert str(pdf.root_object["/Lang"]) == "zh-CN"
    assert [str(entry["/Title"]) for entry in pdf.outline if not isinstance(entry, list)] == ["第0页", "第1页"]


def test_it_reports_what_stood_in_for_what() -> None:
    report = sheet().substitutions
    assert Substitution(Typeface.FANGSONG, "ShaotaiFang-Regular") in report
    assert [one.characters for one in report if one.wanted is Typeface.FANGSONG][1:] == ["⊗✓㛃䶮喆堃玥𬍛"]
    assert not [one for one in report if one.used == "〓"]


def test_a_time_without_zone_is_taken_as_universal() -> None:
    plain = sheet("哨", datetime(2026, 9, 22, 6, 36))  # noqa: DTZ001
    assert reader(plain.content).metadata["/CreationDate"] == "D:20260922063600+00'00'"  # type: ignore[index]
