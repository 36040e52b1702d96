"""Measures what is on the screen: words cut without a tooltip, parts outside their parent or over each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLayout,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from desktop.desk.controls.label import CutLabel
from desktop.desk.controls.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect

SLACK = 1
"""Pixels by which rounding may make a part smaller than its words."""


def faults(root: QWidget) -> tuple[str, ...]:
    """Return what is wrong with what `root` shows, as sentences."""
    found: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and not widget.isWindow():
            found.extend(f"{_path(widget)} {told}" for told in (*_cut(widget), *_outside(widget)))
        if widget.isVisible() and (layout := widget.layout()) is not None:
            found.extend(f"{_path(widget)} {told}" for told in _overlaps(layout))
    return tuple(dict.fromkeys(found))


def _cut(widget: QWidget) -> Iterator[str]:
    if widget.toolTip() or isinstance(widget, CutLabel):  # which makes its tooltip when it is asked for
        return
    if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
        room = widget.contentsRect()
        if widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height() + SLACK:
                yield f"cuts lines of {widget.text()[:30]!r}"
        elif (short := widget.fontMetrics().horizontalAdvance(widget.text()) - room.width()) > SLACK:
            yield f"cuts {widget.text()[:30]!r} by {short}"
        if widget.fontMetrics().height() > widget.height() + 2:
            yield f"is too low for {widget.text()[:30]!r}"
    elif isinstance(widget, (QAbstractButton, Segmented)):
        wanted = widget.minimumSizeHint()
        if wanted.width() > widget.width() + SLACK:
            yield f"cuts its words by {wanted.width() - widget.width()}"
        if wanted.height() > widget.height() + SLACK:
            yield f"is too low by {wanted.height() - widget.height()}"


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or not widget.width() or not widget.height():
        return
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        if (
            isinstance(area, QScrollArea)
            and widget.width() > parent.width() + SLACK
            and not area.horizontalScrollBar().isVisible()
        ):
            yield f"is wider by {widget.width() - parent.width()} than what scrolls it"
        return
    if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry()):
        yield f"{widget.geometry().getRect()} stands outside {parent.rect().getRect()}"


def _overlaps(layout: QLayout) -> Iterator[str]:
    if isinstance(layout, QStackedLayout):
        return
    parts = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None or item.spacerItem() is not None:
            continue
        inner = item.layout()
        if inner is not None:
            yield from _overlaps(inner)
        widget = item.widget()
        if not item.isEmpty() and (widget is None or widget.isVisible()):
            parts.append((item.geometry(), _name(widget) if widget is not None else "a row"))
    for at, (one, name) in enumerate(parts):
        for other, its in parts[at + 1 :]:
            shared: QRect = one.intersected(other)
            if shared.width() > SLACK and shared.height() > SLACK:
                yield f"{name} lies over {its} by {shared.width()}x{shared.height()}"


def _name(widget: QWidget) -> str:
    said = getattr(widget, "text", None)
    text = said() if callable(said) and isinstance(widget, (QLabel, QAbstractButton)) else widget.accessibleName()
    return f"{type(widget).__name__}({text[:16]})" if text else type(widget).__name__


def _path(widget: QWidget) -> str:
    names: list[str] = []
    one: QWidget | None = widget
    while one is not None and len(names) < 4:
        names.append(_name(one) if one is widget else type(one).__name__)
        one = one.parentWidget()
    return "/".join(reversed(names))
