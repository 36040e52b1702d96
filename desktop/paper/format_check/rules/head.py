"""The head of the first page: the red mark of the unit and the red rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Finding, Form, both, mm
from desktop.paper.format_check.leaf import red
from desktop.paper.format_check.standard import (
    BINDING,
    LENGTH_SAID,
    LETTER,
    MARK,
    MILLIMETRE,
    MINUTES,
    NONE_SAID,
    ORDER,
    RED_RULE,
    TOP,
    WIDTH,
)
from desktop.paper.format_check.standing_in import of_another_style
from desktop.paper.press.fonts import Typeface
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.leaf import Colour
    from desktop.paper.format_check.standard import Clause
    from desktop.paper.format_check.type_line import TypeLine

_BELOW = 35.0
_ORDER_BELOW = 20.0
_LETTER_TOP = 30.0
_GAP = 4.0
_LONG, _HIGH = 100.0, 60.0
"""What a rule of the head is longer than, and where the first line under the top of the page can have it."""
_MIDDLE = BINDING + WIDTH / 2


def mark(paper: Anatomy) -> Iterator[Finding]:
    """Measure the mark: where its upper edge is, that it is red, centred, and in 小标宋."""
    clause = {Form.MINUTES: MINUTES, Form.LETTER: LETTER, Form.ORDER: ORDER}.get(paper.form, MARK)
    if not paper.mark:
        minutes = Words("纪要标志", "the mark of minutes")
        missing = minutes if paper.form is Form.MINUTES else Words("发文机关标志", "the mark")
        yield Finding(clause, missing, Words("没有", "missing"), Words("红色居中", "red and centred"), (1,))
        return
    first = paper.mark[0]
    top = min(line.ink[1] for line in paper.mark)
    asked = {Form.LETTER: _LETTER_TOP, Form.ORDER: _ORDER_BELOW}.get(paper.form, _BELOW)
    measured = top if paper.form is Form.LETTER else top - TOP
    edge = (
        Words("标志上边缘至上页边", "from the paper's top to the mark")
        if paper.form is Form.LETTER
        else Words("标志上边缘至版心上边缘", "from the type area's top to the mark")
    )
    at = (first.left, top)
    if abs(measured - asked) > MILLIMETRE:
        yield Finding(clause, edge, mm(measured), mm(asked), (1,), LENGTH_SAID, at)
    if not all(line.red for line in paper.mark):
        yield Finding(
            clause,
            Words("标志的颜色", "the mark's colour"),
            shade(first.glyphs[0].colour),
            Words("红色", "red"),
            (1,),
            NONE_SAID,
            at,
        )
    for row in paper.mark:
        yield from centred(clause, row, Words("标志的中线", "the mark's middle"))
    for name in of_another_style(paper.mark, Typeface.XIAOBIAOSONG):
        what, asked_face = Words("标志的字体", "the mark's face"), Words("小标宋（推荐）", "小标宋 (recommended)")
        yield Finding(clause, what, both(name), asked_face, (1,), NONE_SAID, at)


def red_rule(paper: Anatomy) -> Iterator[Finding]:
    """Measure the red rule of a document or of minutes: 4 mm under the line above it, as wide as the type area."""
    height = paper.leaf(1).height
    rules = [it for it in paper.red_rules if it.y1 < 0.6 * height]
    if not rules:
        black = [it for it in paper.leaf(1).strokes if it.level and it.length > _LONG and _HIGH < it.y1 < height / 2]
        if black and paper.mark and not red(black[0].colour):
            what = Words("分隔线的颜色", "the rule's colour")
            yield Finding(
                RED_RULE,
                what,
                shade(black[0].colour),
                Words("红色", "red"),
                (1,),
                NONE_SAID,
                (black[0].x1, black[0].y1),
            )
        else:
            what = Words("红色分隔线", "the red rule")
            yield Finding(
                RED_RULE, what, Words("没有", "missing"), Words("发文字号之下 4 mm", "4 mm under the number"), (1,)
            )
        return
    rule = rules[0]
    at = (rule.x1, rule.y1)
    above = [it for it in paper.lines[1] if it.bottom <= rule.y1 + MILLIMETRE and it not in paper.mark]
    if above:
        gap = rule.y1 - rule.weight / 2 - above[-1].bottom
        if abs(gap - _GAP) > MILLIMETRE:
            what = Words(f"红线至“{above[-1].text[:12]}”", f"from “{above[-1].text[:12]}” to the red rule")
            yield Finding(RED_RULE, what, mm(gap), mm(_GAP), (1,), LENGTH_SAID, at)
    # A star in the middle parts the rule in two.
    row = [it for it in rules if abs(it.y1 - rule.y1) < MILLIMETRE]
    width = max(it.x2 for it in row) - min(it.x1 for it in row)
    if abs(width - WIDTH) > MILLIMETRE:
        yield Finding(RED_RULE, Words("红线的长", "the red rule's length"), mm(width), mm(WIDTH), (1,), LENGTH_SAID, at)
    middle = (max(it.x2 for it in row) + min(it.x1 for it in row)) / 2
    if abs(middle - _MIDDLE) > MILLIMETRE:
        yield Finding(
            RED_RULE, Words("红线的中点", "the red rule's middle"), mm(middle), mm(_MIDDLE), (1,), LENGTH_SAID, at
        )


def centred(clause: Clause, line: TypeLine, what: Words) -> Iterator[Finding]:
    """Ask that a line stands in the middle of the type area; `what` names its middle."""
    # The ink decides: a mark at the end, or spread letters, leave blank that nobody sees.
    middle = (line.ink[0] + line.ink[2]) / 2
    if abs(middle - _MIDDLE) > MILLIMETRE and abs(line.middle - _MIDDLE) > MILLIMETRE:
        asked = Words(f"{_MIDDLE:.1f} mm（居中）", f"{_MIDDLE:.1f} mm (centred)")
        yield Finding(clause, what, mm(middle), asked, (1,), LENGTH_SAID, (line.left, line.top))


def shade(colour: Colour) -> Words:
    """Write a colour as #RRGGBB."""
    return both("#" + "".join(f"{round(part * 255):02X}" for part in colour))
