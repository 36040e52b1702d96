"""The panel of one order, in the page where the work stands: Enter gives it, Esc closes it, errors at the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import CutLabel, Label, Pane
from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.controls.segmented import Segmented
from desktop.desk.orders import inputs
from desktop.desk.orders.doors import dressed
from desktop.desk.orders.marking import Marking
from desktop.desk.orders.people import Ticks
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from desktop.desk.orders.ask import Answers, OrderForm
    from desktop.desk.session import Session

_WIDE_KINDS = frozenset({"text", "ticks", "people", "pick", "marks"})


class OrderPanel(Pane):
    """The questions of one order. It ends with `finished` or `left`; whoever shows it takes it away."""

    finished = Signal(object)
    """What the order returned."""
    left = Signal()
    """The person closed it without giving the order."""
    door_opened = Signal(str)
    """The key of a door of the refusal that stands in the panel."""

    def __init__(self, session: Session, form: OrderForm) -> None:
        """Ask what `form` asks."""
        super().__init__("card")
        self.session = session
        self.form = form
        self.inputs = {ask.name: inputs.make(session.look, ask) for ask in form.asks}
        self._labels: dict[str, QWidget] = {}
        self._refusal: RefusalPanel | None = None
        self.setAccessibleName(form.title)
        look, px = session.look, session.look.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(8), px(14), px(10))
        self._column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(Label(look, form.title, "f11b"))
        head.addWidget(CutLabel(look, form.note, "f9", "ink3"), 1)
        self._column.addLayout(head)
        self._column.addLayout(self._grid())
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        self.sequence = "Return" if self._enter_is_free() else "Ctrl+Return"
        self.verb = KeyButton(look, form.verb, self.sequence)
        self.verb.clicked.connect(self.give)
        self.verb.setAutoDefault(True)
        back = KeyButton(look, self.tr("Close"), "Esc")
        back.clicked.connect(self.left.emit)
        back.setAutoDefault(True)
        foot.addWidget(self.verb)
        foot.addWidget(back)
        foot.addStretch(1)
        self._column.addLayout(foot)
        for one in self.inputs.values():
            one.editor.installEventFilter(self)
            if isinstance(one.editor, (Ticks, Marking)):
                one.editor.changed.connect(one.field.clear)
            elif isinstance(one.editor, Segmented):
                one.editor.chosen.connect(self._depend)
            elif isinstance(one.editor, QComboBox):
                one.editor.currentIndexChanged.connect(self._depend)
        self._depend()

    def take_focus(self) -> None:
        """Put the focus on the first question that has no answer yet."""
        asked = [one for one in self.inputs.values() if one.field.isVisibleTo(self)]
        if asked:
            asked[0].take_focus()
        else:
            self.verb.setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> Answers:
        """Return what is answered; refuse what cannot be read."""
        now = self.session.now()
        return {name: one.value(now) for name, one in self.inputs.items()}

    def give(self) -> None:
        """Give the order, or show where it was refused and why."""
        self._take_refusal_away()
        for one in self.inputs.values():
            one.field.refuse("")
        try:
            done = self.form.give(self.answers())
        except Refused as refused:
            self._refuse(refused)
            return
        told = self.form.said(done.result)
        if told:
            warned = getattr(done.result, "warnings", ())
            self.session.say(told, "warn" if warned else "ok")
        self.finished.emit(done)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give with Enter also from a list with a line, which would keep the key to complete what is typed."""
        if isinstance(watched, QComboBox) and event.type() == QEvent.Type.KeyPress and _is_enter(event):
            QTimer.singleShot(0, self, self.give)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give with Enter, in a field of several lines with Ctrl+Enter; close with Esc."""
        if _is_enter(event):
            # Not within the event of an editor that the order is about to take away.
            QTimer.singleShot(0, self, self.give)
        elif event.key() == Qt.Key.Key_Escape.value:
            self.left.emit()
        elif event.text():
            # What is typed in a panel is never a letter of the page behind it.
            event.accept()
        else:
            super().keyPressEvent(event)

    def _grid(self) -> QGridLayout:
        px = self.session.look.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(6))
        row, column = 0, 0
        for name, one in self.inputs.items():
            wide = one.ask.wide or one.ask.kind in _WIDE_KINDS
            if wide and column:
                row, column = row + 1, 0
            label = Label(self.session.look, one.ask.label, "f10", "ink2")
            label.setFixedHeight(px(32))
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._labels[name] = label
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label, row, column, top)
            grid.addWidget(one.field, row, column + 1, 1, 3 if wide else 1, top)
            column += 2
            if wide or column > 2:  # noqa: PLR2004 - two questions stand side by side
                row, column = row + 1, 0
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _enter_is_free(self) -> bool:
        return not any(isinstance(one.editor, QPlainTextEdit) for one in self.inputs.values())

    def _depend(self) -> None:
        """Ask only what depends on nothing, or on what is answered so."""
        now = self.session.now()
        for name, one in self.inputs.items():
            if one.ask.when is not None:
                other, wanted = one.ask.when
                shown = str(self.inputs[other].value(now)) == wanted
                one.field.setVisible(shown)
                self._labels[name].setVisible(shown)

    def _refuse(self, refused: Refused) -> None:
        sentence = self.session.words(refused.reason)
        for name, one in self.inputs.items():
            if refused.field in {name, *one.ask.refused} and not refused.opens_with:
                one.field.refuse(sentence)
                one.take_focus()
                return
        panel = RefusalPanel(self.session.look, dressed(refused, self.session.language))
        panel.opened.connect(self._through)
        panel.left.connect(self._back_from_refusal)
        self._refusal = panel
        self._column.insertWidget(1, panel)
        panel.show()  # what is hidden takes no focus, and its doors would have no keys
        panel.take_focus()

    def _through(self, door: str) -> None:
        """Go through a door: to the question of that name, else to where the page knows."""
        if door in self.inputs:
            self._take_refusal_away()
            self.inputs[door].take_focus()
        else:
            self.door_opened.emit(door)

    def _back_from_refusal(self) -> None:
        self._take_refusal_away()
        self.take_focus()

    def _take_refusal_away(self) -> None:
        if self._refusal is not None:
            self._refusal.hide()
            self._refusal.deleteLater()
            self._refusal = None


def _is_enter(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}
