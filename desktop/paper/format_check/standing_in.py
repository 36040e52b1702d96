"""Which faces of a finished PDF stand in for official ones, and which characters another face had to set."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import StandIn
from desktop.paper.format_check.font_name import style_of
from desktop.paper.format_check.type_line import common, han

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.type_line import TypeLine
    from desktop.paper.press.fonts import Typeface


def of_another_style(lines: Iterable[TypeLine], typeface: Typeface) -> tuple[str, ...]:
    """Return the fonts that set common Chinese characters of these lines in another style of letter than `typeface`.

    A face that stands in for the official one is of its style; what tells no style by its name is of another.
    """
    names = {glyph.font.name for line in lines for glyph in line.glyphs if common(glyph.text)}
    styles = {name: style_of(name) for name in sorted(names)}
    return tuple(name or "？" for name, style in styles.items() if style is None or style.typeface is not typeface)


def stand_ins(paper: Anatomy) -> Iterator[StandIn]:
    """Yield the faces that set whole styles of letter, then those that set single characters, each by its name."""
    rare: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for line in paper.all_body:
        for wanted, used, sign in _strange(line):
            rare[wanted, used][sign] = None
    aside = {id(glyph) for line in paper.all_body for glyph in line.glyphs if not common(glyph.text)}
    faces = {
        glyph.font.name
        for leaf in paper.reading.leaves
        for glyph in leaf.glyphs
        if han(glyph.text) and id(glyph) not in aside
    }
    for name in sorted(faces):
        style = style_of(name)
        if style is not None and not style.official:
            yield StandIn(style.typeface.value, name)
    for (wanted, used), signs in sorted(rare.items()):
        yield StandIn(wanted, used, "".join(signs))


def _strange(line: TypeLine) -> Iterator[tuple[str, str, str]]:
    """Yield characters beyond GB 2312 that are set in another style of letter than the line: wanted, used, which."""
    usual = next((glyph.font.name for glyph in line.glyphs if common(glyph.text)), "")
    main = style_of(usual)
    if main is None:
        return
    for glyph in line.glyphs:
        if han(glyph.text) and not common(glyph.text) and glyph.font.name != usual:
            style = style_of(glyph.font.name)
            if style is None or style.typeface is not main.typeface:
                yield main.typeface.value, glyph.font.name, glyph.text
