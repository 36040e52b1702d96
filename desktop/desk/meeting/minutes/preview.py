"""The minutes as they will be printed: drawn by the paper engine itself in a thread, one page at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.desk import errand
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label, Pane
from desktop.desk.keys import key
from desktop.desk.papers import pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from desktop.desk.errand import Errand
    from desktop.desk.session import Session
    from desktop.desk.theme.look import Look

    Work = Callable[[], tuple[bytes, tuple["Line", ...]]]
    """What a thread does: the file, and what was found about it."""

Line = tuple[str, str, str]
"""A sentence under the page, its tone (ok, warn, bad, run), and what its tooltip says."""
RESTS = 200
"""Milliseconds after the last key until the page is drawn anew (ui/guide.md 3)."""
_BLANK = re.compile(r"\s+")
_LEAST = 6
"""Characters that a paragraph must have to be found again on the page."""


class PageSheet(QWidget):
    """One page, as large as there is room, with the line that is being edited tinted."""

    def __init__(self, look: Look, name: str) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        # A child of this widget, closed before it goes: the document reads from the buffer to its end.
        self._paper = pdf.empty(self)
        self._bytes = QBuffer(self)
        self._image: QImage | None = None
        self._marked: list[QRectF] = []
        self.page = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(look.px(120), look.px(160))
        look.changed.connect(self.update)

    def pages(self) -> int:
        """Return how many pages there are."""
        return self._paper.pageCount() if self._bytes.isOpen() else 0

    def show_content(self, content: bytes) -> None:
        """Show a file, on the same page where it has one."""
        self._paper.close()
        self._bytes.close()
        self._bytes.setData(QByteArray(content))
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        self._paper.load(self._bytes)
        self.turn(min(self.page, max(self.pages() - 1, 0)))

    def clear(self) -> None:
        """Show nothing."""
        self._paper.close()
        self._bytes.close()
        self._image, self._marked = None, []
        self.update()

    def turn(self, page: int) -> None:
        """Show another page."""
        self.page = page
        self._image = None
        self._marked = []
        self.update()

    def mark(self, words: str) -> None:
        """Tint where `words` stand, turning to their page; nothing happens where they are not found."""
        self._marked = []
        wanted = _BLANK.sub("", words)
        if len(wanted) < _LEAST:
            self.update()
            return
        for page in (self.page, *(one for one in range(self.pages()) if one != self.page)):
            places = self._places(page, wanted)
            if places:
                if page != self.page:
                    self.turn(page)
                self._marked = places
                break
        self.update()

    def _places(self, page: int, wanted: str) -> list[QRectF]:
        """Return the lines, in points of the page, on which the words stand; they may go on overleaf."""
        text = self._paper.getAllText(page).text()
        keep = [at for at, letter in enumerate(text) if not letter.isspace()]
        flat = "".join(text[at] for at in keep)
        start = flat.find(wanted)
        length = len(wanted)
        if start < 0:
            start = flat.find(wanted[: max(_LEAST, length // 3)])
            length = len(flat) - start
        if start < 0:
            return []
        first, last = keep[start], keep[min(start + length, len(keep)) - 1]
        found = self._paper.getSelectionAtIndex(page, first, last - first + 1)
        return [one.boundingRect() for one in found.bounds()]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page in the middle, its edge, and the tint under the type."""
        tokens = self._look.tokens
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.sunken)
            if not self.pages():
                return
            points = self._paper.pagePointSize(self.page)
            scale = min((self.width() - 2) / points.width(), (self.height() - 2) / points.height())
            size = QSize(round(points.width() * scale), round(points.height() * scale))
            left, top = round((self.width() - size.width()) / 2), 1
            ratio = self.devicePixelRatioF()
            if self._image is None or self._image.size() != size * ratio:
                self._image = self._render(size * ratio)
            place = QRectF(left, top, size.width(), size.height())
            painter.drawImage(place, self._image)
            tint = QColor(tokens.warnfill)
            tint.setAlpha(56)
            for one in self._marked:
                painter.fillRect(
                    QRectF(
                        left + one.left() * scale, top + one.top() * scale, one.width() * scale, one.height() * scale
                    ),
                    tint,
                )
            painter.setPen(tokens.line)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _render(self, size: QSize) -> QImage:
        drawn = self._paper.render(self.page, size)
        # Paper is white whatever the theme; what the renderer leaves out is transparent.
        image = QImage(drawn.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.drawImage(0, 0, drawn)
        return image


class Preview(Pane):
    """Head with pages and keys, the page, and lines of what was checked under it."""

    turned = Signal(int)
    """By how many pages to turn."""

    def __init__(self, session: Session) -> None:
        """Show nothing yet."""
        super().__init__("sunken")
        self._session = session
        look, px = session.look, session.look.px
        self.title = Label(look, self.tr("Minutes"), "f10b", "ink")
        self._count = Label(look, "", "f9", "ink2")
        self._back = KeyButton(look, "‹", key("meeting", "back_page").sequence, kind="small")
        self._next = KeyButton(look, "›", key("meeting", "next_page").sequence, kind="small")
        self._back.setAccessibleName(key("meeting", "back_page").said())
        self._next.setAccessibleName(key("meeting", "next_page").said())
        self.paper = KeyButton(look, "PDF", key("everywhere", "print").sequence, icon="print", kind="small")
        self.paper.setAccessibleName(self.tr("Print the minutes"))
        self._back.clicked.connect(lambda: self.turn(-1))
        self._next.clicked.connect(lambda: self.turn(1))
        self.sheet = PageSheet(look, self.tr("Page of the minutes"))
        self._lamps = tuple(_Lamp(look) for _ in range(3))
        self._nothing = Label(look, "", "f9", "ink3")
        self._nothing.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(self.title)
        head.addWidget(self._count)
        head.addStretch(1)
        for button in (self._back, self._next, self.paper):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(14), px(8))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.sheet, 1)
        for lamp in self._lamps:
            column.addWidget(lamp)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RESTS)
        self._timer.timeout.connect(self._draw)
        self._gather: Callable[[], Work | None] | None = None
        self._errand: Errand | None = None
        self._again = False
        self._words = ""
        self._say()

    def follow(self, gather: Callable[[], Work | None] | None) -> None:
        """Draw from now on what `gather` gives: called in this thread, it returns the work that a thread does."""
        self._gather = gather
        if gather is None:
            self._timer.stop()
            self.sheet.clear()
            self._say()
        else:
            self.touch()

    def touch(self) -> None:
        """Draw anew once the hands rest."""
        if self._gather is not None:
            self._timer.start()

    def mark(self, words: str) -> None:
        """Tint the paragraph that is being edited."""
        self._words = words
        self.sheet.mark(words)
        self._say()

    def turn(self, step: int) -> None:
        """Turn by some pages."""
        page = self.sheet.page + step
        if 0 <= page < self.sheet.pages():
            self.sheet.turn(page)
            self._say()

    def say_nothing(self, sentence: str) -> None:
        """Say why there is no page."""
        self._nothing.setText(sentence)
        self._nothing.setVisible(bool(sentence))

    def show_content(self, content: bytes, lines: tuple[Line, ...] = ()) -> None:
        """Show a filed or drawn paper and what was found about it."""
        self.say_nothing("" if pdf.there() else self._session.words(pdf.missing().reason))
        self.sheet.show_content(content)
        if self._words:
            self.sheet.mark(self._words)
        for lamp, line in zip(self._lamps, (*lines, *(("", "ok", ""),) * len(self._lamps)), strict=False):
            lamp.say(*line)
        self._say()

    def drawing(self) -> bool:
        """Tell whether a page is being drawn or waits for it."""
        return self._errand is not None or self._timer.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was left undrawn while nobody saw it."""
        super().showEvent(event)
        self.touch()

    def _draw(self) -> None:
        # Nobody sees it: the ledger may be closed already.
        if self._gather is None or not self.isVisible():
            return
        if self._errand is not None:
            self._again = True
            return
        work = self._gather()
        if work is None:
            return
        self._errand = errand.run(self, lambda _errand: work(), self._drawn, self._failed)

    def _drawn(self, found: tuple[bytes, tuple[Line, ...]]) -> None:
        self._errand = None
        if self._gather is not None:
            self.show_content(*found)
        self._once_more()

    def _failed(self, error: Exception) -> None:
        self._errand = None
        self._once_more()
        raise error

    def _once_more(self) -> None:
        if self._again:
            self._again = False
            self.touch()

    def _say(self) -> None:
        pages = self.sheet.pages()
        told = self.tr("page {page} of {pages}").format(page=self.sheet.page + 1, pages=pages) if pages else ""
        self._count.setText(told)
        self._back.setEnabled(self.sheet.page > 0)
        self._next.setEnabled(self.sheet.page + 1 < pages)


_SHAPES = {"ok": "ok", "warn": "tri", "bad": "x", "run": "info"}


class _Lamp(QWidget):
    """One line of what was checked: shape and sentence."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tone = "ok"
        self._label = Label(look, "", "f9", "ok")
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(18), 0, 0, 0)
        row.addWidget(self._label)
        self.hide()

    def say(self, sentence: str, tone: str, whole: str) -> None:
        self._tone = tone
        self.setToolTip(whole)
        self._label.setText(sentence)
        self._label.wear("ink3" if tone == "run" else tone)
        self.setVisible(bool(sentence))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        with QPainter(self) as painter:
            box = QRectF(0, 0, look.px(13), min(self.height(), look.px(18)))
            colour = look.tokens.text(self._tone) if self._tone != "run" else look.tokens.ink3  # type: ignore[arg-type]
            look.icons.paint(painter, box, _SHAPES[self._tone], colour)
