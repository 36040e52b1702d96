"""The file itself: fonts embedded, text that can be copied, a title, an author and a language."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Finding, both
from desktop.paper.format_check.standard import EMBEDDED, LANGUAGE, SAID, UNICODE
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.leaf import Leaf

_SCANNED = 0.5
"""Part of a page that pictures cover from which it counts as scanned when no type is shown."""


def scanned(leaf: Leaf) -> bool:
    """Whether a page is a picture without type that is shown."""
    return not leaf.glyphs and leaf.pictured > _SCANNED


def text_layer(paper: Anatomy) -> Iterator[Finding]:
    """Say in one finding which pages are pictures: nothing on them can be measured or copied."""
    pages = tuple(leaf.number for leaf in paper.reading.leaves if scanned(leaf))
    if pages:
        hidden = any(paper.leaf(page).hidden for page in pages)
        told = (
            Words("图片（扫描件），只有识别出的隐藏文字", "a scanned picture over hidden text")
            if hidden
            else Words("图片（扫描件），没有文字层", "a scanned picture without text")
        )
        yield Finding(UNICODE, Words("页面", "the page"), told, Words("文字", "text"), pages)


def fonts(paper: Anatomy) -> Iterator[Finding]:
    """Find fonts that are not in the file: another machine prints other letters."""
    loose: dict[str, set[int]] = defaultdict(set)
    for leaf in paper.reading.leaves:
        for glyph in leaf.glyphs:
            if not glyph.font.embedded:
                loose[glyph.font.name].add(leaf.number)
    for name, pages in sorted(loose.items()):
        told, asked = Words("没有嵌入", "not embedded"), Words("嵌入文件", "embedded")
        yield Finding(EMBEDDED, Words(f"字体 {name}", f"the font {name}"), told, asked, tuple(sorted(pages)))


def mapping(paper: Anatomy) -> Iterator[Finding]:
    """Find characters that copy as nothing or as something else."""
    lost: dict[str, list[int]] = defaultdict(list)
    for leaf in paper.reading.leaves:
        for glyph in leaf.glyphs:
            if not glyph.mapped:
                lost[glyph.font.name].append(leaf.number)
    for name, pages in sorted(lost.items()):
        told = Words(f"{len(pages)} 个字复制不出来", f"{len(pages)} characters cannot be copied")
        asked = Words("每个字都有 Unicode", "Unicode for every character")
        yield Finding(UNICODE, Words(f"字体 {name}", f"the font {name}"), told, asked, tuple(sorted(set(pages))))


def said(paper: Anatomy) -> Iterator[Finding]:
    """Ask that the file says its title, its author and its language."""
    reading = paper.reading
    none = Words("没有", "missing")
    if not reading.title:
        yield Finding(
            SAID, Words("文件属性的标题", "the title in the file"), none, Words("公文标题", "the paper's title"), ()
        )
    if not reading.author:
        yield Finding(SAID, Words("文件属性的作者", "the author in the file"), none, Words("发文机关", "the unit"), ())
    if not reading.language.lower().startswith("zh"):
        told = both(reading.language) if reading.language else none
        yield Finding(LANGUAGE, Words("文件的语言", "the language in the file"), told, both("zh-CN"), ())
