"""An official paper saved for Word where the person says: drawn off the window's thread, written, noted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from desktop.desk import documents, errand
from desktop.post.file_name import fitting
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures import files, word

if TYPE_CHECKING:
    from desktop.desk.errand import Errand
    from desktop.desk.page import Page
    from desktop.procedures.papers import PaperKind


def filter_of() -> str:
    """Return how the window of files calls a Word file."""
    return QCoreApplication.translate("Papers", "Word, for editing (*.docx)")


def ask_word(page: Page, kind: PaperKind, subject: str, name: str) -> Errand | None:
    """Ask where a paper is to be saved, `name` proposed, and save it there; None where the person named nothing."""
    title = QCoreApplication.translate("Papers", "Save for Word")
    proposed = str(documents.folder() / f"{fitting(name)}{word.SUFFIX}")
    path, _ = QFileDialog.getSaveFileName(page, title, proposed, filter_of())
    return save_word(page, kind, subject, Path(path).with_suffix(word.SUFFIX)) if path else None


def save_word(page: Page, kind: PaperKind, subject: str, target: Path) -> Errand | None:
    """Write a paper for Word to `target`, which the person has agreed to replace; None where that is refused."""
    session = page.session
    try:
        path = word.word_path(str(target.absolute()), replace=True)
        gathered = word.gather(session.watch, kind, subject)
    except Refused as refused:
        session.say(refused.reason, "bad")
        return None

    def written(content: bytes) -> None:
        try:
            session.give(word.note_word, kind, subject, files.write(path, content), content)
        except Refused as refused:
            session.say(refused.reason, "bad")
            return
        session.say(Words(f"已存成 Word：{path.name}。", f"Saved for Word: {path.name}."))

    def failed(error: Exception) -> None:
        raise error

    return errand.run(page, lambda _errand: word.draw(kind, gathered), written, failed)
