"""Red heads of Word files: of minutes, of documents and of letters, their rules drawn as borders of paragraphs."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from desktop.paper.press.imprint import day
from desktop.paper.press.official import AREA, red_mark
from desktop.paper.press.page import A4, MM
from desktop.paper.word.markup import EM, PITCH, paragraph, run, spaced, twips
from desktop.paper.word.styles import RED

if TYPE_CHECKING:
    from desktop.paper.official.facts import Letter, Minutes
    from desktop.paper.press.fonts import Case

_UNDER_TOP = 35 * MM
_ROOM = 1.3
"""Height of the mark's line in parts of its size, so that no screen cuts its strokes."""
_SLACK = 0.99
"""Another face of the same name may be a little wider; the mark must stay on one line."""
_RULE = 23
"""Eighths of a point: a rule of 1 mm."""
_BELOW = 5
"""Points from the lower edge of a body line to a rule 4 mm under its type (7.2.7)."""
_WIDER = (170 * MM - AREA.width) / 2
"""What the rules of a letter are longer than the type area at each side (10.1)."""
_FROM_BOTTOM = 20 * MM
_TO_RULE = 2.2 * MM
"""Blank above the upper rule of a letter, 4 mm under the mark's ink (10.1): the mark's own line is higher than that."""
_RULES = 4
"""Points from the upper edge of a double rule to the middle of its lower line."""


def minutes_head(types: Case, facts: Minutes) -> str:
    """Return mark, number, office left and date right, and the red rule (10.3)."""
    mark, height = _mark(types, facts.mark)
    # Tabs stand one character in, so that the rule under the same line is as wide as the type area.
    stops = (
        f'<w:tabs><w:tab w:val="left" w:pos="{EM}"/><w:tab w:val="right" w:pos="{twips(AREA.width) - EM}"/></w:tabs>'
    )
    tab = "<w:r><w:tab/></w:r>"
    office = tab + run(facts.office) + tab + run(day(facts.on))
    number = paragraph("Number", run(facts.number), spaced(before=PITCH))
    return mark + number + _ruled("Issuer", office, stops, height + 3 * PITCH, 0)


def document_head(types: Case, mark: str, number: str) -> str:
    """Return mark, number two blank lines under it, and the red rule (7.2)."""
    red, height = _mark(types, mark)
    return red + _ruled("Number", run(number), "", height + 3 * PITCH, 2 * PITCH)


def _mark(types: Case, words: str) -> tuple[str, int]:
    """Return the mark, its upper edge 35 mm under the top of the type area, and how far down it reaches."""
    size = red_mark(types, words, 0)[0].size
    before = twips(_UNDER_TOP - (_ROOM - 1) / 2 * size)
    line = twips(size * _ROOM)
    sized = _sized(size)
    return paragraph("Mark", run(words, "", sized), spaced(before=before, line=line)), before + line


def _sized(size: float) -> str:
    half = int(size * _SLACK * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _ruled(style: str, content: str, stops: str, height: int, before: int) -> str:
    """Return the last line of a head with the rule under it; the body begins on the next line of the page's grid."""
    bottom = height + twips(_BELOW) + 20 * _RULE // 8
    after = ceil(bottom / PITCH) * PITCH - bottom
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="{_RULE}" w:space="{_BELOW}" w:color="{RED}"/></w:pBdr>'
    return paragraph(style, content, f"{rule}{stops}{spaced(before, after)}")


def letter_head(types: Case, facts: Letter) -> tuple[str, str]:
    """Return head and foot of a letter's first page: mark and double rule, the double rule near its lower edge (10.1).

    Both stand in the page's header and footer, for the mark lies above the type area.
    """
    size = red_mark(types, facts.unit, 0)[0].size
    mark = paragraph("Mark", run(facts.unit, "", _sized(size)), spaced(line=twips(size)))
    upper = paragraph("Break", "", _double("thickThinSmallGap") + spaced(before=twips(_TO_RULE), line=20) + _wide())
    frame = (
        f'<w:framePr w:w="{twips(AREA.width + 2 * _WIDER)}" w:h="100" w:hRule="exact" w:wrap="around" w:vAnchor="page"'
        f' w:hAnchor="page" w:x="{twips(AREA.x - _WIDER)}" w:y="{twips(A4[1] - _FROM_BOTTOM - _RULES)}"/>'
    )
    lower = paragraph("Break", "", frame + _double("thinThickSmallGap") + spaced(line=20))
    return mark + upper, lower + paragraph("Break", "")


def letter_number(facts: Letter) -> str:
    """Return the number of a letter, at the right under the double rule."""
    return paragraph("Issuer", run(facts.number), '<w:jc w:val="right"/>')


def _double(kind: str) -> str:
    """Return a double rule under a paragraph; under it, all programs take the first word for the upper line."""
    return f'<w:pBdr><w:bottom w:val="{kind}" w:sz="24" w:space="0" w:color="{RED}"/></w:pBdr>'


def _wide() -> str:
    return f'<w:ind w:left="{-twips(_WIDER)}" w:right="{-twips(_WIDER)}"/>'
