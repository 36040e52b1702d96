"""Verdicts, decisions and outcomes as chips: a shape, a word and a tint each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.intake.verdict import Verdict
from desktop.procedures.imports.result import Choice, Outcome

translate = QCoreApplication.translate


def verdict_chip(verdict: Verdict | None) -> ChipWords:
    """Return the chip of a verdict; None is a line that is no record."""
    match verdict:
        case Verdict.ACCEPT:
            return ChipWords(translate("Intake", "Can go in"), "ok", "ok")
        case Verdict.QUESTION:
            return ChipWords(translate("Intake", "To be asked"), "warn", "tri")
        case Verdict.REJECT:
            return ChipWords(translate("Intake", "Not taken"), "bad", "x")
    return ChipWords(translate("Intake", "No record"), "plain", "minus")


def choice_chip(choice: Choice | None, *, waits: bool) -> ChipWords:
    """Return the chip of a decision; empty where none is needed."""
    match choice:
        case Choice.SKIP:
            return ChipWords(translate("Intake", "Left out"), "run", "minus")
        case Choice.ACCEPT | Choice.CORRECT:
            return ChipWords(translate("Intake", "Enter as is"), "acc", "ok")
    return ChipWords(translate("Intake", "undecided"), "plain") if waits else ChipWords("")


def outcome_chip(outcome: Outcome, text: str) -> ChipWords:
    """Return the chip of what became of a row, `text` being its word in the language of the desk."""
    match outcome:
        case Outcome.ADDED:
            return ChipWords(text, "ok", "plus")
        case Outcome.CHANGED:
            return ChipWords(text, "ok", "swap")
        case Outcome.SAME:
            return ChipWords(text, "run", "ok")
        case Outcome.LEFT_OUT:
            return ChipWords(text, "warn", "minus")
        case Outcome.REFUSED:
            return ChipWords(text, "bad", "x")
