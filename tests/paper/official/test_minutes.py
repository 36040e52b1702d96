"""Minutes stand on their pages as GB/T 9704-2012 10.3 asks, and copy out as they were put in."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.paper.official import minutes
from desktop.paper.official.facts import Correction, Paragraph, Table
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.official import AREA, PITCH
from desktop.paper.press.page import MM, RED, Rule, Setting, Square
from tests.paper.official.invented import COLOPHON, DAY, MINUTES, OPENING, RARE, long_minutes, spoken
from tests.paper.reading import looks_right, reader, squeezed, text

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.paper.official.facts import Minutes
    from desktop.paper.press.page import Page

TYPES = case(bundled_only=True)
SHORT = replace(MINUTES, blocks=(Paragraph(OPENING),))


def settings(page: Page) -> list[Setting]:
    return [mark for mark in page.marks if isinstance(mark, Setting)]


def copied(pages: list[str], facts: Minutes) -> str:
    """Return the text of pages without what was printed on each of them anew: page numbers, heads of tables."""
    heads = {
        "".join(squeezed(column.title) for column in block.columns)
        for block in facts.blocks
        if isinstance(block, Table)
    }
    said = ""
    for number, page in enumerate(pages, start=1):
        words = squeezed(page)
        assert words.endswith(f"—{number}—")
        words = words.removesuffix(f"—{number}—")
        for head in heads:
            # A head at the top of a page that stands there for the first time belongs to the text.
            if number > 1 and words.startswith(head):
                words = words.removeprefix(head)
        said += words
    return said


@pytest.mark.parametrize(("facts", "pages"), [(SHORT, 1), (long_minutes(7), 5), (long_minutes(77), 40)])
def test_text_copied_out_is_the_text_put_in(facts: Minutes, pages: int, tmp_path: Path) -> None:
    sheet = minutes.lay(facts, TYPES)
    looks_right(sheet)
    assert len(sheet.pages) == pages
    read = [page.extract_text() for page in reader(sheet.content).pages]
    assert copied(read, facts) == squeezed(spoken(facts))
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    (tmp_path / "minutes.pdf").write_bytes(sheet.content)
    done = subprocess.run([program, "-raw", tmp_path / "minutes.pdf", "-"], capture_output=True, check=True)
    assert copied(done.stdout.decode().removesuffix("\f").split("\f"), facts) == squeezed(spoken(facts))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_a_line_with_marks_that_share_a_blank_is_copied_as_one_line(tmp_path: Path) -> None:
    words = "环保（替环保甲）；“交通”，《园林》、市场。"
    (tmp_path / "line.pdf").write_bytes(minutes.draw(replace(SHORT, blocks=(Paragraph(words),), attendance=())))
    done = subprocess.run(["pdftotext", "-raw", tmp_path / "line.pdf", "-"], capture_output=True, check=True)  # noqa: S607
    assert words in done.stdout.decode().splitlines()


def test_the_head_has_the_measures_of_the_standard() -> None:
    page = minutes.lay(MINUTES, TYPES).pages[0]
    mark, number, office, day, first, *_ = settings(page)
    (rule,) = [mark for mark in page.marks if isinstance(mark, Rule) and mark.colour == RED]
    assert (mark.typeface, mark.colour) == (Typeface.XIAOBIAOSONG, RED)
    assert (mark.baseline - 0.88 * mark.size - AREA.y) / MM == pytest.approx(35)
    assert mark.x + mark.width / 2 == pytest.approx(AREA.x + AREA.width / 2, abs=0.1)
    assert (number.text, office.text, day.text) == ("第38期", "指挥部办公室", "2026年9月28日")
    assert office.x - AREA.x == pytest.approx(AREA.right - day.x - day.width)
    assert (rule.y1 - office.baseline - 0.12 * office.size) / MM == pytest.approx(4)
    assert (rule.x1, rule.x2) == (AREA.x, AREA.right)
    assert first.baseline - 0.88 * first.size > rule.y1 + 2 * MM


def test_a_long_office_gets_smaller_type_beside_its_date() -> None:
    long = "青石镇综合执法指挥部办公室会议纪要编写小组及督办组"
    sheet = minutes.lay(replace(SHORT, office=long, colophon=replace(COLOPHON, printed_by=long + long)), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    assert f"{long}2026年9月28日" in said
    assert f"{long}{long}2026年9月28日印发" in said


def test_every_line_of_the_body_stands_on_the_grid() -> None:
    for page in minutes.lay(long_minutes(6), TYPES).pages:
        lines = [one for one in settings(page) if one.size == 15.75 and one.baseline > AREA.y + 80 * MM]
        steps = [(one.baseline - AREA.y) / PITCH % 1 for one in lines]
        assert max(steps, default=0) - min(steps, default=0) < 0.001


def test_the_red_rule_and_the_colophon_stand_once() -> None:
    sheet = minutes.lay(long_minutes(12), TYPES)
    red = [[m for m in page.marks if isinstance(m, Rule) and m.colour == RED] for page in sheet.pages]
    assert [len(found) for found in red] == [1, *(0 for _ in red[1:])]
    codes = [[m for m in page.marks if isinstance(m, Square)] for page in sheet.pages]
    assert [len(found) for found in codes] == [*(0 for _ in codes[1:]), 1]
    assert codes[-1][0].data == COLOPHON.code
    assert "a91c 55d0 7be3 07e2" in " ".join(one.text for one in settings(sheet.pages[-1]))


def test_names_of_who_was_there_align_and_are_never_broken() -> None:
    page = minutes.lay(SHORT, TYPES).pages[0]
    lines = settings(page)
    start = next(place for place, one in enumerate(lines) if one.text == "出席：")
    label, first, second = lines[start : start + 3]
    assert label.typeface is Typeface.HEITI
    assert label.size == pytest.approx(15.75)
    assert first.x == pytest.approx(label.x + 3 * label.size)
    assert second.x == pytest.approx(first.x)
    whole = [one.text for one in lines]
    for name in ("镇长乙", "副镇长辛", "李𬍛", "王喆", "环保甲"):
        assert sum(name in line for line in whole) == 1


def test_headings_are_bookmarks_nested_by_their_level() -> None:
    outline: Any = reader(minutes.draw(MINUTES)).outline
    titles = [one if isinstance(one, list) else one.title for one in outline]
    assert titles[:3] == [f"{MINUTES.mark}{MINUTES.number}", "一、关于报到超时", "二、关于渣土临时消纳点"]
    assert titles[3][0].title == "（一）选址"


def test_rare_names_are_said_to_be_set_in_another_face() -> None:
    sheet = minutes.lay(replace(SHORT, blocks=(Paragraph(f"到场：{RARE}"),)), TYPES)
    lent = {sign for one in sheet.substitutions if one.wanted is Typeface.FANGSONG for sign in one.characters}
    assert lent >= set(RARE) - {"甯"}
    assert squeezed(RARE) in text(sheet.content)


def test_the_same_minutes_are_the_same_bytes() -> None:
    assert minutes.draw(MINUTES) == minutes.draw(MINUTES)


def test_a_draft_says_so_on_every_page_and_what_is_issued_does_not() -> None:
    draft = minutes.lay(replace(long_minutes(6), draft="征求意见稿", number="第　　期"), TYPES)
    looks_right(draft)
    assert all(settings(page)[0].text == "征求意见稿" for page in draft.pages)
    assert "征求意见稿" not in text(minutes.draw(MINUTES))


def test_a_correction_points_to_its_original() -> None:
    corrected = replace(
        SHORT, title="关于第38期周例会纪要的更正", correction=Correction(1, "第38期", DAY, "ab" * 32),
        annexes=("原件",), colophon=None, attendance=(),
    )  # fmt: skip
    sheet = minutes.lay(corrected, TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    assert "更正第1号：本件更正第38期（2026年9月28日印发，文件指纹abababababababab）。原件不改，以本件为准。" in said
    assert "附件：原件" in said
    assert re.search("关于第38期周例会纪要的更正.*更正第1号", said)
    assert "印发，" in Correction(1, "第38期", DAY, "ab").words
    assert "指纹" not in Correction(1, "第38期", DAY).words
