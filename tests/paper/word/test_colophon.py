from __future__ import annotations

import io
import zipfile
from dataclasses import replace

from PIL import Image

from desktop.paper.official.facts import Colophon
from desktop.paper.press.printer import square
from desktop.paper.word.colophon import colophon
from desktop.paper.word.document import draw
from tests.paper.official.invented import COLOPHON, DAY, LETTER, MINUTES
from tests.paper.word.opened import W, paragraphs, part, value


def test_it_is_a_ruled_table_at_the_foot_of_the_last_page() -> None:
    table = next(one for one in part(draw(MINUTES)).iter(f"{W}tbl"))
    assert value(table, "tblPr/tblpPr", "tblpYSpec") == "bottom"
    assert value(table, "tblPr/tblpPr", "vertAnchor") == "margin"
    rules = [value(table, f"tblPr/tblBorders/{edge}", "sz") for edge in ("top", "insideH", "bottom")]
    assert rules == ["8", "6", "8"]
    assert value(table, "tblPr/tblBorders/left") == "nil"
    told = paragraphs(draw(MINUTES), "Closing")
    assert told == [
        "抄送：区综合执法指挥中心、镇党委、人大、政府领导、各派驻部门、各村（社区）。",
        "记录指纹 a91c 55d0 7be3 07e2　第 1286 笔",
        "青石镇综合执法指挥部办公室2026年9月28日印发",
    ]


def test_the_code_is_that_of_the_printed_page() -> None:
    with zipfile.ZipFile(io.BytesIO(draw(MINUTES))) as file:
        picture = Image.open(io.BytesIO(file.read("word/media/image1.png")))
    rows = square(COLOPHON.code)
    side = len(rows) + 8
    assert picture.size == (side * 8, side * 8)
    dark = {(start + n, down) for down, runs in enumerate(rows) for start, length in runs for n in range(length)}
    seen = {
        (x, y)
        for x in range(len(rows))
        for y in range(len(rows))
        if not picture.getpixel(((x + 4) * 8 + 3, (y + 4) * 8 + 3))
    }
    assert seen == dark


def test_a_letter_has_no_rules_and_what_says_nothing_is_not_there() -> None:
    table = next(one for one in part(draw(LETTER)).iter(f"{W}tbl"))
    assert value(table, "tblPr/tblBorders/top") == "nil"
    assert colophon(Colophon(), None) == ""
    assert "印发" not in colophon(Colophon("办公室"), None)
    assert "2026年9月28日印发" in colophon(Colophon(printed_on=DAY), None)
    bare = draw(replace(MINUTES, colophon=replace(COLOPHON, digest="")))
    assert not [one for one in part(bare).iter() if one.tag.endswith("}drawing")]
    assert 'w:val="ClosingCode"' in colophon(Colophon(digest="ab"), None)
