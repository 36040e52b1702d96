"""The person's own folder of documents, where a file is proposed to be kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def folder() -> Path:
    """Return the folder; it may not be there yet."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
