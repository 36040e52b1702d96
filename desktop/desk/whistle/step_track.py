"""The way of one whistle from draft to archive, with where it is now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.marks.words import CENTRE, paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, whether it is done, the current one or still to come, and when, or what is missing."""

    name: str
    state: Literal["done", "current", "future"]
    when: str = ""


class StepTrack(QWidget):
    """The steps on a line: done is filled with a tick, the current one a ring in accent, the rest hollow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def say(self, steps: tuple[Step, ...]) -> None:
        """Show `steps` in their order."""
        self._steps = steps
        said = {"done": self.tr("done"), "current": self.tr("now"), "future": self.tr("to come")}
        self.setAccessibleName(self.tr("Steps"))
        self.setAccessibleDescription("; ".join(f"{step.name} {said[step.state]} {step.when}" for step in steps))
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the track's height; its width follows the page."""
        return QSize(self._look.px(560), self._look.px(71))

    def minimumSizeHint(self) -> QSize:
        """Return the height; short names stay whole down to a narrow page."""
        return QSize(self._look.px(360), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the line and the steps."""
        tokens, px = self._look.tokens, self._look.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.line, 1))
            painter.setBrush(tokens.surface)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
            if not self._steps:
                return
            width = self.width() / len(self._steps)
            middle = px(17)
            for index, step in enumerate(self._steps[1:], start=1):
                colour = tokens.line if step.state == "future" else tokens.ink2
                left = width * (index - 0.5)
                painter.fillRect(QRectF(left, middle - 1, width, 2), colour)
            for index, step in enumerate(self._steps):
                self._step(painter, QRectF(width * index, 0, width, self.height()), step)

    def _step(self, painter: QPainter, place: QRectF, step: Step) -> None:
        look, tokens, px, type_ = self._look, self._look.tokens, self._look.px, self._look.type
        side = px(18)
        dot = QRectF(round(place.center().x() - side / 2), px(17) - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        if step.state == "done":
            painter.setBrush(tokens.ink2)
            painter.drawEllipse(dot)
            look.icons.paint(painter, dot.adjusted(px(3), px(3), -px(3), -px(3)), "ok", tokens.surface)
        elif step.state == "current":
            painter.setBrush(tokens.accent)
            painter.drawEllipse(dot)
            painter.setBrush(tokens.surface)
            painter.drawEllipse(dot.center(), px(3), px(3))
        else:
            painter.setBrush(tokens.surface)
            painter.setPen(QPen(tokens.line, 2))
            painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        font = type_.f10 if step.state == "future" else type_.f10b
        ink = {"done": tokens.ink2, "current": tokens.accent, "future": tokens.ink3}[step.state]
        name = place.adjusted(2, 0, -2, 0)
        paint_words(painter, QRectF(name.left(), px(28), name.width(), px(20)), step.name, font, ink, CENTRE)
        when = QRectF(name.left(), px(48), name.width(), px(16))
        paint_words(painter, when, step.when, type_.f9, tokens.ink2 if step.state != "future" else tokens.ink3, CENTRE)
