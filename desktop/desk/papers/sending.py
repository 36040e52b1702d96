"""How far a long print is, with a way to call it back; a short one shows nothing."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QProgressDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

_SOON = 700
"""Milliseconds that a print may take without a word about it."""


@contextmanager
def sending(parent: QWidget) -> Iterator[Callable[[int, int], bool]]:
    """Yield what hears how many sides are done of how many, and answers whether to go on."""
    translate = QCoreApplication.translate
    box = QProgressDialog(translate("Papers", "Sending to the printer"), translate("Papers", "Call back"), 0, 0, parent)
    box.setWindowTitle(translate("Papers", "Print"))
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setMinimumDuration(_SOON)
    box.setAutoReset(False)

    def tell(part: int, whole: int) -> bool:
        box.setMaximum(whole)
        box.setValue(part)
        box.setLabelText(translate("Papers", "Page {n} of {all} sent to the printer").format(n=part, all=whole))
        return not box.wasCanceled()

    try:
        yield tell
    finally:
        box.close()
        box.deleteLater()
