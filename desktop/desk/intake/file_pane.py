"""The first step: choose a file, by dialog, by dropping it, or from those read lately."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.keys import key
from desktop.desk.tables.columns import Column
from desktop.desk.tables.model import FactModel
from desktop.desk.tables.table import Table

if TYPE_CHECKING:
    from desktop.desk.session import Session

_SUFFIXES = "*.xlsx *.xlsm *.xls *.ods *.csv *.txt"
_RECENT = "intake/recent"
_MOST = 8


@dataclass(frozen=True, slots=True)
class Recent:
    """A file that was read before."""

    path: str
    name: str
    folder: str


class FilePane(QWidget):
    """Says what can be read, and offers the files of before."""

    asked = Signal()
    """The person wants the dialog."""
    chosen = Signal(str)
    """The path of a file."""
    resumed = Signal()
    """The person goes on with the file that is open already."""

    def __init__(self, session: Session) -> None:
        """Lay out the pane."""
        super().__init__()
        look = session.look
        self._settings = session.settings
        px = look.px
        card = Pane("card")
        self.choose = KeyButton(look, self.tr("Choose a file"), key("intake", "choose").sequence, icon="import")
        self.choose.clicked.connect(self.asked)
        self.resume = KeyButton(look, "", key("intake", "next_step").sequence, icon="go")
        self.resume.clicked.connect(self.resumed)
        self.resume.hide()
        inner = QVBoxLayout(card)
        inner.setContentsMargins(px(24), px(24), px(24), px(24))
        inner.setSpacing(px(8))
        for text, font, colour in (
            (self.tr("Choose a file, or drop it here."), "f11b", "ink"),
            (
                self.tr(
                    "Departments, people, villages and grids, duty list, whistle ledger, rosters, leave, holidays: "
                    "as the office keeps them."
                ),
                "f10",
                "ink2",
            ),
            (self.tr(".xlsx .xls .ods .csv; the file itself is only read, never changed."), "f9", "ink3"),
        ):
            label = Label(look, text, font, colour)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(label)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.resume)
        buttons.addStretch(1)
        inner.addSpacing(px(8))
        inner.addLayout(buttons)
        columns: tuple[Column[Recent], ...] = (
            Column("name", self.tr("File"), lambda row: row.name, 360, bold=True),
            Column("folder", self.tr("Folder"), lambda row: row.folder, 500),
        )
        self.model: FactModel[Recent] = FactModel(columns, lambda row: row.path, self)
        self.table = Table(look, self.tr("Files read lately"), session.settings, "intake/recent_files")
        self.table.hold(self.model, columns)
        self.table.setSortingEnabled(False)
        self.table.opened.connect(self.chosen)
        self._list = Pane("card")
        below = QVBoxLayout(self._list)
        below.setContentsMargins(1, 2, 1, 2)
        below.addWidget(self.table)
        self._head = Section(look, self.tr("Files read lately"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(card)
        column.addWidget(self._head)
        column.addWidget(self._list, 1)
        self._spring = QWidget()
        column.addWidget(self._spring, 1)

    def reread(self, open_file: str = "") -> None:
        """Show the files of before that are still there, and the one that is open."""
        rows = tuple(Recent(one, Path(one).name, str(Path(one).parent)) for one in self.recent() if Path(one).is_file())
        self.model.show(rows)
        for part in (self._head, self._list):
            part.setVisible(bool(rows))
        self._spring.setVisible(not rows)
        self.table.choose_row(0)
        self.resume.setText(self.tr("Go on with {file}").format(file=open_file))
        self.resume.setVisible(bool(open_file))

    def take_focus(self) -> None:
        """Put the focus where Enter chooses a file."""
        (self.table if self.model.rowCount() else self.choose).setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> Path | None:
        """Ask for a file, beginning where the last one lay; None where the clerk named none."""
        recent = self.recent()
        folder = str(Path(recent[0]).parent) if recent else ""
        kinds = self.tr("Tables ({suffixes});;All files (*)").format(suffixes=_SUFFIXES)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), folder, kinds)
        return Path(path) if path else None

    def recent(self) -> list[str]:
        """Return the paths that were read lately, the last one first."""
        kept = self._settings.value(_RECENT)
        return [kept] if isinstance(kept, str) else [str(one) for one in kept or ()]

    def remember(self, path: Path) -> None:
        """Put a file first among those read lately."""
        known = [one for one in self.recent() if one != str(path)]
        self._settings.setValue(_RECENT, [str(path), *known][:_MOST])
