"""The slip tells the whole course, who looked and what was found; nothing of it is cut on a second page."""

from __future__ import annotations

from datetime import timedelta

from desktop.paper.items import closing_slip
from desktop.paper.press.fonts import case
from tests.paper.items.facts import AT, DUE, closing
from tests.paper.reading import looks_right, reader, squeezed, text

TYPES = case(bundled_only=True)


def test_the_slip_tells_the_item_its_course_and_its_check() -> None:
    sheet = closing_slip.lay(closing(), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "议定事项销号单", "〔2026〕议字12号", "销号时间：2026年9月30日11时00分", "周例会第38期", "责任单位水务甲",
        "转会次数无", "清运46车", "2026-09-2112:00进展第2段清完水务甲", "核查人书记甲", "核查情况属实",
        "销号不由责任人及责任单位核查",
    ):  # fmt: skip
        assert words in said, words
    assert "逾期" not in said
    assert said.count("办理环节") == 1


def test_delays_are_printed_as_they_were() -> None:
    facts = closing(
        extensions=1,
        carried=2,
        due=DUE + timedelta(days=5),
        reported_at=AT + timedelta(days=20),
        standard="",
        quantity="3处",
    )
    said = text(closing_slip.draw(facts))
    for words in ("2026年10月5日延期1次，原期限2026年9月30日", "转会次数2次", "逾期6天报结", "3处"):
        assert words in said, words


def test_a_long_course_runs_over_pages_with_its_heads() -> None:
    sheet = closing_slip.lay(closing(60), TYPES)
    looks_right(sheet)
    pages = [squeezed(page.extract_text()) for page in reader(sheet.content).pages]
    assert len(pages) > 2
    assert all("办理环节" in page for page in pages[:-1])
    assert "核查情况" in pages[-1]


def test_what_is_not_verified_yet_has_blanks() -> None:
    said = text(closing_slip.lay(closing(reported_at=None, verified_at=None), TYPES).content)
    assert "销号时间" not in said
