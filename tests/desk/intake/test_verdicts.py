"""Every verdict, decision and outcome has a word and a shape of its own."""

from __future__ import annotations

from desktop.desk.intake.verdicts import choice_chip, outcome_chip, verdict_chip
from desktop.intake.verdict import Verdict
from desktop.procedures.imports.result import Choice, Outcome


def test_no_two_verdicts_share_a_shape_or_a_word() -> None:
    chips = [verdict_chip(one) for one in (*Verdict, None)]
    assert len({chip.icon for chip in chips}) == len(chips)
    assert len({chip.text for chip in chips}) == len(chips)
    assert [chip.tone for chip in chips] == ["ok", "warn", "bad", "plain"]


def test_only_what_waits_says_that_it_is_undecided() -> None:
    assert choice_chip(None, waits=False).text == ""
    assert choice_chip(None, waits=True).text
    assert len({choice_chip(one, waits=False).text for one in (Choice.ACCEPT, Choice.SKIP)}) == 2


def test_a_refused_row_is_red_and_no_other_is() -> None:
    tones = {one: outcome_chip(one, "x").tone for one in Outcome}
    assert [one for one, tone in tones.items() if tone == "bad"] == [Outcome.REFUSED]
    assert len({outcome_chip(one, "x").icon for one in Outcome}) >= 4
