"""The card of one matter: one line to type it all at once, or fields: what was decided, whose it is, until when."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.desk.blow.fields.lines import EchoLine
from desktop.desk.controls.field import Field, no_wheel
from desktop.desk.controls.label import Label, Pane
from desktop.desk.meeting.matter.kind_switch import KindSwitch
from desktop.desk.meeting.matter.office_line import OfficeLine
from desktop.post.meetings.states import OWED, OutcomeKind
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.desk.meeting.matter.offices import Offices
    from desktop.desk.session import Session
    from desktop.post.meetings.outcome import Outcome
    from desktop.post.meetings.typed.deadline import Deadline

_ABOUT = (OutcomeKind.CONTINUE, OutcomeKind.EXTEND, OutcomeKind.DROP)
"""Kinds that speak of an action item that is owed already."""
_DUE = (*OWED, OutcomeKind.EXTEND)


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands on the card, so that it is there again when one comes back to the matter."""

    quick: str = ""
    kind: OutcomeKind = OutcomeKind.DECISION
    text: str = ""
    owner: str = ""
    supports: str = ""
    due: str = ""
    checker: str = ""
    standard: str = ""
    reservation: str = ""
    about: str = ""
    editing: str = ""
    """Id of the outcome that is being changed; empty for a new one."""

    @property
    def empty(self) -> bool:
        """Whether nothing was typed."""
        return not any((self.quick, self.text, self.owner, self.supports, self.due, self.checker, self.standard,
                        self.reservation, self.editing))  # fmt: skip


class MatterCard(Pane):
    """The fields of one outcome. Whoever shows it gives the order and tells where it was refused."""

    quick_given = Signal(str)
    """A whole line to be understood, by Enter."""
    changed = Signal()
    """Something was typed, so that the page beside it may be drawn anew."""

    def __init__(
        self, session: Session, read_due: Callable[[str], Deadline], rest_day: Callable[[date], Words | None]
    ) -> None:
        """Be empty; the two readings say what a due date means."""
        super().__init__("card")
        self._session = session
        self._read_due, self._rest_day = read_due, rest_day
        self.offices: Offices | None = None
        look = session.look
        self.quick = QLineEdit()
        self.quick.setPlaceholderText(self.tr("All in one line, Enter: dec: City 11-30 clear the stalls, Police helps"))
        self.kind = KindSwitch(look, session.language)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(1)
        self.owner = OfficeLine(look, self.tr("department, person"), lead=True)
        self.supports = OfficeLine(look, self.tr("supporting departments"), lead=False)
        self.due = EchoLine(look, self.tr("due, such as 11-30"))
        self.checker = EchoLine(look, self.tr("who checks"))
        self.standard = QLineEdit()
        self.standard.setPlaceholderText(self.tr("how it is checked, by what it is measured"))
        self.reservation = QLineEdit()
        self.reservation.setPlaceholderText(self.tr("put on record as said"))
        self.about = QComboBox()
        no_wheel(self.about)
        editors: dict[str, tuple[str, QWidget]] = {
            "quick": (self.tr("In short"), self.quick),
            "kind": (self.tr("Kind"), self.kind),
            "text": (self.tr("Outcome"), self.text),
            "about": (self.tr("About"), self.about),
            "owner": (self.tr("Owner"), self.owner),
            "supports": (self.tr("Supports"), self.supports),
            "due": (self.tr("Due"), self.due),
            "checker": (self.tr("Check"), self.checker),
            "standard": (self.tr("How"), self.standard),
            "reservation": (self.tr("Reserved"), self.reservation),
        }
        self.fields = {name: Field(look, said, editor) for name, (said, editor) in editors.items()}
        self._labels: dict[str, Label] = {}
        self._lay_out()
        self._connect()
        self._depend()

    def _lay_out(self) -> None:
        look, px = self._session.look, self._session.look.px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(12), px(10), px(12), px(10))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        rows: tuple[tuple[str, ...], ...] = (
            ("quick",), ("kind",), ("text",), ("about",), ("owner", "supports", "due"), ("checker", "standard"),
            ("reservation",),
        )  # fmt: skip
        at = 0
        for names in rows:
            label = Label(look, self.fields[names[0]].name, "f9", "ink2")
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            label.setFixedHeight(px(28 if names[0] == "kind" else 32))
            self._labels[names[0]] = label
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            row = QHBoxLayout()
            row.setSpacing(px(8))
            for name in names:
                row.addWidget(self.fields[name], 3 if name == "standard" else 2, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(row, at, 1)
            at += 1
            for name in names:
                # A sentence about one of three narrow fields has the whole line under them.
                field = self.fields[name]
                layout = field.layout()
                if layout is not None:
                    layout.removeWidget(field.message)
                grid.addWidget(field.message, at, 1)
                at += 1
        grid.setColumnStretch(1, 1)
        self.set_lines(2)
        chain = (self.quick, self.kind, self.text, self.about, self.owner, self.supports, self.due, self.checker,
                 self.standard, self.reservation)  # fmt: skip
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.quick.returnPressed.connect(lambda: self.quick_given.emit(self.quick.text()))
        self.kind.chosen.connect(lambda _kind: self._depend())
        self.kind.chosen.connect(lambda _kind: self.changed.emit())
        self.text.textChanged.connect(self.changed)
        for line in (self.owner, self.supports, self.due, self.checker, self.standard, self.reservation):
            line.textChanged.connect(lambda _text: self.changed.emit())
        self.due.textEdited.connect(lambda _text: self._echo_due())
        for name in ("owner", "supports", "due"):
            self.fields[name].left.connect(lambda name=name: self._look_at(name))

    def set_lines(self, lines: int) -> None:
        """Make the text so many lines high; a low window has one."""
        metrics = self.text.fontMetrics()
        self.text.setFixedHeight(
            max(metrics.lineSpacing() * lines + self._session.look.px(14), self._session.look.px(32))
        )

    def know(self, offices: Offices, items: tuple[tuple[str, str], ...]) -> None:
        """Offer these departments, and these action items (id, words) to speak about."""
        self.offices = offices
        self.owner.know(offices)
        self.supports.know(offices)
        chosen = self.about.currentData()
        self.about.clear()
        for key, words in items:
            self.about.addItem(words, key)
        self.about.setCurrentIndex(max(self.about.findData(chosen), 0) if items else -1)

    def typed(self) -> Typed:
        """Return what stands on the card."""
        return Typed(
            self.quick.text(), self.kind.kind(), self.text.toPlainText(), self.owner.text(), self.supports.text(),
            self.due.text(), self.checker.text(), self.standard.text(), self.reservation.text(),
            str(self.about.currentData() or ""), self._editing,
        )  # fmt: skip

    _editing = ""

    def show_typed(self, one: Typed) -> None:
        """Put `one` on the card and take all errors away."""
        self.blockSignals(True)
        self._editing = one.editing
        self.kind.choose(one.kind)
        self.text.setPlainText(one.text)
        for line, text in (
            (self.quick, one.quick), (self.owner, one.owner), (self.supports, one.supports), (self.due, one.due),
            (self.checker, one.checker), (self.standard, one.standard), (self.reservation, one.reservation),
        ):  # fmt: skip
            line.setText(text)
        place = self.about.findData(one.about)
        if place >= 0:
            self.about.setCurrentIndex(place)
        self.clear_errors()
        self._echo_due()
        self._depend()
        self.blockSignals(False)

    def show_outcome(self, one: Outcome) -> None:
        """Put an outcome on the card, to be changed."""
        offices = self.offices
        owner = offices.owner_text(one.department, one.owner) if offices is not None else one.owner
        supports = "、".join(offices.short(key) for key in one.supports) if offices is not None else ""
        due = f"{one.due.month}-{one.due.day}" if one.due is not None else ""
        self.show_typed(
            Typed("", one.kind, one.text, owner, supports, due, one.checker, one.standard, one.reservation, one.about,
                  one.id)
        )  # fmt: skip
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, Any]:
        """Return the fields of the outcome; refuse a department or a date that nobody knows."""
        kind = self.kind.kind()
        department, owner = self.offices.owner(self.owner.text()) if self.offices is not None else ("", "")
        supports, unknown = self.offices.several(self.supports.text()) if self.offices is not None else ((), "")
        if unknown:
            raise Refused("supports", Words(f"没有叫“{unknown}”的部门。", f"No department is called “{unknown}”."))
        due = None
        if self.due.text().strip():
            read = self._read_due(self.due.text())
            if read.day is None:
                raise Refused("due", read.problem or Words("期限看不懂。请写成 11-30。", "No date. Write 11-30."))
            due = read.day
        return {
            "kind": kind,
            "text": self.text.toPlainText().strip(),
            "department": department,
            "owner": owner,
            "supports": supports,
            "due": due,
            "checker": self.checker.text().strip(),
            "standard": self.standard.text().strip(),
            "reservation": self.reservation.text().strip(),
            "about": str(self.about.currentData() or "") if kind in _ABOUT else "",
        }

    def refuse(self, refused: Refused) -> bool:
        """Show a refusal at its field; False where it has none."""
        name = {"department": "owner"}.get(refused.field, refused.field)
        field = self.fields.get(name)
        if field is None or refused.opens_with:
            return False
        field.refuse(self._session.words(refused.reason))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def clear_errors(self) -> None:
        """Take all errors away."""
        for field in self.fields.values():
            field.refuse("")

    def take_focus(self) -> None:
        """Put the focus on the line where one types at once."""
        (self.text if self._editing else self.quick).setFocus(Qt.FocusReason.OtherFocusReason)

    def _depend(self) -> None:
        """Show only the fields that this kind of outcome has."""
        kind = self.kind.kind()
        shown = {
            "about": kind in _ABOUT,
            "owner": kind in OWED,
            "supports": kind in OWED,
            "due": kind in _DUE,
            "checker": kind in OWED,
            "standard": kind in OWED,
            "reservation": kind in OWED,
        }
        for name, there in shown.items():
            self.fields[name].setVisible(there)
            if not there:
                self.fields[name].refuse("")
        for name in ("about", "checker", "reservation"):
            self._labels[name].setVisible(shown[name])
        self._labels["owner"].setVisible(shown["due"])
        self._labels["owner"].setText(self.fields["owner" if shown["owner"] else "due"].name)

    def _echo_due(self) -> None:
        text = self.due.text()
        if not text.strip():
            self.due.echo("")
            return
        read = self._read_due(text)
        day = read.day
        self.due.echo(f"= {day.month}-{day.day} {self._weekday(day)}" if day is not None else "")
        warned = self._rest_day(day) if day is not None else None
        if warned is not None:
            self.fields["due"].refuse(self._session.words(warned))

    def _look_at(self, name: str) -> None:
        """Say when a field is left what is not understood of it."""
        editor = self.fields[name].editor
        text = editor.text().strip() if isinstance(editor, QLineEdit) else ""
        if not text:
            return
        if name == "due":
            read = self._read_due(text)
            if read.day is None and read.problem is not None:
                self.fields[name].refuse(self._session.words(read.problem))
            else:
                self._echo_due()
        elif name == "supports" and self.offices is not None:
            _, unknown = self.offices.several(text)
            if unknown:
                self.fields[name].refuse(self.tr("No department is called “{name}”.").format(name=unknown))

    def _weekday(self, day: date) -> str:
        names = (
            self.tr("Mon"),
            self.tr("Tue"),
            self.tr("Wed"),
            self.tr("Thu"),
            self.tr("Fri"),
            self.tr("Sat"),
            self.tr("Sun"),
        )
        return names[day.weekday()]
