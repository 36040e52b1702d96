"""Faces, sizes and colour of the body and of its heading levels (GB/T 9704-2012 5.2.2, 5.2.4, 7.3.3, 10.3)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from desktop.paper.format_check.finding import Finding, points
from desktop.paper.format_check.font_name import style_of
from desktop.paper.format_check.leaf import dark
from desktop.paper.format_check.standard import BODY, INK, LETTERS, MINUTES, NONE_SAID, SIZE_SAID, THIRD
from desktop.paper.format_check.type_line import common
from desktop.paper.press.fonts import Typeface
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.leaf import Glyph
    from desktop.paper.format_check.standard import Clause
    from desktop.paper.format_check.type_line import TypeLine

LEVELS = (
    (re.compile(r"^[一二三四五六七八九十百]+、"), Typeface.HEITI, Words("第一层标题“一、”", "a heading of level 一、")),
    (
        re.compile(r"^（[一二三四五六七八九十百]+）"),
        Typeface.KAITI,
        Words("第二层标题“（一）”", "a heading of level (一)"),
    ),
)
LABEL = re.compile(r"^(出席|请假|列席|缺席|未到|参加|参会|主持人?|记录人?|时间|地点)：")
"""Labels of those who took part in a meeting, 3号黑体 (10.3)."""
_LOOSENED = re.compile("[：；，]")
"""Behind these marks an office may go back to the face of the body, or stay in that of the heading."""


class Heading(NamedTuple):
    """The face of a heading level and its name."""

    typeface: Typeface
    words: Words
    loose: bool = False
    """Whether it goes on behind a mark that leaves the face open."""


class Asked(NamedTuple):
    """One character, the face that is asked for it, by which clause, as part of what, and its page."""

    glyph: Glyph
    typeface: Typeface
    clause: Clause
    part: Words
    page: int


def wanted(paper: Anatomy) -> Iterator[Asked]:
    """Yield every Chinese character of the body with the face that is asked for it."""
    for leaf in paper.reading.leaves:
        heading: Heading | None = None
        begun_at = 0.0
        for line in paper.body.get(leaf.number, ()):
            begun = _heading(line)
            if begun is not None:
                heading, begun_at = begun, line.left
            elif heading is not None and line.left > begun_at - line.em:
                # A heading without a full stop goes on only in lines that begin at the edge.
                heading = None
            yield from _of_line(line, heading)
            heading = _after(line, heading)


def _heading(line: TypeLine) -> Heading | None:
    return next((Heading(face, words) for pattern, face, words in LEVELS if pattern.match(line.text)), None)


def _after(line: TypeLine, heading: Heading | None) -> Heading | None:
    """Return what of a heading goes on in the next line: nothing behind a full stop, no certain face behind a colon."""
    if heading is None or "。" in line.text:
        return None
    return heading._replace(loose=heading.loose or _LOOSENED.search(line.text) is not None)


def _of_line(line: TypeLine, heading: Heading | None) -> Iterator[Asked]:
    label = LABEL.match(line.text)
    labelled = len(label.group()) if label else 0
    loose = heading is not None and heading.loose
    for place, glyph in enumerate(line.glyphs):
        if heading is not None and glyph.text == "。":
            heading, loose = None, False
        elif heading is not None and _LOOSENED.match(glyph.text):
            loose = True
        if not common(glyph.text) or loose:
            continue
        if heading is not None:
            yield Asked(glyph, heading.typeface, BODY, heading.words, line.page)
        elif place < labelled:
            yield Asked(
                glyph, Typeface.HEITI, MINUTES, Words("“出席、请假、列席”", "the label of those present"), line.page
            )
        else:
            yield Asked(glyph, Typeface.FANGSONG, LETTERS, Words("正文", "the body"), line.page)


def faces(paper: Anatomy) -> Iterator[Finding]:
    """Find characters set in a face of another style than the standard asks for; a stand-in of the style is none."""
    wrong: dict[tuple[Clause, Words, Typeface, str], list[tuple[Glyph, int]]] = defaultdict(list)
    for glyph, face, clause, part, page in wanted(paper):
        style = style_of(glyph.font.name)
        if style is None or style.typeface is not face:
            wrong[clause, part, face, glyph.font.name].append((glyph, page))
    for (clause, part, face, name), found in wrong.items():
        style = style_of(name)
        said = f"{style.typeface.value}（{name}）" if style is not None else name or "？"
        signs = "".join(glyph.text for glyph, _ in found[:6])
        more = "…" if len(found) > 6 else ""  # noqa: PLR2004 - as many as are shown
        yield Finding(
            clause,
            Words(
                f"{part.zh}的字体（{len(found)} 字：{signs}{more}）",
                f"the face of {part.en} ({len(found)}: {signs}{more})",
            ),
            Words(said, said),
            Words(face.value, face.value),
            tuple(sorted({page for _, page in found})),
            NONE_SAID,
            (found[0][0].left, found[0][0].top),
        )


def sizes(paper: Anatomy) -> Iterator[Finding]:
    """Find characters of the body that are not 3号."""
    wrong: dict[float, list[tuple[Glyph, int]]] = defaultdict(list)
    for glyph, _, _, _, page in wanted(paper):
        if not THIRD.holds(glyph.size):
            wrong[round(glyph.size * 4) / 4].append((glyph, page))
    for size, found in sorted(wrong.items()):
        yield Finding(
            LETTERS,
            Words(f"正文的字号（{len(found)} 字）", f"the size of the body ({len(found)} characters)"),
            points(size),
            THIRD.words,
            tuple(sorted({page for _, page in found})),
            SIZE_SAID,
            (found[0][0].left, found[0][0].top),
        )


def colour(paper: Anatomy) -> Iterator[Finding]:
    """Find characters of the body that are not black."""
    found = [(glyph, page) for glyph, _, _, _, page in wanted(paper) if not dark(glyph.colour)]
    if found:
        red, green, blue = (round(part * 255) for part in found[0][0].colour)
        said = f"#{red:02X}{green:02X}{blue:02X}"
        yield Finding(
            INK,
            Words(f"正文的颜色（{len(found)} 字）", f"the colour of the body ({len(found)} characters)"),
            Words(said, said),
            Words("黑色", "black"),
            tuple(sorted({page for _, page in found})),
            NONE_SAID,
            (found[0][0].left, found[0][0].top),
        )
