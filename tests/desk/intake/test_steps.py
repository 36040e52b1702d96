"""The track and the keys of each step."""

from __future__ import annotations

from desktop.desk.intake.steps import COLUMNS, FILE, RECORDS, RESULT, hints, steps
from desktop.desk.keys import key
from desktop.procedures.imports.result import ImportResult


def test_one_step_is_current_until_all_are_done() -> None:
    for at in (FILE, COLUMNS, RECORDS, RESULT):
        states = [step.state for step in steps(None, at, None)]
        assert states == ["done"] * at + ["current"] + ["future"] * (3 - at)
    assert {step.state for step in steps(None, RESULT, ImportResult("x"))} == {"done"}


def test_the_keys_of_a_step_are_those_of_the_table() -> None:
    assert key("intake", "next_step").sequence in [hint.sequences[0] for hint in hints(COLUMNS, over=False)]
    assert [hint.sequences[0] for hint in hints(RESULT, over=True)] == ["Ctrl+E", "Ctrl+O"]
    assert hints(FILE, over=False)[0].sequences == ("Ctrl+O",)
    assert len(hints(RECORDS, over=False)) == 7
