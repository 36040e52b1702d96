"""Names of files: whatever words say, Windows takes the name, and no two files of a folder have one name."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.post.file_name import LONGEST, STEM, beside, fitting, objection

DEVICES = ("CON", "prn", "Aux", "NUL", "COM1", "com9", "LPT1", "lpt9", "COM¹", "LPT³", "COM0", "CONIN$", "conout$")
KEPT = tuple(name + tail for name in DEVICES for tail in ("", ".txt", ".tar.gz", " .txt"))


def names() -> st.SearchStrategy[str]:
    letters = st.characters() | st.sampled_from('<>:"/\\|?*. \x00\x1f\x7f\u202e\ud800\U0002bb75汉')
    pieces = st.text(letters, max_size=300) | st.sampled_from(KEPT) | st.sampled_from(DEVICES)
    return st.lists(pieces, max_size=3).map("".join)


@given(names(), st.sampled_from(["", ".pdf", "-纪要-a1b2c3.pdf", " (2).xlsx"]))
@example("CON", ".pdf")
@example("...", "")
@example("汉" * 300, ".pdf")
def test_any_words_give_a_name_that_every_system_takes(words: str, behind: str) -> None:
    stem = fitting(words)
    assert objection(stem + behind) is None
    assert 0 < len(stem.encode()) <= STEM + 1
    assert len((stem + behind).encode("utf-16-le")) // 2 <= LONGEST
    assert fitting(stem) == stem


def test_the_words_themselves_stay_where_they_can() -> None:
    assert fitting("青综吹〔2026〕3号") == "青综吹〔2026〕3号"
    assert fitting(" 周例会/第1期. ") == "周例会_第1期"
    assert fitting("nul.表") == "nul_.表"
    assert fitting("console") == "console"
    assert fitting(" .. ", "名单") == "名单"
    assert fitting("a\u202egpj.exe") == "a_gpj.exe"
    assert fitting("\U0002bb75㛃") == "\U0002bb75㛃"


@given(st.lists(names(), max_size=6))
@settings(max_examples=40)
def test_what_is_made_lies_in_one_folder_as_many_files(words: list[str]) -> None:
    with TemporaryDirectory() as home:
        folder, made = Path(home), set[str]()
        for one in words:
            name = beside(f"{fitting(one)}.pdf", lambda name: name.casefold() in made)
            made.add(name.casefold())
            (folder / name).write_bytes(name.encode())
        found = {one.name.casefold(): one.read_bytes().decode().casefold() for one in folder.iterdir()}
    assert len(found) == len(words)
    assert all(name == content for name, content in found.items())


@pytest.mark.parametrize(
    ("name", "why"),
    [
        *((kept, "设备") for kept in KEPT),
        *((f"甲{mark}乙.pdf", f" {mark} ") for mark in '<>:"/\\|?*'),
        ("甲\x07.pdf", "U+0007"),
        ("甲\ud800.pdf", "U+D800"),
        ("名单.", "结尾"),
        ("名单 ", "结尾"),
        ("名单\u3000", "结尾"),
        ("名" * 85 + ".pdf", "太长"),
        ("n" * 256, "太长"),
    ],
)
def test_a_name_that_windows_refuses_or_changes_is_objected_to(name: str, why: str) -> None:
    said = objection(name)
    assert said is not None
    assert why in said.zh
    assert said.en


@pytest.mark.parametrize(
    "name", ["名单.pdf", "COM10.txt", "CONSOLE", "a.b.c", ".hidden", "~$纪要.docx", "n" * 255, "CO N"]
)
def test_a_good_name_is_not(name: str) -> None:
    assert objection(name) is None


def test_a_free_name_is_counted_as_windows_does() -> None:
    there = {"名单.pdf", "名单 (2).pdf", "a", "名" * 83 + ".pdf"}
    assert beside("名单.pdf", there.__contains__) == "名单 (3).pdf"
    assert beside("a", there.__contains__) == "a (2)"
    assert beside("b.pdf", there.__contains__) == "b.pdf"
    long = beside("名" * 83 + ".pdf", there.__contains__)
    assert (long, objection(long)) == ("名" * 82 + " (2).pdf", None)
