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
        self._titles: dict[str, list[Segment]] = {}
        self._rows: dict[str, Segmented] = {}
        self.stack = QStackedWidget()
        self.groups: Segmented | None = None
        self.tabs: Segmented | None = None
        """The lists of the group that is shown."""

    def add_list(self, listing: Listing[Any], group: str = "") -> ListPane:
        """Add a list; lists of one `group`, by its title, stand side by side."""
        pane = ListPane(self.session, cast("PageName", self.name), listing)
        pane.go.connect(self.go)
        self.add_pane(listing.key, listing.title, pane, group)
        return pane

    def add_pane(self, key: str, title: str, pane: QWidget, group: str = "") -> None:
        """Add something that is no list."""
        self._panes[key] = pane
        self._titles.setdefault(group, []).append(Segment(key, title))
        self.stack.addWidget(pane)

    def lay_out(self) -> None:
        """Put the lists in their places, once all were added."""
        px = self.look.px
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(10), px(16), 0)
        row.setSpacing(px(12))
        if len(self._titles) > 1:
            self.groups = Segmented(self.look, self._title, tuple(Segment(one, one) for one in self._titles))
            self.groups.chosen.connect(self._group_chosen)
            row.addWidget(self.groups)
        for group, titles in self._titles.items():
            made = self._rows[group] = Segmented(self.look, group or self._title, tuple(titles))
            made.chosen.connect(self._chosen)
            made.setVisible(not self._rows or made is next(iter(self._rows.values())))
            row.addWidget(made)
        self.tabs = next(iter(self._rows.values()))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        for name, step in (("previous", -1), ("next", 1)):
            turn = action(self, cast("PageName", self.name), name)
            turn.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.triggered.connect(partial(self._step, step))
            self.addAction(turn)

    def pane(self, key: str) -> QWidget:
        """Return a list or pane by its key."""
        return self._panes[key]

    def show_list(self, key: str) -> None:
        """Bring a list or pane up."""
        group = next(one for one, titles in self._titles.items() if key in {it.key for it in titles})
        if self.groups is not None:
            self.groups.choose(group)
        self._rows[group].choose(key)

    def shown(self) -> str:
        """Return the key of what is shown."""
        return self.tabs.key() if self.tabs is not None else ""

    def open(self, argument: str) -> None:
        """Show the list and the row that `argument` names, else the one that was shown last."""
        self.titled.emit(self._title, "")
        key, _, row = argument.partition(":")
        if key in self._panes:
            self.show_list(key)
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
        keys = [one.key for titles in self._titles.values() for one in titles]
        self.show_list(keys[(keys.index(self.shown()) + step) % len(keys)])

    def _group_chosen(self, group: str) -> None:
        for one, made in self._rows.items():
            made.setVisible(one == group)
        self.tabs = self._rows[group]
        self._chosen(self.tabs.key())

    def _chosen(self, key: str) -> None:
        pane = self._panes[key]
        self.stack.setCurrentWidget(pane)
        self.reread(frozenset({"*"}))
        take_focus = getattr(pane, "take_focus", None)
        if take_focus is not None:
            take_focus()
