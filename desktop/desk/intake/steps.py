"""The four steps of an import as the track shows them, and the keys that each of them hears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.controls.hints import Hint
from desktop.desk.keys import key
from desktop.desk.whistle.step_track import Step

if TYPE_CHECKING:
    from desktop.desk.intake.batch import Batch
    from desktop.procedures.imports.result import ImportResult

translate = QCoreApplication.translate
FILE, COLUMNS, RECORDS, RESULT = range(4)


def steps(batch: Batch | None, step: int, result: ImportResult | None) -> tuple[Step, ...]:
    """Return the steps with what is known at each; after the entry all of them are done."""
    over = result is not None
    names = (
        translate("Intake", "Choose a file"),
        translate("Intake", "Columns"),
        translate("Intake", "Look through"),
        translate("Intake", "Enter"),
    )
    whens = ["", "", "", ""]
    if batch is not None:
        taken = sum(mapping is not None for mapping in batch.mappings.values())
        whens[FILE] = batch.workbook.name
        whens[COLUMNS] = translate("Intake", "{n} of {total} sheets").format(n=taken, total=len(batch.mappings))
        if batch.sheets:
            whens[RECORDS] = _decided(batch.waiting(), over=over)
    if result is not None:
        whens[RESULT] = translate("Intake", "{n} rows").format(n=len(result.rows))
    return tuple(
        Step(name, "done" if at < step or over else "current" if at == step else "future", whens[at])
        for at, name in enumerate(names)
    )


def hints(step: int, *, over: bool) -> tuple[Hint, ...]:
    """Return the keys of a step."""
    names = {
        FILE: ("choose",),
        COLUMNS: ("next_step", "edit", "previous", "next"),
        RECORDS: ("next_step", "accept", "skip", "edit", "next_question", "previous", "next"),
        RESULT: ("export", "choose") if over else ("next_step",),
    }[step]
    words = {"edit": translate("Intake", "Choose the field")} if step == COLUMNS else {}
    return tuple(Hint((key("intake", name).sequence,), words.get(name, key("intake", name).said())) for name in names)


def _decided(waiting: int, *, over: bool) -> str:
    if not waiting:
        return translate("Intake", "all decided")
    if over:
        return translate("Intake", "{n} stayed out").format(n=waiting)
    return translate("Intake", "{n} to decide").format(n=waiting)
