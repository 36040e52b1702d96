"""The record as a form: who goes and who comes, what was handled, what is passed on, what is handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.desk.controls.field import Field, no_wheel
from desktop.desk.controls.label import Label, Pane
from desktop.post.roster.handover import NOTHING

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.post.command_post import Stand
    from desktop.post.roster.handover import Handover

TEXTS: Final = ("handled", "unhandled", "items")
"""The fields that must say something."""
_LINES: Final = {"handled": 96, "unhandled": 96, "items": 54}
"""Height of each at 100 %; they share what the page has more."""


class RecordForm(Pane):
    """The fields of one handover. What may still be written depends on how far it is."""

    def __init__(self, session: Session) -> None:
        """Lay the fields out."""
        super().__init__("card")
        self._session = session
        look, px = session.look, session.look.px
        self.outgoing = Label(look, "", "f10b", "ink")
        self.leader, self.clerk = QComboBox(), QComboBox()
        self.texts = {name: QPlainTextEdit() for name in TEXTS}
        self.note = QLineEdit()
        names = {
            "to_leader": self.tr("Next leader"),
            "to_clerk": self.tr("Next clerk"),
            "handled": self.tr("Handled"),
            "unhandled": self.tr("Passed on"),
            "items": self.tr("Handed over"),
            "note": self.tr("Remark"),
        }
        editors: dict[str, QWidget] = {
            "to_leader": self.leader,
            "to_clerk": self.clerk,
            **self.texts,
            "note": self.note,
        }
        self.fields = {name: Field(look, names[name], editor) for name, editor in editors.items()}
        for combo in (self.leader, self.clerk):
            no_wheel(combo)
        grid = QGridLayout(self)
        grid.setContentsMargins(px(14), px(10), px(14), px(10))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(6))
        grid.addWidget(self._label(self.tr("Hands over")), 0, 0)
        grid.addWidget(self.outgoing, 0, 1, 1, 3)
        for column, name in ((0, "to_leader"), (2, "to_clerk")):
            grid.addWidget(self._label(names[name]), 1, column)
            grid.addWidget(self.fields[name], 1, column + 1)
        for row, name in enumerate((*TEXTS, "note"), start=2):
            grid.addWidget(self._label(names[name]), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.fields[name], row, 1, 1, 3)
        for name, editor in self.texts.items():
            editor.setTabChangesFocus(True)
            editor.setMinimumHeight(px(_LINES[name] // 2))
            editor.setMaximumHeight(px(_LINES[name] * 2))
            grid.setRowStretch(TEXTS.index(name) + 2, _LINES[name])
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def _label(self, text: str) -> Label:
        label = Label(self._session.look, text, "f10", "ink2")
        label.setFixedHeight(self._session.look.px(32))
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return label

    def offer(self, now: Stand | None, leaders: tuple[str, ...], clerks: tuple[str, ...]) -> None:
        """Show that nothing is begun: who would hand over, who may take over."""
        self._say(now.leader if now else "—", now.clerk if now else "—", f"{now.since:%m-%d %H:%M}" if now else "")
        for combo, names in ((self.leader, leaders), (self.clerk, clerks)):
            chosen = combo.currentText()
            combo.clear()
            combo.addItems(list(names))
            if chosen in names:
                combo.setCurrentText(chosen)
            combo.setEnabled(True)
        for editor in self.texts.values():
            editor.setPlainText("")
            editor.setEnabled(False)
        self.note.clear()
        self.note.setEnabled(False)

    def show_record(self, one: Handover, leaders: tuple[str, ...], clerks: tuple[str, ...]) -> None:
        """Show a record; it is open to the pen until the outgoing watch has signed."""
        self._say(one.from_leader, one.from_clerk, f"{one.since:%m-%d %H:%M}")
        unsigned = one.out_signed_at is None
        for combo, names, chosen in ((self.leader, leaders, one.to_leader), (self.clerk, clerks, one.to_clerk)):
            combo.clear()
            combo.addItems(list(dict.fromkeys((chosen, *names))))
            combo.setCurrentText(chosen)
            combo.setEnabled(unsigned)
        for name, editor in self.texts.items():
            editor.setPlainText(getattr(one, name))
            editor.setEnabled(True)
            editor.setReadOnly(not unsigned)
        self.note.setText(one.note)
        self.note.setEnabled(True)
        self.note.setReadOnly(not unsigned)

    def values(self) -> dict[str, str]:
        """Return what is written now."""
        return {
            "to_leader": self.leader.currentText(),
            "to_clerk": self.clerk.currentText(),
            **{name: editor.toPlainText().strip() for name, editor in self.texts.items()},
            "note": self.note.text().strip(),
        }

    def refuse(self, name: str, sentence: str) -> bool:
        """Show a refusal at its field; False where it has none."""
        if name not in self.fields:
            return False
        self.fields[name].refuse(sentence)
        self.fields[name].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def clear_errors(self) -> None:
        """Take all errors away."""
        for one in self.fields.values():
            one.refuse("")

    def write_nothing(self) -> None:
        """Write 无 into the text that has the focus, else into the first that is empty."""
        asked = next((one for one in self.texts.values() if one.hasFocus()), None)
        empty = next((one for one in self.texts.values() if not one.toPlainText().strip()), None)
        editor = asked or empty
        if editor is not None and editor.isEnabled() and not editor.isReadOnly():
            editor.setPlainText(NOTHING)

    def write_zero(self, text: str) -> None:
        """Write that nothing happened (零记录)."""
        editor = self.texts["handled"]
        if editor.isEnabled() and not editor.isReadOnly():
            editor.setPlainText(text)

    def take_focus(self) -> None:
        """Put the focus where the next word is to be written."""
        empty = next((one for one in self.texts.values() if one.isEnabled() and not one.toPlainText().strip()), None)
        (empty or (self.leader if self.leader.isEnabled() else self.texts["handled"])).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _say(self, leader: str, clerk: str, since: str) -> None:
        told = self.tr("leader {leader}, clerk {clerk}, since {since}")
        self.outgoing.setText(told.format(leader=leader, clerk=clerk, since=since or "—"))
