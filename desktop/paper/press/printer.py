"""Writes the marks of one page as PDF operators."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from desktop.paper.press.page import BLACK, Mark, Panel, Rule, Setting, Square

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlab.pdfgen.canvas import Canvas

    from desktop.paper.press.embedding import EmbeddedFont, Tray
    from desktop.paper.press.page import Colour

_TICKED = "☑"
_TICK = ((0.24, 0.38), (0.43, 0.16), (0.80, 0.68))
"""Corners of the tick in a box, in parts of the type size from the box's left end on the baseline."""
_TICK_WEIGHT = 0.1
_DASH = "[3 2] 0 d"
_MASK = 0
"""Mask pattern of square codes; every pattern is readable, and trying all eight takes eight times as long."""


class Printer:
    """Puts marks on one page, whose height turns distances from the top into distances from the bottom.

    Operators are written straight into the page: reportlab's own drawing calls format every number in Python and
    repeat colour, weight and font for every mark, which made a register of 2 500 rows three times as slow.
    """

    def __init__(self, canvas: Canvas, tray: Tray, height: float) -> None:
        """Write to the current page of `canvas`, `height` points high, with the fonts of `tray`."""
        self._canvas = canvas
        self._tray = tray
        self._height = height
        self._state: dict[str, str] = {}
        self._lines: list[str] = []

    def print(self, marks: Iterable[Mark]) -> None:
        """Write all marks."""
        for mark in marks:
            if isinstance(mark, Setting):
                self._type(mark)
            elif isinstance(mark, Panel):
                self._panel(mark)
            elif isinstance(mark, Rule):
                self._rule(mark)
            else:
                self._square(mark)
        self._canvas.addLiteral("\n".join(self._lines))
        self._lines.clear()

    def _set(self, key: str, operator: str) -> None:
        """Write a setting of the graphics state unless it stands already."""
        if self._state.get(key) != operator:
            self._state[key] = operator
            self._lines.append(operator)

    def _fill(self, colour: Colour) -> None:
        self._set("fill", _colour(colour, "g", "rg"))

    def _stroke(self, colour: Colour, weight: float) -> None:
        self._set("stroke", _colour(colour, "G", "RG"))
        self._set("weight", f"{weight:.3f} w")

    def _type(self, mark: Setting) -> None:
        self._fill(mark.colour)
        self._set("spacing", f"{mark.spacing:.3f} Tc")
        y = self._height - mark.baseline
        size = f"{mark.size:.2f} Tf"
        before = 0
        for run in mark.runs:
            x = mark.x + run.x * mark.size / 1000 + mark.spacing * before
            font = self._tray.font(run.font)
            self._set("font", f"/{font.name} {size}")
            place = f"0 -1 1 0 {mark.x:.2f} {y + mark.x - x:.2f} Tm" if mark.turned else f"{x:.2f} {y:.2f} Td"
            self._lines.append(f"BT {place} <{font.codes(run.text)}> Tj ET")
            before += len(run.text)
            if _TICKED in run.text:
                self._ticks(mark, run.text, x, font)

    def _ticks(self, mark: Setting, text: str, x: float, font: EmbeddedFont) -> None:
        """Draw the tick into every ticked box, a full-width square as all faces have it."""
        self._stroke(BLACK, _TICK_WEIGHT * mark.size)
        for place, sign in enumerate(text):
            if sign == _TICKED:
                left = x + font.width(text[:place]) * mark.size / 1000 + mark.spacing * place
                points = [
                    f"{left + across * mark.size:.2f} {self._height - mark.baseline + up * mark.size:.2f}"
                    for across, up in _TICK
                ]
                self._lines.append(f"{points[0]} m {points[1]} l {points[2]} l S")

    def _panel(self, mark: Panel) -> None:
        area = mark.area
        if mark.fill is not None:
            self._fill(mark.fill)
        if mark.weight:
            self._stroke(BLACK, mark.weight)
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[mark.fill is not None, mark.weight > 0]
        y = self._height - area.bottom
        self._lines.append(f"{area.x:.2f} {y:.2f} {area.width:.2f} {area.height:.2f} re {paint}")

    def _rule(self, mark: Rule) -> None:
        self._stroke(mark.colour, mark.weight)
        self._set("dash", _DASH if mark.dashed else "[] 0 d")
        y1, y2 = self._height - mark.y1, self._height - mark.y2
        self._lines.append(f"{mark.x1:.2f} {y1:.2f} m {mark.x2:.2f} {y2:.2f} l S")
        self._set("dash", "[] 0 d")

    def _square(self, mark: Square) -> None:
        modules = square(mark.data)
        unit = mark.side / len(modules)
        self._fill(BLACK)
        for row, cells in enumerate(modules):
            y = self._height - mark.y - (row + 1) * unit
            self._lines.extend(
                f"{mark.x + start * unit:.3f} {y:.3f} {length * unit:.3f} {unit:.3f} re" for start, length in cells
            )
        self._lines.append("f")


@lru_cache(maxsize=64)
def _colour(colour: Colour, grey: str, red_green_blue: str) -> str:
    if colour[0] == colour[1] == colour[2]:
        return f"{colour[0]:.3f} {grey}"
    return f"{colour[0]:.3f} {colour[1]:.3f} {colour[2]:.3f} {red_green_blue}"


@lru_cache(maxsize=32)
def square(data: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return the rows of a QR code (level M) as runs of dark modules: where each begins and how long it is."""
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(data)
    code.version = code.calculate_version()
    code.makeImpl(False, _MASK)
    return tuple(tuple(_dark(cells)) for cells in code.modules)


def _dark(cells: list[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(cells):
        if not dark:
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return runs
