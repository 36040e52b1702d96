"""The list of offers under a line, searched by whoever fills it: a few letters, pinyin initials."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit


class Offers(QCompleter):
    """The list under a line; what is taken is told by its place in the list and written by whoever listens.

    It only stands at the line and is not the line's own completer: that one would write whatever is highlighted over
    what is being typed.
    """

    taken = Signal(int)

    def __init__(self, line: QLineEdit) -> None:
        """Stand under `line` and offer nothing yet."""
        self._line = line
        self._texts = QStringListModel(line)
        super().__init__(self._texts, line)
        self.setWidget(line)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.view().setProperty("pane", "offers")

    def offer(self, shown: tuple[str, ...], *, first: bool) -> None:
        """Show lines. With `first`, Enter takes the first one at once: letters of pinyin mean nothing else."""
        self._texts.setStringList(list(shown))
        if not shown:
            self.close_list()
            return
        view = self.view()
        # A list of its own window takes the system's font for lists on Windows.
        view.setFont(self._line.font())
        self.complete()
        view.setCurrentIndex(self.completionModel().index(0, 0) if first else QModelIndex())

    def close_list(self) -> None:
        """Take the list away."""
        self.view().hide()

    def view(self) -> QAbstractItemView:
        """Return the list itself."""
        view = self.popup()
        assert view is not None  # noqa: S101 - Qt makes one when it is first asked for
        return view

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(index.row())
