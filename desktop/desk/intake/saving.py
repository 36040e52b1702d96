"""Where the result of an import is kept: the clerk names a file, and every row of the import goes into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from desktop.desk import documents
from desktop.post.file_name import fitting
from desktop.procedures import lists

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.desk.session import Session
    from desktop.procedures.imports.result import ImportResult

translate = QCoreApplication.translate


def save_result(parent: QWidget, session: Session, result: ImportResult) -> Path | None:
    """Ask for a file, write the result there as .xlsx or .csv, and return it; None where the clerk named none.

    Raises Refused for another ending, and where the machine says no.
    """
    stem = translate("Intake", "Result {file} {day}").format(
        file=Path(result.file).stem, day=f"{session.now():%Y%m%d-%H%M}"
    )
    path, _ = QFileDialog.getSaveFileName(
        parent,
        translate("Intake", "Save the result"),
        str(documents.folder() / f"{fitting(stem)}.xlsx"),
        translate("Intake", "Tables (*.xlsx *.csv)"),
    )
    if not path:
        return None
    target = Path(path) if Path(path).suffix else Path(path).with_suffix(".xlsx")
    return lists.save(result.sheet(session.language), target)
