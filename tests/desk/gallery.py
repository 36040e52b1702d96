"""Every component of the desk, grabbed to PNG in both themes and two sizes of type.

python -m tests.desk.gallery FOLDER [TRANSLATIONS.tsv]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.desk.strips.view import StripList
from desktop.desk.theme.look import Look
from tests.desk import samples


class TableTranslator(QTranslator):
    """Translates from lines of context, source and words, before they are merged into the release file."""

    def __init__(self, file: Path) -> None:
        """Read `file`."""
        super().__init__()
        lines = (line.split("\t") for line in file.read_text("utf-8").splitlines() if line.count("\t") == 2)
        self._words = {(context, source.replace("\\n", "\n")): words for context, source, words in lines}

    def isEmpty(self) -> bool:
        """Return False: Qt asks before it installs."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        """Return the words of one source string."""
        return self._words.get((context, source), "")


def strips(look: Look) -> QWidget:
    """Return the strips of a busy afternoon."""
    board = QWidget()
    board.resize(look.px(982), look.px(600))
    column = QVBoxLayout(board)
    view = StripList(look, lambda: samples.NOW)
    view.show_rows(samples.strips())
    column.addWidget(view)
    return board


BOARDS = {"strips": strips}


def main(folder: Path, translations: Path | None) -> None:
    """Grab every board."""
    app = QApplication([])
    if translations is not None:
        translator = TableTranslator(translations)
        app.installTranslator(translator)
    look = Look(app, "light", 100)
    folder.mkdir(parents=True, exist_ok=True)
    only = sys.argv[3:] or list(BOARDS)
    for name in only:
        for mode, percent in (("light", 100), ("dark", 100), ("light", 150)):
            look.apply(mode, percent)  # type: ignore[arg-type]
            board = BOARDS[name](look)
            board.show()
            app.processEvents()
            board.activateWindow()
            child = board.findChild(StripList)
            if child:
                child.setFocus()
            app.processEvents()
            board.grab().save(str(folder / f"{name}-{mode}-{percent}.png"))
            board.close()
            board.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
