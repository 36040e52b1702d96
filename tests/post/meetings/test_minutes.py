"""The text of minutes is open until it is frozen; a correction points to its meeting; both are kept as they were."""

from __future__ import annotations

from desktop.ledger.rows import fact_of, row_of
from desktop.post.meetings.minutes import Correction, MinutesText
from tests.post_of import NOON


def test_text_and_correction_are_kept_as_they_are() -> None:
    text = MinutesText("m", "一、关于报到\n照办。", NOON, "党办乙")
    assert not text.frozen
    assert fact_of(MinutesText, tuple(row_of(text).values())) == text
    one = Correction("c", "m", 2026, 1, "10月7日", "10月9日", "笔误", "书记甲", NOON)
    assert (one.head, one.paper) == ("", "")
    assert fact_of(Correction, tuple(row_of(one).values())) == one
