"""The bar of orders at the foot of a whistle: the first ones with their keys, the rest in a menu that says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget, QWidgetAction

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label
from desktop.desk.keys import KEYS, cap_text, key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from desktop.desk.theme.look import Look
    from desktop.desk.whistle.acts import Act

_LETTER = {"report_in": "arrive"}
_ICONS = {
    "submit": "go",
    "blow": "whistle",
    "report_done": "eye",
    "check": "eye",
    "resume": "go",
    "evaluate": "star",
    "archive": "book",
}


class Foot(QWidget):
    """Note, call one more, confer, the next step, more; at the right print and back. Narrow bars give way in turn."""

    ordered = Signal(str)
    """The name of an order, of `print`, of `back` or of `more`."""

    def __init__(self, look: Look) -> None:
        """Offer nothing yet but the way back."""
        super().__init__()
        self._look = look
        self.note = self._button("note", self.tr("Note"), "note", "pen")
        self.add = self._button("add_department", self.tr("Call one more"), "add_department", "plus")
        self.confer = self._button("confer", self.tr("Confer"), "confer", "confer")
        self.next = KeyButton(look, "", key("whistle", "complete").sequence)
        self.next.clicked.connect(lambda: self.ordered.emit("next"))
        self.more = self._button("more", self.tr("More"), "more", "")
        self.print = self._button("print", self.tr("Print"), "print", "print")
        self.back = self._button("back", self.tr("Back"), "back", "")
        self._hidden: set[QWidget] = set()
        self._gives_way = (self.back, self.confer, self.add, self.print, self.note)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(8), look.px(14), look.px(8))
        row.setSpacing(look.px(6))
        for button in (self.note, self.add, self.confer, self.next, self.more):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.print)
        row.addWidget(self.back)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, acts: dict[str, Act], step: str, *, printable: bool = True) -> None:
        """Show what is on offer; `step` names the next order of the whistle, greyed with what it waits for."""
        self._hidden = {button for name, button in self._named() if name not in acts}
        if not printable:
            self._hidden.add(self.print)
        self.confer.setText(_verb(acts["confer"]) if "confer" in acts else "")
        act = acts.get(step)
        if act is None:
            self._hidden.add(self.next)
        else:
            self.next.setText(_verb(act))
            self.next.set_icon(_ICONS.get(step, ""))
            self.next.set_trailing(act.closed)
            self.next.setEnabled(not act.closed)
            self.next.setToolTip(act.closed)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the height; what does not fit is in the menu."""
        return QSize(self._look.px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let buttons go where the room is short; their keys and the menu stay."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        buttons = [self.note, self.add, self.confer, self.next, self.more, self.print, self.back]
        shown = [button for button in buttons if button not in self._hidden]
        gap, room = self._look.px(6), self.width() - self._look.px(30)
        for button in self._gives_way:
            if sum(one.sizeHint().width() + gap for one in shown) <= room:
                break
            if button in shown:
                shown.remove(button)
        for button in buttons:
            button.setVisible(button in shown)

    def _named(self) -> tuple[tuple[str, KeyButton], ...]:
        return (("add_department", self.add), ("confer", self.confer))

    def _button(self, name: str, text: str, key_name: str, icon: str) -> KeyButton:
        button = KeyButton(self._look, text, key("whistle", key_name).sequence, icon=icon)
        button.clicked.connect(lambda: self.ordered.emit(name))
        return button


def _verb(act: Act) -> str:
    """Return the words of an order without the dots that announce its questions."""
    return act.text.rstrip(" .…")


class OrderMenu(QMenu):
    """Orders with their keys; one that cannot be given is greyed, with the reason as its tooltip and beside it."""

    chosen = Signal(str, str)
    """The name of the order, and `department` or `whistle`."""

    def __init__(self, look: Look, parent: QWidget, groups: Iterable[tuple[str, Iterable[Act]]]) -> None:
        """Offer the groups, each under its heading."""
        super().__init__(parent)
        self._look = look
        self.setToolTipsVisible(True)
        letters = {one.name: one.sequence for one in KEYS if one.page == "whistle"}
        for heading, acts in groups:
            offered = tuple(acts)
            if offered and heading:
                self._head(heading)
            for act in offered:
                sequence = letters.get(_LETTER.get(act.name, act.name), "")
                cap = f"\t{cap_text(sequence)}" if sequence else ""
                text = f"{act.text}（{act.closed}）" if act.closed else act.text
                made = QAction(text + cap, self)
                made.setObjectName(act.name)
                made.setEnabled(not act.closed)
                made.setToolTip(act.closed or act.text)
                made.triggered.connect(lambda _on=False, act=act: self.chosen.emit(act.name, act.of))
                self.addAction(made)

    def _head(self, heading: str) -> None:
        if self.actions():
            self.addSeparator()
        label = Label(self._look, heading, "f9", "ink3")
        label.setContentsMargins(self._look.px(12), self._look.px(2), 0, self._look.px(2))
        made = QWidgetAction(self)
        made.setDefaultWidget(label)
        made.setEnabled(False)
        self.addAction(made)

    def branch(self, heading: str, acts: Iterable[Act]) -> None:
        """Put the orders to a department on top, in a menu of their own: all in one would be taller than a screen."""
        branch = OrderMenu(self._look, self, (("", acts),))
        branch.setTitle(heading)
        branch.chosen.connect(self.chosen)
        before = self.actions()[0] if self.actions() else None
        if before is None:
            self.addMenu(branch)
        else:
            self.insertMenu(before, branch)

    def open_over(self, button: QWidget) -> None:
        """Open above `button`, its first order chosen; it is gone once it closes."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.popup(button.mapToGlobal(QPoint(0, -self.sizeHint().height())))
        # An action with a menu of its own would open it at once and hide the first order.
        offered = (one for one in self.actions() if one.isEnabled() and not one.isSeparator() and one.menu() is None)
        first = next(offered, None)
        if first is not None:
            self.setActiveAction(first)
