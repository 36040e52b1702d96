"""The upper half of the form: kind, source, when found, where, the caller's words and the summary."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.blow.content.proposal import proposed
from desktop.desk.blow.content.times import typed_moment
from desktop.desk.blow.fields.lines import ChoiceField, LabelledRow, LineField
from desktop.desk.blow.fields.place_line import PlaceLine
from desktop.desk.blow.fields.verbatim import VerbatimBox
from desktop.desk.controls.field import Field
from desktop.desk.controls.label import Label
from desktop.desk.controls.segmented import Segment, Segmented
from desktop.post.moment import lasting, minutes_between
from desktop.post.states import Source

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.blow.content.typed import Typed
    from desktop.desk.session import Session
    from desktop.post.rules import Kind

_ICONS = {"enforcement": "gavel", "key_task": "flag", "emergency": "fire"}


class Matter(QWidget):
    """What the caller says, in the order in which a caller says it."""

    wrote = Signal()
    """Anything was typed or chosen."""
    kind_chosen = Signal(str)

    def __init__(self, session: Session, kinds: tuple[Kind, ...]) -> None:
        """Offer `kinds`, those of the rules in force."""
        super().__init__()
        look = session.look
        self._session = session
        # That it is a whistle is said by the page; the segments have room for the kind alone.
        segments = tuple(
            Segment(
                kind.key,
                kind.zh.removesuffix("哨") if session.language.startswith("zh") else kind.en.removesuffix(" whistle"),
                _ICONS.get(kind.key, "whistle"),
            )
            for kind in kinds
        )
        self.kind = Segmented(look, self.tr("Kind"), segments)
        self.source = ChoiceField(
            look, self.tr("Source"), tuple((one.value, session.words(one.words)) for one in Source)
        )
        self.reporter = LineField(look, self.tr("Who reports"))
        self.phone = LineField(look, self.tr("Telephone"))
        self.hotline_no = LineField(look, self.tr("Hotline number"))
        self.hotline_due = LineField(look, self.tr("Answer due"), self.tr("Due, as 10-8"))
        self.blown = LineField(look, self.tr("Blown at"), self.tr("When it was really blown, as 0920"))
        self.found = LineField(look, self.tr("Found at"), self.tr("As 1420"))
        self.where = PlaceLine(look)
        self.box = VerbatimBox(look)
        self.verbatim = Field(look, self.tr("Caller's words"), self.box)
        self.facts = LineField(look, self.tr("Summary"), self.tr("Proposed from the words above"))
        self._by_hand = False
        self._filling = False
        caps = Label(look, f"Alt 1–{min(len(kinds), 6)}" if len(kinds) > 1 else "", "f8", "ink3")
        self._hotline = LabelledRow(look, "12345", (self.hotline_no, 3), (self.hotline_due, 2))
        self._paper = LabelledRow(look, self.tr("Blown at"), (self.blown, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(7))
        for row in (
            LabelledRow(look, self.tr("Kind"), (self.kind, 1), (caps, 0)),
            self._paper,
            LabelledRow(look, self.tr("Source"), (self.source, 5), (self.reporter, 8), (self.phone, 6)),
            self._hotline,
            LabelledRow(look, self.tr("Found at"), (self.found, 1)),
            LabelledRow(look, self.tr("Place"), (self.where, 1)),
            LabelledRow(look, self.tr("Words"), (self.verbatim, 1)),
            LabelledRow(look, self.tr("Summary"), (self.facts, 1)),
        ):
            column.addWidget(row)
        self._wire()

    def _wire(self) -> None:
        self.kind.chosen.connect(self.kind_chosen)
        self.kind.chosen.connect(self._told)
        self.source.box.currentIndexChanged.connect(self._told)
        for field in (self.reporter, self.phone, self.hotline_no, self.hotline_due, self.blown, self.found):
            field.line.textChanged.connect(self._told)
        self.where.wrote.connect(self._told)
        self.box.wrote.connect(self._propose)
        self.facts.line.textEdited.connect(self._edited)
        self.facts.line.textChanged.connect(self._told)

    def fill(self, typed: Typed) -> None:
        """Show what `typed` holds."""
        self._filling = True
        self._by_hand = typed.by_hand
        with suppress(KeyError):  # a kind of earlier rules; the first one of today's stays chosen
            self.kind.choose(typed.kind)
        self.source.choose(typed.source)
        for field, text in (
            (self.reporter, typed.reporter),
            (self.phone, typed.phone),
            (self.hotline_no, typed.hotline_no),
            (self.hotline_due, typed.hotline_due),
            (self.found, typed.found),
            (self.blown, typed.blown),
            (self.facts, typed.facts),
        ):
            field.fill(text)
        self.where.fill(typed.village, typed.place, typed.grid)
        self.box.setPlainText(typed.verbatim)
        self.verbatim.clear()
        self._paper.setVisible(bool(typed.fallback))
        self._filling = False
        self._told()

    def read(self, typed: Typed) -> Typed:
        """Return `typed` with what stands here."""
        village, place, grid = self.where.texts()
        return replace(
            typed,
            kind=self.kind.key(),
            source=self.source.key(),
            reporter=self.reporter.text(),
            phone=self.phone.text(),
            hotline_no=self.hotline_no.text(),
            hotline_due=self.hotline_due.text(),
            found=self.found.text(),
            blown=self.blown.text(),
            place=place,
            village=village,
            grid=grid,
            verbatim=self.box.toPlainText(),
            facts=self.facts.text(),
            by_hand=self._by_hand,
        )

    def _propose(self, verbatim: str) -> None:
        if not self._by_hand and not self._filling:
            self.facts.fill(proposed(verbatim))
        self._told()

    def _edited(self, text: str) -> None:
        self._by_hand = bool(text.strip())

    def _told(self) -> None:
        if self._filling:
            return
        self._hotline.setVisible(self.source.key() == Source.HOTLINE)
        own = not self._by_hand and bool(self.facts.text())
        self.facts.line.echo(self.tr("proposed, may be changed") if own else "")
        self.echo_times(self._session.now())
        self.wrote.emit()

    def echo_times(self, now: datetime) -> None:
        """Say what the typed times mean, and how long ago the discovery was (A04)."""
        found = typed_moment(self.found.text(), now)
        if found is None:
            self.found.line.echo("")
        elif found > now:
            self.found.line.echo(_shown(found, now))
        else:
            lag = self._session.words(lasting(minutes_between(found, now)))
            text = self.tr("{time}   found {lag} ago, kept with the whistle")
            self.found.line.echo(text.format(time=_shown(found, now), lag=lag))
        blown = typed_moment(self.blown.text(), now)
        self.blown.line.echo("" if blown is None else _shown(blown, now))


def _shown(at: datetime, now: datetime) -> str:
    return f"= {at:%H:%M}" if at.date() == now.date() else f"= {at:%m-%d %H:%M}"
