"""The month that a file is for."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.intake.known import Known
from desktop.intake.mapping import Kind, Mapping
from desktop.intake.page import Page
from desktop.intake.slips.period import month_of
from desktop.intake.slips.spans import Month

KNOWN = Known(date(2026, 11, 20))


@pytest.mark.parametrize(
    ("title", "sheet", "file", "cells", "month"),
    [
        ("白水镇2026年12月值班表", "Sheet1", "表.xlsx", (), Month(2026, 12)),
        ("值班表", "12月", "2026年值班.xlsx", (), Month(2026, 12)),
        ("值班表", "12月", "值班.xlsx", (), Month(2026, 12)),
        ("值班表", "1月", "值班.xlsx", ("2027-01-05",), Month(2027, 1)),
        ("2026年11月通知排2026年12月班", "Sheet1", "值班2026年12月.xlsx", (), Month(2026, 12)),
        ("1月份值班", "表", "x.xlsx", (), Month(2026, 1)),
        ("值班", "表", "x.xlsx", ("2026-12-01", "12月2日", "2026-11-30"), Month(2026, 12)),
        ("值班", "表", "x.xlsx", ("2025-10-01", "2025-11-01", "2025-12-01"), Month(2025)),
        ("值班", "表", "x.xlsx", (), Month(2026)),
        ("2025年值班", "表", "x.xlsx", (), Month(2025)),
        ("13月", "表", "x.xlsx", (), Month(2026)),
    ],
)
def test_month(title: str, sheet: str, file: str, cells: tuple[str, ...], month: Month) -> None:
    page = Page(sheet, ((title,), ("日期", "带班")))
    assert month_of(page, Mapping(Kind.ROSTER, 1, 1, ()), file, KNOWN, cells) == month
