"""A page of several lists side by side, one of them shown; Alt and the arrows change between them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from desktop.desk.controls.segmented import Segment, Segmented
from desktop.desk.keys import action
from desktop.desk.page import Page
from desktop.desk.tables.listing import ListPane, Paneled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.desk.keys import Page as PageName
    from desktop.desk.session import Session
    from desktop.desk.tables.listing import Listing


class ListPage(Page):
    """Lists under one title. An argument such as `officer:<id>` brings up a list and a row of it."""

    def __init__(self, session: Session, name: PageName, title: str) -> None:
        """Have no list yet; add them by `add_list` and `add_pane`."""
        super().__init__(session)
        self.name = name
        self._title = title
        self._panes: dict[str, QWidget] = {}
        self._titles: list[Segment] = []
        self.stack = QStackedWidget()
        self.tabs: Segmented | None = None

    def add_list(self, listing: Listing[Any]) -> ListPane:
        """Add a list."""
        pane = ListPane(self.session, cast("PageName", self.name), listing)
        pane.go.connect(self.go)
        self.add_pane(listing.key, listing.title, pane)
        return pane

    def add_pane(self, key: str, title: str, pane: QWidget) -> None:
        """Add something that is no list."""
        self._panes[key] = pane
        self._titles.append(Segment(key, title))
        self.stack.addWidget(pane)

    def lay_out(self) -> None:
        """Put the lists in their places, once all were added."""
        px = self.look.px
        self.tabs = Segmented(self.look, self._title, tuple(self._titles))
        self.tabs.chosen.connect(self._chosen)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(10), px(16), 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        for name, step in (("previous", -1), ("next", 1)):
            made = action(self, cast("PageName", self.name), name)
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.triggered.connect(partial(self._step, step))
            self.addAction(made)

    def pane(self, key: str) -> QWidget:
        """Return a list or pane by its key."""
        return self._panes[key]

    def shown(self) -> str:
        """Return the key of what is shown."""
        return self.tabs.key() if self.tabs is not None else ""

    def open(self, argument: str) -> None:
        """Show the list and the row that `argument` names, else the one that was shown last."""
        self.titled.emit(self._title, "")
        key, _, row = argument.partition(":")
        if key in self._panes and self.tabs is not None:
            self.tabs.choose(key)
        self.reread(frozenset({"*"}))
        pane: object = self.stack.currentWidget()
        if isinstance(pane, Paneled):
            if row:
                pane.open_row(row)
            else:
                pane.take_focus()

    def reread(self, touched: frozenset[str]) -> None:
        """Read again what is shown; the others are read when they are brought up."""
        reread = getattr(self.stack.currentWidget(), "reread", None)
        if reread is not None:
            reread(touched)

    def back(self) -> bool:
        """Close what is open within the list."""
        pane: object = self.stack.currentWidget()
        return pane.back() if isinstance(pane, Paneled) else False

    def print_it(self) -> None:
        """Print the list that is shown."""
        pane: object = self.stack.currentWidget()
        if isinstance(pane, Paneled):
            pane.print_it()
        else:
            super().print_it()

    def export_it(self) -> None:
        """Export the list that is shown."""
        pane: object = self.stack.currentWidget()
        if isinstance(pane, Paneled):
            pane.export_it()
        else:
            super().export_it()

    def _step(self, step: int) -> None:
        keys = [one.key for one in self._titles]
        if self.tabs is not None:
            self.tabs.choose(keys[(keys.index(self.tabs.key()) + step) % len(keys)])

    def _chosen(self, key: str) -> None:
        pane = self._panes[key]
        self.stack.setCurrentWidget(pane)
        self.reread(frozenset({"*"}))
        take_focus = getattr(pane, "take_focus", None)
        if take_focus is not None:
            take_focus()
