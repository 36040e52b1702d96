"""The lower half of the form: what the township tried, reasons that a finding asks for, who approved, and the ticks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.blow.content.times import typed_moment
from desktop.desk.blow.fields.lines import ChoiceField, LabelledRow, LineField, label_width
from desktop.desk.controls.label import Label, Pane
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.blow.content.typed import Typed
    from desktop.desk.session import Session
    from desktop.post.command_post import Member
    from desktop.post.rules import Kind

MANNERS: Final = (Words("电话", "By telephone"), Words("当面", "Face to face"), Words("签字", "By signature"))
"""How an approval was given; kept and printed in Chinese, as the slip has it."""


class Answers(QWidget):
    """What has to be answered before the blow; which rows are there depends on the kind and on the findings."""

    wrote = Signal()

    def __init__(self, session: Session) -> None:
        """Show the rows of a kind that asks for everything."""
        super().__init__()
        look = session.look
        self._session = session
        self._filling = False
        self.self_done = LineField(look, self.tr("What was tried"), self.tr("What the township did itself"))
        self.self_at = LineField(look, self.tr("When"), self.tr("As 1430"))
        self.self_result = LineField(
            look, self.tr("Result"), self.tr("Goes on / began again / beyond our powers, and why")
        )
        self.own_reason = LineField(look, self.tr("Why blow all the same"))
        self.lead_reason = LineField(look, self.tr("Why this lead"))
        self.signer = ChoiceField(look, self.tr("Approved by"))
        self.manner = ChoiceField(
            look, self.tr("How approved"), tuple((words.zh, session.words(words)) for words in MANNERS)
        )
        self.on_the_spot = QCheckBox(self.tr("Offence found on the spot"))
        self.opinion_risk = QCheckBox(self.tr("Public opinion"))
        self.cross_boundary = QCheckBox(self.tr("Crosses a boundary"))
        self._tried_note = Label(look, "", "f9", "ink3")
        self._tried = self._group(
            self.tr("Tried first"),
            self._tried_note,
            LabelledRow(look, self.tr("What was tried"), (self.self_done, 1)),
            LabelledRow(look, self.tr("When"), (self.self_at, 1)),
            LabelledRow(look, self.tr("Result"), (self.self_result, 1)),
        )
        self._own = LabelledRow(look, self.tr("Own duty"), (self.own_reason, 1))
        self._lead = LabelledRow(look, self.tr("Lead"), (self.lead_reason, 1))
        ticks = QWidget()
        row = QHBoxLayout(ticks)
        row.setContentsMargins(label_width(look) + look.px(8), 0, 0, 0)
        row.setSpacing(look.px(16))
        for tick in (self.on_the_spot, self.opinion_risk, self.cross_boundary):
            row.addWidget(tick)
            tick.toggled.connect(self._told)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(7))
        for widget in (
            self._tried,
            self._own,
            self._lead,
            Pane("rule"),
            LabelledRow(look, self.tr("Approved"), (self.signer, 3), (self.manner, 2)),
            ticks,
        ):
            column.addWidget(widget)
        for field in self._lines():
            field.line.textChanged.connect(self._told)
        for choice in (self.signer, self.manner):
            choice.box.currentIndexChanged.connect(self._told)

    def _lines(self) -> tuple[LineField, ...]:
        return (self.self_done, self.self_at, self.self_result, self.own_reason, self.lead_reason)

    def _group(self, name: str, note: Label, *rows: QWidget) -> QWidget:
        look = self._session.look
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(7))
        column.addWidget(Pane("rule"))
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(Label(look, name, "f10b", "ink"))
        head.addWidget(note, 1)
        column.addLayout(head)
        for row in rows:
            column.addWidget(row)
        return group

    def suit(self, kind: Kind, members: tuple[Member, ...]) -> None:
        """Ask what `kind` asks for, and offer the members who may approve it."""
        self._tried.setVisible(kind.self_handling)
        name = kind.zh if self._session.language.startswith("zh") else kind.en
        self._tried_note.setText(self.tr("Needed for this kind: {kind}").format(kind=name))
        may = [one for one in members if one.duty in kind.approvers]
        later = kind.urgent or self.on_the_spot.isChecked()
        nobody = self.tr("Not yet; sign within {n} h").format(n=kind.countersign_hours) if later else ""
        people = tuple((one.name, f"{one.name}　{self._session.words(one.duty.words)}") for one in may)
        self.signer.offer((("", nobody or self.tr("Nobody yet")), *people))

    def ask_reasons(self, own: str, lead: str) -> None:
        """Show the reasons that findings ask for, each with its sentence; an empty sentence hides the field."""
        for row, field, sentence in ((self._own, self.own_reason, own), (self._lead, self.lead_reason, lead)):
            row.setVisible(bool(sentence) or bool(field.text().strip()))
            field.line.setPlaceholderText(self.tr("Write the reason") if sentence else field.name)
            if not field.wrong():
                field.message.say(sentence, wrong=False)

    def fill(self, typed: Typed) -> None:
        """Show what `typed` holds."""
        self._filling = True
        texts = (typed.self_done, typed.self_at, typed.self_result, typed.own_reason, typed.lead_reason)
        for field, text in zip(self._lines(), texts, strict=True):
            field.fill(text)
        self.on_the_spot.setChecked(typed.on_the_spot)
        self.opinion_risk.setChecked(typed.opinion_risk)
        self.cross_boundary.setChecked(typed.cross_boundary)
        self.signer.choose(typed.signer)
        self.manner.choose(typed.manner)
        self._filling = False
        self._told()

    def read(self, typed: Typed) -> Typed:
        """Return `typed` with what stands here."""
        return replace(
            typed,
            self_done=self.self_done.text(),
            self_at=self.self_at.text(),
            self_result=self.self_result.text(),
            own_reason=self.own_reason.text(),
            lead_reason=self.lead_reason.text(),
            signer=self.signer.key(),
            manner=self.manner.key(),
            on_the_spot=self.on_the_spot.isChecked(),
            opinion_risk=self.opinion_risk.isChecked(),
            cross_boundary=self.cross_boundary.isChecked(),
        )

    def echo_times(self, now: datetime) -> None:
        """Say what the typed time means."""
        at = typed_moment(self.self_at.text(), now)
        self.self_at.line.echo(
            "" if at is None else f"= {at:%H:%M}" if at.date() == now.date() else f"= {at:%m-%d %H:%M}"
        )

    def _told(self) -> None:
        if not self._filling:
            self.echo_times(self._session.now())
            self.wrote.emit()
