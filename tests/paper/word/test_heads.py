from __future__ import annotations

from desktop.paper.press.fonts import case
from desktop.paper.word import heads
from desktop.paper.word.document import draw
from desktop.paper.word.markup import PITCH
from tests.paper.official.invented import LETTER, MINUTES, REPORT
from tests.paper.word.opened import W, part, style_of, text, value

MM = 1440 / 25.4


def spacing(paragraph: object, *names: str) -> list[int]:
    return [int(value(paragraph, "pPr/spacing", name)) for name in names]  # type: ignore[arg-type]


def test_the_red_rule_is_the_border_of_the_line_above_it() -> None:
    opening = list(part(draw(MINUTES)).iter(f"{W}p"))[:3]
    assert [text(one) for one in opening] == [MINUTES.mark, "第38期", "指挥部办公室2026年9月28日"]
    rule = opening[2].find(f"{W}pPr/{W}pBdr/{W}bottom")
    assert rule is not None
    assert (rule.get(f"{W}color"), rule.get(f"{W}val")) == ("D7000F", "single")
    assert abs(int(rule.get(f"{W}sz") or 0) / 8 - MM / 20) < 0.1


def test_the_head_ends_on_a_line_of_the_grid() -> None:
    for facts, count in ((MINUTES, 3), (REPORT, 2)):
        opening = list(part(draw(facts)).iter(f"{W}p"))[:count]
        assert style_of(opening[0]) == "Mark"
        before, line = spacing(opening[0], "before", "line")
        assert 34 * MM > before > 30 * MM
        rest = sum(sum(spacing(one, "before", "after", "line")) for one in opening[1:])
        rule = 5 * 20 + 20 * 23 // 8
        assert (before + line + rest + rule) % PITCH == 0


def test_the_number_of_a_letter_stands_at_the_right() -> None:
    assert '<w:jc w:val="right"/>' in heads.letter_number(LETTER)
    head, foot = heads.letter_head(case(), LETTER)
    assert LETTER.unit in head
    assert "framePr" in foot
