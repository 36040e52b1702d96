from __future__ import annotations

from dataclasses import replace

from desktop.paper.meetings import minutes_correction
from tests.paper.meetings.facts import CORRECTION, DRAFT
from tests.paper.reading import text


def test_a_correction_points_to_the_original_and_quotes_both_words() -> None:
    content = minutes_correction.draw(CORRECTION)
    assert content == minutes_correction.draw(CORRECTION)
    said = text(content)
    for words in (
        "〔2026〕更字3号", "关于周例会纪要第38期的更正", "更正第3号", "2026年9月28日印发", "d1d1d1d1d1d1d1d1",
        "9月30日前",
        "10月2日前", "会上已改，记录漏改", "其余内容不变",
    ):  # fmt: skip
        assert words in said, words


def test_it_is_drawn_where_the_day_of_issue_is_not_known() -> None:
    paper = minutes_correction.paper(replace(CORRECTION, meeting=DRAFT, original_digest=""))
    assert paper.correction is not None
    assert paper.correction.issued_on == CORRECTION.correction.at.date()
