"""The facts of a whistle: the caller's own words apart from everything that the post wrote about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from desktop.desk.controls.label import Label, Pane
from desktop.desk.marks.words import ring
from desktop.ledger import conferences
from desktop.post.conferences.record import serial_of
from desktop.post.evaluation import Evaluation
from desktop.post.reporter import Reporter
from desktop.post.states import Escalation
from desktop.procedures.conferences import superior

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

    from desktop.desk.session import Session
    from desktop.desk.theme.look import Look
    from desktop.ledger.boards import Case

translate = QCoreApplication.translate
Facts = tuple[tuple[str, str], ...]
"""Labels and what stands beside them."""


def facts(session: Session, case: Case) -> Facts:
    """Return what is known of a whistle, in the order of a telephone call; what is empty is left out."""
    return tuple((label, text) for label, text in _facts(session, case) if text)


def _facts(session: Session, case: Case) -> Iterator[tuple[str, str]]:
    whistle = case.whistle
    hotline = " ".join(
        part
        for part in (
            whistle.hotline_no,
            translate("Facts", "due {day}").format(day=whistle.hotline_due) if whistle.hotline_due else "",
        )
        if part
    )
    reporter = session.ledger.find(Reporter, whistle.id)
    yield translate("Facts", "Matter"), whistle.facts
    yield (
        translate("Facts", "Place"),
        "　".join(part for part in (whistle.village, whistle.place, whistle.grid) if part),
    )
    yield translate("Facts", "Where from"), f"{session.words(whistle.source.words)}　{hotline}".strip()
    yield translate("Facts", "Reporter"), reporter.masked if reporter is not None else ""
    yield translate("Facts", "Found"), _found(whistle.found_at, whistle.lag_minutes)
    tried = (_moment(whistle.self_at), whistle.self_done, whistle.self_result)
    yield translate("Facts", "Tried first"), "　".join(part for part in tried if part)
    signed = (whistle.signer, whistle.sign_manner, _moment(whistle.signed_at))
    yield translate("Facts", "Approved"), "　".join(part for part in signed if part)
    yield translate("Facts", "Basis"), whistle.basis
    yield translate("Facts", "Lead chosen"), whistle.lead_reason
    yield translate("Facts", "Own duty, blown all the same"), whistle.own_reason
    yield (
        translate("Facts", "Ledger"),
        "　".join(part for part in (whistle.ledger_reason, whistle.ledger_approver, _day(whistle.review_on)) if part),
    )
    if whistle.escalation is not Escalation.NONE:
        yield translate("Facts", "Escalation"), session.words(whistle.escalation.words)
    yield translate("Facts", "Outcome"), whistle.outcome
    yield translate("Facts", "Check"), "　".join(part for part in (whistle.checker, whistle.check_findings) if part)
    yield from _rated(session.ledger.find(Evaluation, whistle.id))
    yield translate("Facts", "Task force"), "、".join(f"{one.name}（{one.department}）" for one in case.team)
    yield translate("Facts", "Conferences"), "\n".join(_conferences(session, whistle.id))
    yield translate("Facts", "From superiors"), "\n".join(_superiors(session, whistle.id))
    yield translate("Facts", "Remark"), whistle.note
    yield translate("Facts", "Ended"), whistle.end_reason


def _conferences(session: Session, whistle: str) -> Iterator[str]:
    """Yield each conference about a whistle: its number or day, what it is about, how far it is."""
    for one in conferences.of_whistle(session.ledger, whistle):
        which = str(serial_of(one) or "") or f"{one.opened_at or one.starts_at or one.proposed_at:%m-%d}"
        yield f"{which}　{one.title}　{session.words(one.state.words)}"


def _superiors(session: Session, whistle: str) -> Iterator[str]:
    """Yield what superiors did about a whistle, and what was answered."""
    for one in superior.of_whistle(session.ledger, whistle):
        answer = translate("Facts", "answered: {text}").format(text=one.answer) if one.answer else ""
        if one.waiting:
            answer = translate("Facts", "answer by {day}").format(day=f"{one.answer_by:%m-%d}")
        parts = (f"{one.at:%m-%d} {one.by}", session.words(one.kind.words), one.text, answer)
        yield "　".join(part for part in parts if part)


def _rated(evaluation: Evaluation | None) -> Iterator[tuple[str, str]]:
    if evaluation is None or not evaluation.order_kept:
        return
    marks = translate("Facts", "order {a}, forces {b}, public interest {c}").format(
        a=evaluation.order_kept, b=evaluation.resources_used, c=evaluation.public_interest
    )
    told = (
        marks,
        translate("Facts", "reporter {n}").format(n=evaluation.satisfaction) if evaluation.satisfaction else "",
        evaluation.comment,
        translate("Facts", "recheck {day}").format(day=evaluation.recheck_on) if evaluation.recheck_on else "",
        evaluation.no_recheck,
    )
    yield translate("Facts", "Evaluation"), "　".join(part for part in told if part)


def _found(found: datetime | None, lag: int | None) -> str:
    if found is None:
        return ""
    after = translate("Facts", "blown {n} min later").format(n=lag) if lag is not None else ""
    return f"{_moment(found)}　{after}".strip()


def _moment(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%m-%d %H:%M}"


def _day(day: object) -> str:
    return "" if day is None else str(day)


class FactsCard(Pane):
    """The quote on top between a line at its left and its marks, then labels and texts in two columns."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__("card")
        self._look = look
        self._shown: tuple[str, Facts] = ("", ())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.quote = Label(look, "", "f10", "ink")
        self.quote.setWordWrap(True)
        self.quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        px = look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(10))
        column.setSpacing(px(6))
        column.addWidget(self.quote)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(2))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        column.addLayout(self._grid)

    def say(self, verbatim: str, known: Facts) -> None:
        """Show the caller's own words and what is known."""
        if (verbatim, known) == self._shown:
            return
        self._shown = (verbatim, known)
        quote = translate("Facts", "Own words: “{text}”").format(text=verbatim.strip("“”")) if verbatim else ""
        self.quote.setText(quote)
        self.quote.setVisible(bool(quote))
        self.quote.setIndent(self._look.px(10))
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        half = (len(known) + 1) // 2
        for place, (label, text) in enumerate(known):
            row, column = place % half, 2 * (place // half)
            head = Label(self._look, label, "f9", "ink3")
            body = Label(self._look, text, "f9", "ink")
            body.setWordWrap(True)
            body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(head, row, column, top)
            self._grid.addWidget(body, row, column + 1, top)
        self.setAccessibleName("; ".join((quote, *(f"{label} {text}" for label, text in known))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line at the left of the quote, and the ring of the focus."""
        super().paintEvent(event)
        look, tokens = self._look, self._look.tokens
        with QPainter(self) as painter:
            if self.quote.isVisible():
                place = self.quote.geometry()
                painter.setPen(QPen(tokens.field, 2))
                painter.drawLine(place.left() + 1, place.top() + 2, place.left() + 1, place.bottom() - 2)
            if self.hasFocus():
                ring(painter, QRectF(self.rect()), tokens.accent, look.px(8))
