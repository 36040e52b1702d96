"""The reasons are told in two languages, and every rule of the planner has its name."""

from __future__ import annotations

from desktop.planner.conflicts import ORDER
from desktop.procedures.roster.month.why import RULES, Why


def test_reasons_and_rules_are_told_in_both_languages() -> None:
    for words in (*(one.words for one in Why), *RULES.values()):
        assert words.zh.strip()
        assert words.en.strip()
    assert len({one.words.zh for one in Why}) == len(Why)


def test_whatever_may_give_way_has_a_name() -> None:
    assert set(ORDER) | {"closed", "can", "forbidden_next"} == set(RULES)
