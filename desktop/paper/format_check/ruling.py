"""Finds the ruled lines of a page among its paths: strokes, frames of cells, and thin filled bars."""

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from desktop.paper.format_check.leaf import POINT, Colour, Stroke

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Place = Callable[[float, float], tuple[float, float]]

Matrix = tuple[float, float, float, float, float, float]
_WHOLE: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_PATH, _IMAGE, _FORM = 2, 3, 5
_LINE_TO, _MOVE_TO = 0, 2
_THINNEST_BAR = 2.0
"""A filled rectangle no thicker than this many millimetres is a ruled line."""
_STRAIGHT = 0.2
_SHORTEST = 1.5
_TOUCH = 0.3
_DEEPEST = 12
"""Forms within forms that are followed; a file that nests deeper is made to do harm."""


class Ruling:
    """Gathers what paths and pictures of one page draw."""

    def __init__(self, raw: Any, place: Place) -> None:  # noqa: ANN401 - a module of generated bindings
        """Take PDFium's calls and where points of the file stand on the page shown."""
        self._raw = raw
        self._place = place
        self._found: list[Stroke] = []
        self.pictured = 0.0
        """Square millimetres that pictures cover."""

    def look(self, page: Any) -> None:  # noqa: ANN401 - PDFium's handle
        """Gather from a page."""
        raw = self._raw
        for at in range(raw.FPDFPage_CountObjects(page)):
            self._object(raw.FPDFPage_GetObject(page, at), _WHOLE, 0)

    def strokes(self) -> tuple[Stroke, ...]:
        """Return the lines found; pieces that continue each other are one line."""
        return tuple(_joined(self._found))

    def _object(self, handle: Any, outer: Matrix, depth: int) -> None:  # noqa: ANN401 - as above
        raw = self._raw
        kind = raw.FPDFPageObj_GetType(handle)
        if kind not in (_PATH, _IMAGE, _FORM):
            return
        own = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(handle, own)
        matrix = _times((own.a, own.b, own.c, own.d, own.e, own.f), outer)
        if kind == _PATH:
            self._path(handle, matrix)
        elif kind == _IMAGE:
            corners = [self._place(*_moved(matrix, x, y)) for x, y in ((0, 0), (1, 1))]
            self.pictured += abs((corners[1][0] - corners[0][0]) * (corners[1][1] - corners[0][1]))
        elif depth < _DEEPEST:
            for at in range(raw.FPDFFormObj_CountObjects(handle)):
                self._object(raw.FPDFFormObj_GetObject(handle, at), matrix, depth + 1)

    def _path(self, handle: Any, matrix: Matrix) -> None:  # noqa: ANN401 - as above
        from desktop.paper.format_check.sight import colour_of

        raw = self._raw
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(handle, fill, stroke)
        if not fill.value and not stroke.value:
            return
        lines = list(self._lines(handle, matrix))
        if stroke.value:
            width = ctypes.c_float()
            raw.FPDFPageObj_GetStrokeWidth(handle, width)
            scale = abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
            colour = colour_of(raw.FPDFPageObj_GetStrokeColor, handle)
            for line in lines:
                for (x1, y1), (x2, y2) in pairwise(line):
                    self._keep(x1, y1, x2, y2, width.value * scale * POINT, colour)
        elif fill.value:
            colour = colour_of(raw.FPDFPageObj_GetFillColor, handle)
            for line in lines:
                self._bar(line, colour)

    def _lines(self, handle: Any, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:  # noqa: ANN401 - as above
        """Yield the straight runs of a path as points on the page shown."""
        raw = self._raw
        x, y = ctypes.c_float(), ctypes.c_float()
        run: list[tuple[float, float]] = []
        for at in range(raw.FPDFPath_CountSegments(handle)):
            segment = raw.FPDFPath_GetPathSegment(handle, at)
            kind = raw.FPDFPathSegment_GetType(segment)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            point = self._place(*_moved(matrix, x.value, y.value))
            if kind == _LINE_TO and run:
                run.append(point)
                if raw.FPDFPathSegment_GetClose(segment):
                    run.append(run[0])
                continue
            if len(run) > 1:
                yield run
            run = [point]
        if len(run) > 1:
            yield run

    def _bar(self, points: list[tuple[float, float]], colour: Colour) -> None:
        """Keep a filled rectangle that is as thin as a line."""
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        top, bottom = min(y for _, y in points), max(y for _, y in points)
        if min(colour) > 0.9:  # noqa: PLR2004 - white covers, it draws no line
            return
        if bottom - top <= _THINNEST_BAR < right - left:
            self._keep(left, (top + bottom) / 2, right, (top + bottom) / 2, bottom - top, colour)
        elif right - left <= _THINNEST_BAR < bottom - top:
            self._keep((left + right) / 2, top, (left + right) / 2, bottom, right - left, colour)

    def _keep(self, x1: float, y1: float, x2: float, y2: float, weight: float, colour: Colour) -> None:
        if min(abs(x2 - x1), abs(y2 - y1)) <= _STRAIGHT and max(abs(x2 - x1), abs(y2 - y1)) >= _SHORTEST:
            self._found.append(Stroke(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2), weight, colour))


def _joined(found: list[Stroke]) -> Iterator[Stroke]:
    """Join level lines of one height, weight and colour that touch; upright ones stay as they are."""
    yield from (one for one in found if not one.level)
    level = sorted(
        (one for one in found if one.level), key=lambda it: (round(it.y1, 1), it.colour, round(it.weight, 2), it.x1)
    )
    last: Stroke | None = None
    for one in level:
        if last is not None and _continues(last, one):
            last = last._replace(x2=max(last.x2, one.x2))
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _continues(last: Stroke, one: Stroke) -> bool:
    same = (
        last.colour == one.colour and abs(last.y1 - one.y1) < _TOUCH / 3 and abs(last.weight - one.weight) < _TOUCH / 6
    )
    return same and one.x1 <= last.x2 + _TOUCH


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
