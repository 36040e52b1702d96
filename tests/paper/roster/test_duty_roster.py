"""Up to seven days are drawn as a week, more as the grid of a month."""

from __future__ import annotations

from dataclasses import replace

from desktop.paper.press.fonts import case
from desktop.paper.roster import duty_roster
from tests.paper.reading import text
from tests.paper.roster.facts import month

TYPES = case(bundled_only=True)


def test_seven_days_are_a_week() -> None:
    facts = month()
    assert "11月1日至11月7日" in text(duty_roster.lay(replace(facts, days=facts.days[:7]), TYPES).content)
    assert "2026年11月值班表" in text(duty_roster.draw(facts))
