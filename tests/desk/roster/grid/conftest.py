"""A small sheet of invented people."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.desk.roster.grid.sheet import Cover, DayHead, GridSheet, Line, Square

FIRST = date(2026, 10, 1)
KINDS = ("holiday", "work", "moved", "weekend")


def sheet_of(lines: int = 4, days: int = 31) -> GridSheet:
    """Return a sheet; the first line is a post, square (1, 1) holds a shift."""
    heads = tuple(
        DayHead(FIRST + timedelta(days=at), "四", KINDS[at % 4], f"10月{at + 1}日", today=at == 2)  # type: ignore[arg-type]
        for at in range(days)
    )
    rows = [
        Line(
            "need:leader", "带班领导", tuple(Square("周", "name", "L", ("x",)) for _ in heads), "", True, "leader", True
        )
    ]
    for place in range(1, lines):
        squares = tuple(
            Square("驻", "day", "D", said="常驻白班", breach="连值太久" if at == 2 else "")
            if (at + place) % 2 == 0
            else Square(said="空")
            for at in range(days)
        )
        rows.append(
            Line(f"p{place}", f"公安{'甲乙丙丁戊己'[place - 1]}", squares, "公安" if place == 1 else "", place == 1)
        )
    covers = tuple(Cover(2 if at == 3 else 0, "水务 缺 2" if at == 3 else "") for at in range(days))
    return GridSheet("10月", heads, tuple(rows), covers, "覆盖")


@pytest.fixture
def sheet() -> GridSheet:
    """Return the sheet."""
    return sheet_of()
