"""The wall: the running whistles for everybody in the room, in sizes of its own height."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.desk.marks.words import LEFT, RIGHT, announce
from desktop.desk.theme.tokens import DARK
from desktop.desk.wall_rows import PAGE, PAGE_SECONDS, WallFoot, WallRow, page_of, wall_face

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QScreen

    from desktop.desk.theme.look import Look

_TOP: Final = 9.4
_FOOT: Final = 10.4
"""Per cent of the height that head and foot take. Nothing on the wall is smaller than 3.4 per cent."""


class Wall(QWidget):
    """A window without a frame on the screen that hangs on the wall; F11 and Esc leave it."""

    left = Signal()
    """The person left the wall."""

    def __init__(self, look: Look, post: str) -> None:
        """Show the name of the `post` and nothing else yet."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._look = look
        self._post = post
        self._rows: tuple[WallRow, ...] = ()
        self._foot: tuple[WallFoot, ...] = ()
        self._now: datetime | None = None
        self._tones: dict[str, str] = {}
        self.setWindowTitle(self.tr("Wall"))
        self.setAccessibleName(self.tr("Wall"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def hang(self, screen: QScreen) -> None:
        """Fill `screen`."""
        self.setGeometry(screen.geometry())
        self.setScreen(screen)
        self.showFullScreen()

    def say(self, rows: tuple[WallRow, ...], foot: tuple[WallFoot, ...]) -> None:
        """Show `rows` in their order and `foot` under them."""
        self._rows, self._foot = rows, foot
        self._tell()
        self.update()

    def tick(self, now: datetime) -> None:
        """Show the moment `now`, and turn the page every twelve seconds while there are more rows than fit."""
        self._now = now
        self._tell()
        self.update()

    def shown(self) -> tuple[WallRow, ...]:
        """Return the rows of the present page."""
        if self._now is None:
            return self._rows[:PAGE]
        return page_of(self._rows, self._now, int(self._now.timestamp()) // PAGE_SECONDS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with F11 or Esc."""
        if event.key() in {Qt.Key.Key_F11.value, Qt.Key.Key_Escape.value}:
            self.left.emit()
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint head, rows and foot."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), DARK.bg)
            width, height = float(self.width()), float(self.height())
            head, foot = height * _TOP / 100, height * _FOOT / 100
            self._head(painter, QRectF(0, 0, width, head))
            row_height = (height - head - foot) / PAGE
            for place, row in enumerate(self.shown()):
                self._row(painter, QRectF(0, head + place * row_height, width, row_height), row)
            if not self._rows:
                calm = self.tr("No whistle is out")
                self._text(
                    painter,
                    QRectF(0, head, width, height - head - foot),
                    calm,
                    5.2,
                    DARK.ink2,
                    Qt.AlignmentFlag.AlignCenter,
                )
            self._bottom(painter, QRectF(0, height - foot, width, foot))

    def _head(self, painter: QPainter, rect: QRectF) -> None:
        margin = self.width() * 0.022
        inner = rect.adjusted(margin, 0, -margin, 0)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), DARK.line)
        x = inner.left() + self._text(painter, inner, self._post, 3.9, DARK.ink, bold=True) + self.width() * 0.02
        count = len({row.key for row in self._rows})
        out = self.tr("{n} out").format(n=count)
        pages = -(-len(self._rows) // PAGE)
        if pages > 1:
            out += "\u3000" + self.tr("{shown} of {all} rows").format(shown=len(self.shown()), all=len(self._rows))
        self._text(painter, inner.adjusted(x - inner.left(), 0, 0, 0), out, 3.6, DARK.ink2)
        if self._now is None:
            return
        taken = self._text(painter, inner, f"{self._now:%H:%M:%S}", 7, DARK.ink, RIGHT, bold=True)
        day = QDate(self._now.year, self._now.month, self._now.day)
        date = self.tr("{month}/{day}").format(month=day.month(), day=day.day())
        weekday = QLocale(self.tr("en")).dayName(day.dayOfWeek())
        room = inner.adjusted(0, 0, -taken - self.width() * 0.02, 0)
        self._text(painter, room, f"{date}\u3000{weekday}", 3.6, DARK.ink2, RIGHT)

    def _row(self, painter: QPainter, rect: QRectF, row: WallRow) -> None:
        now = self._now
        said = wall_face(row, now) if now is not None else None
        tone = said.tone if said is not None else "run"
        width = self.width()
        if tone == "bad":
            painter.fillRect(rect, DARK.badbg)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), DARK.line)
        painter.fillRect(QRectF(0, rect.top(), width * 0.01, rect.height() - 1), DARK.fill(tone))
        number = QRectF(width * 0.01, rect.top(), width * 0.10, rect.height())
        self._text(painter, number, row.number, 9, DARK.ink, Qt.AlignmentFlag.AlignCenter, bold=True)
        middle, line = rect.center().y(), self.height() / 100
        place = QRectF(width * 0.11, middle - 6.4 * line, width * 0.27, 7 * line)
        self._text(painter, place, row.place, 5.2, DARK.ink, bold=True)
        kind = QRectF(place.left(), middle + 0.4 * line, place.width(), 5 * line)
        self._text(painter, kind, row.kind, 3.6, DARK.ink2 if tone != "bad" else DARK.ink)
        self._middle(painter, QRectF(width * 0.39, rect.top(), width * 0.34, rect.height()), row, tone)
        if said is not None:
            end = QRectF(width * 0.60, rect.top(), width * 0.378, rect.height())
            self._clock(painter, end, row, said.icon, said.figure, DARK.text(tone) if tone != "run" else DARK.ink)

    def _clock(self, painter: QPainter, rect: QRectF, row: WallRow, icon: str, figure: str, colour: QColor) -> None:
        line, middle = self.height() / 100, rect.center().y()
        word = row.caption or {
            "x": self.tr("overdue"), "tri": self.tr("under ten minutes"), "clock": self.tr("running"),
        }.get(icon, "")  # fmt: skip
        caption = QRectF(rect.left(), middle - 9.2 * line, rect.width(), 5 * line)
        taken = self._text(painter, caption, word, 3.7, colour, RIGHT, bold=True)
        if word:
            side = 3.6 * line
            at = QRectF(
                caption.right() - taken - side - self.width() * 0.008, caption.center().y() - side / 2, side, side
            )
            self._look.icons.paint(painter, at, icon, colour)
        size = 13.6 if row.deadline is not None else 9.0
        below = QRectF(rect.left(), middle - 4.6 * line, rect.width(), 13.6 * line)
        self._text(painter, below, figure, size, colour, RIGHT, bold=True)

    def _middle(self, painter: QPainter, rect: QRectF, row: WallRow, tone: str) -> None:
        line, x = self.height() / 100, rect.left()
        colour = {"bad": DARK.bad, "warn": DARK.warn}.get(tone, DARK.ink)
        top = rect.center().y() - 8.5 * line
        for shown, waited in enumerate(row.waited):
            wide = max(
                self.width() * 0.086,
                self._wide(waited.name, 4.6, bold=True) + 3 * line,
                self._wide(waited.word, 3.4) + 3 * line,
            )
            if x + wide > rect.right() and shown:
                rest = f"+{len(row.waited) - shown}"
                self._text(painter, QRectF(x, top, 8 * line, 10.8 * line), rest, 4.6, colour, bold=True)
                break
            self._box(painter, QRectF(x, top, wide, 10.8 * line), waited.name, waited.word, colour)
            x += wide + self.width() * 0.009
        y = rect.center().y() + (3.5 * line if row.waited else -2.6 * line)
        x = rect.left()
        names = (
            (row.arrived, "ok", DARK.ok, self.tr("arrived {names}")),
            (row.late, "x", DARK.bad, self.tr("late {names}")),
        )
        for text, icon, ink, words in names:
            if not text:
                continue
            side = 3.2 * line
            self._look.icons.paint(painter, QRectF(x, y + 1.3 * line, side, side), icon, ink)
            whole = words.format(names=text) if row.deadline is not None else text
            x += side + self.width() * 0.004
            x += self._text(painter, QRectF(x, y, rect.right() - x, 5.2 * line), whole, 3.7, ink) + self.width() * 0.011

    def _box(self, painter: QPainter, rect: QRectF, name: str, word: str, colour: QColor) -> None:
        line = self.height() / 100
        painter.setPen(QPen(colour, max(2.0, line / 4)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 0.8 * line, 0.8 * line)
        centre = Qt.AlignmentFlag.AlignCenter
        self._text(
            painter,
            QRectF(rect.left(), rect.top() + 0.8 * line, rect.width(), 5.4 * line),
            name,
            4.6,
            colour,
            centre,
            bold=True,
        )
        self._text(
            painter, QRectF(rect.left(), rect.top() + 6.1 * line, rect.width(), 4.2 * line), word, 3.4, colour, centre
        )

    def _bottom(self, painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, DARK.surface)
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), DARK.line)
        margin, x = self.width() * 0.022, self.width() * 0.022
        leave = self.tr("F11 leaves")
        end = rect.right() - margin - self._wide(leave, 3.4)
        for item in self._foot:
            ink = DARK.ink if item.tone == "plain" else DARK.text(item.tone)
            if item.tone in {"bad", "warn"}:
                side = self.height() * 0.034
                icon = "x" if item.tone == "bad" else "tri"
                self._look.icons.paint(painter, QRectF(x, rect.center().y() - side / 2, side, side), icon, ink)
                x += side + self.width() * 0.007
            if item.label:
                x += self._text(painter, QRectF(x, rect.top(), end - x, rect.height()), item.label, 3.4, DARK.ink3)
                x += self.width() * 0.007
            x += self._text(painter, QRectF(x, rect.top(), end - x, rect.height()), item.text, 3.9, ink, bold=True)
            x += self.width() * 0.026
        self._text(painter, rect.adjusted(0, 0, -margin, 0), leave, 3.4, DARK.ink3, RIGHT)

    def _text(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        size: float,
        colour: QColor,
        align: Qt.AlignmentFlag = LEFT,
        *,
        bold: bool = False,
    ) -> int:
        """Paint `text` `size` per cent of the wall's height tall; return its width."""
        font = self._face(size, bold=bold)
        metrics = QFontMetricsF(font)
        wide = metrics.horizontalAdvance(text)
        if wide > rect.width() > 0:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            wide = metrics.horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(rect, int(align | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), text)
        return round(wide)

    def _wide(self, text: str, size: float, *, bold: bool = False) -> float:
        return QFontMetricsF(self._face(size, bold=bold)).horizontalAdvance(text)

    def _face(self, size: float, *, bold: bool) -> QFont:
        font = QFont(self._look.type.f10b if bold else self._look.type.f10)
        font.setPixelSize(max(round(self.height() * size / 100), 8))
        return font

    def _tell(self) -> None:
        """Describe the wall in words, and say once which row turned amber or red."""
        if self._now is None:
            return
        sentences = []
        for row in self._rows:
            said = wall_face(row, self._now)
            names = " ".join(one.name for one in row.waited)
            sentence = f"{row.number} {row.place} {names} {said.figure}"
            sentences.append(sentence)
            if said.tone in {"warn", "bad"} and self._tones.get(row.key + names, said.tone) != said.tone:
                announce(self, sentence)
            self._tones[row.key + names] = said.tone
        self.setAccessibleDescription("; ".join(sentences))
