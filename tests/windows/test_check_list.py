"""The printed check list is one page, holds every line of the written one, and is drawn from it."""

from __future__ import annotations

import io
import re

from pypdf import PdfReader

from desktop.paper.press.fonts import case
from windows.check_list import LIST, PAPER, CheckList, Item, draw, lay, read

FOUND = read(LIST.read_text(encoding="utf-8"))


def plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_list_asks_for_what_only_a_laptop_shows() -> None:
    assert [name for name, _ in FOUND.subjects] == ["安装", "输入法", "屏幕", "文件与打印", "睡眠与断电"]
    asked = "".join(item.act + item.seen for item in FOUND.items)
    for word in (
        "SmartScreen", "Defender", "账户", "微软拼音", "五笔", "候选框", "缩放", "显示器", "投影", "高对比度",
        "触摸板", "对话框", "Excel", "WPS", "PDF", "双面", "边距", "仿宋", "合盖", "U 盘", "Windows 11",
    ):  # fmt: skip
        assert word in asked, word
    assert len(FOUND.items) >= 25


def test_it_is_one_page_with_every_line_and_a_place_to_tick() -> None:
    (page,) = PdfReader(io.BytesIO(draw().content)).pages
    text = plain(page.extract_text())
    for item in FOUND.items:
        assert plain(item.act) in text, item.act
        assert plain(item.seen) in text, item.seen
    assert text.count("□是") == text.count("□否") == len(FOUND.items)
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


def test_no_line_leaves_its_cell() -> None:
    (page,) = lay(FOUND, case(bundled_only=True))
    for mark in page.marks:
        if area := getattr(mark, "text", "") and getattr(mark, "area", None):
            assert area.x - 0.1 <= mark.x, mark  # type: ignore[union-attr]
            assert mark.x + mark.width <= area.right + 0.1, mark  # type: ignore[union-attr]


def test_the_printed_list_is_that_of_today() -> None:
    # What is drawn, not how it is packed: another zlib packs otherwise.
    (kept,), (drawn,) = (PdfReader(io.BytesIO(content)).pages for content in (PAPER.read_bytes(), draw().content))
    contents = [page.get_contents() for page in (kept, drawn)]
    assert contents[0] is not None
    assert contents[1] is not None
    assert contents[0].get_data() == contents[1].get_data(), "python -m windows.check_list"


def test_a_list_that_grew_too_long_has_two_pages() -> None:
    long = CheckList("表", (), (("一", (Item("做" * 90, "看"),) * 60),))
    assert len(lay(long, case(bundled_only=True))) > 1
