"""Checks one PDF against GB/T 9704-2012: reads it back, takes it apart, and lets every rule measure it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.paper.format_check.anatomy import dissect
from desktop.paper.format_check.finding import Finding, Form, Report, gathered
from desktop.paper.format_check.reader import read
from desktop.paper.format_check.rules import (
    breaking,
    file,
    folio,
    grid,
    head,
    imprint,
    letter,
    letters,
    margins,
    number,
    title,
)
from desktop.paper.format_check.standard import (
    AREA,
    BODY,
    BREAKS,
    COPIES,
    EMBEDDED,
    FOLIO,
    GRID,
    IMPRINT_RULES,
    INK,
    ISSUED,
    LANGUAGE,
    LETTER,
    LETTERS,
    LONE,
    MARK,
    MINUTES,
    NUMBER,
    ORDER,
    RED_RULE,
    SAID,
    SIZE,
    TITLE,
    UNICODE,
)
from desktop.paper.format_check.standing_in import stand_ins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.standard import Clause

    Rule = Callable[[Anatomy], Iterator[Finding]]

_FILE: tuple[tuple[Rule, tuple[Clause, ...]], ...] = (
    (margins.paper_size, (SIZE,)),
    (file.text_layer, ()),
    (file.fonts, (EMBEDDED,)),
    (file.mapping, (UNICODE,)),
    (file.said, (SAID, LANGUAGE)),
)
"""What is asked of any paper, forms and scanned ones too."""
_RUNNING: tuple[tuple[Rule, tuple[Clause, ...]], ...] = (
    (margins.margins, (AREA,)),
    (grid.lines_a_page, (GRID,)),
    (grid.characters_a_line, ()),
    (letters.faces, (LETTERS, BODY)),
    (letters.sizes, ()),
    (letters.colour, (INK,)),
    (title.title, (TITLE,)),
    (folio.folios, (FOLIO,)),
    (imprint.imprint, (IMPRINT_RULES, COPIES, ISSUED)),
    (breaking.marks_at_ends, (BREAKS,)),
    (breaking.lone_characters, (LONE,)),
    (breaking.indents, ()),
)
"""What is asked of every paper with running text."""
_HEADS: dict[Form, tuple[tuple[Rule, tuple[Clause, ...]], ...]] = {
    Form.DOCUMENT: ((head.mark, (MARK,)), (number.number, (NUMBER,)), (head.red_rule, (RED_RULE,))),
    Form.MINUTES: ((head.mark, (MINUTES,)), (number.number, (NUMBER,)), (head.red_rule, (RED_RULE,))),
    Form.ORDER: ((head.mark, (ORDER,)),),
    Form.LETTER: ((head.mark, (LETTER,)), (number.number, (NUMBER,)), (letter.letter_rules, ())),
}


_LOST = 0.3
"""Part of the characters without Unicode from which nothing can be said of what a paper says."""


def check(
    content: bytes, name: str, asked: Form | None = None, told: Callable[[int, int], bool] | None = None
) -> Report:
    """Check one PDF called `name`. Refuses what cannot be read; `told` as for `reader.read`."""
    paper = dissect(read(content, told), asked)
    rules = _rules(paper)
    found = gathered(finding for rule, _ in rules for finding in rule(paper))
    clauses = tuple(dict.fromkeys(clause for _, cited in rules for clause in cited))
    return Report(
        name,
        hashlib.sha256(content).hexdigest(),
        len(paper.reading.leaves),
        paper.form,
        asked is not None,
        found,
        tuple(stand_ins(paper)),
        clauses,
        paper.reading.maker,
    )


def _rules(paper: Anatomy) -> tuple[tuple[Rule, tuple[Clause, ...]], ...]:
    """Return what is measured: of pictures and of text without Unicode only the file, of forms no running text."""
    glyphs = [glyph for leaf in paper.reading.leaves for glyph in leaf.glyphs]
    lost = sum(not glyph.mapped for glyph in glyphs)
    if paper.form is Form.TABLE or not glyphs or lost > _LOST * len(glyphs):
        return _FILE
    # An order has no title: its number stands under the mark, its text under the number (10.2).
    running = tuple(one for one in _RUNNING if one[0] is not title.title or paper.form is not Form.ORDER)
    return (*_FILE, *_HEADS.get(paper.form, ()), *running)
