"""The form itself: what is typed in it, what is wrong with it, and where."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.desk.blow.content.typed import Typed
from desktop.desk.blow.fields.answers import Answers
from desktop.desk.blow.fields.lines import LineField
from desktop.desk.blow.fields.matter import Matter

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.controls.field import Field
    from desktop.desk.session import Session
    from desktop.post.command_post import Member
    from desktop.post.precheck import Finding
    from desktop.post.refused import Refused
    from desktop.post.rules import Kind

_TIMES = ("found_at", "self_at", "blown_at", "hotline_due")
"""Fields whose error is told as soon as they are left: what is typed there can be wrong and not only missing."""


class BlowForm(QScrollArea):
    """The left side of the page: both halves, one under the other, scrolled where the window is low."""

    wrote = Signal()
    abandoned = Signal(str)
    """The name of a field whose editor was left."""

    def __init__(self, session: Session, kinds: tuple[Kind, ...], members: tuple[Member, ...]) -> None:
        """Show an empty form."""
        super().__init__()
        self._session = session
        self._kinds = {kind.key: kind for kind in kinds}
        self._members = members
        self._typed = Typed()
        self.matter = Matter(session, kinds)
        self.answers = Answers(session)
        body = self._body = QWidget()
        column = QVBoxLayout(body)
        px = session.look.px
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(9))
        self.head = QVBoxLayout()
        self.head.setSpacing(px(6))
        column.addLayout(self.head)
        column.addWidget(self.matter)
        column.addWidget(self.answers)
        column.addStretch(1)
        body.setAutoFillBackground(True)
        body.setBackgroundRole(QPalette.ColorRole.Base)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        matter, answers = self.matter, self.answers
        self.fields: dict[str, Field] = {
            "blown_at": matter.blown,
            "source": matter.source,
            "reporter": matter.reporter,
            "reporter_phone": matter.phone,
            "hotline_no": matter.hotline_no,
            "hotline_due": matter.hotline_due,
            "found_at": matter.found,
            "place": matter.where.place,
            "village": matter.where.village,
            "grid": matter.where.grid,
            "verbatim": matter.verbatim,
            "facts": matter.facts,
            "self_done": answers.self_done,
            "self_at": answers.self_at,
            "self_result": answers.self_result,
            "own_reason": answers.own_reason,
            "lead_reason": answers.lead_reason,
            "signer": answers.signer,
            "sign_manner": answers.manner,
        }
        for name, field in self.fields.items():
            field.left.connect(partial(self._field_left, name))
        matter.kind_chosen.connect(self._suit)
        answers.on_the_spot.toggled.connect(self._suit)
        matter.wrote.connect(self.wrote)
        answers.wrote.connect(self.wrote)
        matter.where.taken.connect(lambda: self.focus("verbatim"))
        self._suit()

    def minimumSizeHint(self) -> QSize:
        """Return the width at which nothing is cut; the height gives way and is scrolled."""
        body = self._body.minimumSizeHint().width()
        return QSize(body + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())

    def kind(self) -> Kind:
        """Return the kind that is chosen."""
        return self._kinds[self.matter.kind.key()]

    def fill(self, typed: Typed) -> None:
        """Show `typed`, with no errors standing."""
        self._typed = typed
        self.matter.fill(typed)
        self._suit()
        self.answers.fill(typed)

    def typed(self) -> Typed:
        """Return what the form holds; what stands in no field is as it was filled in."""
        return self.answers.read(self.matter.read(self._typed))

    def refuse(self, name: str, sentence: str) -> bool:
        """Show an error at the field `name`; False where the form has no such field."""
        field = self.fields.get(name)
        if field is None:
            return False
        field.refuse(sentence)
        return True

    def clear_errors(self) -> None:
        """Take all errors away."""
        for field in self.fields.values():
            field.clear()

    def focus(self, name: str) -> None:
        """Put the cursor into the field `name` and bring it into view."""
        field = self.fields.get(name)
        if field is not None:
            field.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(field)

    def told_on_leaving(self, name: str) -> bool:
        """Tell whether an error of `name` is told as soon as the field is left."""
        return name in _TIMES

    def echo_times(self, now: datetime) -> None:
        """Say anew what the typed times mean."""
        self.matter.echo_times(now)
        self.answers.echo_times(now)

    def blank(self, name: str) -> bool:
        """Tell whether nothing stands in the field `name`."""
        field = self.fields.get(name)
        return not (isinstance(field, LineField) and field.text().strip())

    def label(self, name: str) -> str:
        """Return what a field of a refusal is called on the screen."""
        field = self.fields.get(name)
        if field is not None:
            return field.name
        others = {"departments": self.tr("Departments"), "lead": self.tr("Lead department"), "kind": self.tr("Kind")}
        return others.get(name, self.tr("Rules"))

    def sentence(self, refused: Refused) -> str:
        """Return why a field is refused, with the key that leads around it: an emergency needs less (A04)."""
        sentence = self._session.words(refused.reason)
        if any(door.key == "make_urgent" for door in refused.opens_with):
            for place, kind in enumerate(self._kinds.values(), start=1):
                if kind.urgent:
                    name = kind.zh if self._session.language.startswith("zh") else kind.en
                    hint = self.tr("{refusal} Alt {n} makes it “{kind}”, to be signed within {hours} h.")
                    return hint.format(refusal=sentence, n=place, kind=name, hours=kind.countersign_hours)
        return sentence

    def ask_reasons(self, findings: tuple[Finding, ...], missing: tuple[Refused, ...]) -> None:
        """Show the reasons that findings ask for, and those that the choice of the lead asks for."""
        asked = {one.needs: self._session.words(one.words) for one in findings if one.needs}
        told = {one.field: self._session.words(one.reason) for one in missing}
        lead = asked.get("lead_reason") or told.get("lead_reason", "")
        self.answers.ask_reasons(asked.get("own_reason", ""), lead)

    def chain(self) -> list[QWidget]:
        """Return the editors in the order in which Tab walks through them: the order of a telephone call."""
        answers = self.answers
        ticks = [answers.on_the_spot, answers.opinion_risk, answers.cross_boundary]
        return [self.matter.kind, *(field.editor for field in self.fields.values()), *ticks]

    def composing(self) -> bool:
        """Tell whether an input method has half a word open in the form."""
        return self.matter.box.composing() and QApplication.focusWidget() is self.matter.box

    def _field_left(self, name: str) -> None:
        # The last field loses its focus while the form itself is already being taken down.
        if isValid(self):
            self.abandoned.emit(name)

    def _suit(self) -> None:
        self.answers.suit(self.kind(), self._members)
