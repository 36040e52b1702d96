"""Who is there at this moment: leader and clerk, the stationed departments, who can be called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.chip import ChipWords, chip_size, paint_chip
from desktop.desk.marks.words import paint_words
from desktop.ledger import boards
from desktop.post.command_post import Stand
from desktop.post.department import Attendance, Department, Officer, Posting
from desktop.post.states import Mode

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.session import Session


@dataclass(frozen=True, slots=True)
class Stationed:
    """One stationed department: its name, who stands for it, and what a chip says."""

    department: str
    name: str
    chip: ChipWords | None


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Everything that the pane shows."""

    leader: str = ""
    clerk: str = ""
    since: str = ""
    stationed: tuple[Stationed, ...] = ()
    on_call: tuple[tuple[str, str], ...] = ()
    """Department and the first two of its call order who are free."""


def on_duty(session: Session, now: datetime) -> OnDuty:
    """Read who is there at this moment."""
    ledger = session.ledger
    stands = ledger.having(Stand)
    stand = max(stands, key=lambda one: one.since, default=None)
    busy = boards.away(ledger)
    marks = {one.officer: one.present for one in ledger.having(Attendance, day=now.date(), void=False)}
    officers = {one.id: one for one in ledger.having(Officer, active=True)}
    posted: dict[str, list[Officer]] = {}
    for posting in ledger.having(Posting):
        if posting.covers(now.date()) and posting.officer in officers:
            posted.setdefault(posting.department, []).append(officers[posting.officer])
    departments = ledger.having(Department, active=True)
    stationed = tuple(
        _stationed(one, posted.get(one.id, []), busy, marks) for one in departments if one.mode is Mode.STATIONED
    )
    free = tuple(
        (one.short, "→".join(name for name in one.call_order if name not in busy))
        for one in departments
        if one.mode is not Mode.STATIONED
    )
    return OnDuty(
        stand.leader if stand else "",
        stand.clerk if stand else "",
        f"{stand.since:%m-%d %H:%M}" if stand else "",
        stationed,
        free,
    )


def _stationed(
    department: Department,
    officers: list[Officer],
    busy: dict[str, tuple[str, str]],
    marks: dict[str, bool],
) -> Stationed:
    translate = QCoreApplication.translate
    for officer in officers:
        if officer.name in busy:
            text = translate("OnDutyPane", "out {number}").format(number=busy[officer.name][1])
            return Stationed(department.short, officer.name, ChipWords(text, "run", "go"))
    present = next((one for one in officers if marks.get(one.id)), None)
    if present is not None:
        return Stationed(department.short, present.name, ChipWords(translate("OnDutyPane", "at the post"), "ok", "ok"))
    if officers and all(marks.get(one.id) is False for one in officers):
        return Stationed(department.short, officers[0].name, ChipWords(translate("OnDutyPane", "absent"), "bad", "x"))
    if not officers:
        return Stationed(department.short, "—", ChipWords(translate("OnDutyPane", "nobody posted"), "warn", "tri"))
    return Stationed(department.short, officers[0].name, ChipWords(translate("OnDutyPane", "not noted"), "run", ""))


class OnDutyPane(QWidget):
    """Paints who is there; everything else about them stands on the Duty page."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = session.look
        self._value = OnDuty()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, value: OnDuty) -> None:
        """Show `value`."""
        self._value = value
        lines = [self.tr("Leader {name}").format(name=value.leader), self.tr("Clerk {name}").format(name=value.clerk)]
        lines += [f"{one.department} {one.name} {one.chip.text if one.chip else ''}" for one in value.stationed]
        self.setAccessibleName("; ".join(lines))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all lines."""
        px = self._look.px
        return QSize(px(316), px(110) + px(26) * len(self._value.stationed))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint card, stationed departments and the call order."""
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        value, left, width = self._value, px(16), self.width() - px(32)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            card = QRectF(left + 0.5, 0.5, width - 1, px(48))
            painter.setPen(QPen(tokens.line, 1))
            painter.setBrush(tokens.surface)
            painter.drawRoundedRect(card, px(8), px(8))
            half = card.width() / 2
            painter.drawLine(int(card.left() + half), int(card.top()), int(card.left() + half), int(card.bottom()))
            pairs = ((self.tr("Leader"), value.leader, ""), (self.tr("Clerk"), value.clerk, value.since))
            for at, (label, name, aside) in enumerate(pairs):
                box = QRectF(card.left() + at * half + px(12), card.top() + px(6), half - px(20), px(16))
                paint_words(painter, box, label, type_.f9, tokens.ink3)
                box = box.translated(0, px(18))
                used = paint_words(painter, box, name or "—", type_.f10b, tokens.ink)
                if aside:
                    paint_words(painter, box.adjusted(used + px(10), 0, 0, 0), aside, type_.f9, tokens.ink3)
            top = card.bottom() + px(10)
            for at, one in enumerate(value.stationed):
                line = QRectF(left, top, width, px(24))
                if at == 0:
                    paint_words(painter, line, self.tr("Stationed"), type_.f9, tokens.ink3)
                paint_words(painter, line.adjusted(px(48), 0, 0, 0), one.department, type_.f10, tokens.ink)
                paint_words(painter, line.adjusted(px(96), 0, -px(84), 0), one.name, type_.f10, tokens.ink2)
                if one.chip is not None:
                    size = chip_size(look, one.chip)
                    paint_chip(painter, look, line.right() - size.width(), line.center().y(), one.chip)
                top += px(26)
            self._calls(painter, QRectF(left, top + px(4), width, self.height() - top))

    def _calls(self, painter: QPainter, room: QRectF) -> None:
        tokens, type_, px = self._look.tokens, self._look.type, self._look.px
        paint_words(painter, QRectF(room.left(), room.top(), px(44), px(20)), self.tr("On call"), type_.f9, tokens.ink3)
        x, y = room.left() + px(48), room.top()
        for department, names in self._value.on_call:
            told = names or self.tr("nobody free")
            first = "→".join(told.split("→")[:2])
            width = type_.width(type_.f9b, department) + px(4) + type_.width(type_.f9, first)
            if x + width > room.right():
                x, y = room.left() + px(48), y + px(20)
            if y + px(20) > room.bottom():
                break
            box = QRectF(x, y, width + px(4), px(20))
            used = paint_words(painter, box, department, type_.f9b, tokens.ink)
            paint_words(
                painter, box.adjusted(used + px(4), 0, 0, 0), first, type_.f9, tokens.ink2 if names else tokens.bad
            )
            x += width + px(14)
