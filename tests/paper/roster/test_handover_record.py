"""The handover record tells both watches, what is open, and when each side signed; signatures are left to the hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from desktop.paper.press.fonts import case
from desktop.paper.roster import handover_record
from desktop.paper.roster.facts import HandoverFacts
from desktop.post.moment import CHINA
from desktop.post.roster.handover import NOTHING, Handover
from tests.paper.facts import POST
from tests.paper.reading import looks_right, text
from tests.paper.roster.facts import IMPRINT

TYPES = case(bundled_only=True)
BEGUN = datetime(2026, 11, 9, 8, 30, tzinfo=CHINA)
HANDOVER = Handover(
    "h1", BEGUN, BEGUN - timedelta(days=1), "书记甲", "党办甲", "镇长乙", "党办乙", "零记录", NOTHING, "公章 1 枚",
)  # fmt: skip


def facts(**changes: object) -> HandoverFacts:
    one = replace(HANDOVER, **changes)  # type: ignore[arg-type]
    signed = one.out_signed_at is not None and one.in_signed_at is not None
    return HandoverFacts(POST, one, replace(IMPRINT, final=signed), "镇长乙　199-0000-3001")


def test_an_unsigned_record_says_that_a_later_print_counts() -> None:
    sheet = handover_record.lay(facts(out_signed_at=BEGUN), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "交接班记录",
        "本班：2026年11月8日8时30分至2026年11月9日8时30分",
        "书记甲镇长乙",
        "党办甲党办乙",
        "零记录",
        "无",
        "公章1枚",
        "2026年11月9日8时30分确认",
        "199-0000-3001",
        "双方未签，以签后重印为准",
    ):
        assert words in said, words


def test_a_signed_record_is_final_and_a_long_one_goes_on() -> None:
    signed = facts(out_signed_at=BEGUN, in_signed_at=BEGUN + timedelta(minutes=3), note="对讲机一部送修")
    said = text(handover_record.draw(signed))
    assert "双方未签" not in said
    assert "8时33分确认" in said
    assert "送修" in said
    long = handover_record.lay(replace(facts(handled="接报一件。" * 700), leader_duty=""), TYPES)
    looks_right(long)
    assert len(long.pages) > 1
