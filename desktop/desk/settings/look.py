"""How the desk looks and sounds, in which language, who sits here, and where the key lies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.desk.controls.field import Field
from desktop.desk.controls.label import Label
from desktop.desk.controls.segmented import Segment, Segmented
from desktop.ledger import key
from desktop.procedures import sharing

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.desk.theme.look import Mode

_PERCENTS = ("100", "110", "125", "140", "150", "175")
_MODES: dict[str, Mode] = {"system": "system", "light": "light", "dark": "dark"}


class LookPane(QWidget):
    """A few questions with an answer each; what is chosen holds at once and is remembered beside the ledger."""

    def __init__(self, session: Session) -> None:
        """Show what holds now."""
        super().__init__()
        self._session = session
        look = session.look
        self.mode = Segmented(
            look,
            self.tr("Light"),
            (
                Segment("system", self.tr("as the system")),
                Segment("light", self.tr("day")),
                Segment("dark", self.tr("night"), "moon"),
            ),
        )
        self.percent = Segmented(look, self.tr("Size"), tuple(Segment(one, f"{one} %") for one in _PERCENTS))
        self.language = Segmented(look, self.tr("Language"), (Segment("zh_CN", "中文"), Segment("en", "English")))
        self.sound = Segmented(
            look, self.tr("Sound"), (Segment("false", self.tr("silent")), Segment("true", self.tr("sounds")))
        )
        self.actor = QLineEdit(session.watch.actor)
        self.actor_field = Field(look, self.tr("Who sits here"), self.actor, self.tr("accounts come later"))
        kept = session.settings
        for choice, name, usual in (
            (self.mode, "look/mode", "system"),
            (self.percent, "look/percent", "100"),
            (self.language, "language", "zh_CN"),
            (self.sound, "sound", "false"),
        ):
            value, known = str(kept.value(name, usual)), choice.keys()
            choice.choose(value if value in known else usual)
        self.mode.chosen.connect(self._dress)
        self.percent.chosen.connect(self._dress)
        self.language.chosen.connect(self._speak)
        self.sound.chosen.connect(lambda on: self._keep("sound", on))
        self.actor.editingFinished.connect(self._sit_down)
        self._lay_out()

    def _lay_out(self) -> None:
        look, px = self._session.look, self._session.look.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(12))
        lines = (
            (self.tr("Light"), self.mode, ""),
            (self.tr("Size"), self.percent, ""),
            (self.tr("Language"), self.language, self.tr("holds from the next start on")),
            (self.tr("Sound"), self.sound, self.tr("at ten minutes, five minutes and the limit")),
            (self.tr("Who sits here"), self.actor_field, ""),
        )
        for row, (name, editor, note) in enumerate(lines):
            label = Label(look, name, "f10", "ink2")
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            label.setFixedHeight(px(34))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, row, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(look, note, "f9", "ink3"), row, 2)
        self.actor.setFixedWidth(px(240))
        for place, text in enumerate(self._notes(), start=len(lines)):
            told = Label(look, text, "f9", "ink2")
            told.setWordWrap(True)
            grid.addWidget(told, place, 1, 1, 2)
        grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(20), px(16), px(16))
        column.addLayout(grid)
        column.addStretch(1)

    def _notes(self) -> tuple[str, ...]:
        folder = self._session.ledger.folder
        if folder is None:
            return (self.tr("This ledger lies in memory only."),)
        state = (
            self.tr("all accounts of this machine share it and can read it")
            if sharing.is_shared(folder)
            else self.tr("others on this machine can read it; take their right to read away")
            if key.exposed(folder)
            else self.tr("only you can read it")
        )
        return (
            self.tr("The ledger lies in {folder}.").format(folder=folder),
            self.tr(
                "Its key lies beside it: {file}; {state}. Whoever has this folder can read the ledger. Keep a copy "
                "of the key apart from the backups: without it no data can be read."
            ).format(file=key.path_of(folder).name, state=state),
        )

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.mode.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, name: str, value: str) -> None:
        self._session.settings.setValue(name, value)
        self._session.settings.sync()

    def _dress(self) -> None:
        self._keep("look/mode", self.mode.key())
        self._keep("look/percent", self.percent.key())
        self._session.look.apply(_MODES[self.mode.key()], int(self.percent.key()))

    def _speak(self, language: str) -> None:
        self._keep("language", language)
        self._session.say(self.tr("The other language comes with the next start."))

    def _sit_down(self) -> None:
        name, session = self.actor.text().strip(), self._session
        if not name:
            self.actor_field.refuse(self.tr("Somebody must sit here. Give a name."))
            return
        if name != session.watch.actor:
            session.watch = replace(session.watch, actor=name)
            self._keep("actor", name)
            session.rang.emit(frozenset({"setting"}))
            session.say(self.tr("{name} sits here from now on.").format(name=name))
