from __future__ import annotations

from dataclasses import replace

from desktop.paper.conferences import compensation
from desktop.paper.press.fonts import case
from desktop.post.conferences.states import ConferenceState
from tests.paper.conferences.held import issued
from tests.paper.reading import looks_right, squeezed, text

TYPES = case(bundled_only=True)


def test_every_line_stands_under_its_whistle_and_they_sum_up() -> None:
    sheet = compensation.lay(issued(), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "补偿建议表",
        "据〔2026〕会商字3号会商纪要",
        "〔2026〕哨字15号桥头",
        "拖船",
        "6000",
        "3000",
        "未计",
        "450.50",
        "合计",
        "3450.50",
        "青石镇综合执法指挥部",
        "2026年9月24日",
    ):
        assert squeezed(words) in said, words
    assert compensation.draw(issued())


def test_a_proposal_of_a_draft_says_so() -> None:
    facts = issued()
    head = replace(facts.held.conference, state=ConferenceState.DRAFTED, year=None, number=None, issued_at=None)
    one = replace(facts, whistles={"w1": "〔2026〕哨字12号"}, held=replace(facts.held, conference=head))
    one = replace(one, held=replace(one.held, contributions=one.held.contributions[:1]))
    said = text(compensation.lay(one, TYPES).content)
    assert "待议稿" in said
    assert squeezed("〔　　　　〕会商字　　号") in said
